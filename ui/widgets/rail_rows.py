"""How the rows of the rail are measured and painted."""

from typing import Final, Literal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ui.theme.look import look
from ui.theme.reading import Reading
from ui.theme.tokens import Token
from ui.widgets.text_lines import Setting, TextLines

RailState = Literal["not_started", "here", "answered", "set_aside"]

STATE_WORDS: Final[dict[RailState, str]] = {
    "not_started": "not started",
    "here": "you are here",
    "answered": "answered",
    "set_aside": "set aside for later",
}

ID: Final = Qt.ItemDataRole.UserRole + 1
STATE: Final = Qt.ItemDataRole.UserRole + 2
COUNT: Final = Qt.ItemDataRole.UserRole + 3
NUMBER: Final = Qt.ItemDataRole.UserRole + 4
CURRENT: Final = Qt.ItemDataRole.UserRole + 5
STAR: Final = Qt.ItemDataRole.UserRole + 6

Index = QModelIndex | QPersistentModelIndex

EDGE: Final = 8
SIGN: Final = 16
CHEVRON: Final = 14
MOST_LAID: Final = 400
"""Titles that are kept laid out; the same ones are painted again at every page."""


class RailRows(QStyledItemDelegate):
    """Paints chapters and exercises; all four states differ in shape, not in colour alone."""

    def __init__(self, tree: QTreeView, parent: QObject) -> None:
        """Paint for `tree`."""
        super().__init__(parent)
        self._tree = tree
        self._laid: dict[tuple[str, int, bool, bool, Reading], TextLines] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index, /) -> QSize:
        width = self._tree.viewport().width()
        return QSize(look().px(100), self.height(index, width))

    def height(self, index: Index, width: int) -> int:
        """Height in px of a row in a rail `width` px wide."""
        least, around = (40, 20) if is_chapter(index) else (34, 14)
        lines = self._words(index, width, chosen=True)
        return max(look().px(least), lines.height + look().px(around))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = _rect(option)
        edge = look().px(EDGE)
        row = QRectF(rect).adjusted(edge, 1, -edge, -1)
        self._paint_ground(painter, option, index, row)
        if is_chapter(index):
            self._paint_chapter(painter, index, row)
        else:
            self._paint_exercise(painter, index, row)
        painter.restore()

    def chevron_area(self, row: QRect) -> QRect:
        """Where the chevron of a chapter answers to a click: at least 32 px wide."""
        area = QRect(row)
        area.setLeft(row.right() - look().px(44))
        return self._mirrored(area, row)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: QRectF) -> None:
        radius = look().px(9)
        current = bool(index.data(CURRENT))
        hover = _under_mouse(option)
        focus = self._tree.hasFocus() and index == self._tree.currentIndex()
        painter.setPen(Qt.PenStyle.NoPen)
        if current or (hover and look().theme.name != "contrast"):
            painter.setBrush(look().colour("surface" if current else "line"))
            painter.drawRoundedRect(row, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if focus:
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        elif current:
            painter.setPen(QPen(look().colour("line"), 1))
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_chapter(self, painter: QPainter, index: Index, row: QRectF) -> None:
        width = self._tree.viewport().width()
        words = self._words(index, width, chosen=True)
        text = self._text_area(index, row, width)
        number_font = look().font("label", weight=600)
        number = QRectF(row.left() + look().px(8), text.top(), look().px(22), look().line("label"))
        painter.setFont(number_font)
        painter.setPen(look().colour("ink"))
        leading = Qt.AlignmentFlag.AlignRight if self._rtl() else Qt.AlignmentFlag.AlignLeft
        flags = leading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._mirrored_f(number, row), flags, str(index.data(NUMBER)))
        words.draw(painter, self._mirrored_f(text, row).topLeft(), look().colour("ink"))
        done, total = _count(index)
        tone: Token = "good" if total and done == total else "ink3"
        painter.setPen(look().colour(tone))
        painter.setFont(look().font("caption", weight=600 if tone == "good" else 500))
        count = QRectF(row.right() - look().px(26 + 48), row.top(), look().px(48), row.height())
        trailing = Qt.AlignmentFlag.AlignLeft if self._rtl() else Qt.AlignmentFlag.AlignRight
        flags = trailing | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._mirrored_f(count, row), flags, f"{done}/{total}")
        self._paint_chevron(painter, index, row)

    def _paint_chevron(self, painter: QPainter, index: Index, row: QRectF) -> None:
        size = look().px(CHEVRON)
        spot = QRectF(row.right() - look().px(20), row.center().y() - size / 2, size, size)
        name = "chevron-down" if self._tree.isExpanded(_plain(index)) else "chevron-right"
        ratio = self._tree.devicePixelRatioF()
        picture = look().pixmap(name, "ink3", CHEVRON, ratio=ratio, mirrored=self._rtl())
        painter.drawPixmap(self._mirrored_f(spot, row).topLeft(), picture)

    def _paint_exercise(self, painter: QPainter, index: Index, row: QRectF) -> None:
        size = look().px(SIGN)
        spot = QRectF(row.left() + look().px(12), row.center().y() - size / 2, size, size)
        state: RailState = index.data(STATE)
        current = bool(index.data(CURRENT))
        paint_sign(painter, self._mirrored_f(spot, row), state, self._tree.devicePixelRatioF())
        width = self._tree.viewport().width()
        words = self._words(index, width, chosen=current)
        text = self._text_area(index, row, width)
        text.moveTop(row.center().y() - words.height / 2)
        tone: Token = "ink" if current or state == "here" else "ink2"
        words.draw(painter, self._mirrored_f(text, row).topLeft(), look().colour(tone))
        if index.data(STAR):
            star = QRectF(row.right() - look().px(8 + 16), row.top(), look().px(16), row.height())
            painter.setFont(look().font("caption"))
            painter.setPen(look().colour("ink3"))
            painter.drawText(self._mirrored_f(star, row), Qt.AlignmentFlag.AlignCenter, "★")

    def _text_area(self, index: Index, row: QRectF, width: int) -> QRectF:
        start = look().px(30 if is_chapter(index) else 38)
        lines = self._words(index, width, chosen=True)
        return QRectF(
            row.left() + start, row.center().y() - lines.height / 2, self._room(index, width), lines.height
        )  # fmt: skip

    def _room(self, index: Index, width: int) -> int:
        taken = 30 + 64 if is_chapter(index) else 38 + 26
        return max(look().px(40), width - 2 * look().px(EDGE) - look().px(taken))

    def _words(self, index: Index, width: int, *, chosen: bool) -> TextLines:
        key = (str(index.data()), self._room(index, width), chosen, self._rtl(), look().reading)
        if key not in self._laid:
            if len(self._laid) > MOST_LAID:
                self._laid.clear()
            font: QFont = look().font("label", weight=600 if chosen else 400)
            self._laid[key] = TextLines(key[0], Setting(font, look().line("label"), key[3]), key[1])
        return self._laid[key]

    def _rtl(self) -> bool:
        return self._tree.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mirrored(self, part: QRect, whole: QRect) -> QRect:
        if not self._rtl():
            return part
        mirrored = QRect(part)
        mirrored.moveLeft(whole.left() + whole.right() - part.right())
        return mirrored

    def _mirrored_f(self, part: QRectF, whole: QRectF) -> QRectF:
        if not self._rtl():
            return part
        mirrored = QRectF(part)
        mirrored.moveLeft(whole.left() + whole.right() - part.right())
        return mirrored


