"""People by first name and initial, next step and rhythm (E9.1, I8), messages as a count (E9.3), gifts (E9.4)."""

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
    ahead = steps_ahead(context.workbook, context.options.date)
    if ahead:
        told.append(_table(context, ahead))
    return (*opening("People"), *told) if told else ()


def _table(context: PlanContext, people: tuple[StepAhead, ...]) -> TableBlock:
    """One row a person; the rhythm stands there once somebody has one."""
    columns = [Column("Who", 112.0, CELL_STRONG), Column("Next step"), Column("When", 106.0)]
    if any(one.keep for one in people):
        columns.append(Column("Keep in touch", 88.0))
    told = ((context.name(one.person.name), context.discreet(one.words), day_text(one.on), one.keep) for one in people)
    return TableBlock(tuple(columns), tuple(Row(tuple(map(Cell, words[: len(columns)]))) for words in told))


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
