"""My words: added by Enter or by leaving the line, taken out by a click, one step each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.words_page import WordsPage, parts_of
from ui.session import Session
from ui.widgets.buttons import Button
from workbook.checks.find import find_in
from workbook.model.answers import ShortText
from workbook.model.workbook import Workbook


@pytest.fixture
def page(qtbot) -> WordsPage:
    made = WordsPage(Session(Workbook(id="w", answers={"E5.4.final": ShortText(text="A holistic baker in Hull")})))
    made.resize(700, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_line_of_words_is_parted_by_commas_of_any_script():
    assert parts_of("calm, plain words; بسيط، واضح、清楚, calm ,") == ("calm", "plain words", "بسيط", "واضح", "清楚")


def test_words_are_added_with_enter_and_the_same_word_only_once(page):
    line = page.lists["words_i_use"].line
    QTest.keyClicks(line, "ward, plain")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "Ward")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.session.workbook.owner.words_i_use == ("ward", "plain")
    page.session.undo()
    assert page.session.workbook.owner.words_i_use == ()
    assert not page.lists["words_i_use"].empty.isHidden()


def test_words_typed_and_left_are_kept(page):
    line = page.lists["known_words"].line
    line.setFocus()
    QTest.keyClicks(line, "QGIS")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert page.session.workbook.owner.known_words == ("QGIS",)


def test_a_word_i_never_use_is_found_in_a_text_and_no_more_when_taken_out(page):
    line = page.lists["words_i_never_use"].line
    QTest.keyClicks(line, "holistic")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "C-OWN-1" in {finding.check for finding in find_in(page.session.workbook, "E5.4.final")}
    chips = page.lists["words_i_never_use"].findChildren(Button)
    next(chip for chip in chips if chip.accessibleName() == "Remove holistic").click()
    assert "C-OWN-1" not in {finding.check for finding in find_in(page.session.workbook, "E5.4.final")}
