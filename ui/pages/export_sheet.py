"""One page of the plan as a picture on the screen, with its words for those who do not see it."""

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import look
from ui.widgets.roles import Spoken, speak_roles

AROUND: Final = 5
"""Room in px around the paper, for its shadow and the focus ring."""
FIRST, LAST = -10_000, 10_000
"""Steps that lead to the first and the last page of any plan."""
STEPS: Final = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Home: FIRST, Qt.Key.Key_End: LAST,
}  # fmt: skip


class Sheet(Spoken, QWidget):
    """White paper in every theme; arrow keys turn the page."""

    access_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    turned = Signal(int)
    """By how many pages."""
    resized = Signal()

    def __init__(self, ratio: float, parent: QWidget | None = None) -> None:
        """Make an empty sheet; `ratio` is the paper's width divided by its height."""
        speak_roles()
        super().__init__(parent)
        self._ratio = ratio
        self._picture = QImage()
        self._waiting = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription("Arrow keys turn the page.")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look().changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """Whether a page is shown."""
        return not self._picture.isNull()

    def pixels(self) -> int:
        """The width of the paper in device px."""
        return round(self._paper().width() * self.devicePixelRatioF())

    def show_picture(self, picture: QImage) -> None:
        """Show a page that was drawn for this sheet."""
        self._picture, self._waiting = picture, ""
        self.set_ratio(picture.width() / picture.height())
        self.update()

    def show_waiting(self, words: str) -> None:
        """Show empty paper with a few words instead of a page."""
        self._picture, self._waiting = QImage(), words
        self.setAccessibleName(words)
        self.update()

    def set_ratio(self, ratio: float) -> None:
        """Take the shape of another paper: width divided by height."""
        if abs(ratio - self._ratio) > 0.002:
            self._ratio = ratio
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return round((width - 2 * AROUND) / self._ratio) + 2 * AROUND

    def width_for(self, height: int) -> int:
        """The width in px at which the sheet is `height` px tall."""
        return round((height - 2 * AROUND) * self._ratio) + 2 * AROUND

    def sizeHint(self) -> QSize:
        width = look().px(372)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sideways = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        self.turned.emit(-step if mirrored and sideways else step)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()  # the window went to a screen with finer or coarser dots
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = self._paper()
        self._paint_shadow(painter, paper)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self.has_picture:
            painter.drawImage(paper, self._picture)
        elif self._waiting:
            painter.setFont(look().font("body"))
            painter.setPen(Qt.GlobalColor.darkGray)
            side = look().px(24)
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(paper.adjusted(side, side, -side, -side), words, self._waiting)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look().colour("focus"), 3))
            painter.drawRoundedRect(paper.adjusted(-3, -3, 3, 3), 4, 4)
        else:
            painter.setPen(QPen(look().colour("line"), 1))
            painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paper(self) -> QRectF:
        width = max(1.0, self.width() - 2 * AROUND)
        height = min(width / self._ratio, max(1.0, self.height() - 2 * AROUND))
        width = height * self._ratio
        return QRectF((self.width() - width) / 2, AROUND, width, height)

    def _paint_shadow(self, painter: QPainter, paper: QRectF) -> None:
        if look().theme.name != "light":
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(4, 0, -1):
            painter.setBrush(look().colour("ink", 9))
            painter.drawRoundedRect(paper.adjusted(-spread, 1 - spread, spread, spread), spread, spread)
