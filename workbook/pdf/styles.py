"""How each kind of text on the page is set. Sizes in points; nothing a person reads is below 10."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from workbook.pdf.faces import Family
from workbook.pdf.palette import ACCENT, FAINT_INK, INK, SOFT_INK, Colour
from workbook.pdf.tags import Role


class TextStyle(Struct, frozen=True):
    """Face, size, leading, space around, and the structure role of a text block."""

    family: Family = Family.SERIF
    size: float = 11.5
    leading: float = 17.0
    colour: Colour = INK
    before: float = 0.0
    after: float = 8.0
    align: Literal["start", "left", "centre", "end"] = "start"
    role: Role = "P"
    measure: float = 410.0
    """The widest line in points, so that prose stays readable on wide paper."""
    tabular: bool = False
    keep_with_next: bool = False
    indent: float = 0.0
    panel: bool = False
    """Whether the text stands on a pale ground with a bar at its left."""

    def but(self, **changes: object) -> "TextStyle":
        """Return the style with some values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


NAME = TextStyle(Family.SERIF_BOLD, 38, 44, INK, 0, 10, role="H1", measure=470)
SUBTITLE = TextStyle(Family.SANS, 13, 19, SOFT_INK, 0, 4, measure=470)
HEADING = TextStyle(Family.SERIF_BOLD, 20, 25, INK, 28, 7, role="H2", measure=470, keep_with_next=True)
SUBHEADING = TextStyle(Family.SANS_MEDIUM, 11, 15, ACCENT, 12, 4, role="H3", measure=470, keep_with_next=True)
LEAD = TextStyle(Family.SANS, 10.5, 15, SOFT_INK, 0, 8)
BODY = TextStyle()
SMALL = TextStyle(Family.SANS, 10, 14.5, SOFT_INK, 0, 6)
LABEL = TextStyle(Family.SANS_MEDIUM, 10, 14, FAINT_INK, 0, 2)
STATEMENT = TextStyle(Family.SERIF, 21, 30, INK, 6, 10, "centre", measure=430)
HEADLINE = TextStyle(Family.SERIF_BOLD, 16, 22, INK, 2, 6, measure=440)
QUOTE = TextStyle(Family.SERIF_ITALIC, 12, 18, INK, 0, 8, measure=400)
CELL = TextStyle(Family.SANS, 10, 14, INK, 0, 0, measure=2000)
CELL_STRONG = TextStyle(Family.SANS_MEDIUM, 10, 14, INK, 0, 0, measure=2000)
CELL_SOFT = TextStyle(Family.SANS, 10, 14, SOFT_INK, 0, 0, measure=2000)
CELL_NUMBER = TextStyle(Family.SANS, 10, 14, INK, 0, 0, "end", measure=2000, tabular=True)
CELL_MIDDLE = TextStyle(Family.SANS, 10, 14, INK, 0, 0, "centre", measure=2000)
CELL_HEAD = TextStyle(Family.SANS_MEDIUM, 10, 14, SOFT_INK, 0, 0, measure=2000)
FOOTER = TextStyle(Family.SANS, 10, 14, FAINT_INK, 0, 0, measure=2000)
