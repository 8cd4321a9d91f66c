"""The few shapes sections are made of: headings, prose, lists, labelled lines, tables of two columns."""

from collections.abc import Iterable, Sequence

from workbook.pdf.blocks import Block, Opening, PageBreak, RuleBlock, TextBlock
from workbook.pdf.clean import paragraphs
from workbook.pdf.palette import ACCENT
from workbook.pdf.styles import BODY, CELL, CELL_STRONG, HEADING, LABEL, LEAD, SUBHEADING, TextStyle
from workbook.pdf.tables import Cell, Column, Row, TableBlock
from workbook.pdf.tags import Node

_LIST_INDENT = 18.0


def heading(text: str) -> TextBlock:
    """The heading of a section."""
    return TextBlock(text, HEADING)


def opening(text: str, *, alone: bool = False) -> tuple[Block, ...]:
    """The heading of a section that begins a new page, below a short bar; `alone`: even where a page has just begun."""
    return (
        PageBreak() if alone else Opening(),
        RuleBlock(3.0, ACCENT, 40.0, before=38.0),
        TextBlock(text, HEADING.but(before=10.0)),
    )


def subheading(text: str) -> TextBlock:
    """A heading inside a section."""
    return TextBlock(text, SUBHEADING)


def lead(text: str) -> TextBlock:
    """A quiet line below a heading that says what follows."""
    return TextBlock(text, LEAD.but(keep_with_next=True))


def prose(text: str, style: TextStyle = BODY) -> tuple[Block, ...]:
    """A person's text, one block for each paragraph."""
    return tuple(TextBlock(part, style) for part in paragraphs(text))


def bullets(items: Iterable[str], style: TextStyle = BODY) -> tuple[Block, ...]:
    """A list with points."""
    return _listed(((item, "•") for item in items), "Disc", style)


def numbered(items: Iterable[str], style: TextStyle = BODY) -> tuple[Block, ...]:
    """A list with numbers."""
    return _listed(((item, f"{number}.") for number, item in enumerate(items, 1)), "Decimal", style)


def _listed(items: Iterable[tuple[str, str]], numbering: str, style: TextStyle) -> tuple[Block, ...]:
    parent = Node("L", attributes=f"<</O /List /ListNumbering /{numbering}>>")
    own = style.but(indent=_LIST_INDENT, after=4.0)
    return tuple(TextBlock.item(text, own, parent, label) for text, label in items if text.strip())


def labelled(label: str, text: str, style: TextStyle = BODY) -> tuple[Block, ...]:
    """A small label and the text below it; nothing when there is no text."""
    if not text.strip():
        return ()
    return (TextBlock(label, LABEL.but(keep_with_next=True)), *prose(text, style))


def pairs_table(
    titles: tuple[str, str], pairs: Sequence[tuple[str, str]], first: float = 130.0, style: TextStyle = CELL
) -> tuple[Block, ...]:
    """A table of two columns whose first cells are headings; nothing when there are no rows."""
    if not pairs:
        return ()
    columns = (Column(titles[0], first, CELL_STRONG), Column(titles[1], 0.0, style))
    return (TableBlock(columns, tuple(Row((Cell(left), Cell(right))) for left, right in pairs)),)
