"""A small decorative icon, alone or on a soft badge; screen readers pass over it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import STROKE
from ui.theme.look import look, right_to_left
from ui.theme.tokens import RADIUS_SMALL, Token


class IconMark(QWidget):
    """Paints one icon in the middle; `badge` is the ground behind it."""

    def __init__(
        self, icon: str, tone: Token, *, badge: Token | None = None, size: int = 16, box: int = 28,
        stroke: float = STROKE, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Paint `icon` `size` px wide in a square of `box` px, at 100 %."""
        super().__init__(parent)
        self._icon = icon
        self._tone: Token = tone
        self._badge: Token | None = badge
        self._size, self._box, self._stroke = size, box, stroke
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_mark(self, icon: str, tone: Token, badge: Token | None = None) -> None:
        """Paint another icon."""
        self._icon = icon
        self._tone = tone
        self._badge = badge
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(self._box), look().px(self._box))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour(self._badge))
            radius = look().px(RADIUS_SMALL)
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        picture = look().pixmap(
            self._icon, self._tone, self._size, ratio=self.devicePixelRatioF(), stroke=self._stroke,
            mirrored=right_to_left(self),
        )  # fmt: skip
        gap = (look().px(self._box) - look().px(self._size)) / 2
        painter.drawPixmap(QPointF(gap, gap), picture)
