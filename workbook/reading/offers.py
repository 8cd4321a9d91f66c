"""Earlier words offered where a later exercise can use them ("Reused in"): never ask twice."""

from msgspec import Struct

from workbook.curriculum.contents import title_of
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import (
    AnyRowsField,
    CardSortField,
    ChecklistField,
    MultiChoiceField,
    ScaleField,
    StoryCardField,
)
from workbook.curriculum.row_columns import columns_of
from workbook.model.workbook import Workbook
from workbook.progress import exercise_of
from workbook.reading.summaries import answer_lines, cell_words, field_at

NOT_WORDS = (ScaleField, MultiChoiceField, ChecklistField, CardSortField)


class OfferedWords(Struct, frozen=True):
    """Words from an earlier answer: where they stand, and the field of this exercise they would suit ("" = any).

    `usable`: they can be put into a field here; else they are only shown.
    `people`: whom each line is about, by id ("" = nobody); empty where the lines are words to use, not people.
    """

    source: str
    source_exercise: str
    source_title: str
    lines: tuple[str, ...]
    into: str
    usable: bool
    people: tuple[str, ...] = ()


def offered_words(workbook: Workbook, exercise: Exercise) -> tuple[OfferedWords, ...]:
    """What the person wrote earlier that this exercise reuses; sources without words are left out."""
    offered: list[OfferedWords] = []
    has_room = any(not isinstance(field, NOT_WORDS) for field in exercise.fields)
    for offer in exercise.offers:
        lines = answer_lines(workbook, offer.source)
        if lines:
            source = exercise_of(offer.source)
            field = field_at(offer.source)
            if isinstance(field, ScaleField):
                lines = tuple(f"{field.label.rstrip('. ')}: {line}" for line in lines)
            usable = has_room and not isinstance(field, NOT_WORDS)
            people = _people(workbook, offer.source)
            offered.append(OfferedWords(offer.source, source, title_of(source), lines, offer.into, usable, people))
    return tuple(offered)


def _people(workbook: Workbook, source: str) -> tuple[str, ...]:
    """Whom each line is about; what was noticed about somebody is words to use, so a card of it names nobody."""
    field = field_at(source)
    if not isinstance(field, AnyRowsField) or isinstance(field, StoryCardField):
        return ()
    columns = columns_of(field)
    if not any(column.person_field == "name" for column in columns):
        return ()
    rows = workbook.rows(source)
    told = tuple(column for column in columns if column.type != "ref")  # as in the lines
    return tuple(row.person or "" for row in rows if any(cell_words(workbook, column, row).strip() for column in told))
