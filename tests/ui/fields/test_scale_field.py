"""A mark or a count; words in its place are kept too."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.tab_stops import tab_stops
from workbook.curriculum.fields import ScaleField
from workbook.model.answers import Mark, Scale
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.storage.format import decode, encode
from workbook.storage.head import Head

REF = "E0.0.count"
MARKS = ScaleField(id="count", label="I feel ready", low="not yet", high="ready now")
COUNT = ScaleField(id="count", label="People I can ask", look="count", least=0, most=500)


def scale(page) -> Scale:
    return page.workbook.scale(REF)


def begin(page) -> None:
    page.widget.focus_at()


def test_digits_choose_among_the_marks_and_delete_takes_them_back(page) -> None:
    shown = page(MARKS)
    begin(shown)
    shown.type("7")
    assert scale(shown).value == 7
    assert shown.widget.marks.steps[7].hasFocus()
    shown.type("10")
    assert scale(shown).value == 10
    shown.type("0")
    assert scale(shown).value == 0
    shown.type("1")
    assert scale(shown).value == 1
    assert [mark.value for mark in scale(shown).history] == [1]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert scale(shown).value is None
    assert not shown.workbook.has(REF)
    shown.type("2")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert shown.widget.marks.steps[3].hasFocus()


def test_tab_stops_at_the_chosen_mark_alone(page) -> None:
    shown = page(MARKS, Workbook(id="w_1", answers={REF: Scale(value=4)}))
    marks = shown.widget.marks

    def told() -> list[QWidget]:
        return [one for one in tab_stops(marks) if one in marks.steps]

    assert told() == [marks.steps[4]]
    begin(shown)
    shown.type("7")
    assert told() == [marks.steps[7]]
    shown.key(Qt.Key.Key_Right)
    assert told() == [marks.steps[8]]
    shown.key(Qt.Key.Key_Delete)
    assert told() == [marks.steps[0]]


def test_a_number_is_the_mark_of_today(page) -> None:
    shown = page(COUNT)
    begin(shown)
    shown.type("12")
    assert scale(shown).value == 12
    assert [mark.value for mark in scale(shown).history] == [12]
    assert scale(shown).other == ""


@pytest.mark.parametrize("words", ["about five", "9999", "5 or six"])
def test_what_is_no_mark_is_kept_in_words(page, words: str) -> None:
    shown = page(COUNT)
    begin(shown)
    shown.type(words)
    assert (scale(shown).value, scale(shown).other) == (None, words)
    assert shown.widget.number.remark.isVisibleTo(shown.widget)
    assert shown.workbook.has(REF)


def test_words_are_there_again_when_the_file_is_opened_again(page) -> None:
    shown = page(COUNT)
    begin(shown)
    shown.type("about five")
    again = page(COUNT, decode(encode(shown.workbook, Head(number=1, workbook_id="w_1", rev="r_1"))).workbook)
    assert again.widget.number.box.text() == "about five"


def test_a_change_elsewhere_leaves_words_and_caret(page) -> None:
    shown = page(COUNT)
    begin(shown)
    shown.type("about five")
    box = QApplication.focusWidget()
    box.setCursorPosition(3)
    shown.widget.show_workbook(shown.workbook)
    assert (box.text(), box.cursorPosition()) == ("about five", 3)


def test_a_number_takes_the_place_of_words_and_undo_brings_them_back(page) -> None:
    words = Workbook(id="w_1", answers={REF: Scale(other="about five")})
    shown = page(COUNT, words)
    shown.widget.number.box.selectAll()
    begin(shown)
    shown.widget.number.box.selectAll()
    shown.type("5")
    assert (scale(shown).value, scale(shown).other) == (5, "")
    shown.undo()
    assert scale(shown).other == "about five"
    assert shown.widget.number.box.text() == "about five"


def test_earlier_marks_stay_beside_words(page) -> None:
    earlier = Scale(value=4, history=(Mark(on=date(2026, 10, 1), value=4),))
    shown = page(COUNT, Workbook(id="w_1", answers={REF: earlier}))
    begin(shown)
    shown.widget.number.box.selectAll()
    shown.type("a few more")
    assert scale(shown).history == earlier.history
    assert "1 October 2026: 4" in shown.widget.earlier.text()
    shown.change(SetAnswer(REF, earlier))
    assert shown.widget.number.box.text() == "4"


def test_clear_takes_words_out(page) -> None:
    shown = page(COUNT, Workbook(id="w_1", answers={REF: Scale(other="about five")}))
    shown.widget._mark(None)
    assert not shown.workbook.has(REF)
    assert shown.widget.number.box.text() == ""
