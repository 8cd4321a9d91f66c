"""Forty value cards, sorted and kept by keyboard and by mouse over a real session."""

from itertools import cycle, islice

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbook.model.answers import CardSort
from workbook.model.workbook import Workbook

REF = "E2.1.values"


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def answer(page):
    return page.session.workbook.cards(REF)


def test_forty_cards_are_sorted_with_three_keys(exercise_page):
    page = exercise_page("E2.1")
    field = page.fields[0]
    field.focus_at()
    assert field.hand.words.text() == "Accuracy"
    press(*islice(cycle((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)), 40))
    assert [len(pile.cards) for pile in field.piles] == [14, 13, 13]
    assert field.hand.said.text() == "All 40 cards are sorted"
    for _ in range(40):
        page.session.undo()
    assert answer(page) == CardSort()
    assert field.hand.words.text() == "Accuracy", "each undo puts its card back in hand"


def test_a_card_put_by_mistake_comes_back_in_hand_with_undo(exercise_page):
    page = exercise_page("E2.1")
    field = page.fields[0]
    field.focus_at()
    press(Qt.Key.Key_3, Qt.Key.Key_1)
    page.session.undo()
    assert field.hand.words.text() == "Adventure"
    press(Qt.Key.Key_2)
    assert dict(answer(page).piles) == {"accuracy": "not_mine", "adventure": "matters"}


def test_cards_are_kept_ordered_and_let_go_by_keyboard(exercise_page):
    page = exercise_page("E2.1")
    field = page.fields[0]
    field.focus_at()
    press(Qt.Key.Key_K, Qt.Key.Key_K)
    assert answer(page).top == ("accuracy", "adventure")
    kept = field.kept.cards["adventure"]
    kept.note.focus_end()
    QTest.keyClicks(kept.note, "I walk a new way to work 123")
    QTest.keyClick(kept.note, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert answer(page).top == ("adventure", "accuracy")
    assert answer(page).notes["adventure"] == "I walk a new way to work 123", "digits in a note sort nothing"
    assert kept.note.hasFocus()
    QTest.keyClick(field.piles[0].cards["accuracy"], Qt.Key.Key_K)
    assert answer(page).top == ("adventure",)


def test_a_card_is_taken_from_a_pile_and_put_elsewhere_by_mouse(exercise_page):
    page = exercise_page("E2.1", Workbook(id="w_1", answers={REF: CardSort(piles={"calm": "not_mine"})}))
    field = page.fields[0]
    QTest.mouseClick(field.piles[2].cards["calm"], Qt.MouseButton.LeftButton)
    assert field.hand.words.text() == "Calm"
    QTest.mouseClick(field.hand.keep, Qt.MouseButton.LeftButton)
    assert answer(page).top == ("calm",)
    assert field.hand.words.text() == "Calm", "it was sorted already, so it stays to be put elsewhere"
    QTest.mouseClick(field.hand.buttons[0][1], Qt.MouseButton.LeftButton)
    assert dict(answer(page).piles) == {"calm": "guides_me"}
    assert field.hand.words.text() == "Accuracy", "the cards still to sort come back to hand"
    page.session.undo()
    page.session.undo()
    assert dict(answer(page).piles) == {"calm": "not_mine"}


def test_a_card_of_ones_own_is_sorted_like_the_others(exercise_page):
    page = exercise_page("E2.1")
    field = page.fields[0]
    field.own.line.focus_end()
    field.own.line.insert("صبر")
    press(Qt.Key.Key_Return)
    assert field.hand.words.text() == "صبر"
    QTest.mouseClick(field.hand.buttons[0][1], Qt.MouseButton.LeftButton)
    own = answer(page).own[0]
    assert own.text == "صبر"
    assert answer(page).piles == {own.id: "guides_me"}
    page.session.undo()
    page.session.undo()
    assert answer(page).own == ()
