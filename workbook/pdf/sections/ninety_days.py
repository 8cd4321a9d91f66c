"""What ninety days are for (E10.1)."""

from workbook.pdf.blocks import Block, PageBreak
from workbook.pdf.context import PlanContext, day_text
from workbook.pdf.parts import heading, labelled, lead, pairs_table
from workbook.pdf.styles import BODY

_LINES = (("learned", "learned"), ("met", "met"), ("made", "made"), ("given", "given"))


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Four lines and what would make it worth it."""
    pairs = tuple((label, context.discreet(context.text(f"E10.1.{field}"))) for field, label in _LINES)
    table = pairs_table(
        ("I’d like to have", "What"), tuple(pair for pair in pairs if pair[1]), 112.0, BODY.but(measure=2000)
    )
    worth = labelled("It is worth it if", context.discreet(context.text("E10.1.worth_it")))
    by = day_text(context.text("E10.1.by"))
    opening: tuple[Block, ...] = (lead(f"By {by}"),) if by else ()
    told: tuple[Block, ...] = (*table, *worth)
    return (PageBreak(), heading("What ninety days are for"), *opening, *told) if told else ()
