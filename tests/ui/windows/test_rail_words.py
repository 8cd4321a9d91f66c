"""The rail says how far a workbook is, where one is, and which exercises are the short way."""

from PySide6.QtCore import Qt

from ui.widgets.rail_rows import STAR
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
