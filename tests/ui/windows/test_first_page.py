"""The first page is painted before what lies around it is made; nothing is lost or missing meanwhile."""

import pytest

from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer

AROUND = {"rail", "side", "notices", "passing"}
REF = "E1.1.for_me"


@pytest.fixture
def opened(person):
    """Somebody who has asked for a workbook, of which nothing has been painted yet."""
    person.window.desk.start("Amira")
    return person


def test_what_lies_around_is_made_after_the_first_page(opened) -> None:
    assert not AROUND & vars(opened.view).keys()
    assert "autosave" not in vars(opened.open)
    opened.settle()
    assert {"rail", "side"} <= vars(opened.view).keys()
    assert "autosave" in vars(opened.open)
    assert not {"notices", "passing"} & vars(opened.view).keys()  # there was nothing to say


def test_it_is_as_full_as_if_it_had_been_there_from_the_start(opened) -> None:
    opened.settle()
    assert opened.view.rail.title.text() == "Amira’s workbook"
    assert opened.view.rail.tree.model().rowCount() == 10
    assert opened.view.side.isVisible()
    assert opened.view.rail.width() == opened.view.rail.parentWidget().width() > 200


def test_the_first_change_is_kept_even_before_the_first_page_is_painted(opened, qtbot) -> None:
    opened.session.apply(SetAnswer(REF, LongText(text="Before anything was seen")))
    assert opened.open.autosave.unsaved
    opened.window.run("save_now")
    qtbot.waitUntil(lambda: not opened.open.autosave.unsaved)
    assert b"Before anything was seen" in opened.open.file.path.read_bytes()


def test_a_change_made_before_autosave_is_journaled_by_itself(opened) -> None:
    opened.session.apply(SetAnswer(REF, LongText(text="By itself")))
    autosave = opened.open.autosave
    assert autosave._journal_rest.isActive()
    assert autosave._save_rest.isActive()


def test_going_somewhere_makes_the_rail_at_once(opened) -> None:
    opened.settle()
    opened.view.go("E1.2")
    assert opened.view.rail.tree.currentIndex().data() is not None


def test_who_goes_to_the_rail_before_it_is_there_finds_it(opened) -> None:
    opened.view.to_rail()
    opened.settle()
    assert opened.view.rail.tree.hasFocus()
