"""The weeks of the plan as a small calendar: days to work on it, quiet days, the rest (E1.3)."""

from datetime import date, timedelta

from workbook.pdf.blocks import Block
from workbook.pdf.canvas import TaggedCanvas
from workbook.pdf.context import day_in_words, short_day
from workbook.pdf.palette import ACCENT, CONTROL, GRAY_GROUND, RULE, SOFT_INK
from workbook.pdf.paragraph import Setting, break_lines
from workbook.pdf.styles import CELL, CELL_SOFT, SMALL, TextStyle
from workbook.pdf.tags import Node, box_attributes

MOST_WEEKS = 26
"""So many columns are wide enough for their date; the weeks of a longer plan stand in its table."""
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_HEAD = 22.0
_ROW = 15.0
_LEGEND = 26.0
_NAMES = 36.0
_FEWEST_COLUMNS = 13


class CalendarBlock(Block):
    """Weeks from left to right, Monday to Sunday downwards; a figure with its alternative text."""

    def __init__(
        self, mondays: tuple[date, ...], days: frozenset[int], quiet: tuple[tuple[date, date, str], ...]
    ) -> None:
        self._mondays, self._days, self._quiet = mondays, days, quiet
        self._node = Node("Figure", alt=self._spoken())
        self.before, self.after = 14.0, 10.0

    def nodes(self) -> tuple[Node, ...]:
        """The figure."""
        return (self._node,)

    def height(self, width: float) -> float:  # noqa: ARG002
        """Week dates, seven days, and the legend."""
        return _HEAD + 7 * _ROW + _LEGEND

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the grid inside the figure's element."""
        self._node.attributes = box_attributes((x, top - self.height(width), x + width, top))
        canvas.open_tag(self._node)
        step = (width - _NAMES) / max(len(self._mondays), _FEWEST_COLUMNS)
        for week, monday in enumerate(self._mondays):
            left = x + _NAMES + week * step
            _text(canvas, str(monday.day), left + step / 2, top - 15, style=CELL_SOFT)
            if week == 0 or monday.day <= 7:
                _text(canvas, short_day(monday).split()[1], left + step / 2, top - 3.5, style=CELL)
            for weekday in range(7):
                self._day(canvas, monday + timedelta(days=weekday), (left, top - _HEAD - (weekday + 1) * _ROW), step)
        for weekday, name in enumerate(_DAY_NAMES):
            line = break_lines(name, Setting(CELL.family, CELL.size, 60.0))[0]
            canvas.draw_line(line, x, top - _HEAD - weekday * _ROW - 11.0, CELL.size, SOFT_INK)
        self._legend(canvas, x + _NAMES, top - _HEAD - 7 * _ROW)
        canvas.close_tag()

    def _day(self, canvas: TaggedCanvas, day: date, corner: tuple[float, float], step: float) -> None:
        x, y = corner
        quiet = any(first <= day <= last for first, last, _ in self._quiet)
        if quiet:
            canvas.fill_box(x + 1, y + 1, step - 2, _ROW - 2, colour=GRAY_GROUND)
            canvas.rule((x + 5, y + 4), (x + step - 5, y + _ROW - 4), CONTROL, 0.7)
        canvas.box(x + 1, y + 1, step - 2, _ROW - 2, colour=RULE, weight=0.5)
        if not quiet and day.weekday() in self._days:
            canvas.fill_box(x + step / 2 - 4, y + _ROW / 2 - 4, 8, 8, colour=ACCENT)

    def _legend(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        y = top - 18
        if self._days:
            canvas.fill_box(x + 2, y, 8, 8, colour=ACCENT)
            x = _beside(canvas, "my time", x + 16, y)
        if self._quiet:
            canvas.fill_box(x, y - 1, 14, 10, colour=GRAY_GROUND)
            canvas.rule((x + 2, y), (x + 12, y + 8), CONTROL, 0.7)
            _beside(canvas, "quiet", x + 20, y)

    def _spoken(self) -> str:
        parts = [f"A calendar of {len(self._mondays)} weeks from {day_in_words(self._mondays[0])}."]
        if self._days:
            parts.append(f"My time: {', '.join(_DAY_NAMES[day] for day in sorted(self._days))}.")
        parts.extend(f"Quiet from {day_in_words(first)} to {day_in_words(last)}." for first, last, _ in self._quiet)
        return " ".join(parts)


def _text(canvas: TaggedCanvas, text: str, middle: float, baseline: float, *, style: TextStyle) -> None:
    line = break_lines(text, Setting(style.family, style.size, 80.0, tabular=True))[0]
    canvas.draw_line(line, middle - line.width / 2, baseline, style.size, style.colour)


def _beside(canvas: TaggedCanvas, text: str, x: float, baseline: float) -> float:
    """Write a word of the legend and return where the next sign may stand."""
    line = break_lines(text, Setting(SMALL.family, SMALL.size, 200.0))[0]
    canvas.draw_line(line, x, baseline, SMALL.size, SOFT_INK)
    return x + line.width + 18
