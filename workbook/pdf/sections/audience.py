"""Whom this is for: the first kind in one line, and the portrait by initials (E3.1, E3.2)."""

from workbook.pdf.blocks import Block
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, labelled
from workbook.reading.printed import first_kind, portrait


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """What they need and the words they use; what they would never say in public is not printed."""
    told: list[Block] = list(labelled("First of all", context.discreet(one_line(first_kind(context.workbook)))))
    for label, text in portrait(context.workbook):
        told.extend(labelled(label, context.discreet(text)))
    return (heading("Whom it is for"), *told) if told else ()
