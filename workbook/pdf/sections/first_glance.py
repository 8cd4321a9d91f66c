"""The first-glance checklist (E7.1)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading
from workbook.pdf.styles import CELL_MIDDLE
from workbook.pdf.tables import Cell, Column, Row, TableBlock
from workbook.reading.printed import first_glance


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Done, later and still open; what is not for this person is left out."""
    if not context.workbook.checklist("E7.1.first_glance").states:
        return ()
    rows = tuple(
        Row((Cell(label), Cell(state) if state else Cell(tick="open")))
        for label, state in first_glance(context.workbook)
    )
    return (
        heading("First glance"),
        TableBlock((Column("What people see first"), Column("State", 84.0, CELL_MIDDLE)), rows),
    )
