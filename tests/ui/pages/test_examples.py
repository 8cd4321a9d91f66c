"""Examples, coach's notes and patterns say titles, never ids."""

import re

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from ui.pages.examples import ExampleList
from ui.pages.headline_patterns import PatternReader
from ui.windows.coach_notes import coach_parts
from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise, item_list
from workbook.model.workbook import Workbook

IDS = tuple(step.id for chapter in contents() for step in chapter.exercises)
CODE = re.compile(r"\b(?:G[1-7]|M[1-8]|H\d+|AB[1-5]|E\d+\.\d+|C-[A-Z]+)\b|\bin \d\.\d\b")


def said(part: QWidget) -> list[str]:
    labels = [part] if isinstance(part, QLabel) else part.findChildren(QLabel)
    return [label.text() for label in labels]


@pytest.mark.parametrize("exercise_id", IDS)
def test_examples_and_notes_for_coaches_have_no_codes(qtbot, exercise_id: str) -> None:
    definition = exercise(exercise_id)
    parts: list[QWidget] = [ExampleList(definition, Workbook()), *coach_parts(definition)]
    for part in parts:
        qtbot.addWidget(part)
    words = [text for part in parts for text in said(part)]
    assert not [text for text in words if CODE.search(text)]


def test_a_path_is_named_to_a_coach_and_in_examples(qtbot) -> None:
    parts = [*coach_parts(exercise("E1.2")), ExampleList(exercise("E1.2"), Workbook())]
    for part in parts:
        qtbot.addWidget(part)
    words = "\n".join(text for part in parts for text in said(part))
    assert "Choosing “Publishing and ideas” to avoid talking with anyone." in words
    assert "Main “Clients and business”, side “Publishing and ideas”" in words
    assert "not the answer in “Why now, and for whom?”." in words


def test_a_pattern_names_the_path_it_suits(qtbot) -> None:
    reader = PatternReader(Workbook())
    qtbot.addWidget(reader)
    for item in item_list("patterns").items:
        reader.show_pattern(item.id)
        assert not [text for text in said(reader) if CODE.search(text)]
    reader.show_pattern("H6")
    assert "Works when students, changers, “Business intelligence”." in said(reader)


def test_a_measure_is_explained_without_codes() -> None:
    assert not [item.text for item in item_list("measures").items if CODE.search(item.text)]
