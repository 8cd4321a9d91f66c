"""What the text exports tell: what prints, in the order of the course, with third people's names shortened (A7)."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import ExerciseField
from workbook.model.names import shortened_people
from workbook.model.workbook import Workbook
from workbook.reading.summaries import answer_lines


@dataclass(frozen=True)
class ToldField:
    """A field's label and its answer in lines."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ToldExercise:
    """An exercise with what was answered in it."""

    chapter: str
    title: str
    fields: tuple[ToldField, ...]


def told(workbook: Workbook) -> Iterator[ToldExercise]:
    """Every exercise that prints and holds words; private fields and closed chapters are left out."""
    shown = workbook if workbook.owner.full_names_in_print else shortened_people(workbook)
    for chapter in contents():
        if chapter.id in workbook.closed_chapters:
            continue
        for title in chapter.exercises:
            definition = exercise(title.id)
            fields = tuple(_fields(shown, definition)) if definition.prints_when in {"always", "optional"} else ()
            if fields:
                yield ToldExercise(f"{chapter.id} {chapter.title}", definition.title, fields)


def _fields(workbook: Workbook, definition: Exercise) -> Iterator[ToldField]:
    for field in definition.fields:
        lines = answer_lines(workbook, f"{definition.id}.{field.id}", private=False)
        if lines:
            yield ToldField(_label(definition, field), lines)


def _label(definition: Exercise, field: ExerciseField) -> str:
    return field.label if field.label != definition.title else ""
