"""The employer's rule in one sentence, as a footnote to the plan (E1.5)."""

from workbook.pdf.blocks import Block, RuleBlock, TextBlock
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext
from workbook.pdf.styles import SMALL


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """One small line below a rule."""
    rule = context.discreet(one_line(context.text("E1.5.employer_rule")))
    return (RuleBlock(0.6, length=120.0), TextBlock(f"My employer’s rule: {rule}", SMALL)) if rule else ()
