"""Words taken from earlier answers, and the window of what both sides see."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.window_of_words import Panes, ResultWindow, WordWindow
from workbook.model.answers import CardSort, MultiChoice, RankedList, Row
from workbook.model.workbook import Workbook

VALUES = CardSort(piles={"calm": "guides_me"}, top=("calm", "craft"))


def book(*rows, **answers):
    words = {"E4.1.words": RankedList(rows=rows)} if rows else {}
    return Workbook(id="w_1", answers={"E2.1.values": VALUES, **words, **answers})


def window_of(page):
    return next(part for part in page.extras if isinstance(part, WordWindow))


def press(window, word):
    chip = next(chip for shown in window.chips if shown.group for chip in shown.group.buttons if chip.text() == word)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    return chip


def words_in(page):
    return [row.text("word") for row in page.session.workbook.rows("E4.1.words")]


def test_a_word_is_taken_with_one_click_and_one_undo(exercise_page):
    page = exercise_page("E4.1", book())
    chip = press(window_of(page), "Calm")
    assert words_in(page) == ["Calm"]
    assert chip.isChecked()
    assert [card.header.summary.main for card in page.fields[0].cards] == ["Calm"], "the field shows it at once"
    page.session.undo()
    assert words_in(page) == []
    assert not chip.isChecked()


def test_another_click_gives_it_back_and_keeps_a_story_beside_it(exercise_page):
    page = exercise_page("E4.1", book(Row(id="a", values={"word": "calm", "story": "s1"}), Row(id="b")))
    press(window_of(page), "Craft")
    assert words_in(page) == ["calm", "Craft"], "the empty row is filled first"
    press(window_of(page), "Craft")
    press(window_of(page), "Calm")
    assert [(row.id, row.values) for row in page.session.workbook.rows("E4.1.words")] == [
        ("a", {"word": "", "story": "s1"})
    ]


def test_the_keyboard_takes_words_and_goes_to_the_source(exercise_page):
    page = exercise_page("E4.1", book())
    shown = window_of(page).chips[0]
    asked = []
    page.asked_source.connect(asked.append)
    shown.group.setFocus()
    QTest.keyClick(shown.group.buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(shown.group.buttons[1], Qt.Key.Key_Space)
    assert words_in(page) == ["Craft"]
    QTest.keyClick(shown.go, Qt.Key.Key_Return)
    assert asked == ["E2.1.values"]


def test_the_offers_at_the_top_are_not_said_twice(exercise_page):
    assert exercise_page("E4.1", book()).offers.isHidden()


def test_an_empty_workbook_says_what_will_be_here(exercise_page):
    page = exercise_page("E4.1")
    assert all(shown.group is None for shown in window_of(page).chips)
    assert words_in(page) == []


@pytest.mark.parametrize(("width", "columns"), [(730, 2), (400, 1)])
def test_the_panes_stand_as_a_window_where_there_is_room(exercise_page, width, columns):
    page = exercise_page("E4.1", book(), width=width)
    panes = page.findChild(Panes)._panes
    assert len({pane.x() for pane in panes}) == columns
    assert len({pane.y() for pane in panes}) == 4 // columns


def test_the_result_has_four_panes(exercise_page):
    others = RankedList(
        rows=(Row(id="r1", values={"words": ("calm", "funny")}), Row(id="r2", values={"words": ("funny",)}))
    )
    own = MultiChoice(chosen=("calm", "exact"), other="stubborn")
    page = exercise_page("E2.4", Workbook(id="w_1", answers={"E2.4.own": own, "E2.4.others": others}))
    shown = next(part for part in page.extras if isinstance(part, ResultWindow))
    both, theirs, mine, rest = (words.text() for words in shown.words)
    assert (both, theirs, mine) == ("calm (1)", "funny (2)", "exact, stubborn")
    assert "attentive" in rest
    assert "calm" not in rest.split(", ")


def test_nothing_is_shown_before_any_word_was_chosen(exercise_page):
    page = exercise_page("E2.4")
    assert all(part.isHidden() for part in page.extras)
