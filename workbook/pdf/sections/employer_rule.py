"""The employer's rule in one sentence, as a footnote to the plan (E1.5)."""

from workbook.pdf.blocks import Block, RuleBlock, TextBlock
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext
from workbook.pdf.styles import LABEL, SMALL


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Small text below a line, in its own direction."""
    rule = context.discreet(one_line(context.text("E1.5.employer_rule")))
    if not rule:
        return ()
    return (
        RuleBlock(0.6, length=120.0),
        TextBlock("My employer’s rule", LABEL.but(keep_with_next=True)),
        TextBlock(rule, SMALL),
    )
