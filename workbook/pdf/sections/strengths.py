"""What people come to me for: the first three (E2.2)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import heading, numbered

_SHOWN = 3


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Each strength with its fact."""
    rows = context.rows("E2.2.strengths", "name")[:_SHOWN]
    told = numbered(context.discreet(joined((row.text("name"), row.text("fact")), ". ")) for row in rows)
    return (heading("What people come to me for"), *told) if told else ()
