"""Ready, copied and sent by hand: each is told in words, and marked by the person alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.pages.messaging import (
    ADA,
    AT,
    GOOD,
    TODAY,
    PageMaker,
    composer,
    one_message,
    press,
    row,
    settle,
    words_on,
)
from ui.pages.message_words import COPIED, TUESDAY
from ui.widgets.labels import Text
from workbook.outreach.ledger import ledger_of


def test_readiness_is_in_words_and_tuesday_has_the_last_one(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, situation="M2"), opened=AT)
    it = composer(page)
    assert it.rest is not None
    assert it.tuesday is not None
    assert it.rest.ready.sentence.text().startswith("So far: ")
    it.rest.ready.all.toggle()
    shown = [line.words.text() for line in it.rest.ready.lines.values()]
    assert not any(sign in words for words in shown for sign in "<≥")
    assert not any("X2" in words or ":" in words for words in shown)
    lines = sorted((label for label in page.findChildren(Text) if label.isVisible()), key=bottom)
    assert lines[-1].text() == TUESDAY
    it.tuesday.answers.buttons[3].click()
    it.look_now()
    assert row(page).words("own_levels") == ("R-OUT-7: 3",)
    assert not it.rest.ready.sentence.text().startswith("Partial")


def bottom(label: Text) -> int:
    return label.mapToGlobal(label.rect().bottomLeft()).y()


def test_tuesday_asks_of_an_empty_message_too(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    assert TUESDAY in words_on(page)


@pytest.mark.parametrize(
    "text", ["Ada,  two  spaces\n\nand “quotes” – dash", "שלום עדה, מה שלומך?\n👩🏽‍🚒 e\u0301", " lead and trail "]
)
def test_copy_gives_exactly_what_is_in_the_box(messages: PageMaker, text: str, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.message_send.announce", lambda _widget, sentence: said.append(sentence))
    page = messages(one_message("x"), opened=AT)
    it = composer(page)
    it.box.box.set_text(text)
    it.box.box.edited.emit(text)
    assert it.send is not None
    it.look_now()
    it.send.copy.click()
    assert QApplication.clipboard().text().encode() == it.box.text().encode() == text.encode()
    assert said == [COPIED]
    assert COPIED in words_on(page)


def test_sent_answered_silent_and_closed_are_marked_by_hand(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    it = composer(page)
    assert it.send is not None
    it.send.deeds["sent"].setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert [(line.kind, line.on) for line in ledger_of(page.session.workbook, ADA.id)] == [("written", TODAY)]
    assert "Sent by you, not by us. Look again on Sat 30 January 2027." in words_on(page)
    assert QApplication.focusWidget() is it.send.deeds["answered"]
    it.send.deeds["closed"].click()
    settle()
    assert "You paid attention to someone. That is not lost." in words_on(page)
    it.send.deeds["open"].click()
    settle()
    it.send.deeds["answered"].click()
    settle()
    assert row(page).text("answered_on") == TODAY.isoformat()
    assert "What did they say? Answer that first." in words_on(page)
    for _ in range(4):
        page.session.undo()
    assert row(page).text("status") == "draft"
    assert ledger_of(page.session.workbook, ADA.id) == ()
