"""Where words and people lent to a list of rows may go: never into somebody's name."""

from collections.abc import Iterable

from ui.fields.cells import TextCell, WordsCell
from ui.fields.row_editor import RowEditor
from ui.fields.writing import Entry
from workbook.curriculum.fields import AnyRowsField, Column, MessageDraftField, PeopleTableField, StoryCardField
from workbook.curriculum.row_columns import columns_of
from workbook.model.answers import Row


def words_column(field: AnyRowsField) -> Column | None:
    """Where words begin in a row: the text of a message, else the first text that is not a name."""
    texts = [one for one in columns_of(field) if one.type in {"short", "long"} and one.person_field != "name"]
    message = [one for one in texts if one.id == "text"] if isinstance(field, MessageDraftField) else []
    return next(iter(message or texts), None)


def who_column(field: AnyRowsField) -> Column | None:
    """The column that says whom a row is about."""
    return next((one for one in columns_of(field) if one.person_field == "name"), None)


def column_after(field: AnyRowsField, column: Column) -> str:
    """The id of the column after this one, to go on in; its own id when it is the last."""
    columns = columns_of(field)
    after = columns[columns.index(column) + 1 :]
    return after[0].id if after else column.id


def takes_words(editor: RowEditor, entry: Entry) -> bool:
    """Whether words may be put into this box: it is for a text, not for a name or a number."""
    cell = next((one for one in editor.made.values() if one.entry is entry), None)
    return isinstance(cell, TextCell | WordsCell)


def is_blank(row: Row) -> bool:
    """Whether nothing was answered in a row but whom it is about."""
    return not any(value not in ("", None, (), False) for value in row.values.values())


def row_to_show(field: AnyRowsField, rows: Iterable[Row], person_id: str) -> Row | None:
    """The row that makes another one about this person needless: lists name a person once, others may again."""
    about = [row for row in rows if row.person == person_id]
    once = isinstance(field, PeopleTableField | StoryCardField)
    return next((row for row in about if once or is_blank(row)), None)
