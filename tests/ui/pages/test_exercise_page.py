"""How the page of an exercise comes to be: what is seen first, the rest when that is painted."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.ui.pages.conftest import TODAY
from ui.fields.checklist_field import ChecklistItem
from ui.fields.surroundings import Surroundings
from ui.pages.examples import ExampleList
from ui.pages.exercise_page import ExercisePage
from ui.session import Session
from workbook.model.workbook import Workbook

CHECKLIST = "E7.1"


def made(qtbot, room: QSize | None = None) -> ExercisePage:
    page = ExercisePage(Session(Workbook(id="w_1")), CHECKLIST, Surroundings(TODAY), room=room)
    qtbot.addWidget(page)
    if room is not None:
        page.resize(room)
    return page


def items(page: QWidget) -> int:
    return len(page.findChildren(ChecklistItem))


def test_what_is_seen_is_made_first_and_the_rest_when_it_is_painted(qtbot) -> None:
    page = made(qtbot, QSize(700, 500))
    at_first = items(page)
    assert 0 < at_first < len(page.exercise.fields[0].items)
    page.show()
    qtbot.waitUntil(lambda: page._complete, timeout=5000)
    assert items(page) == len(page.exercise.fields[0].items)


def test_all_that_has_room_is_made_at_first(qtbot) -> None:
    page = made(qtbot, QSize(700, 5000))
    assert page._complete
    assert items(page) == len(page.exercise.fields[0].items)


def test_whoever_asks_for_the_fields_gets_them_whole(qtbot) -> None:
    page = made(qtbot, QSize(700, 500))
    assert len(page.fields) == len(page.exercise.fields)
    assert not any(field.to_come for field in page.fields)


def test_a_page_that_is_left_grows_no_more_and_goes_on_when_it_is_back(qtbot) -> None:
    page = made(qtbot, QSize(700, 500))
    page.show()
    page.hide()
    assert not page._complete
    assert not page._more.isActive()
    page.show()
    qtbot.waitUntil(lambda: page._complete, timeout=5000)


def test_examples_are_made_when_they_are_asked_for(qtbot) -> None:
    page = made(qtbot, QSize(700, 500))
    page.show()
    page.complete()
    assert not page.findChildren(ExampleList)
    page.show_examples()
    assert page.findChild(ExampleList).isVisible()
    page.show_why()
    kinds = [type(page.column.itemAt(at).widget()).__name__ for at in range(page.column.count())]
    assert kinds.index("WhyList") < kinds.index("ExampleList") == len(kinds) - 2
