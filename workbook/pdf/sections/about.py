"""The About, in full (E6.3, E6.4)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import opening, prose, subheading
from workbook.reading import profile


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """The current wording, and the one in another language; one's own public text is printed word for word."""
    told = prose(profile.about(context.workbook))
    other = prose(context.workbook.text("E6.4.second_language"))
    beside = (subheading("In another language"), *other) if other else ()
    return (*opening("About me"), *told, *beside) if told or beside else ()
