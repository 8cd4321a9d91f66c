"""A box to tick for a step of the plan."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme.look import look
from ui.theme.tokens import Token

TARGET: Final = 36
BOX: Final = 22


class Tick(QCheckBox):
    """A box to tick, painted; the whole square around it answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(look().px(TARGET), look().px(TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = look().px(BOX)
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        radius = look().px(6)
        ticked = self.isChecked()
        painter.setBrush(look().colour("good" if ticked else "surface"))
        edge: Token = "good" if ticked else "hover" if self.underMouse() else "control"
        painter.setPen(QPen(look().colour(edge), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        if ticked:
            mark = look().pixmap("check", "surface", 16, ratio=self.devicePixelRatioF(), stroke=2.6)
            gap = (size - look().px(16)) / 2
            painter.drawPixmap(QPointF(box.x() + gap, box.y() + gap), mark)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), look().px(8), look().px(8))
