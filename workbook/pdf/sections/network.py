"""The network as counts by pile (E3.4); names stay in the workbook."""

from collections import Counter

from workbook.curriculum.course import item_list
from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import heading
from workbook.pdf.styles import BODY


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """One line of counts."""
    piles: Counter[str] = Counter()
    for row in context.workbook.rows("E3.4.people"):
        person = context.workbook.person(row.person)
        piles[person.pile if person and person.pile else row.text("pile")] += 1
    listed = item_list("piles", context.options.language).items
    told = joined(f"{item.label} {piles[item.id]}" for item in listed if piles[item.id])
    return (heading("My network in numbers"), TextBlock(told, BODY.but(tabular=True))) if told else ()
