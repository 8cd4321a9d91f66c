"""The plan as plain text, for an e-mail or a terminal."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from workbook.exchange.told import ToldField, labelled, told
from workbook.model.workbook import Workbook
from workbook.reading.days import told_day

_WIDTH = 72
"""In characters: up to this, a label and its answer stand on one line."""


def to_plain_text(workbook: Workbook, on: date) -> str:
    """What prints, as plain text with underlined headings; UTF-8 text ending in a newline.

    Texts stand as they were written, with their blank lines and without indentation, ready to be pasted.
    """
    name = workbook.owner.name.strip()
    title = f"{name}: profile plan" if name else "Profile plan"
    parts = [f"{title}\n{'=' * len(title)}\n{told_day(on.isoformat())}"]
    chapter = ""
    for exercise in told(workbook, on):
        if exercise.chapter != chapter:
            chapter = exercise.chapter
            parts.append(f"{chapter}\n{'-' * len(chapter)}")
        parts += (exercise.title.upper(), *_blocks(exercise.fields))
    return "\n\n".join(parts) + "\n"


def _blocks(fields: Iterable[ToldField]) -> Iterable[str]:
    """The answers of an exercise; short ones that follow each other stand close together."""
    for short, group in groupby(fields, _is_short):
        told_fields = [_one_line(field) if short else _block(field) for field in group]
        yield ("\n" if short else "\n\n").join(told_fields)


def _is_short(field: ToldField) -> bool:
    return not field.whole and len(field.lines) == 1 and len(_one_line(field)) <= _WIDTH


def _one_line(field: ToldField) -> str:
    return f"{labelled(field.label)} {field.lines[0]}" if field.label else field.lines[0]


def _block(field: ToldField) -> str:
    if not field.whole:
        head = (labelled(field.label),) if field.label else ()
        bullet = "- " if len(field.lines) > 1 else ""
        return "\n".join((*head, *(f"{bullet}{line}" for line in field.lines)))
    text = "\n\n".join(field.lines)
    gap = "\n\n" if len(field.lines) > 1 else "\n"
    return f"{labelled(field.label)}{gap}{text}" if field.label else text
