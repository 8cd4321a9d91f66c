"""The network as counts by pile (E3.4); names stay in the workbook."""

from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import heading
from workbook.pdf.styles import BODY
from workbook.reading.printed import pile_counts


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """One line of counts."""
    told = joined(pile_counts(context.workbook, context.options.language))
    return (heading("My network in numbers"), TextBlock(told, BODY.but(tabular=True))) if told else ()
