"""Where one stands with a person: eight quiet steps in a line, the present one in words."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.pages.people_words import stage_words
from ui.theme.look import look, right_to_left
from ui.widgets.labels import Text
from workbook.curriculum.course import item_list

STEPS: Final = 8
HEIGHT: Final = 20
DOT: Final = 10
HERE: Final = 16
WIDEST: Final = 360
"""In px at 100 %."""


class StageDots(QWidget):
    """Eight dots on a line: those behind filled, the present one large, the others open."""

    def __init__(self) -> None:
        """Begin at the first step."""
        super().__init__()
        self._stage = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_stage(self, stage: int) -> None:
        """Show another step, 0 to 7."""
        self._stage = stage
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(WIDEST), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(HERE) * STEPS, look().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width(), look().px(WIDEST))
        left = self.width() - width if right_to_left(self) else 0
        half, y = look().px(HERE) / 2, self.height() / 2
        step = (width - 2 * half) / (STEPS - 1)
        places = [left + half + step * number for number in range(STEPS)]
        if right_to_left(self):
            places.reverse()
        painter.setPen(QPen(look().colour("line"), 2))
        painter.drawLine(QPointF(places[0], y), QPointF(places[-1], y))
        painter.setPen(QPen(look().colour("accent"), 2))
        painter.drawLine(QPointF(places[0], y), QPointF(places[self._stage], y))
        for number, x in enumerate(places):
            self._paint_dot(painter, QPointF(x, y), number)

    def _paint_dot(self, painter: QPainter, at: QPointF, number: int) -> None:
        size = look().px(HERE if number == self._stage else DOT)
        spot = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
        behind = number < self._stage
        painter.setBrush(look().colour("accent" if behind else "surface"))
        painter.setPen(QPen(look().colour("accent" if number <= self._stage else "control"), 2))
        painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        if number == self._stage:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("accent"))
            inner = size * 0.3
            painter.drawEllipse(spot.adjusted(inner, inner, -inner, -inner))


class StageLine(QWidget):
    """The steps and, below them, where one is and what is done there."""

    def __init__(self) -> None:
        """Begin at the first step."""
        super().__init__()
        self.dots = StageDots()
        self.words = Text("", "label", tone="ink2", weight=400)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        column.addWidget(self.dots)
        column.addWidget(self.words)

    def show_stage(self, stage: int) -> None:
        """Show another step, 0 to 7."""
        self.dots.show_stage(stage)
        item = item_list("stages").item(str(stage))
        text = item.text if item is not None else ""
        words = f"Step {stage + 1} of {STEPS} · {stage_words(stage)}: {text[:1].lower()}{text[1:]}."
        self.words.setText(words)
        self.setAccessibleName(words)
