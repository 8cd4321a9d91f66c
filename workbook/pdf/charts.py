"""The start-and-now chart of E1.4: eight lines from 0 to 10, told apart by shape and not by colour alone."""

from msgspec import Struct

from workbook.pdf.blocks import Block
from workbook.pdf.canvas import TaggedCanvas
from workbook.pdf.clean import one_line
from workbook.pdf.palette import ACCENT, CONTROL, INK, RULE, SOFT_INK, WHITE, Colour
from workbook.pdf.paragraph import Line, Setting, break_lines
from workbook.pdf.styles import CELL, SMALL
from workbook.pdf.tags import Node, box_attributes

_ROW_PADDING = 7.0
_LEGEND = 24.0
_AXIS = 20.0
_RADIUS = 4.2


class Marked(Struct, frozen=True):
    """One line of the chart: the sentence, the first mark, and the latest one if there was another."""

    sentence: str
    start: int
    now: int | None = None


class ScaleChart(Block):
    """A figure with its alternative text; it stands whole on one page."""

    def __init__(self, marks: tuple[Marked, ...], alt: str) -> None:
        self._marks = marks
        self._node = Node("Figure", alt=one_line(alt))
        self.before, self.after = 6.0, 12.0

    def nodes(self) -> tuple[Node, ...]:
        """The figure."""
        return (self._node,)

    def height(self, width: float) -> float:
        """Legend, rows and the axis numbers."""
        return self._legend_height + sum(self._row_height(lines) for lines in self._labels(width)) + _AXIS

    @property
    def _legend_height(self) -> float:
        return _LEGEND if any(mark.now is not None for mark in self._marks) else 0.0

    def _labels(self, width: float) -> tuple[tuple[Line, ...], ...]:
        setting = Setting(CELL.family, CELL.size, width * 0.52)
        return tuple(break_lines(one_line(mark.sentence), setting) for mark in self._marks)

    def _row_height(self, lines: tuple[Line, ...]) -> float:
        return len(lines) * CELL.leading + _ROW_PADDING

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw legend, rows and axis inside the figure's element."""
        height = self.height(width)
        self._node.attributes = box_attributes((x, top - height, x + width, top))
        canvas.open_tag(self._node)
        left, length = x + width * 0.56, width * 0.42
        if self._legend_height:
            self._legend(canvas, left, top)
        y = top - self._legend_height
        bottom = top - height + _AXIS
        for value in range(0, 11, 5):
            place = left + length * value / 10
            canvas.rule((place, y), (place, bottom), RULE, 0.6)
            self._small(canvas, str(value), place, bottom - 14, centre=True)
        for mark, lines in zip(self._marks, self._labels(width), strict=True):
            self._row(canvas, mark, lines, (x, left, length), y)
            y -= self._row_height(lines)
        canvas.close_tag()

    def _legend(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        _disc(canvas, left + _RADIUS, top - 7, SOFT_INK, filled=False)
        self._small(canvas, "at the start", left + 14, top - 10.5)
        _disc(canvas, left + 96, top - 7, ACCENT, filled=True)
        self._small(canvas, "now", left + 106, top - 10.5)

    def _row(
        self, canvas: TaggedCanvas, mark: Marked, lines: tuple[Line, ...], place: tuple[float, float, float], top: float
    ) -> None:
        x, left, length = place
        baseline = top - _ROW_PADDING / 2 - CELL.leading * 0.5 - CELL.size * 0.34
        for line in lines:
            canvas.draw_line(line, x, baseline, CELL.size, INK)
            baseline -= CELL.leading
        middle = top - self._row_height(lines) / 2
        canvas.rule((left, middle), (left + length, middle), RULE, 0.6)
        start = left + length * _inside(mark.start) / 10
        if mark.now is None:
            _disc(canvas, start, middle, ACCENT, filled=True)
            return
        now = left + length * _inside(mark.now) / 10
        canvas.rule((start, middle), (now, middle), ACCENT, 2.0)
        if start != now:
            _disc(canvas, start, middle, CONTROL, filled=False)
        _disc(canvas, now, middle, ACCENT, filled=True)

    def _small(self, canvas: TaggedCanvas, text: str, x: float, y: float, *, centre: bool = False) -> None:
        line = break_lines(text, Setting(SMALL.family, SMALL.size, 300.0, tabular=True))[0]
        canvas.draw_line(line, x - line.width / 2 if centre else x, y, SMALL.size, SOFT_INK)


def _inside(value: int) -> int:
    return min(max(value, 0), 10)


def _disc(canvas: TaggedCanvas, x: float, y: float, colour: Colour, *, filled: bool) -> None:
    ground = colour if filled else WHITE
    canvas.emit(f"{ground.numbers} rg {colour.numbers} RG 1.20 w {_circle(x, y, _RADIUS)} b")


def draw_rings(canvas: TaggedCanvas, right: float) -> None:
    """Draw the cover's rings, a network seen from its edge, into the lower right corner."""
    for index in range(5):
        colour, weight = (ACCENT, 1.6) if index == 1 else (RULE, 0.8)
        canvas.emit(f"{colour.numbers} RG {weight:.2f} w {_circle(right, 0.0, 92.0 + 38.0 * index)} s")


def _circle(x: float, y: float, radius: float) -> str:
    reach = radius * 0.5523
    return (
        f"{x + radius:.2f} {y:.2f} m "
        f"{x + radius:.2f} {y + reach:.2f} {x + reach:.2f} {y + radius:.2f} {x:.2f} {y + radius:.2f} c "
        f"{x - reach:.2f} {y + radius:.2f} {x - radius:.2f} {y + reach:.2f} {x - radius:.2f} {y:.2f} c "
        f"{x - radius:.2f} {y - reach:.2f} {x - reach:.2f} {y - radius:.2f} {x:.2f} {y - radius:.2f} c "
        f"{x + reach:.2f} {y - radius:.2f} {x + radius:.2f} {y - reach:.2f} {x + radius:.2f} {y:.2f} c"
    )
