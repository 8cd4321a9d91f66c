"""What the text exports tell: what prints, in the order of the course, with third people's names shortened (A7)."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import ExerciseField
from workbook.model.names import shortened_people, shortener
from workbook.model.workbook import Workbook
from workbook.reading.summaries import answer_lines

_OWN_WORDS = frozenset({"E4.2", "E5.4", "E6.3", "E7.5"})
"""Texts a person publishes under their own name: told word for word."""


class ToldField(Struct, frozen=True):
    """A field's label and its answer in lines."""

    label: str
    lines: tuple[str, ...]


class ToldExercise(Struct, frozen=True):
    """An exercise with what was answered in it."""

    chapter: str
    title: str
    fields: tuple[ToldField, ...]


def told(workbook: Workbook) -> Iterator[ToldExercise]:
    """Every exercise that prints and holds words; private fields and closed chapters are left out."""
    full = workbook.owner.full_names_in_print
    shown = workbook if full else shortened_people(workbook)
    shortened: Callable[[str], str] = str if full else shortener(workbook)
    for chapter in contents():
        if chapter.id in workbook.closed_chapters:
            continue
        for title in chapter.exercises:
            definition = exercise(title.id)
            spoken = str if definition.id in _OWN_WORDS else shortened
            fields = (
                tuple(_fields(shown, definition, spoken)) if definition.prints_when in {"always", "optional"} else ()
            )
            if fields:
                yield ToldExercise(f"{chapter.id} {chapter.title}", definition.title, fields)


def _fields(workbook: Workbook, definition: Exercise, spoken: Callable[[str], str]) -> Iterator[ToldField]:
    for field in definition.fields:
        lines = tuple(map(spoken, answer_lines(workbook, f"{definition.id}.{field.id}", private=False)))
        if lines:
            yield ToldField(_label(definition, field), lines)


def _label(definition: Exercise, field: ExerciseField) -> str:
    return field.label if field.label != definition.title else ""
