"""The rail says how far a workbook is, where one is, and which exercises are the short way."""

from PySide6.QtCore import Qt

from ui.widgets.rail_rows import CURRENT, ID, STAR
from ui.windows.rail_words import rail_chapters
from workbook.curriculum.contents import contents
from workbook.model.workbook import Workbook

SHORT_WAY = {exercise.id for chapter in contents() for exercise in chapter.exercises if exercise.star}


def test_the_exercises_of_the_short_way_have_a_star() -> None:
    chapters = rail_chapters(Workbook(), "E1.2")
    assert {item.id for chapter in chapters for item in chapter.items if item.star} == SHORT_WAY
    assert len(chapters) == 10


def test_the_star_is_spoken_as_words(person) -> None:
    person.window.desk.start("Amira")
    person.settle()
    model = person.view.rail.tree.model()
    ground = model.index(1, 0)
    rows = [model.index(row, 0, ground) for row in range(model.rowCount(ground))]
    spoken = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert [row.data(STAR) for row in rows] == [said.endswith("part of the short way") for said in spoken]
    assert "Proof stories, not started, part of the short way" in spoken
    assert "Values card sort, not started" in spoken


def test_the_row_one_is_at_is_in_view_after_the_chapter_before_has_closed(sit_down, look_) -> None:
    look_.larger(5)
    person = sit_down(size=(1366, 768))
    person.window.desk.start("Amira")
    person.settle()
    tree = person.view.rail.tree
    for place in ("E2.5", "E3.1", "E10.5", "E1.5"):
        person.view.go(place)
        person.settle()
        index = tree.currentIndex()
        assert index.data(ID) == place
        assert tree.viewport().rect().contains(tree.visualRect(index).adjusted(0, 2, 0, -2))


def test_the_first_page_of_a_chapter_is_marked_as_the_chapter(person) -> None:
    person.window.desk.start("Amira")
    person.settle()
    person.view.go("chapter:4")
    person.settle()
    index = person.view.rail.tree.currentIndex()
    assert (index.data(ID), index.data(CURRENT)) == ("4", True)
    person.view.to_rail()
    assert person.view.rail.tree.currentIndex() == index
