"""Rows of the plan without signs: what a reader sees where a table says "M6" or "H5"."""

from workbook.model.answers import Row
from workbook.model.edits import row_with
from workbook.reading.plain import in_words

SHOWN = ("action", "note")


def row_in_words(row: Row, language: str = "en") -> Row:
    """A row whose action and note say in words what their signs mean; the row itself where nothing changes."""
    changed = {column: said for column in SHOWN if (said := in_words(row.text(column), language)) != row.text(column)}
    return row_with(row, changed) if changed else row
