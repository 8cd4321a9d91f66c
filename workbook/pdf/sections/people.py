"""People by first name and initial with the next step (E9.1), messages as a count (E9.3), gifts (E9.4)."""

from msgspec import Struct

from workbook.outreach.due import Circle
from workbook.outreach.next_step import NextStep, next_step
from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext, day_in_words, day_text
from workbook.pdf.parts import heading, lead, opening
from workbook.pdf.styles import CELL_NUMBER, CELL_STRONG
from workbook.pdf.tables import Cell, Column, Row, TableBlock

_SENT = frozenset({"sent", "answered", "closed"})


class _Person(Struct, frozen=True):
    """What is printed of one person: shortened name, next step, its day, and how often to be in touch."""

    name: str
    step: str
    on: str
    keep: str


def people(context: PlanContext) -> tuple[Block, ...]:
    """Whom I stay in touch with, and what comes next."""
    rows: list[_Person] = []
    circle = Circle(context.workbook, context.options.date)
    for row in context.workbook.rows("E9.1.people"):
        person = context.workbook.person(row.person)
        name = context.name(person.name) if person else ""
        if person and name:
            keep = context.label("keep_rhythms", row.text("keep")) if row.text("keep") else ""
            ahead = next_step(circle, person) or NextStep("")
            on = day_text(person.next_on) or ("" if ahead.on is None else day_in_words(ahead.on))
            rows.append(_Person(name, context.discreet(ahead.words), on, keep))
    sent = sum(1 for row in context.workbook.rows("E9.3.messages") if row.text("status") in _SENT)
    told: list[Block] = [lead(f"Messages sent so far: {sent}.")] if sent else []
    if rows:
        told.append(_table(rows))
    return (*opening("People"), *told) if told else ()


def _table(rows: list[_Person]) -> TableBlock:
    """One row a person; the rhythm stands there once somebody has one."""
    columns = [Column("Who", 112.0, CELL_STRONG), Column("Next step"), Column("When", 106.0)]
    if any(row.keep for row in rows):
        columns.append(Column("Keep in touch", 88.0))
    cells = (tuple(Cell(text) for text in (row.name, row.step, row.on, row.keep)) for row in rows)
    return TableBlock(tuple(columns), tuple(Row(own[: len(columns)]) for own in cells))


def gifts(context: PlanContext) -> tuple[Block, ...]:
    """What I can give, to whom, and what it costs in minutes."""
    rows = tuple(
        Row(
            (
                Cell(context.discreet(row.text("what"))),
                Cell(context.discreet(row.text("for"))),
                Cell(_minutes(row.number("minutes"))),
            )
        )
        for row in context.rows("E9.4.gives", "what")
    )
    columns = (
        Column("What", 0.0, CELL_STRONG),
        Column("Who could use it", 150.0),
        Column("Minutes", 62.0, CELL_NUMBER),
    )
    return (heading("Gifts"), TableBlock(columns, rows)) if rows else ()


def _minutes(value: int | None) -> str:
    return "" if value is None else str(value)
