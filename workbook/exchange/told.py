"""What the text exports tell: what prints, in the order of the course, with third people's names shortened (A7).

What is about other people, or private, is told as the Prints line of its exercise says: the rules stand in
`paper_rules`, what is left out altogether is marked `printed = false` in the course. A person's own words are told
whole where a page only shortens them for room: results of stories, what a role was and brought, a statement and an
About together with what they were before.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec import Struct

from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import AnyRowsField, Column, ExerciseField
from workbook.curriculum.row_columns import columns_of
from workbook.exchange.paper_rules import PAPER_RULES
from workbook.model.names import shortened_people, shortener
from workbook.model.workbook import Workbook
from workbook.reading.profile import first_draft
from workbook.reading.summaries import answer_lines, field_at, row_cells

_OWN_WORDS = frozenset({"E4.2", "E5.4", "E6.3", "E7.5"})
"""Texts a person publishes under their own name: told word for word."""
_DRAFTS = {
    "E4.2.draft": ("E4.2.drafts", "E4.2.own_voice"),
    "E5.4.final": ("E5.3.drafts", "E5.4.final"),
    "E6.3.about": ("E6.3.drafts", "E6.4.revised"),
}
"""Where the drafts of a text stand, and where else the text may be written, which goes before any draft."""

_LONG = 160
"""In characters: a longer row is hard to read on one line."""
_ENDINGS = (".", "…", "?", "!", ":", ",", ";")


class ToldField(Struct, frozen=True):
    """A field's label and its answer in lines; `whole`: texts and blocks that stand as written, not items of a list."""

    label: str
    lines: tuple[str, ...]
    whole: bool = False


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
            yield ToldField(_label(definition, field), lines, _is_whole(definition, field, lines))


def _is_whole(definition: Exercise, field: ExerciseField, lines: Iterable[str]) -> bool:
    published = field.kind == "short_text" and definition.id in _OWN_WORDS
    return published or field.kind == "long_text" or any(_is_long(line) for line in lines)


def _is_long(line: str) -> bool:
    return "\n" in line or len(line) > _LONG


def _lines(workbook: Workbook, ref: str, on: date) -> tuple[str, ...]:
    rule = PAPER_RULES.get(ref)
    if rule is not None:
        return tuple(line.strip() for line in rule.lines(workbook, on) if line.strip())
    lines = answer_lines(workbook, ref, private=False)
    return (_in_parts(workbook, ref, lines) if lines else ()) or lines or _standing(workbook, ref)


def _in_parts(workbook: Workbook, ref: str, lines: Iterable[str]) -> tuple[str, ...]:
    """Rows with long parts, all told alike: each part on a line of its own with its label; () where rows are short."""
    field = field_at(ref)
    if not isinstance(field, AnyRowsField) or not any(_is_long(line) for line in lines):
        return ()
    rows = (row_cells(workbook, columns_of(field), row, private=False) for row in workbook.rows(ref))
    return tuple("\n".join(_part(column, words) for column, words in cells) for cells in rows if cells)


def _part(column: Column, words: str) -> str:
    return words if words.startswith(column.label) else f"{labelled(column.label)} {words}"


def _standing(workbook: Workbook, ref: str) -> tuple[str, ...]:
    """The draft that stands until one is chosen, in paragraphs, as the card and the pages show it."""
    drafts, chosen = _DRAFTS.get(ref, (f"{ref}_drafts", ref))
    draft = "" if workbook.text(chosen).strip() else first_draft(workbook, drafts)
    return tuple(part for part in draft.split("\n\n") if part.strip())


def labelled(label: str) -> str:
    """A label as it stands before its answer: with a colon, unless a mark of its own ends it ("met …")."""
    return label if label.endswith(_ENDINGS) else f"{label}:"


def _label(definition: Exercise, field: ExerciseField) -> str:
    rule = PAPER_RULES.get(f"{definition.id}.{field.id}")
    if rule is not None and rule.label:
        return rule.label
    return field.label if field.label != definition.title else ""
