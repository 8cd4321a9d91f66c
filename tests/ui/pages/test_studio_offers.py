"""Drafts made from own answers are offered, and what is missing for them is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import Maker, press, sample
from ui.widgets.buttons import Button
from workbook.model.workbook import Workbook


def test_drafts_from_own_answers_are_taken_one_after_the_other(studio: Maker) -> None:
    page = studio(sample("hr-manager"))
    page.ask("answers")
    offers = page.panels.offers
    assert offers is not None
    before = len(page.deeds.drafts)
    count = len(offers.takes)
    assert QApplication.focusWidget() is offers.takes[0]
    press(Qt.Key.Key_Return)
    assert len(page.deeds.drafts) == before + 1
    assert len(offers.takes) == count - 1
    assert QApplication.focusWidget() is (offers.takes[0] if offers.takes else offers.close_it)
    assert page.deeds.drafts[-1].tag == "H9"


def test_a_missing_answer_is_asked_for(studio: Maker) -> None:
    page = studio(Workbook(id="w_1"))
    page.choose("about")
    page.ask("answers")
    asked: list[tuple[str, str]] = []
    page.asked_row.connect(lambda ref, row: asked.append((ref, row)))
    offers = page.panels.offers
    assert offers is not None
    link = next(one for one in offers.findChildren(Button) if one.text().startswith("One that begins with a moment"))
    link.click()
    assert asked == [("E6.1.moment", "")]


def test_without_drafts_the_answers_are_offered_too(studio: Maker) -> None:
    page = studio(Workbook(id="w_1"))
    assert not page.head.new.isVisibleTo(page)
    page.empty.answers.setFocus()
    press(Qt.Key.Key_Return)
    assert page.panels.offers is not None
    assert page.panels.offers.isVisibleTo(page)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.empty.action
