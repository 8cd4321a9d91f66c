"""Blocks are the flowables of a plan: they know their height, split at a page's foot, and draw themselves tagged."""

import re
from abc import ABC, abstractmethod
from itertools import groupby

from workbook.pdf.bidi import has_right_to_left
from workbook.pdf.canvas import TaggedCanvas
from workbook.pdf.clean import one_line, printable
from workbook.pdf.palette import ACCENT, GRAY_GROUND, RULE, Colour
from workbook.pdf.paragraph import Line, Setting, break_lines, direction
from workbook.pdf.styles import TextStyle
from workbook.pdf.tags import Node

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+[^\s<>\".,;:!?)\]}’”»]", re.IGNORECASE)
_OUTLINE_LEVELS = {"H1": 0, "H2": 0, "H3": 1}
_LEAST_LINES = 2
_PANEL_PADDING = 10.0


class Block(ABC):
    """A piece of the page; all measures are points."""

    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    @abstractmethod
    def nodes(self) -> tuple[Node, ...]:
        """The structure elements this block draws into, in reading order."""

    @abstractmethod
    def height(self, width: float) -> float:
        """The height the whole block needs in a column of this width."""

    def least(self, width: float) -> float:
        """The height of the smallest piece that may stand at a page's foot."""
        return self.height(width)

    def split(self, width: float, room: float, *, whole_page: bool) -> "tuple[Block, Block] | None":  # noqa: ARG002
        """Return the piece that fits and the rest, or None to move the block to the next page."""
        return None

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the block with its upper left corner at (x, top)."""


class PageBreak(Block):
    """What follows begins a new page."""

    def nodes(self) -> tuple[Node, ...]:
        """Nothing is read out."""
        return ()

    def height(self, width: float) -> float:  # noqa: ARG002
        """No height."""
        return 0.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Nothing to draw."""


class Opening(PageBreak):
    """What follows begins a new page, unless this one has hardly begun and can hold all of the section."""


