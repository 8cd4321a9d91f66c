"""What can be chosen: options of the curriculum, or rows the person wrote in another field."""

from ui.fields.surroundings import Surroundings
from workbook.curriculum.fields import AnyRowsField, Column, MultiChoiceField, Option
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.reading.summaries import field_at, row_line


def options_in(field: MultiChoiceField | Column, workbook: Workbook, surroundings: Surroundings) -> tuple[Option, ...]:
    """The options of a field or column; `options_from` may name a field with rows ("E5.3.drafts")."""
    source = field.options_from
    if "." not in source:
        return surroundings.options(field, workbook)
    rows_field = field_at(source)
    columns = rows_field.columns if isinstance(rows_field, AnyRowsField) else ()
    words = ((row, _first(row) or row_line(workbook, columns, row)) for row in workbook.rows(source))
    return tuple(Option(id=row.id, label=text) for row, text in words if text)


def _first(row: Row) -> str:
    return next(
        (" ".join(value.split()) for value in row.values.values() if isinstance(value, str) and value.strip()), ""
    )
