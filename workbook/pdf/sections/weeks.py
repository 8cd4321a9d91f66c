"""Thirteen weeks to tick (E10.2), with quiet weeks in gray."""

from datetime import date, timedelta

from msgspec import Struct

from workbook.model.answers import Row as AnswerRow
from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext, day_text, joined, parse_day, span_text
from workbook.pdf.parts import opening
from workbook.pdf.sections.rhythm import quiet_spans
from workbook.pdf.styles import CELL_MIDDLE, CELL_NUMBER, CELL_SOFT
from workbook.pdf.tables import Cell, Column, Row, TableBlock
from workbook.reading.plain import in_words
from workbook.reading.printed import planned_weeks

_DONE = "done"


class _Entry(Struct, frozen=True):
    """A row of the table with where it belongs in time."""

    order: tuple[int, date]
    row: Row


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Week and date, action, minutes, and a box; dropped rows are left out."""
    planned = planned_weeks(context.workbook)
    if not planned:
        return ()
    entries = [_entry(context, row, index) for index, row in enumerate(planned)]
    days = [day for row in planned if (day := parse_day(row.text("date")))]
    if days:
        entries.extend(_quiet(context, min(days), max(days)))
    columns = (
        Column("Week", 98.0),
        Column("Action"),
        Column("Minutes", 62.0, CELL_NUMBER),
        Column("Done", 48.0, CELL_MIDDLE),
    )
    rows = tuple(entry.row for entry in sorted(entries, key=lambda entry: entry.order))
    return (*opening("My weeks"), TableBlock(columns, rows, grouped=True))


def _entry(context: PlanContext, row: AnswerRow, index: int) -> _Entry:
    week, day = row.number("week"), parse_day(row.text("date"))
    title = joined((f"Week {week}" if week is not None else "", day_text(row.text("date"))), "\n")
    action = joined(
        (context.discreet(in_words(row.text("action"))), context.person(row.person or row.text("person") or None))
    )
    minutes = row.number("minutes")
    done = Cell("done", CELL_SOFT) if row.text("status") == _DONE else Cell(tick="to tick")
    order = (0, day) if day else (1, date.min + timedelta(days=min(max(week or 0, 0), 10_000)))
    cells = (Cell(action), Cell("" if minutes is None else str(minutes)), done)
    return _Entry(order, Row(cells, group=title or str(index), heading=Cell(title)))


def _quiet(context: PlanContext, first: date, last: date) -> list[_Entry]:
    """Quiet periods between the first and the last planned day, each as one gray row."""
    found: list[_Entry] = []
    for start, end, label in quiet_spans(context):
        if start <= last + timedelta(days=6) and end >= first:
            text = joined((label or "Quiet", span_text(start.isoformat(), end.isoformat())), ": ")
            heading_cell = Cell("Quiet", CELL_SOFT)
            row = Row((Cell(text, CELL_SOFT, columns=3),), group=f"quiet {start}", heading=heading_cell, shaded=True)
            found.append(_Entry((0, start), row))
    return found
