"""People by first name and initial with the next step (E9.1), messages as a count (E9.3), gifts (E9.4)."""

from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext, day_text
from workbook.pdf.parts import heading, opening
from workbook.pdf.styles import CELL_NUMBER, CELL_STRONG, SMALL
from workbook.pdf.tables import Cell, Column, Row, TableBlock

_SENT = frozenset({"sent", "answered", "closed"})


def people(context: PlanContext) -> tuple[Block, ...]:
    """Whom I stay in touch with, and what comes next."""
    rows: list[Row] = []
    for row in context.workbook.rows("E9.1.people"):
        person = context.workbook.person(row.person)
        name = context.name(person.name) if person else ""
        if person and name:
            rows.append(Row((Cell(name), Cell(context.discreet(person.next_step)), Cell(day_text(person.next_on)))))
    sent = sum(1 for row in context.workbook.rows("E9.3.messages") if row.text("status") in _SENT)
    told: list[Block] = []
    if rows:
        told.append(
            TableBlock((Column("Who", 130.0, CELL_STRONG), Column("Next step"), Column("When", 112.0)), tuple(rows))
        )
    if sent:
        told.append(TextBlock(f"Messages sent so far: {sent}", SMALL))
    return (*opening("People"), *told) if told else ()


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
