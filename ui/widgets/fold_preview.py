"""How much of a text others see before "see more", side by side for a phone and a computer.

preview = FoldPreview((Fold("On a phone", 200, "phone"), Fold("On a computer", 300, "screen")))
preview.show_text(text)
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.look import look, right_to_left
from ui.widgets.boxes import stand_up
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Caption, Text

SEE_MORE: Final = "… see more"
ABOUT_HERE: Final = "about here"
ALL_SHOWN: Final = "All of it shows."
EMPTY: Final = "Your words will appear here."
SIDE_BY_SIDE: Final = 420


class Fold(Struct, frozen=True):
    """One place that cuts a text: its name, after how many characters, and an icon."""

    name: str
    after: int
    icon: str = "phone"


def cut(text: str, after: int) -> tuple[str, str]:
    """The text's first `after` characters, as people count them, and the rest."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = 0
    for _ in range(after):
        units = finder.toNextBoundary()
        if units < 0:
            return text, ""
    raw = text.encode("utf-16-le", "surrogatepass")
    head, rest = raw[: 2 * units], raw[2 * units :]
    return head.decode("utf-16-le", "surrogatepass"), rest.decode("utf-16-le", "surrogatepass")


class CutLine(QWidget):
    """A dashed line with "about here" at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the line."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(look().px(120), look().line("caption"))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        font = look().font("caption", weight=500)
        width = QFontMetricsF(font).horizontalAdvance(ABOUT_HERE) + 2
        rtl = right_to_left(self)
        words = QRectF(0 if rtl else self.width() - width, 0, width, self.height())
        gap = look().px(8)
        start, end = (width + gap, self.width()) if rtl else (0, self.width() - width - gap)
        pen = QPen(look().colour("tip"), 1.5)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(start, self.height() / 2), QPointF(end, self.height() / 2))
        painter.setFont(font)
        painter.setPen(look().colour("tip"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, ABOUT_HERE)


MOST_HIDDEN: Final = 1000
"""Code points of what is cut off; its four lines never hold more."""


class FoldColumn(Card):
    """One place with the text as it is cut there."""

    def __init__(self, fold: Fold, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__("plain", padding=14, gap=6, parent=parent)
        self._fold = fold
        self.shown = Text("", "label", own_side=True, weight=400)
        self.line = CutLine()
        self.hidden = Text("", "label", tone="ink3", own_side=True, weight=400, most_lines=4)
        self.all_shown = Caption(ALL_SHOWN, tone="good")
        self._head = QHBoxLayout()
        self._head.addWidget(IconMark(fold.icon, "ink2", box=18))
        self._head.addWidget(Caption(fold.name, weight=600, tone="ink2"), 1)
        self.column.addLayout(self._head)
        for part in (self.shown, self.line, self.hidden, self.all_shown):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_text(self, text: str) -> None:
        """Cut and show the text."""
        head, rest = cut(text, self._fold.after)
        self.shown.setText(f"{head.rstrip()}{SEE_MORE}" if rest else text or EMPTY)
        self.shown.with_tone("ink" if text else "ink3")
        self.hidden.setText(rest.strip()[:MOST_HIDDEN])
        for part in (self.line, self.hidden):
            part.setVisible(bool(rest))
        self.all_shown.setVisible(bool(text) and not rest)
        state = f"{head}{SEE_MORE}" if rest else f"{text or EMPTY} {ALL_SHOWN if text else ''}"
        self.setAccessibleName(f"{self._fold.name}: {state}".strip())


class FoldPreview(QWidget):
    """Columns of one text cut at different places; below each other when narrow."""

    def __init__(self, folds: Sequence[Fold], parent: QWidget | None = None) -> None:
        """Make a preview without text."""
        super().__init__(parent)
        self.columns = tuple(FoldColumn(fold) for fold in folds)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for column in self.columns:
            self._row.addWidget(column, 1)
        look().changed.connect(self.restyle)
        self.restyle()
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Show how the text is cut."""
        for column in self.columns:
            column.show_text(text)

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._row.setSpacing(look().px(12))
        self._turn()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < look().px(SIDE_BY_SIDE)
        stand_up(self._row, narrow=narrow)
