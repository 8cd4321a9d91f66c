"""The headline before and after, and where a list cuts it (E5.1, E5.3, E5.4)."""

from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, labelled
from workbook.pdf.styles import BODY, HEADLINE, LABEL, SMALL
from workbook.reading import profile
from workbook.writing.graphemes import count, cut_at

_FOLD = 60
_NOTHING_THERE = frozenset({"", "none", "no", "-", "–"})


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """The line that travels with the name."""
    before = one_line(context.text("E5.1.current"))
    now = one_line(profile.new_headline(context.workbook))
    told: list[Block] = []
    if before.casefold() not in _NOTHING_THERE:
        told.extend(labelled("Before", before))
    if now:
        told.extend(labelled("Now", now, HEADLINE))
        if count(now) > _FOLD:
            told.append(TextBlock("In a list it is cut about here", LABEL.but(before=4.0, keep_with_next=True)))
            told.append(TextBlock(f"{cut_at(now, _FOLD).rstrip()} …", SMALL.but(panel=True, after=12.0)))
    told.extend(labelled("In another language", one_line(context.text("E5.4.second_language")), BODY))
    return (heading("My headline"), *told) if told else ()
