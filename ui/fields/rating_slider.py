"""A mark from 0 to 100 on a line, or none yet."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from ui.theme.look import look, right_to_left

HANDLE: Final = 20
MOST: Final = 100


class RatingSlider(QSlider):
    """Arrow keys step, digits jump to tens, Delete takes the mark back. `rated` carries 0 to 100, or None."""

    rated = Signal(object)

    def __init__(self, name: str) -> None:
        """Make a line without a mark."""
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, MOST)
        self.setSingleStep(5)
        self.setPageStep(10)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rating: int | None = None
        self.show_rating(None)

    @property
    def rating(self) -> int | None:
        """The mark, or None."""
        return self._rating

    def show_rating(self, rating: int | None) -> None:
        """Show a mark, or none, without a signal."""
        self._rating = rating
        blocked = self.blockSignals(True)
        self.setValue(rating or 0)
        self.blockSignals(blocked)
        self.setAccessibleDescription("Not marked yet" if rating is None else f"{rating} of 100")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(200), look().px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(100), look().px(36))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        forward = -1 if right_to_left(self) else 1
        steps = {
            Qt.Key.Key_Right: 5 * forward, Qt.Key.Key_Left: -5 * forward, Qt.Key.Key_Up: 5, Qt.Key.Key_Down: -5,
            Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10, Qt.Key.Key_Home: -MOST, Qt.Key.Key_End: MOST,
        }  # fmt: skip
        digit = event.key() - Qt.Key.Key_0
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in steps:
            self._rate((0 if self._rating is None else self._rating) + steps[Qt.Key(event.key())])
        elif 0 <= digit <= 9:
            self._rate(10 * digit)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._rate(None)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._rate_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._rate_at(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, middle = look().px(HANDLE) / 2, self.height() / 2
        track = QRectF(half, middle - look().px(3), self.width() - 2 * half, look().px(6))
        painter.setPen(QPen(look().colour("control"), 1))
        painter.setBrush(look().colour("line"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        if self._rating is not None:
            x = self._x(self._rating)
            start = track.right() if right_to_left(self) else track.left()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("accent"))
            filled = QRectF(min(start, x), track.top(), abs(x - start), track.height())
            painter.drawRoundedRect(filled, track.height() / 2, track.height() / 2)
            painter.setPen(QPen(look().colour("surface"), 2))
            painter.drawEllipse(QPointF(x, middle), half, half)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look().px(10), look().px(10))

    def _x(self, rating: int) -> float:
        half = look().px(HANDLE) / 2
        share = rating / MOST
        along = 1 - share if right_to_left(self) else share
        return half + along * (self.width() - 2 * half)

    def _rate_at(self, x: float) -> None:
        half = look().px(HANDLE) / 2
        share = max(0.0, min(1.0, (x - half) / max(1.0, self.width() - 2 * half)))
        self._rate(5 * round(MOST / 5 * (1 - share if right_to_left(self) else share)))

    def _rate(self, rating: int | None) -> None:
        wanted = None if rating is None else max(0, min(MOST, rating))
        if wanted != self._rating:
            self.show_rating(wanted)
            self.rated.emit(wanted)
