"""The About, in full (E6.3, E6.4)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import opening, prose


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """The current wording; a person's own public text is printed word for word."""
    told = prose(context.workbook.text("E6.3.about"))
    return (*opening("About me"), *told) if told else ()
