"""Why I am doing this (E1.1)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import labelled, opening


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Both halves of the reason, or the one that is written."""
    told = (
        *labelled("For me", context.discreet(context.text("E1.1.for_me"))),
        *labelled("For others", context.discreet(context.text("E1.1.for_others"))),
    )
    return (*opening("Why I am doing this"), *told) if told else ()
