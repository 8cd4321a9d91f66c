"""A row in a few words: what stands in the list while the row is closed."""

from ui.fields.row_edits import columns_of
from ui.fields.row_header import Summary
from workbook.curriculum.fields import AnyRowsField, Column
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.reading.summaries import cell_words

STATES = frozenset({"status", "stage", "want", "level", "pattern", "publish", "rung"})
"""Columns whose short value stands at the end of the line, the first one a field has."""
ONE_LINE = 160
"""Longer words are cut for the list only, in characters."""


def summary(field: AnyRowsField, workbook: Workbook, row: Row, place: int) -> Summary:
    """The row at `place` (from 0) in short: its first words, then the others, then its state."""
    columns = columns_of(field)
    state_column = next((column for column in columns if column.id in STATES and column.type == "choice"), None)
    state = _words(workbook, state_column, row) if state_column else ""
    told = [
        words
        for column in columns
        if column is not state_column and not column.private and (words := _words(workbook, column, row))
    ]
    if not told:
        return Summary(str(place + 1), f"A {field.row_name} to fill in", state=_short(state, 24), placeholder=True)
    more = " · ".join(told[1:])
    return Summary(str(place + 1), _short(told[0]), _short(more), _short(state, 24))


def _words(workbook: Workbook, column: Column, row: Row) -> str:
    if column.type == "person":
        person = workbook.person(row.text(column.id))
        return person.name if person else ""
    return " ".join(cell_words(workbook, column, row).split())


def _short(words: str, most: int = ONE_LINE) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"
