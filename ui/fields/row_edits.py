"""What a change in one cell means for the workbook: a cell of a row, or a trait of the shared person."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from workbook.curriculum.fields import (
    AnyRowsField,
    Column,
    MessageDraftField,
    PeopleTableField,
    PlanRowsField,
    RankedListField,
    StoryCardField,
)
from workbook.curriculum.row_columns import columns_of
from workbook.model.answers import (
    Cell,
    MessageDrafts,
    PeopleTable,
    PlanRows,
    RankedList,
    Row,
    RowsAnswer,
    StoryCards,
)
from workbook.model.edits import DeletePerson, Edit, PutPerson, PutRow, SetCell, Several
from workbook.model.workbook import Person, Workbook


class Rows(Struct, frozen=True):
    """Where rows live: the field reference, the kind of answer, and what new ids and dates come from."""

    ref: str
    kind: type[RowsAnswer]
    today: date
    fresh_id: Callable[[str], str]


def kind_of(field: AnyRowsField) -> type[RowsAnswer]:
    """The kind of answer that belongs to a field with rows."""
    match field:
        case RankedListField():
            return RankedList
        case PeopleTableField():
            return PeopleTable
        case StoryCardField():
            return StoryCards
        case PlanRowsField():
            return PlanRows
        case MessageDraftField():
            return MessageDrafts


def about_people(field: AnyRowsField) -> bool:
    """Whether the rows of a field belong to shared people."""
    return (isinstance(field, PeopleTableField) and field.about_people) or any(
        column.person_field for column in columns_of(field)
    )


def value_in(workbook: Workbook, column: Column, row: Row) -> Cell:
    """The value of one cell, from the shared person where the column says so."""
    if not column.person_field:
        return row.values.get(column.id)
    person = workbook.person(row.person)
    value: str = getattr(person, column.person_field) if person else ""
    return value


def cell_edit(
    rows: Rows, workbook: Workbook, row_id: str, column: Column, value: Cell, *, typing: bool = False
) -> Edit | None:
    """The edit that puts `value` into one cell; None when the row is gone."""
    row = row_at(workbook, rows.ref, row_id)
    if row is None:
        return None
    if not column.person_field:
        label = "Typing" if typing else "Answer changed"
        return SetCell(rows.ref, row_id, column.id, value, label=label, typing=typing)
    trait = "" if value is None else str(value)
    person = workbook.person(row.person)
    if person is not None:
        changed = replace(person, **{column.person_field: trait})
        return PutPerson(changed, label="Person changed", typing=typing)
    return _new_person(rows, row, {column.person_field: trait})


def pick_person(rows: Rows, workbook: Workbook, row_id: str, person_id: str, stray: str = "") -> Edit | None:
    """The edit that makes a row about somebody who is known already; `stray` is a person only just begun by typing."""
    row = row_at(workbook, rows.ref, row_id)
    if row is None or row.person == person_id:
        return None
    linked = PutRow(rows.ref, rows.kind, replace(row, person=person_id), label="Person chosen")
    if not stray or stray == person_id or workbook.person(stray) is None:
        return linked
    return Several((linked, DeletePerson(stray)), label="Person chosen")


def review_date(today: date) -> str:
    """Twelve months from today as ISO text (A7)."""
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return date(today.year + 1, today.month, day).isoformat()


def row_at(workbook: Workbook, ref: str, row_id: str) -> Row | None:
    """The row with this id, if it is there."""
    return next((row for row in workbook.rows(ref) if row.id == row_id), None)


def _new_person(rows: Rows, row: Row, traits: dict[str, str]) -> Edit:
    person = replace(Person(id=rows.fresh_id("p"), review_by=review_date(rows.today)), **traits)
    linked = replace(row, person=person.id)
    edits = (PutPerson(person), PutRow(rows.ref, rows.kind, linked))
    return Several(edits, label="Person added", typing_key=person.id)
