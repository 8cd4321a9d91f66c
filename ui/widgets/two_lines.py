"""Words with supporting words below, painted, as one button: a step, or a week that opens."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme.look import look, right_to_left
from ui.theme.tokens import Role, Token
from ui.widgets.text_lines import Setting, TextLines

TARGET: Final = 36
PADDING: Final = 8
CHEVRON: Final = 18
LEAST: Final = 72
"""In px at 100 %."""
UNBROKEN: Final = 100_000
"""A width in px no line of words reaches."""


class TwoLines(QAbstractButton):
    """Words with supporting words below, both whole in as many lines as they need; the whole area answers."""

    def __init__(self, *, role: Role = "body", weight: int = 500, foldable: bool = False) -> None:
        """Make an empty button; a `foldable` one has an arrow at its end."""
        super().__init__()
        self._role: Role = role
        self._weight, self._foldable = weight, foldable
        self._main, self._more = "", ""
        self._tone: Token = "ink"
        self._open = False
        self._laid: dict[int, tuple[TextLines, TextLines | None]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look().changed.connect(self.restyle)

    def show_words(self, main: str, more: str = "", tone: Token = "ink") -> None:
        """Show other words."""
        if (main, more, tone) == (self._main, self._more, self._tone):
            return
        self._main, self._more, self._tone = main, more, tone
        self.setAccessibleName(f"{main}, {more}" if more else main)
        self.restyle()

    def show_open(self, *, is_open: bool) -> None:
        """Turn the arrow."""
        self._open = is_open
        self.setAccessibleDescription("Open" if is_open else "Closed")
        self.update()

    def restyle(self) -> None:
        """Lay the words out again after the Look changed."""
        self._laid.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        main, more = self._fitted(width)
        below = more is not None and not self._beside(width)
        height = main.height + (more.height if more is not None and below else 0)
        return max(look().px(TARGET), height + 2 * look().px(PADDING))

    def sizeHint(self) -> QSize:
        width = look().px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(LEAST), look().px(TARGET))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._laid.clear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        radius = look().px(8)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("sunken"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        main, more = self._lines(self.width())
        beside = self._beside(self.width())
        rtl = right_to_left(self)
        height = main.height + (more.height if more is not None and not beside else 0)
        top = (self.height() - height) / 2
        x = look().px(PADDING) + (self._arrow_room() if rtl else 0)
        main.draw(painter, QPointF(x, top), look().colour(self._tone))
        if more is not None and beside:
            free = self.width() - 2 * look().px(PADDING) - self._arrow_room() - more.natural_width - look().px(4)
            at = QPointF(x - free if rtl else x + free, (self.height() - more.height) / 2)
            more.draw(painter, at, look().colour("ink2"))
        elif more is not None:
            more.draw(painter, QPointF(x, top + main.height), look().colour("ink2"))
        if self._foldable:
            icon = "chevron-down" if self._open else "chevron-right"
            picture = look().pixmap(icon, "ink2", CHEVRON, ratio=self.devicePixelRatioF(), mirrored=rtl)
            side = look().px(PADDING)
            at = side if rtl else self.width() - side - look().px(CHEVRON)
            painter.drawPixmap(QPointF(at, (self.height() - look().px(CHEVRON)) / 2), picture)

    def _beside(self, width: int) -> bool:
        """Whether a folded week has room for both in one line."""
        main, more = self._unbroken()
        if not self._foldable or more is None or more.count > 1:
            return False
        return main.natural_width + more.natural_width + look().px(24) <= self._room(width)

    def _arrow_room(self) -> int:
        return look().px(CHEVRON + PADDING) if self._foldable else 0

    def _room(self, width: int) -> int:
        return width - 2 * look().px(PADDING) - self._arrow_room()

    def _unbroken(self) -> tuple[TextLines, TextLines | None]:
        return self._lines(UNBROKEN)

    def _fitted(self, width: int) -> tuple[TextLines, TextLines | None]:
        """The words broken to a width. Layouts ask for many widths; most lines fit all of them as they are."""
        main, more = self._unbroken()
        widest = max(main.natural_width, more.natural_width if more is not None else 0)
        return (main, more) if widest <= self._room(width) else self._lines(width)

    def _lines(self, width: int) -> tuple[TextLines, TextLines | None]:
        if width not in self._laid:
            if len(self._laid) > 4:
                self._laid.clear()
            room, rtl = self._room(width), right_to_left(self)
            font = look().font(self._role, weight=self._weight)
            main = TextLines(self._main, Setting(font, look().line(self._role), rtl), room)
            small = Setting(look().font("label", weight=400), look().line("label"), rtl)
            self._laid[width] = (main, TextLines(self._more, small, room) if self._more else None)
        return self._laid[width]
