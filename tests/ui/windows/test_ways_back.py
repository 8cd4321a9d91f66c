"""A page beside the road leads back to where one left the road; pages that are only looked at are left with Esc."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import places
from ui.pages.start_page import StartPage
from ui.widgets.tab_stops import tab_stops
from workbook.model.answers import LongText, PeopleTable, Row
from workbook.model.edits import PutPerson, SetAnswer
from workbook.model.workbook import Person
from workbook.progress import exercise_of


@pytest.fixture
def reader(person):
    person.window.desk.start("Amira")
    person.view.go("E2.3")
    person.settle()
    return person


@pytest.mark.parametrize("way", ["go_back", "go_on", "go_next"])
@pytest.mark.parametrize("place", [places.PEOPLE, places.EXPORT, places.KEYBOARD])
def test_back_and_continue_lead_to_where_one_left_the_road(reader, place: str, way: str) -> None:
    reader.view.go(place)
    reader.window.run(way)
    assert reader.view.place == "E2.3"


@pytest.mark.parametrize("way", ["go_on", "go_next"])
@pytest.mark.parametrize("place", [places.PEOPLE, places.MESSAGES])
@pytest.mark.parametrize("first", ["", places.PLAN, places.PEOPLE])
def test_continue_on_the_page_of_one_person_leads_to_where_one_left_the_road(
    reader, first: str, place: str, way: str
) -> None:
    reader.session.apply(PutPerson(Person(id="p_1", name="Leila")))
    if first:
        reader.view.go(first)
    reader.view.go(places.about(place, "p_1"))
    reader.window.run(way)
    assert reader.view.place == "E2.3"


def test_back_through_two_pages_beside_the_road_leads_to_it_too(reader) -> None:
    reader.view.go(places.EXPORT)
    reader.view.go("people:p_1")
    reader.window.run("go_back")
    assert reader.view.place == places.PEOPLE
    reader.window.run("go_back")
    assert reader.view.place == "E2.3"


@pytest.mark.parametrize("way", ["go_back", "go_on"])
def test_after_a_new_start_beside_the_road_one_comes_back_to_the_furthest_answer(reader, sit_down, way: str) -> None:
    reader.session.apply(SetAnswer("E4.2.final", LongText(text="I make night shifts calmer.")))
    reader.view.go(places.PEOPLE)
    file = reader.file
    reader.leave()
    again = sit_down(file=file)
    assert again.view.place == places.PEOPLE
    again.window.run(way)
    assert again.view.place == "E4.2"


def test_the_plan_leads_on_to_its_print_and_back_to_the_road(reader) -> None:
    reader.view.go(places.PLAN)
    reader.window.run("go_back")
    assert reader.view.place == "E2.3"
    reader.view.go(places.road()[-1])
    reader.window.run("go_on")
    assert reader.view.place == places.PLAN
    reader.window.run("go_on")
    assert reader.view.place == places.EXPORT


@pytest.mark.parametrize("place", [places.SETTINGS, places.KEYBOARD, places.ABOUT])
def test_esc_leaves_a_page_that_is_only_looked_at(reader, place: str) -> None:
    reader.view.go(place)
    reader.press("Esc")
    assert reader.view.place == "E2.3"


def test_esc_stays_where_one_works(reader) -> None:
    reader.view.go(places.PEOPLE)
    reader.press("Esc")
    assert reader.view.place == places.PEOPLE


@pytest.mark.parametrize("place", [places.SETTINGS, places.KEYBOARD, places.ABOUT])
def test_without_a_workbook_esc_leads_to_the_start_page(person, place: str) -> None:
    person.window.run(f"show_{place}")
    person.settle()
    assert not isinstance(person.window.desk.currentWidget(), StartPage)
    person.press("Esc")
    assert isinstance(person.window.desk.currentWidget(), StartPage)


@pytest.mark.parametrize("ref", ["E9.1.people", "E3.4.people"])
def test_a_row_leads_to_the_page_of_its_person_and_back_leads_to_the_row(reader, ref: str) -> None:
    rows = tuple(Row(id=f"r{at}", person=f"p_{at}") for at in range(8))
    for at in range(8):
        reader.session.apply(PutPerson(Person(id=f"p_{at}", name=f"Person {at}")))
    reader.session.apply(SetAnswer(ref, PeopleTable(rows=rows)))
    reader.view.go_to_answer(ref, "r6")
    reader.settle()
    field = reader.page.field_for(ref)
    way = next(one for one in tab_stops(field) if one.accessibleName() == "Everything about this person")
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Space)
    assert reader.view.place == "people:p_6"
    reader.window.run("go_back")
    assert reader.view.place == exercise_of(ref)
    opened = [card.row_id for card in reader.page.field_for(ref).cards if card.is_open]
    assert opened == ["r6"]
    assert reader.page.field_for(ref).cards[6].isAncestorOf(QApplication.focusWidget())


def test_a_row_about_nobody_yet_leads_nowhere(reader) -> None:
    reader.session.apply(SetAnswer("E9.1.people", PeopleTable(rows=(Row(id="r0"),))))
    reader.view.go_to_answer("E9.1.people", "r0")
    reader.settle()
    field = reader.page.field_for("E9.1.people")
    assert [one for one in tab_stops(field) if one.accessibleName() == "Everything about this person"] == []
    reader.type("Bea")
    assert [one for one in tab_stops(field) if one.accessibleName() == "Everything about this person"]
