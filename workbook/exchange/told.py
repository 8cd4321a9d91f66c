"""What the text exports tell: what prints, in the order of the course, with third people's names shortened (A7).

What is about other people, or private, is told as the Prints line of its exercise says: the rules stand in
`paper_rules`, what is left out altogether is marked `printed = false` in the course. A person's own words are told
whole where a page only shortens them for room: results of stories, what a role was and brought, a statement and an
About together with what they were before.
"""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import ExerciseField
from workbook.exchange.paper_rules import PAPER_RULES
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


def told(workbook: Workbook, on: date) -> Iterator[ToldExercise]:
    """Every exercise that prints and holds words, as of a day; private fields and closed chapters are left out."""
    full = workbook.owner.full_names_in_print
    shown = workbook if full else shortened_people(workbook)
    shortened: Callable[[str], str] = str if full else shortener(workbook)
    for chapter in contents():
        if chapter.id in workbook.closed_chapters:
            continue
        for title in chapter.exercises:
            definition = exercise(title.id)
            spoken = str if definition.id in _OWN_WORDS else shortened
            prints = definition.prints_when in {"always", "optional"}
            fields = tuple(_fields(shown, definition, spoken, on)) if prints else ()
            if fields:
                yield ToldExercise(f"{chapter.id} {chapter.title}", definition.title, fields)


def _fields(workbook: Workbook, definition: Exercise, spoken: Callable[[str], str], on: date) -> Iterator[ToldField]:
    for field in definition.fields:
        ref = f"{definition.id}.{field.id}"
        lines = tuple(map(spoken, _lines(workbook, ref, on)))
        if lines:
            yield ToldField(_label(definition, field), lines)


def _lines(workbook: Workbook, ref: str, on: date) -> tuple[str, ...]:
    rule = PAPER_RULES.get(ref)
    if rule is not None:
        return tuple(line.strip() for line in rule.lines(workbook, on) if line.strip())
    return answer_lines(workbook, ref, private=False) or _standing(workbook, ref)


def _standing(workbook: Workbook, ref: str) -> tuple[str, ...]:
    """The draft that stands until one is chosen, in paragraphs, as the card and the pages show it."""
    drafts, chosen = _DRAFTS.get(ref, (f"{ref}_drafts", ref))
    draft = "" if workbook.text(chosen).strip() else first_draft(workbook, drafts)
    return tuple(part for part in draft.split("\n\n") if part.strip())


def _label(definition: Exercise, field: ExerciseField) -> str:
    rule = PAPER_RULES.get(f"{definition.id}.{field.id}")
    if rule is not None and rule.label:
        return rule.label
    return field.label if field.label != definition.title else ""
