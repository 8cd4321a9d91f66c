"""Plain text broken into lines of an even height, measured and painted the same way everywhere."""

import unicodedata
from functools import cache
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

ELLIPSIS: Final = "…"
NO_LIMIT: Final = 1_000_000


class Setting(Struct, frozen=True):
    """How text is set: font, line height in px, the side it starts from, most lines (0 = all).

    `own_side` lets each paragraph take its side from its first strong letter, as people's own words should.
    """

    font: QFont
    line: int
    rtl: bool = False
    own_side: bool = False
    most_lines: int = 0
    centred: bool = False


def reads_right_to_left(text: str) -> bool:
    """Whether the first strong letter of the text runs right to left."""
    if text.isascii():
        return False
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


class TextLines:
    """Text laid out in a width; knows its height and paints itself."""

    def __init__(self, text: str, setting: Setting, width: float) -> None:
        """Break `text` into lines of at most `width` px; a newline starts a paragraph."""
        self.setting = setting
        self.cut = False
        self.natural_width = 0.0
        self.from_left = True
        """Whether every line begins at the left edge, wherever the right one is."""
        self._width = max(1.0, width)
        self._paragraphs: list[QTextLayout] = []
        self._count = 0
        for paragraph in text.split("\n"):
            if self.cut:
                break
            self._add(paragraph)

    @property
    def height(self) -> int:
        """Height of all lines in px."""
        return max(1, self._count) * self.setting.line

    @property
    def unbroken_width(self) -> float:
        """Width in px that each paragraph needs to stay on one line; only of text of which nothing was cut."""
        return max(layout.maximumWidth() for layout in self._paragraphs)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._count

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint the lines with their top left corner at `at`."""
        painter.setPen(colour)
        for layout in self._paragraphs:
            layout.draw(painter, at)

    def _add(self, paragraph: str) -> None:
        room = self.setting.most_lines - self._count if self.setting.most_lines else NO_LIMIT
        if room < 1:
            self._end_before_more()
            return
        layout, start = self._lay(paragraph, room)
        if start >= 0:
            self.cut = True
            layout, _ = self._lay(self._elided(paragraph, start), room)
        self._paragraphs.append(layout)
        self._count += min(room, layout.lineCount())

    def _end_before_more(self) -> None:
        """No line is left for the paragraphs that follow: the last one shown ends in an ellipsis."""
        self.cut = True
        last = self._paragraphs.pop()
        lines = last.lineCount()
        self._count -= lines
        start = last.lineAt(lines - 1).textStart() if lines else 0
        layout, _ = self._lay(self._elided(f"{last.text().rstrip()} …".lstrip(), start), max(1, lines))
        self._paragraphs.append(layout)
        self._count += max(1, lines)

    def _elided(self, paragraph: str, start: int) -> str:
        """A paragraph whose last line begins at `start` (in Qt's units) and ends in an ellipsis where too long."""
        units = paragraph.encode("utf-16-le", "surrogatepass")
        head = units[: 2 * start].decode("utf-16-le", "surrogatepass")
        tail = units[2 * start :].decode("utf-16-le", "surrogatepass")
        return head + QFontMetricsF(self.setting.font).elidedText(tail, Qt.TextElideMode.ElideRight, self._width)

    def _lay(self, paragraph: str, room: int) -> tuple[QTextLayout, int]:
        """Lay one paragraph in `room` lines; with where its last line starts if there is more, else -1."""
        layout = QTextLayout(paragraph, self.setting.font)
        layout.setTextOption(self._option(paragraph))
        layout.setCacheEnabled(True)  # else the letters are shaped again each time they are painted
        layout.beginLayout()
        start, lines = 0, 0
        line = layout.createLine()
        while line.isValid() and lines < room:
            line.setLineWidth(self._width)
            start = line.textStart()
            gap = (self.setting.line - line.height()) / 2
            line.setPosition(QPointF(0, (self._count + lines) * self.setting.line + gap))
            self.natural_width = max(self.natural_width, line.naturalTextWidth())
            lines += 1
            line = layout.createLine()
        more = line.isValid()
        layout.endLayout()
        return layout, start if more else -1

    def _option(self, paragraph: str) -> QTextOption:
        own = reads_right_to_left(paragraph)
        right = own if self.setting.own_side else self.setting.rtl
        self.from_left = self.from_left and not right and not self.setting.centred
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return _option(Qt.AlignmentFlag.AlignHCenter if self.setting.centred else side, own)


@cache
def _option(side: Qt.AlignmentFlag, rtl: bool) -> QTextOption:  # noqa: FBT001  a key
    """How a paragraph is broken that starts from `side` and runs from the right with `rtl`."""
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
