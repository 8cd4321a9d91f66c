"""The ladder on its page: order, the first rung, half-steps, and words that never push."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.ladder import BELOW_THE_LADDER, NOT_YET, Ladder
from workbook.model.answers import CardSort, MultiChoice, OwnCard
from workbook.model.workbook import Workbook


def book(own=(), first="", **ratings):
    chosen = {"E8.2.first_rung": MultiChoice(chosen=(first,))} if first else {}
    return Workbook(id="w_1", answers={"E8.2.ladder": CardSort(ratings=ratings, own=own), **chosen})


def ladder_of(page):
    return next(part for part in page.extras if isinstance(part, Ladder))


def shown(ladder):
    return [(row.rung.id, row.rung.rating) for row in ladder.rows if row.isVisible()]


def test_a_step_finds_its_rung_as_it_is_rated(exercise_page):
    page = exercise_page("E8.2", book(V01=40))
    ladder = ladder_of(page)
    slider = page.fields[0].cards["V05"].slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_2)
    assert shown(ladder) == [("V05", 20), ("V01", 40)]
    assert ladder.said.text().startswith("A good place to begin: “Let one friend read your new headline”")
    page.session.undo()
    assert shown(ladder) == [("V01", 40)]


def test_any_rung_may_be_the_first_by_mouse_and_keyboard(exercise_page):
    page = exercise_page("E8.2", book(V01=10, V05=20, V06=30))
    ladder = ladder_of(page)
    ladder.rows[2].start.setFocus()
    QTest.keyClick(ladder.rows[2].start, Qt.Key.Key_Return)
    assert page.session.workbook.chosen("E8.2.first_rung") == ("V06",)
    assert ladder.rows[2].start.text() == "You begin here"
    assert page.fields[1].list.currentData() == "V06", "the field below says the same"
    QTest.mouseClick(ladder.rows[0].start, Qt.MouseButton.LeftButton)
    assert [row.start.text() for row in ladder.rows] == ["You begin here", "Begin here", "Begin here"]
    page.session.undo()
    assert page.session.workbook.chosen("E8.2.first_rung") == ("V06",)


def test_a_half_step_is_added_where_a_rung_is_too_high(exercise_page):
    page = exercise_page("E8.2", book(V01=10, V20=60))
    ladder = ladder_of(page)
    assert ladder.rows[0].add_half is None, "only where a gap is wide"
    ladder.rows[1].add_half.click()
    assert [rating for _id, rating in shown(ladder)] == [10, 35, 60]
    assert len(page.fields[0].cards) == 25
    page.session.undo()
    assert shown(ladder) == [("V01", 10), ("V20", 60)]


def test_no_more_half_steps_than_there_is_room_for(exercise_page):
    own = tuple(OwnCard(id=f"c{at}", text=f"step {at}") for at in range(6))
    ladder = ladder_of(exercise_page("E8.2", book(own, V01=10, V20=60)))
    assert ladder.rows[1].half_step.isVisible()
    assert not ladder.rows[1].add_half.isVisible()


def test_a_step_that_is_not_for_the_person_goes_with_its_reason(exercise_page):
    page = exercise_page("E8.2", book(V01=10, V20=60))
    card = page.fields[0].cards["V20"]
    card.apart.click()
    assert shown(ladder_of(page)) == [("V01", 10)]
    card.note.focus_end()
    QTest.keyClicks(card.note, "I never post.")
    assert page.session.workbook.cards("E8.2.ladder").notes == {"V20": "I never post."}
    card.apart.click()
    assert card.note.isHidden()
    assert page.session.workbook.cards("E8.2.ladder").notes == {"V20": "I never post."}, "the words stay"
    assert shown(ladder_of(page)) == [("V01", 10), ("V20", 60)]


def test_the_rungs_far_above_wait_behind_a_link(exercise_page):
    ratings = {f"V{at:02}": 4 * at for at in range(1, 13)}
    ladder = ladder_of(exercise_page("E8.2", book(first="V02", **ratings)))
    assert len(shown(ladder)) == 5
    assert ladder.more.text() == "Show the rungs above, for later (7)"
    ladder.more.click()
    assert len(shown(ladder)) == 12
    assert ladder.more.isHidden()


def test_words_are_gentle_when_all_is_high_or_nothing_is_rated(exercise_page):
    high = ladder_of(exercise_page("E8.2", book(V01=100, V02=100)))
    assert high.said.text() == BELOW_THE_LADDER
    assert ladder_of(exercise_page("E8.2")).said.text() == NOT_YET
