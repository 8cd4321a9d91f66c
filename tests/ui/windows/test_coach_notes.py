"""Coaches find the note of an exercise beside it, and the pages for their sessions beside any other page."""

from PySide6.QtWidgets import QLabel, QWidget

from ui.fields.disclosure import Disclosure
from ui.widgets.labels import Text
from ui.windows.coach_notes import PAGES, coach_pages, coach_parts
from workbook.curriculum.course import exercise
from workbook.curriculum.documents import document


def opened(parts: list[QWidget], title: str, qtbot) -> str:
    page = next(one for one in parts if isinstance(one, Disclosure) and one.link.text() == title)
    qtbot.addWidget(page)
    page.toggle()
    return "\n".join(one.text() for one in (*page.findChildren(Text), *page.findChildren(QLabel)))


def test_beside_a_page_without_an_exercise_stand_the_pages_for_sessions(look_, qtbot) -> None:
    parts = coach_pages()
    assert [one.link.text() for one in parts if isinstance(one, Disclosure)] == [document(page).title for page in PAGES]
    told = opened(parts, "Workshop formats", qtbot)
    assert "Six sessions of 90 minutes" in told
    assert "The long run" in told
    assert "“Company and calendar”" in told


def test_the_charter_a_note_speaks_of_stands_below_it(look_, qtbot) -> None:
    assert "no advice before two questions" in opened(coach_parts(exercise("E10.5")), "Peer circle charter", qtbot)


def test_the_panel_shows_them_when_no_exercise_is_open(person) -> None:
    person.window.run("coach_view")
    person.window.desk.start("Amira")
    person.settle()
    person.view.side.show_tab("coach")
    assert "Peer circle charter" in [one.link.text() for one in person.view.side.findChildren(Disclosure)]
    person.view.go("E1.1")
    person.settle()
    assert not [one for one in person.view.side.findChildren(Disclosure) if one.isVisible()]
