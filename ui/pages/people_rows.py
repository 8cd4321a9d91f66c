"""How one person is painted in the list of all: initials, name, and a quiet line below."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.pages.people_model import ABOUT, INITIALS, NAME, Index
from ui.theme.look import look, right_to_left
from ui.theme.tokens import Role, Token

HEIGHT: Final = 58
DISC: Final = 36
EDGE: Final = 10
GAP: Final = 12
CHEVRON: Final = 16
"""In px at 100 %."""


class PeopleRows(QStyledItemDelegate):
    """Paints people; all rows have one height, so that no row is measured before it is seen."""

    def __init__(self, view: QListView) -> None:
        """Paint for `view`."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        return QSize(look().px(120), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(_rect(option)).adjusted(2, 1, -2, -1)
        self._paint_ground(painter, option, index, area)
        edge, disc, gap = (look().px(one) for one in (EDGE, DISC, GAP))
        spot = QRectF(area.left() + edge, area.center().y() - disc / 2, disc, disc)
        self._paint_initials(painter, self._placed(spot, area), str(index.data(INITIALS) or ""))
        chevron = look().px(CHEVRON)
        words = QRectF(area).adjusted(edge + disc + gap, 0, -(edge + chevron + gap), 0)
        self._paint_words(painter, self._placed(words, area), index)
        arrow = QRectF(area.right() - edge - chevron, area.center().y() - chevron / 2, chevron, chevron)
        ratio = self._view.devicePixelRatioF()
        picture = look().pixmap("chevron-right", "ink3", CHEVRON, ratio=ratio, mirrored=right_to_left(self._view))
        painter.drawPixmap(self._placed(arrow, area).topLeft(), picture)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRectF) -> None:
        radius = look().px(9)
        current = index.row() == self._view.currentIndex().row()
        if bool(_state(option) & QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("sunken"))
            painter.drawRoundedRect(area, radius, radius)
        if current and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1)

    def _paint_initials(self, painter: QPainter, spot: QRectF, initials: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent_soft"))
        painter.drawEllipse(spot)
        letters = "".join(sign for sign in initials if sign.isalnum())[:2]
        if letters:
            painter.setFont(look().font("caption", weight=600))
            painter.setPen(look().colour("accent_ink"))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, letters)
            return
        half = look().px(18) / 2
        picture = look().pixmap("person", "accent_ink", 18, ratio=self._view.devicePixelRatioF())
        painter.drawPixmap(spot.center() - QPointF(half, half), picture)

    def _paint_words(self, painter: QPainter, area: QRectF, index: Index) -> None:
        name, about = str(index.data(NAME) or ""), str(index.data(ABOUT) or "")
        first, second = look().line("body"), look().line("label") if about else 0
        top = area.center().y() - (first + second) / 2
        self._paint_line(painter, QRectF(area.left(), top, area.width(), first), name, "body", 500, "ink")
        if about:
            line = QRectF(area.left(), top + first, area.width(), second)
            self._paint_line(painter, line, about, "label", 400, "ink2")

    def _paint_line(  # noqa: PLR0917  one line with its type
        self, painter: QPainter, area: QRectF, words: str, role: Role, weight: int, tone: Token
    ) -> None:
        font = look().font(role, weight=weight)
        painter.setFont(font)
        painter.setPen(look().colour(tone))
        side = Qt.AlignmentFlag.AlignRight if right_to_left(self._view) else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(flags), shown)

    def _placed(self, part: QRectF, whole: QRectF) -> QRectF:
        if not right_to_left(self._view):
            return part
        mirrored = QRectF(part)
        mirrored.moveLeft(whole.left() + whole.right() - part.right())
        return mirrored


def row_height() -> int:
    """The height of one row in px."""
    return max(look().px(HEIGHT), look().line("body") + look().line("label") + look().px(14))


def _rect(option: QStyleOptionViewItem) -> QRect:
    return getattr(option, "rect")  # noqa: B009  missing in Qt's stubs


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return getattr(option, "state")  # noqa: B009  missing in Qt's stubs
