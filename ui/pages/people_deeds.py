"""What one can do with people: add, pause, keep, let go, write a line; each is one step to undo."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ui.fields.row_edits import kind_of, review_date
from ui.pages.people_words import near_day, pause_until
from workbook.curriculum.fields import AnyRowsField, Column
from workbook.model.answers import Cell, PeopleTable, PlanRows, Row
from workbook.model.edits import Edit, PutPerson, PutRow, SetCell, Several
from workbook.model.ledger_edits import PutTouch
from workbook.model.records import new_id
from workbook.model.workbook import Person, Touch, TouchKind, Workbook
from workbook.outreach.ledger import FOLLOW_UPS, PEOPLE
from workbook.outreach.recipient import NOTICES
from workbook.reading.summaries import field_at

PORTRAITS = "E3.2.portrait"
NETWORK = "E3.4.people"
SHOWN = frozenset({PEOPLE, NOTICES, FOLLOW_UPS, PORTRAITS})
"""The answers that are shown and changed beside the exercises that own them."""
LISTED_MOST = 30
"""So many people E9.1 asks for at most; who is added beyond stays beside the list."""


class Added(Struct, frozen=True):
    """A person to be, and the edit that adds them."""

    person_id: str
    edit: Edit


def added(workbook: Workbook, name: str, today: date) -> Added:
    """Somebody new with a name alone; they join the list of E9.1 while there is room."""
    person = Person(id=new_id("p"), name=name, review_by=review_date(today))
    edits: list[Edit] = [PutPerson(person)]
    if len(workbook.rows(PEOPLE)) < LISTED_MOST:
        edits.append(PutRow(PEOPLE, PeopleTable, Row(id=new_id("r"), person=person.id)))
    return Added(person.id, Several(tuple(edits), label="Person added"))


def paused(person: Person, pause: str, today: date) -> Edit:
    """Leave somebody out of the week's page for a while."""
    until = pause_until(pause, today)
    changed = replace(person, snoozed_until=until.isoformat())
    return PutPerson(changed, label=f"Left out until {near_day(until, today)}")


def shown_again(person: Person) -> Edit:
    """End the pause."""
    return PutPerson(replace(person, snoozed_until=""), label="Shown again")


def kept(person: Person, today: date) -> Edit:
    """Keep somebody for twelve more months."""
    return PutPerson(replace(person, review_by=review_date(today)), label="Kept for another year")


def trait_set(person: Person, trait: str, value: str, *, typing: bool) -> Edit:
    """Put words into one trait of the shared person."""
    changed = replace(person, **{trait: value})
    return PutPerson(changed, label="Person changed", typing=typing)


def row_about(workbook: Workbook, ref: str, person_id: str) -> Row | None:
    """The first row at `ref` that is about a person."""
    return next((row for row in workbook.rows(ref) if row.person == person_id), None)


def cell_set(  # noqa: PLR0917  where, whose, what
    workbook: Workbook, ref: str, person_id: str, column: str, value: Cell, begin: Mapping[str, Cell] | None = None,
    *, typing: bool = False,
) -> Edit:  # fmt: skip
    """Put a value into the person's row at `ref`; the row begins with `begin` where there is none yet."""
    row = row_about(workbook, ref, person_id)
    if row is not None:
        return SetCell(ref, row.id, column, value, label="Typing" if typing else "Answer changed", typing=typing)
    new = Row(id=new_id("r"), person=person_id, values={**(begin or {}), column: value})
    key = f"{ref}/{new.id}/{column}" if typing else None
    return PutRow(ref, kind_of(rows_field(ref)), new, label="Answer changed", typing_key=key)


def rows_field(ref: str) -> AnyRowsField:
    """The definition of a list, table or set of cards. Raises `KeyError` where the course has none at `ref`."""
    field = field_at(ref)
    if not isinstance(field, AnyRowsField):
        raise KeyError(ref)
    return field


def column_of(ref: str, column_id: str, label: str = "") -> Column:
    """A column of the course, under another label where the place calls for one; long texts begin with one line."""
    column = next(column for column in rows_field(ref).columns if column.id == column_id)
    kind = "short" if column.type == "long" else column.type
    return replace(column, label=label or column.label, type=kind)


def touched(person_id: str, kind: TouchKind, on: str, line: str) -> PutTouch:
    """Write a line into the attention ledger."""
    return PutTouch(Touch(id=new_id("t"), person=person_id, kind=kind, on=on, line=line), label="Line added")


def follow_up(person_id: str, values: Mapping[str, Cell], label: str) -> Edit:
    """Add a row to the follow-ups of E9.4."""
    return PutRow(FOLLOW_UPS, PlanRows, Row(id=new_id("r"), person=person_id, values=dict(values)), label=label)
