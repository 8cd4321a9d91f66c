"""Experience by its first lines (E7.2), first skills and pieces (E7.3), recommendations to give (E7.4)."""

from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import bullets, heading, numbered, pairs_table
from workbook.pdf.styles import LABEL
from workbook.reading.printed import first_skills, recommended


def experience(context: PlanContext) -> tuple[Block, ...]:
    """The title of each role and what the place needed."""
    pairs: list[tuple[str, str]] = []
    for row in context.workbook.rows("E7.2.roles"):
        title = joined((row.text("title"), row.text("plain")), "\n")
        if title or row.text("needed").strip():
            pairs.append((title, context.discreet(row.text("needed"))))
    table = pairs_table(("Role", "What was needed"), pairs, 170.0)
    return (heading("Experience"), *table) if table else ()


def skills(context: PlanContext) -> tuple[Block, ...]:
    """The first five skills and the pieces to show."""
    first = numbered(first_skills(context.workbook))
    pieces = bullets(
        context.discreet(joined((row.text("what"), row.text("for")), " – for "))
        for row in context.rows("E7.3.pieces", "what")
    )
    told: tuple[Block, ...] = first
    if pieces:
        told = (*told, TextBlock("Pieces to show", LABEL.but(before=8.0, keep_with_next=True)), *pieces)
    return (heading("Skills and pieces"), *told) if told else ()


def recommendations(context: PlanContext) -> tuple[Block, ...]:
    """The names of two people, shortened, as gifts planned."""
    told = bullets(dict.fromkeys(context.name(person.name) for person in recommended(context.workbook)))
    return (heading("Recommendations I give"), *told) if told else ()
