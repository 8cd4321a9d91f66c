"""How the page of an exercise comes to be: what is seen first, the rest when that is painted."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.ui.pages.conftest import TODAY
from ui.fields.checklist_field import ChecklistItem
from ui.fields.surroundings import Surroundings
from ui.pages import exercise_page
from ui.pages.examples import ExampleList
from ui.pages.exercise_page import ExercisePage
from ui.session import Session
from ui.widgets.buttons import Button
from workbook.curriculum.course import item_list
from workbook.model.answers import Checklist, MultiChoice
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

CHECKLIST = "E7.1"


def made(qtbot, room: QSize | None = None, exercise: str = CHECKLIST) -> ExercisePage:
    page = ExercisePage(Session(Workbook(id="w_1")), exercise, Surroundings(TODAY), room=room)
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


def test_a_change_does_not_make_what_is_still_to_come(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(exercise_page, "AT_ONCE", 0)
    page = made(qtbot, QSize(700, 500))
    at_first = items(page)
    page._fields[0].edited.emit(SetAnswer("E7.1.first_glance", Checklist(states={"photo": "done"})))
    assert items(page) == at_first
    assert not page._complete


def test_what_comes_after_a_change_shows_the_workbook_of_then(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(exercise_page, "AT_ONCE", 0)
    page = made(qtbot, QSize(700, 200), exercise="E6.2")
    assert not page._extras
    structure = item_list("structures").items[1]
    page.session.apply(SetAnswer("E6.2.structure", MultiChoice(chosen=(structure.id,))))
    assert page.extras[0].title.text() == f"{structure.label}, step by step"


def test_where_one_is_says_nothing_of_what_is_still_to_come(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(exercise_page, "AT_ONCE", 0)
    page = made(qtbot, QSize(700, 500))
    assert page.ref_of(page.findChild(ChecklistItem)) == page._fields[0].ref
    assert page.ref_of(page.heading) == ""
    assert not page._complete


def test_nothing_is_laid_out_at_another_width_than_the_page_will_have(qtbot) -> None:
    page = made(qtbot, QSize(700, 500))
    inside = page.viewport().width()
    page.show()
    qtbot.waitUntil(lambda: page._seen, timeout=5000)
    assert page.verticalScrollBar().isVisible()
    assert page.viewport().width() == inside


def test_a_page_that_has_room_has_no_scroll_bar(qtbot) -> None:
    page = made(qtbot, QSize(700, 5000))
    page.show()
    qtbot.waitUntil(lambda: page._seen and not page.verticalScrollBar().isVisible(), timeout=5000)
    assert page.viewport().width() == page.width()


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


def test_the_button_says_what_it_does_next(qtbot) -> None:
    page = made(qtbot, QSize(700, 900))
    page.show()
    page.complete()
    shows = next(one for one in page.findChildren(Button) if one.text() == "Show examples")
    why = next(one for one in page.findChildren(Button) if one.text() == "Why this matters")
    shows.click()
    why.click()
    assert (shows.text(), why.text()) == ("Hide examples", "Hide why")
    shows.click()
    why.click()
    assert (shows.text(), why.text()) == ("Show examples", "Why this matters")
