"""Drafts and earlier wordings are compared with marks and in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import Maker, column, headlines, press, write
from ui.widgets.labels import Caption


def test_words_are_compared_with_marks_and_in_words(studio: Maker) -> None:
    page = studio(headlines("I help small charities", "I help large charities win", final="I help", chosen=""))
    page.focus_first()
    page.drafts.compare.setFocus()
    press(Qt.Key.Key_Return)
    card = page.panels.compared
    assert card is not None
    assert QApplication.focusWidget() is card.other.choice
    card.compare(card._wordings, "d1", "d2")
    assert card.one.told.text() == "Only here: “small”."
    assert card.other.told.text() == "Only here: “large”; “win”."
    assert card.one.box.accessibleDescription() == "Only here: “small”."
    marks = card.one.box.extraSelections()
    assert [mark.cursor.selectedText().strip() for mark in marks] == ["small"]
    assert all(mark.format.fontUnderline() for mark in marks)
    column(page, "d2").box.set_text("")
    page.deeds.write("d2", "I help small charities")
    page.panels.refresh(page.deeds.drafts, page.session.workbook, page.deeds.kind)
    assert card.said.text() == "Both say the same, word for word."
    card.other.choice.setFocus()
    press(Qt.Key.Key_Escape)
    assert not page.panels.isVisibleTo(page)
    assert QApplication.focusWidget() is not None


def test_an_earlier_wording_is_dated_compared_and_brought_back(studio: Maker) -> None:
    page = studio(headlines("One", final="One", chosen="d1"))
    page.focus_first()
    write(" more")
    one = column(page, "d1")
    assert one.earlier.opener is not None
    assert one.earlier.opener.link.text() == "1 earlier wording"
    one.earlier.opener.toggle()
    (card,) = one.earlier.cards.parts.values()
    assert card.findChildren(Caption)[0].text() == "Kept on Tue 24 November 2026"
    card.compare.click()
    assert page.panels.compared is not None
    assert page.panels.compared.one.told.text() == "Only here: “more”."
    card.back.click()
    assert one.box.text() == "One"
    assert page.session.workbook.text("E5.4.final") == "One"
    assert [version.text for version in one.draft.versions if version.text != "One"] == ["One more"]
    assert QApplication.focusWidget() is not None
