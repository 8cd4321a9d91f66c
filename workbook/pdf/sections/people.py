"""People by first name and initial with the next step (E9.1), messages as a count (E9.3), gifts (E9.4)."""

from workbook.outreach.printed_people import StepAhead, messages_sent, planned_gifts, steps_ahead
from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext, day_text
from workbook.pdf.parts import heading, lead, opening
from workbook.pdf.styles import CELL_NUMBER, CELL_STRONG
from workbook.pdf.tables import Cell, Column, Row, TableBlock


def people(context: PlanContext) -> tuple[Block, ...]:
    """Whom I stay in touch with, and what comes next."""
    sent = messages_sent(context.workbook)
    told: list[Block] = [lead(sent)] if sent else []
    rows = tuple(_person(context, ahead) for ahead in steps_ahead(context.workbook, context.options.date))
    if rows:
        columns = (Column("Who", 112.0, CELL_STRONG), Column("Next step"), Column("When", 106.0))
        told.append(TableBlock(columns, rows))
    return (*opening("People"), *told) if told else ()


def _person(context: PlanContext, ahead: StepAhead) -> Row:
    cells = (context.name(ahead.person.name), context.discreet(ahead.words), day_text(ahead.on))
    return Row(tuple(Cell(text) for text in cells))


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
        for row in planned_gifts(context.workbook)
    )
    columns = (
        Column("What", 0.0, CELL_STRONG),
        Column("Who could use it", 150.0),
        Column("Minutes", 62.0, CELL_NUMBER),
    )
    return (heading("Gifts"), TableBlock(columns, rows)) if rows else ()


def _minutes(value: int | None) -> str:
    return "" if value is None else str(value)
