"""If something gets in the way, then (E10.3)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, pairs_table
from workbook.pdf.styles import CELL


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """A table of moments and small actions."""
    rows = context.workbook.rows("E10.3.if_then")
    pairs = tuple((context.discreet(row.text("if")), context.discreet(row.text("then"))) for row in rows)
    table = pairs_table(("If", "Then"), tuple(pair for pair in pairs if any(pair)), 215.0, CELL)
    return (heading("If something gets in the way"), *table) if table else ()
