"""An option as a line or a card with its words: a radio button or a check box, painted from tokens."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from ui.fields.option_keys import step_of, tell_entered, tell_moved
from ui.theme.look import look, right_to_left
from ui.widgets.text_lines import Setting, TextLines
from workbook.curriculum.fields import Option

MARK: Final = 22


class TileFace:
    """How a tile looks: a mark, a title, supporting words; framed when it is a card."""

    def __init__(self, option: Option, *, framed: bool, many: bool) -> None:
        """Remember what to draw."""
        self.option = option
        self._framed, self._many = framed, many
        self._laid: dict[tuple[int, float, bool], tuple[TextLines, TextLines | None]] = {}

    def height(self, tile: QAbstractButton, width: int) -> int:
        """Height in px at a width."""
        title, detail = self._lines(tile, width)
        words = title.height + (detail.height + look().px(2) if detail else 0)
        return max(words, look().px(MARK)) + 2 * self._pad

    def paint(self, tile: QAbstractButton) -> None:
        """Draw the tile."""
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(tile.rect()).adjusted(1, 1, -1, -1)
        chosen, over, focus = tile.isChecked(), tile.underMouse(), tile.hasFocus()
        radius = look().px(14 if self._framed else 10)
        if self._framed or over or focus:
            edge = "focus" if focus else "accent" if chosen else "hover" if over else "control"
            if focus and chosen and self._framed:
                edge = "ink"  # in the light theme a chosen card has the colour of the focus already
            ground = "accent_soft" if chosen and self._framed else "surface" if self._framed else "sunken"
            painter.setBrush(look().colour(ground))
            framed = self._framed or focus
            painter.setPen(QPen(look().colour(edge), 2) if framed else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, radius, radius)
        self._mark(painter, tile, chosen=chosen)
        title, detail = self._lines(tile, tile.width())
        start = self._pad + look().px(MARK + 12)
        x = self._pad if right_to_left(tile) else start
        title.draw(painter, QPointF(x, self._pad), look().colour("ink"))
        if detail:
            detail.draw(painter, QPointF(x, self._pad + title.height + look().px(2)), look().colour("ink2"))

    @property
    def _pad(self) -> int:
        return look().px(14 if self._framed else 8)

    def _mark(self, painter: QPainter, tile: QAbstractButton, *, chosen: bool) -> None:
        size = look().px(MARK)
        x = tile.width() - self._pad - size if right_to_left(tile) else self._pad
        box = QRectF(x, self._pad, size, size).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look().colour("accent" if chosen else "control"), 2))
        painter.setBrush(look().colour("accent" if chosen else "surface"))
        round_by = look().px(6) if self._many else box.width() / 2
        painter.drawRoundedRect(box, round_by, round_by)
        if chosen:
            icon = look().px(16)
            picture = look().pixmap("check", "on_accent", 16, ratio=tile.devicePixelRatioF(), stroke=2.4)
            painter.drawPixmap(QPointF(x + (size - icon) / 2, self._pad + (size - icon) / 2), picture)

    def _lines(self, tile: QAbstractButton, width: int) -> tuple[TextLines, TextLines | None]:
        key = (width, look().scale, right_to_left(tile))
        if key not in self._laid:
            if len(self._laid) > 4:
                self._laid.clear()
            self._laid[key] = self._lay(width, rtl=key[2])
        return self._laid[key]

    def _lay(self, width: int, *, rtl: bool) -> tuple[TextLines, TextLines | None]:
        room = width - 2 * self._pad - look().px(MARK + 12)
        weight = 600 if self._framed else 500 if self.option.detail else 400
        face = Setting(look().font("body", weight=weight), look().line("body"), rtl)
        title = TextLines(self.option.label, face, room)
        if not self.option.detail:
            return title, None
        small = Setting(look().font("label", weight=400), look().line("label"), rtl)
        return title, TextLines(self.option.detail, small, room)


class RadioTile(QRadioButton):
    """One option of which one can be chosen."""

    moved = Signal(int)

    def __init__(self, option: Option, *, framed: bool) -> None:
        """Make a tile that is not chosen."""
        super().__init__()
        self.option = option
        self._face = TileFace(option, framed=framed, many=False)
        self.setAutoExclusive(False)
        prepare(self, option)

    def show_chosen(self, chosen: bool) -> None:  # noqa: FBT001  a state
        """Show whether this one is chosen."""
        self.setChecked(chosen)

    def sizeHint(self) -> QSize:
        return QSize(look().px(320), self._face.height(self, look().px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), look().px(36))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._face.height(self, width)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if (by := step_of(event, self)) is not None:
            self.moved.emit(by)
            tell_moved(self, by)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        tell_entered(self)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        self._face.paint(self)


class CheckTile(QCheckBox):
    """One option of which several can be chosen."""

    moved = Signal(int)

    def __init__(self, option: Option, *, framed: bool) -> None:
        """Make a tile that is not chosen."""
        super().__init__()
        self.option = option
        self._face = TileFace(option, framed=framed, many=True)
        prepare(self, option)

    def show_chosen(self, chosen: bool) -> None:  # noqa: FBT001  a state
        """Show whether this one is chosen."""
        self.setChecked(chosen)

    def sizeHint(self) -> QSize:
        return QSize(look().px(320), self._face.height(self, look().px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), look().px(36))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._face.height(self, width)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if (by := step_of(event, self)) is not None:
            self.moved.emit(by)
            tell_moved(self, by)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        tell_entered(self)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        self._face.paint(self)


def prepare(tile: QAbstractButton, option: Option) -> None:
    """Name a tile and let its height follow its width."""
    tile.setAccessibleName(option.label)
    tile.setAccessibleDescription(option.detail)
    tile.setAttribute(Qt.WidgetAttribute.WA_Hover)
    tile.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    tile.setSizePolicy(policy)
