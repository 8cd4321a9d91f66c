"""Tables that repeat their head on every page, keep groups together, and read out right."""

from msgspec import Struct
from msgspec.structs import replace

from workbook.pdf.bidi import has_right_to_left
from workbook.pdf.blocks import Block
from workbook.pdf.canvas import TaggedCanvas
from workbook.pdf.clean import printable
from workbook.pdf.palette import CONTROL, GRAY_GROUND, RULE, SOFT_INK
from workbook.pdf.paragraph import Line, Setting, break_lines, direction
from workbook.pdf.styles import CELL, CELL_HEAD, CELL_STRONG, TextStyle
from workbook.pdf.tags import Node, table_attributes

_PAD_X = 6.0
_PAD_Y = 4.5
_TICK = 10.0
_TALLEST_GROUP = 260.0
_TALLEST_WHOLE = 170.0
"""Up to these heights, groups and tables stay on one page."""


class Column(Struct, frozen=True):
    """A column: its heading, and its width in points or 0 for a share of what is left."""

    title: str
    width: float = 0.0
    style: TextStyle = CELL


class Cell(Struct, frozen=True):
    """Text of one cell, or a box to tick; `lines` are set when the cell is the rest of a longer one."""

    text: str = ""
    style: TextStyle | None = None
    tick: str = ""
    columns: int = 1
    lines: tuple[Line, ...] | None = None


class Row(Struct, frozen=True):
    """Cells of a row; rows with the same group share the group's heading cell in the first column."""

    cells: tuple[Cell, ...]
    group: str = ""
    heading: Cell | None = None
    shaded: bool = False


class _Laid(Struct, frozen=True):
    """Measures of a table in one width: columns, cell lines per row, row heights, heading lines by row."""

    widths: tuple[float, ...]
    cells: tuple[tuple[tuple[Line, ...], ...], ...]
    heights: tuple[float, ...]
    headings: dict[int, tuple[tuple[Line, ...], int]]
    head: tuple[tuple[Line, ...], ...]
    head_height: float


