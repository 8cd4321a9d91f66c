"""What ninety days are for (E10.1)."""

from workbook.pdf.blocks import Block, Space, TextBlock
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext, day_text
from workbook.pdf.parts import opening
from workbook.pdf.styles import BODY, LABEL, STATEMENT, SUBTITLE
from workbook.writing.graphemes import count

_LINES = (("learned", "learned"), ("met", "met"), ("made", "made"), ("given", "given"))
_LINE = BODY.but(size=15, leading=22, after=14)
_LARGE = 240


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Four lines and what would make it worth it, with room to look at them."""
    told: list[Block] = []
    for field, label in _LINES:
        text = context.discreet(context.text(f"E10.1.{field}"))
        if text:
            told.append(TextBlock(label, LABEL.but(keep_with_next=True)))
            told.append(TextBlock(text, _LINE if count(text) <= _LARGE else BODY))
    opened: tuple[Block, ...] = ()
    if told:
        by = day_text(context.text("E10.1.by"))
        begin = f"By {by} I’d like to have" if by else "I’d like to have"
        opened = (TextBlock(begin, SUBTITLE.but(after=16, keep_with_next=True)),)
    worth = context.discreet(one_line(context.text("E10.1.worth_it")))
    if worth:
        told.append(Space(22))
        told.append(TextBlock("It is worth it even if nothing else comes of it:", LABEL.but(keep_with_next=True)))
        told.append(TextBlock(worth, STATEMENT.but(align="start") if count(worth) <= _LARGE else BODY))
    return (*opening("What ninety days are for"), *opened, *told) if told else ()
