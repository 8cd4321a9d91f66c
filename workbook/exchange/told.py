"""What the text exports tell: what prints, in the order of the course, with third people's names shortened (A7)."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import ExerciseField
from workbook.model.names import shortened_people, shortener
from workbook.model.workbook import Workbook
from workbook.reading.profile import first_draft
from workbook.reading.summaries import answer_lines

_OWN_WORDS = frozenset({"E4.2", "E5.4", "E6.3", "E7.5"})
"""Texts a person publishes under their own name: told word for word."""
_DRAFTS = {
    "E4.2.draft": ("E4.2.drafts", "E4.2.own_voice"),
    "E5.4.final": ("E5.3.drafts", "E5.4.final"),
    "E6.3.about": ("E6.3.drafts", "E6.4.revised"),
}
"""Where the drafts of a text stand, and where else the text may be written, which goes before any draft."""


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
        ref = f"{definition.id}.{field.id}"
        lines = tuple(map(spoken, answer_lines(workbook, ref, private=False) or _standing(workbook, ref)))
        if lines:
            yield ToldField(_label(definition, field), lines)


def _standing(workbook: Workbook, ref: str) -> tuple[str, ...]:
    """The draft that stands until one is chosen, in paragraphs, as the card and the pages show it."""
    drafts, chosen = _DRAFTS.get(ref, (f"{ref}_drafts", ref))
    draft = "" if workbook.text(chosen).strip() else first_draft(workbook, drafts)
    return tuple(part for part in draft.split("\n\n") if part.strip())


def _label(definition: Exercise, field: ExerciseField) -> str:
    return field.label if field.label != definition.title else ""
