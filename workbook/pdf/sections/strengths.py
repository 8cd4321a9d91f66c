"""What people come to me for: the first three (E2.2)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import heading, numbered
from workbook.reading.printed import first_strengths


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Each strength with its fact."""
    told = numbered(
        context.discreet(joined((row.text("name"), row.text("fact")), ". "))
        for row in first_strengths(context.workbook)
    )
    return (heading("What people come to me for"), *told) if told else ()
