"""A row in a few words: what stands in the list while the row is closed."""

from collections.abc import Sequence

from ui.fields.dates import date_words, month_words
from ui.fields.row_edits import value_in
from ui.fields.row_header import Summary
from ui.fields.surroundings import Surroundings
from workbook.curriculum.fields import AnyRowsField, Column, MessageDraftField
from workbook.curriculum.row_columns import columns_of
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.reading.summaries import cell_words, named

STATES = frozenset({"status", "stage", "want", "level", "pattern", "publish", "next"})
"""Columns whose short value stands at the end of the line, the first one a field has."""
ONE_LINE = 160
"""Longer words are cut for the list only, in characters."""
STATE = 24
Told = tuple[Column, str]
"""A column with the words of its cell."""
FIRST_ISOLATE, END_ISOLATE = "\u2068", "\u2069"
"""Around each part, so that one in another direction does not turn its neighbours."""


def summary(field: AnyRowsField, workbook: Workbook, row: Row, place: int, surroundings: Surroundings) -> Summary:
    """The row at `place` (from 0) in short: its first words, then the others, then its state."""
    columns = columns_of(field)
    state_column = next((column for column in columns if column.id in STATES and column.type == "choice"), None)
    state = _words(workbook, state_column, row, surroundings) if state_column else ""
    told = [
        (column, words)
        for column in columns
        if column is not state_column and (words := _words(workbook, column, row, surroundings))
    ]
    if not told:
        return Summary(str(place + 1), f"A {field.row_name} to fill in", state=_short(state, STATE), placeholder=True)
    main = _naming(field, told)
    rest = [one for one in told if one not in main]
    if isinstance(field, MessageDraftField):
        rest.sort(key=lambda one: one[0].type != "long")  # what was written says more than how it is sent
    return Summary(str(place + 1), _short(_joined(main)), _short(_joined(rest, apart=True)), _short(state, STATE))


def _naming(field: AnyRowsField, told: Sequence[Told]) -> Sequence[Told]:
    """What tells the row from others: the columns that name it, else its first words."""
    named_by = [one for column_id in field.named_by for one in told if one[0].id == column_id]
    return named_by or [next((one for one in told if one[0].type in {"short", "long"}), told[0])]


def _joined(told: Sequence[Told], *, apart: bool = False) -> str:
    """The words with what they are; several parts, and each that stands `apart`, keep their own direction."""
    parts = [named(column, words, begins=not at) for at, (column, words) in enumerate(told)]
    if apart or len(parts) > 1:
        parts = [f"{FIRST_ISOLATE}{words}{END_ISOLATE}" for words in parts]
    return " · ".join(parts)


def _words(workbook: Workbook, column: Column, row: Row, surroundings: Surroundings) -> str:
    match column.type:
        case "date":
            return date_words(_text(workbook, column, row))
        case "month":
            return month_words(_text(workbook, column, row))
        case "ref":
            text = _text(workbook, column, row)
            return surroundings.title_of(text) if text else ""
        case _:
            return " ".join(cell_words(workbook, column, row).split())


def _text(workbook: Workbook, column: Column, row: Row) -> str:
    value = value_in(workbook, column, row)
    return "" if value is None or isinstance(value, tuple) else str(value).strip()


def _short(words: str, most: int = ONE_LINE) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"