class Space(Block):
    """Room; where it would stand at the top of a page it is dropped unless kept."""

    def __init__(self, points: float, *, kept: bool = False) -> None:
        self._points = points
        self.kept = kept

    def nodes(self) -> tuple[Node, ...]:
        """Nothing is read out."""
        return ()

    def height(self, width: float) -> float:  # noqa: ARG002
        """The room asked for."""
        return self._points

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Nothing to draw."""


class TextBlock(Block):
    """Text in one style; line feeds in it end lines, longer texts split between lines, never leaving one alone."""

    def __init__(self, text: str, style: TextStyle, *, node: Node | None = None, label: str = "") -> None:
        self._text = printable(text) if "\n" in text else one_line(text)
        self._style = style
        self._node = node or Node(style.role)
        self._label = label
        self._label_node: Node | None = None
        self._lines: tuple[Line, ...] | None = None
        self._links: dict[int, Node] = {}
        self._laid_for = 0.0
        self._first = True
        self.before, self.after, self.keep_with_next = style.before, style.after, style.keep_with_next

    @classmethod
    def item(cls, text: str, style: TextStyle, parent: Node, label: str) -> "TextBlock":
        """Make one item of a list element, with its label in the margin of the text."""
        item = parent.child("LI")
        label_node = item.child("Lbl")
        block = cls(text, style, node=item.child("LBody"), label=label)
        block._label_node = label_node
        return block

    def nodes(self) -> tuple[Node, ...]:
        """The block's own element."""
        return (self._node,)

    def lines(self, width: float) -> tuple[Line, ...]:
        """The laid lines for a column of this width."""
        if self._lines is None or self._laid_for != width:
            style = self._style
            column = max(min(width - style.indent - 2 * self._padding, style.measure), 4 * style.size)
            self._lines = break_lines(self._text, Setting(style.family, style.size, column, style.tabular))
            self._laid_for = width
        return self._lines

    @property
    def _padding(self) -> float:
        return _PANEL_PADDING if self._style.panel else 0.0

    def height(self, width: float) -> float:
        """Lines times leading, and the padding of a panel."""
        return len(self.lines(width)) * self._style.leading + 2 * self._padding

    def least(self, width: float) -> float:
        """Two lines, or three where splitting would leave one behind."""
        count = len(self.lines(width))
        shown = count if count <= _LEAST_LINES + 1 else _LEAST_LINES
        return shown * self._style.leading + 2 * self._padding

    def split(self, width: float, room: float, *, whole_page: bool) -> "tuple[Block, Block] | None":
        """Split between lines with at least two on either side."""
        lines = self.lines(width)
        fitting = int((room - 2 * self._padding + 0.01) // self._style.leading)
        if len(lines) - fitting < _LEAST_LINES:
            fitting = len(lines) - _LEAST_LINES
        if fitting < _LEAST_LINES and not whole_page:
            return None
        fitting = max(fitting, 1)
        return self._part(lines[:fitting], width, first=True), self._part(lines[fitting:], width, first=False)

    def _part(self, lines: tuple[Line, ...], width: float, *, first: bool) -> "TextBlock":
        part = TextBlock("", self._style, node=self._node, label=self._label if first else "")
        part._text = self._text
        part._label_node = self._label_node
        part._lines, part._laid_for, part._links = lines, width, self._links
        part._first = first and self._first
        part.before, part.after = (self.before, 0.0) if first else (0.0, self.after)
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw panel, label and lines."""
        style = self._style
        lines = self.lines(width)
        self._draw_panel(canvas, x, top, width, len(lines))
        column = min(width - style.indent - 2 * self._padding, style.measure)
        left = x + style.indent + self._padding
        if style.align == "centre":
            left += (width - style.indent - column) / 2
        baseline = top - self._padding - style.leading * 0.5 - style.size * 0.34
        if self._first and style.role in _OUTLINE_LEVELS:
            canvas.add_heading(one_line(self._text), top, _OUTLINE_LEVELS[style.role])
        if self._label and self._label_node is not None:
            self._draw_label(canvas, self._label_node, (x, left + column), baseline, rtl=bool(direction(lines)))
        rtl = bool(direction(lines))
        targets = tuple(_ADDRESS.finditer(self._text)) if ":" in self._text else ()
        if not targets:
            self._node.spoken = self._text if has_right_to_left(self._text) else ""
            canvas.open_tag(self._node)
        for line in lines:
            start = left + _shift(line, style, column, rtl=rtl)
            if targets:
                self._draw_linked(canvas, line, start, baseline, targets)
            else:
                canvas.draw_line(line, start, baseline, style.size, style.colour)
            baseline -= style.leading
        if not targets:
            canvas.close_tag()

    def _draw_panel(self, canvas: TaggedCanvas, x: float, top: float, width: float, count: int) -> None:
        style = self._style
        if not style.panel:
            return
        height = count * style.leading + 2 * _PANEL_PADDING
        span = min(width, style.measure + 2 * _PANEL_PADDING)
        canvas.fill_box(x, top - height, span, height, colour=GRAY_GROUND)
        canvas.fill_box(x, top - height, 2.4, height, colour=ACCENT)

    def _draw_label(
        self, canvas: TaggedCanvas, node: Node, edges: tuple[float, float], baseline: float, *, rtl: bool
    ) -> None:
        style = self._style
        label = break_lines(self._label, Setting(style.family, style.size, 200.0, tabular=True))[0]
        place = edges[1] + style.indent - label.width if rtl else edges[0]
        canvas.open_tag(node)
        canvas.draw_line(label, place, baseline, style.size, ACCENT)
        canvas.close_tag()

    def _draw_linked(
        self, canvas: TaggedCanvas, line: Line, x: float, baseline: float, targets: tuple[re.Match[str], ...]
    ) -> None:
        """Draw a line in stretches, each in its link element or in the block's own."""
        style = self._style
        placed = zip(line.words, line.places, strict=True)
        for index, group in groupby(placed, key=lambda pair: _at(pair[1], len(pair[0].text), targets)):
            words = tuple(word for word, _ in group)
            width = sum(word.width for word in words) * style.size / 1000
            piece = Line(words, (), width, line.base)
            node = self._node if index is None else self._link_node(index)
            canvas.open_tag(node)
            canvas.draw_line(piece, x, baseline, style.size, style.colour if index is None else ACCENT)
            canvas.close_tag()
            if index is not None:
                canvas.rule((x, baseline - 1.6), (x + width, baseline - 1.6), ACCENT, 0.5)
                box = (x, baseline - style.size * 0.3, x + width, baseline + style.size * 0.9)
                canvas.add_link(targets[index].group(), box, node)
            x += width

    def _link_node(self, index: int) -> Node:
        if index not in self._links:
            self._links[index] = self._node.child("Link")
        return self._links[index]


def _at(place: int, length: int, targets: tuple[re.Match[str], ...]) -> int | None:
    """Return which address a word belongs to, if any."""
    for index, target in enumerate(targets):
        if place < target.end() and place + length > target.start():
            return index
    return None


def _shift(line: Line, style: TextStyle, column: float, *, rtl: bool) -> float:
    """How far a line moves from the column's left edge: by the block's direction, or as the style says."""
    if style.align == "centre":
        return (column - line.width) / 2
    at_right = rtl if style.align == "start" else style.align == "end" and not rtl
    return column - line.width if at_right else 0.0


class RuleBlock(Block):
    """A line across the column; page furniture."""

    def __init__(
        self,
        weight: float = 0.6,
        colour: Colour = RULE,
        length: float = 0.0,
        *,
        before: float = 8.0,
        at_right: bool = False,
    ) -> None:
        self._weight, self._colour, self._length, self._at_right = weight, colour, length, at_right
        self.before, self.after = before, 8.0
        self.keep_with_next = True

    def nodes(self) -> tuple[Node, ...]:
        """Nothing is read out."""
        return ()

    def height(self, width: float) -> float:  # noqa: ARG002
        """The weight of the line."""
        return self._weight

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the line."""
        length = self._length or width
        left = x + width - length if self._at_right else x
        canvas.fill_box(left, top - self._weight, length, self._weight, colour=self._colour)
