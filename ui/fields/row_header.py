"""One row in one line: painted, so that sixty of them cost little; open, move or drag it from here."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from ui.theme.look import look, right_to_left
from ui.theme.tokens import Token
from ui.widgets.text_lines import reads_right_to_left


class Summary(Struct, frozen=True):
    """What one row says in short: its number, a main line, supporting words, and a state to the side."""

    number: str
    main: str
    more: str = ""
    state: str = ""
    placeholder: bool = False

    def said(self, name: str) -> str:
        """The row as a screen reader says it."""
        parts = (f"{name} {self.number}".strip(), self.main, self.more, self.state)
        return ", ".join(part for part in parts if part)


class RowHeader(QAbstractButton):
    """A row that opens and closes. Delete asks to remove, a drag by `dragged` (global y) and `dropped`."""

    asked_removal = Signal()
    dragged = Signal(int)
    dropped = Signal(int)
    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        """Make an empty line for a row called `name` ("story")."""
        super().__init__()
        self._name = name
        self._summary = Summary("", "")
        self._open = False
        self._pressed_at: QPointF | None = None
        self._dragging = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_summary(self, summary: Summary, *, is_open: bool) -> None:
        """Show another state of the row."""
        if summary == self._summary and is_open == self._open:
            return
        self._summary, self._open = summary, is_open
        self.setAccessibleName(summary.said(self._name.capitalize()))
        self.setAccessibleDescription(
            "Open" if is_open else "Closed. Enter opens, Alt and arrows move, Delete removes."
        )
        self.updateGeometry()
        self.update()

    @property
    def summary(self) -> Summary:
        """What is shown."""
        return self._summary

    def sizeHint(self) -> QSize:
        lines = look().line("body") + (look().line("label") if self._two_lines else 0)
        return QSize(look().px(320), lines + look().px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(160), self.sizeHint().height())

    @property
    def _two_lines(self) -> bool:
        return bool(self._summary.more) and not self._open

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.asked_removal.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._pressed_at, self._dragging = event.position(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._pressed_at is None:
            return
        far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.setDown(False)
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        was_dragging, self._pressed_at, self._dragging = self._dragging, None, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if was_dragging:
            self.setDown(False)
            self.dropped.emit(round(event.globalPosition().y()))
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("sunken"))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), look().px(10), look().px(10))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), look().px(10), look().px(10))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        side, icon = look().px(12), look().px(18)
        start = side + look().px(28)
        end = self.width() - side - icon - look().px(8)
        top = look().px(10)
        line = look().line("body")
        if self._summary.state:
            end -= self._paint_state(painter, end, top, line) + look().px(12)
        self._text(painter, self._summary.number, QRectF(side, top, look().px(24), line), "ink3", number=True)
        main_tone: Token = "ink3" if self._summary.placeholder else "ink"
        self._text(painter, self._summary.main, QRectF(start, top, end - start, line), main_tone)
        if self._two_lines:
            below = QRectF(start, top + line, end - start, look().line("label"))
            self._text(painter, self._summary.more, below, "ink2", small=True)
        name = "chevron-down" if self._open else "chevron-right"
        rtl = right_to_left(self)
        picture = look().pixmap(name, "ink2", 18, ratio=self.devicePixelRatioF(), mirrored=rtl)
        x = side if rtl else self.width() - side - icon
        painter.drawPixmap(QPointF(x, top + (line - icon) / 2), picture)

    def _paint_state(self, painter: QPainter, end: float, top: int, line: int) -> float:
        font = look().font("caption", weight=600)
        width = QFontMetricsF(font).horizontalAdvance(self._summary.state) + look().px(16)
        pill = self._placed(QRectF(end - width, top, width, line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent_soft"))
        painter.drawRoundedRect(pill, line / 2, line / 2)
        painter.setFont(font)
        painter.setPen(look().colour("accent_ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._summary.state)
        return width

    def _text(
        self, painter: QPainter, words: str, area: QRectF, tone: Token, *, small: bool = False, number: bool = False
    ) -> None:  # fmt: skip
        font = look().font("label", weight=400) if small else look().font("body", weight=400 if number else 500)
        painter.setFont(font)
        painter.setPen(look().colour(tone))
        placed = self._placed(area)
        # The line starts from the side of the interface; its words run as their script does.
        side = Qt.AlignmentFlag.AlignRight if right_to_left(self) else Qt.AlignmentFlag.AlignLeft
        # Words put together from several parts run with the interface; each part is isolated.
        own = right_to_left(self) if small else reads_right_to_left(words)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if own else Qt.LayoutDirection.LeftToRight)
        elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, placed.width())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(placed, int(flags) | int(Qt.TextFlag.TextSingleLine), elided)

    def _placed(self, area: QRectF) -> QRectF:
        if not right_to_left(self):
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())
