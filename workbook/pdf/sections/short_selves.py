"""All short versions that are filled (E7.5)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, pairs_table
from workbook.reading import profile

_VERSIONS = (
    ("one_line", "One line"),
    ("c80", "80 characters"),
    ("c150", "150 characters"),
    ("c160", "160 characters"),
    ("c256", "256 characters"),
    ("c500", "500 characters"),
    ("w50", "50 words"),
    ("w100", "100 words"),
    ("w150", "150 words"),
    ("signature", "E-mail signature"),
)


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """A table of length and text."""
    pairs = tuple((label, profile.short_bio(context.workbook, field)) for field, label in _VERSIONS)
    table = pairs_table(("Length", "Text"), tuple(pair for pair in pairs if pair[1]), 112.0)
    return (heading("Short versions of me"), *table) if table else ()
