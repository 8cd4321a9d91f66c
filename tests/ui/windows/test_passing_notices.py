"""What is said in passing lies over the page, offers Undo for its own step only, and stays with its page."""

import pytest
from PySide6.QtCore import QPoint, QRect

from ui.widgets.buttons import Button
from ui.widgets.notice import Notice
from workbook.model.answers import LongText, MultiChoice, RankedList, Row
from workbook.model.edits import DeletePerson, PutPerson, PutRow, RemoveRow, SetAnswer
from workbook.model.workbook import Person

REF = "E4.2.draft"
DRAFTS = "E5.3.drafts"


@pytest.fixture
def reader(person):
    person.window.desk.start("Amira")
    person.view.go("E5.3")
    person.session.apply(PutRow(DRAFTS, RankedList, Row(id="r_1", values={"text": "One"}), label="Draft added"))
    person.settle()
    return person


def remove(person) -> None:
    person.session.apply(RemoveRow(DRAFTS, "r_1", label="Draft removed"))
    person.settle()


def place_of(part, inside) -> QRect:
    return QRect(part.mapTo(inside, QPoint(0, 0)), part.size())


def test_undo_is_offered_for_what_is_taken_away_and_for_nothing_that_is_added(reader) -> None:
    assert reader.view.passing.notice is None, "a draft was added"
    reader.session.apply(SetAnswer("E1.3.hours", MultiChoice(chosen=("h1",)), label="Choice changed"))
    assert reader.view.passing.notice is None, "a choice is changed where it was made"
    remove(reader)
    assert reader.view.passing.notice.sentence == "Draft removed."


def test_the_offer_goes_when_its_step_is_undone_by_the_keys(reader) -> None:
    remove(reader)
    reader.window.run("undo")
    assert reader.view.passing.notice is None
    assert [row.id for row in reader.workbook.rows(DRAFTS)] == ["r_1"]


def test_the_offer_goes_when_another_step_follows(reader) -> None:
    remove(reader)
    reader.session.apply(SetAnswer(REF, LongText(text="C"), label="Typing", typing=True))
    assert reader.view.passing.notice is None


def test_taking_the_offer_takes_back_its_step(reader) -> None:
    remove(reader)
    reader.view.passing.acted.emit("undo")
    assert [row.id for row in reader.workbook.rows(DRAFTS)] == ["r_1"]
    assert reader.view.passing.notice is None
    assert reader.view.place == "E5.3"


def test_a_deleted_person_can_be_brought_back_from_all_people_and_not_from_elsewhere(reader) -> None:
    reader.session.apply(PutPerson(Person(id="p_1", name="Ada")))
    reader.view.go("people:p_1")
    reader.session.apply(DeletePerson("p_1"))
    reader.view.go("people")
    assert reader.view.passing.notice.sentence == "Person deleted everywhere."
    reader.view.go("E5.3")
    assert reader.view.passing.notice is None


def test_it_moves_nothing_and_covers_neither_the_way_on_nor_what_is_written(reader) -> None:
    view = reader.view
    before = place_of(view._shown, view)
    remove(reader)
    bar = place_of(view.passing, view)
    assert view.passing.isVisible()
    assert place_of(view._shown, view) == before
    assert before.contains(bar)
    assert not bar.intersects(place_of(view.footer, view))


def test_it_makes_way_for_the_keyboard_at_the_foot(reader) -> None:
    view = reader.view
    view.footer.on.setFocus()
    remove(reader)
    at_the_foot = place_of(view.passing, view)
    low = next(
        one
        for one in view._shown.findChildren(Button)
        if one.isVisible() and not place_of(one, view).intersected(at_the_foot).isEmpty()
    )
    low.setFocus()
    view.place_passing()
    assert not place_of(view.passing, view).intersects(place_of(low, view))


def test_trouble_has_a_place_of_its_own_and_stays(reader) -> None:
    reader.view.notify(Notice("Not saved yet.", tone="danger"))
    remove(reader)
    assert reader.view.notices.notice.sentence == "Not saved yet."
    assert reader.view.passing.notice.sentence == "Draft removed."