class TableBlock(Block):
    """A table with a heading row; with `grouped` the first column holds one heading cell for each group of rows."""

    def __init__(
        self,
        columns: tuple[Column, ...],
        rows: tuple[Row, ...],
        *,
        grouped: bool = False,
        grid: bool = False,
        place: Node | None = None,
    ) -> None:
        self._columns, self._rows, self._grouped, self._grid = columns, rows, grouped, grid
        self._place = place or Node("")
        self._laid: _Laid | None = None
        self._laid_for = 0.0
        self.before, self.after = 4.0, 12.0

    def nodes(self) -> tuple[Node, ...]:
        """A bracket; each page's piece adds its own table to it."""
        return (self._place,)

    def height(self, width: float) -> float:
        """Head and all rows."""
        laid = self._lay(width)
        return laid.head_height + sum(laid.heights)

    def least(self, width: float) -> float:
        """The head and the first group, or its first row where the group is tall."""
        laid = self._lay(width)
        if self.height(width) <= _TALLEST_WHOLE:
            return self.height(width)
        group = sum(laid.heights[: self._group_end(0)])
        return laid.head_height + (group if group <= _TALLEST_GROUP else min(laid.heights[0], _TALLEST_GROUP))

    def split(self, width: float, room: float, *, whole_page: bool) -> "tuple[Block, Block] | None":
        """Split between groups where they are small, else between rows, else inside a row."""
        laid = self._lay(width)
        left = room - laid.head_height
        count = 0
        for height in laid.heights:
            if height > left + 0.01:
                break
            left -= height
            count += 1
        whole = count
        while whole and whole < len(self._rows) and self._same_group(whole - 1, whole):
            whole -= 1
        if whole and sum(laid.heights[whole : self._group_end(whole)]) <= _TALLEST_GROUP:
            count = whole
        if count:
            return self._piece(self._rows[:count]), self._piece(self._rows[count:])
        if not whole_page:
            return None
        head, rest = self._split_row(laid, left)
        return self._piece((head,)), self._piece((rest, *self._rows[1:]))

    def _piece(self, rows: tuple[Row, ...]) -> "TableBlock":
        return TableBlock(self._columns, rows, grouped=self._grouped, grid=self._grid, place=self._place)

    def _split_row(self, laid: _Laid, room: float) -> tuple[Row, Row]:
        row = self._rows[0]
        heads: list[Cell] = []
        rests: list[Cell] = []
        for cell, column, lines in zip(row.cells, self._body_columns(), laid.cells[0], strict=False):
            style = cell.style or column.style
            fitting = max(int((room - 2 * _PAD_Y) // style.leading), 1)
            heads.append(replace(cell, lines=lines[:fitting]))
            rests.append(replace(cell, lines=lines[fitting:], tick=""))
        return replace(row, cells=tuple(heads)), replace(row, cells=tuple(rests))

    def _body_columns(self) -> tuple[Column, ...]:
        return self._columns[1:] if self._grouped else self._columns

    def _same_group(self, first: int, second: int) -> bool:
        return self._grouped and self._rows[first].group == self._rows[second].group

    def _group_end(self, start: int) -> int:
        end = start + 1
        while end < len(self._rows) and self._same_group(start, end):
            end += 1
        return end

    def _lay(self, width: float) -> _Laid:
        if self._laid is None or self._laid_for != width:
            self._laid, self._laid_for = self._measure(width), width
        return self._laid

    def _measure(self, width: float) -> _Laid:
        widths = _share(self._columns, width + 2 * _PAD_X)
        offset = 1 if self._grouped else 0
        cells: list[tuple[tuple[Line, ...], ...]] = []
        heights: list[float] = []
        for row in self._rows:
            laid: list[tuple[Line, ...]] = []
            tallest = CELL.leading
            for index, cell in _placed(row.cells):
                column = self._columns[index + offset]
                style = cell.style or column.style
                span = sum(widths[index + offset : index + offset + cell.columns])
                lines = cell.lines if cell.lines is not None else _lines(cell.text, style, span)
                laid.append(lines)
                tallest = max(tallest, len(lines) * style.leading)
            cells.append(tuple(laid))
            heights.append(tallest + 2 * _PAD_Y)
        headings = self._lay_headings(widths[0], heights) if self._grouped else {}
        head = tuple(_lines(column.title, CELL_HEAD, own) for column, own in zip(self._columns, widths, strict=True))
        head_height = max(len(lines) for lines in head) * CELL_HEAD.leading + 2 * _PAD_Y
        return _Laid(widths, tuple(cells), tuple(heights), headings, head, head_height)

    def _lay_headings(self, width: float, heights: list[float]) -> dict[int, tuple[tuple[Line, ...], int]]:
        headings: dict[int, tuple[tuple[Line, ...], int]] = {}
        start = 0
        while start < len(self._rows):
            end = self._group_end(start)
            heading = self._rows[start].heading or Cell()
            style = heading.style or CELL_STRONG
            lines = _lines(heading.text, style, width)
            needed = len(lines) * style.leading + 2 * _PAD_Y
            heights[end - 1] += max(needed - sum(heights[start:end]), 0.0)
            headings[start] = (lines, end - start)
            start = end
        return headings

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the piece as a table of its own, head first; it hangs out so that its text lines up with the page's."""
        laid = self._lay(width)
        x, width = x - _PAD_X, width + 2 * _PAD_X
        table = self._place.child("Table")
        edges = _edges(laid.widths, x)
        y = self._draw_head(canvas, table, laid, edges, top)
        for index, row in enumerate(self._rows):
            height = laid.heights[index]
            new_group = not (index and self._same_group(index - 1, index))
            if row.shaded:
                canvas.fill_box(x, y - height, width, height, colour=GRAY_GROUND)
            rule_from = x if new_group else edges[1]
            if index:
                canvas.rule((rule_from, y), (x + width, y), RULE, 0.6 if new_group else 0.4)
            node = table.child("TR")
            if index in laid.headings:
                self._draw_heading(canvas, node, laid, index, x=x, y=y)
            self._draw_cells(canvas, node, laid, index, edges=edges, y=y)
            y -= height
        canvas.rule((x, y), (x + width, y), SOFT_INK, 0.8)
        if self._grid:
            for edge in edges[1:-1]:
                canvas.rule((edge, y), (edge, top - laid.head_height), RULE, 0.4)

    def _draw_head(self, canvas: TaggedCanvas, table: Node, laid: _Laid, edges: tuple[float, ...], top: float) -> float:
        node = table.child("TR")
        for edge, own, lines, column in zip(edges, laid.widths, laid.head, self._columns, strict=False):
            style = CELL_HEAD.but(align=column.style.align)
            _draw_lines(canvas, node.child("TH", table_attributes("Column")), lines, style, place=(edge, own), top=top)
        bottom = top - laid.head_height
        canvas.rule((edges[0], bottom), (edges[-1], bottom), SOFT_INK, 0.8)
        return bottom

    def _draw_heading(self, canvas: TaggedCanvas, row: Node, laid: _Laid, index: int, *, x: float, y: float) -> None:
        lines, count = laid.headings[index]
        heading = self._rows[index].heading or Cell()
        node = row.child("TH", table_attributes("Row", rows=count))
        _draw_lines(canvas, node, lines, heading.style or CELL_STRONG, place=(x, laid.widths[0]), top=y)

    def _draw_cells(
        self, canvas: TaggedCanvas, row: Node, laid: _Laid, index: int, *, edges: tuple[float, ...], y: float
    ) -> None:
        offset = 1 if self._grouped else 0
        for (place, cell), lines in zip(_placed(self._rows[index].cells), laid.cells[index], strict=True):
            column = self._columns[place + offset]
            span = sum(laid.widths[place + offset : place + offset + cell.columns])
            first = place == 0 and not self._grouped
            node = row.child("TH" if first else "TD", table_attributes("Row" if first else "", columns=cell.columns))
            left = edges[place + offset]
            if cell.tick:
                canvas.open_tag(node, cell.tick)
                middle = y - _PAD_Y - column.style.leading / 2
                canvas.box(left + (span - _TICK) / 2, middle - _TICK / 2, _TICK, _TICK, colour=CONTROL, weight=0.9)
                canvas.close_tag()
            else:
                node.spoken = cell.text if cell.lines is None and has_right_to_left(cell.text) else ""
                _draw_lines(canvas, node, lines, cell.style or column.style, place=(left, span), top=y)


def _share(columns: tuple[Column, ...], width: float) -> tuple[float, ...]:
    fixed = sum(column.width for column in columns)
    open_columns = sum(1 for column in columns if not column.width)
    share = max((width - fixed) / open_columns, 60.0) if open_columns else 0.0
    return tuple(column.width or share for column in columns)


def _edges(widths: tuple[float, ...], x: float) -> tuple[float, ...]:
    edges = [x]
    for width in widths:
        edges.append(edges[-1] + width)
    return tuple(edges)


def _placed(cells: tuple[Cell, ...]) -> list[tuple[int, Cell]]:
    """Pair each cell with the column it begins in."""
    placed: list[tuple[int, Cell]] = []
    column = 0
    for cell in cells:
        placed.append((column, cell))
        column += cell.columns
    return placed


def _padding(width: float) -> float:
    return min(_PAD_X, width / 10)


def _lines(text: str, style: TextStyle, width: float) -> tuple[Line, ...]:
    return break_lines(printable(text), Setting(style.family, style.size, width - 2 * _padding(width), style.tabular))


def _draw_lines(
    canvas: TaggedCanvas,
    node: Node,
    lines: tuple[Line, ...],
    style: TextStyle,
    *,
    place: tuple[float, float],
    top: float,
) -> None:
    """Draw a cell's lines into its element; place is its left edge and width."""
    canvas.open_tag(node)
    rtl = bool(direction(lines))
    baseline = top - _PAD_Y - style.leading * 0.5 - style.size * 0.34
    for line in lines:
        at_end = style.align == "end" or (style.align == "start" and rtl)
        padding = _padding(place[1])
        room = place[1] - 2 * padding - line.width
        shift = room / 2 if style.align == "centre" else room if at_end else 0.0
        canvas.draw_line(line, place[0] + padding + shift, baseline, style.size, style.colour)
        baseline -= style.leading
    canvas.close_tag()