def paint_sign(painter: QPainter, spot: QRectF, state: RailState, ratio: float) -> None:
    """Paint the sign of a state in a square: tick on a disc, ring with dot, dashed ring, ring."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = max(1.6, spot.width() / 10)
    ring = spot.adjusted(1, 1, -1, -1)
    match state:
        case "answered":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("good"))
            painter.drawEllipse(spot)
            picture = look().pixmap("check", "surface", 11, ratio=ratio, stroke=3.4)
            half = look().px(11) / 2
            painter.drawPixmap(spot.center() - QPointF(half, half), picture)
        case "here":
            painter.setPen(QPen(look().colour("accent"), line * 1.25))
            painter.drawEllipse(ring)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("accent"))
            inner = spot.width() * 0.28
            painter.drawEllipse(spot.adjusted(inner, inner, -inner, -inner))
        case "set_aside":
            pen = QPen(look().colour("control"), line)
            pen.setDashPattern([2.2, 2.2])
            painter.setPen(pen)
            painter.drawEllipse(ring)
        case "not_started":
            painter.setPen(QPen(look().colour("control"), line))
            painter.drawEllipse(ring)


def is_chapter(index: Index) -> bool:
    """Whether the row is a chapter."""
    return not index.parent().isValid()


def _count(index: Index) -> tuple[int, int]:
    done, total = index.data(COUNT)
    return int(done), int(total)


def _plain(index: Index) -> QModelIndex:
    return index if isinstance(index, QModelIndex) else index.model().index(index.row(), index.column())


def _rect(option: QStyleOptionViewItem) -> QRect:
    return getattr(option, "rect")  # noqa: B009  missing in Qt's stubs


def _under_mouse(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle  # makes many enums, and the first page is painted before any row

    state: QStyle.StateFlag = getattr(option, "state")  # noqa: B009  missing in Qt's stubs
    return bool(state & QStyle.StateFlag.State_MouseOver)
