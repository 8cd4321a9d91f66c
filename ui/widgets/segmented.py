"""A tab bar drawn as a segmented control.

tabs = Segmented("Side panel", (("card", "Card"), ("plan", "PDF plan"), ("notes", "Notes")))
tabs.chosen.connect(...)          the key, when the person changes it
tabs.choose("plan")               without the signal
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHoverEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from ui.theme.look import look

HEIGHT: Final = 38
PADDING: Final = 14
INSET: Final = 4


class Segmented(QTabBar):
    """One choice out of a few, in a row; arrow keys move it."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Make a control called `name` with (key, words) choices."""
        super().__init__(parent)
        self._keys: list[str] = []
        self._over = -1
        self.setAccessibleName(name)
        self.setUsesScrollButtons(False)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for key, words in choices:
            self._keys.append(key)
            self.addTab(words.replace("&", "&&"))
        self.currentChanged.connect(self._changed)
        look().changed.connect(self.restyle)
        self.restyle()

    def choose(self, key: str) -> None:
        """Show `key` as chosen, without the signal."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self._keys.index(key))
        self.blockSignals(blocked)

    def key(self) -> str:
        """The key chosen now."""
        return self._keys[self.currentIndex()]

    def restyle(self) -> None:
        """Take font and sizes again after the Look changed."""
        self.setFont(look().font("label", weight=500))
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int, /) -> QSize:
        words = self.tabText(index).replace("&&", "&")
        width = QFontMetricsF(look().font("label", weight=600)).horizontalAdvance(words)
        return QSize(int(width) + 2 * look().px(PADDING) + 2, look().px(HEIGHT))

    def minimumTabSizeHint(self, index: int, /) -> QSize:
        return QSize(look().px(40), self.tabSizeHint(index).height())

    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHoverEvent):
            leaves = event.type() == QEvent.Type.HoverLeave
            self._over = -1 if leaves else self.tabAt(event.position().toPoint())
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        contrast = look().theme.name == "contrast"
        radius = look().px(10)
        track = QRectF(self.rect())
        painter.setPen(QPen(look().colour("line"), 1) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("rail"))
        track = track.adjusted(0.5, 0.5, -0.5, -0.5) if contrast else track
        painter.drawRoundedRect(track, radius, radius)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        inset = look().px(INSET)
        area = QRectF(self.tabRect(index)).adjusted(inset, inset, -inset, -inset)
        current = index == self.currentIndex()
        radius = look().px(6)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("surface"))
            painter.drawRoundedRect(area, radius, radius)
            self._underline(painter, area)
        if current and self.hasFocus():
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        painter.setFont(look().font("label", weight=600 if current else 500))
        painter.setPen(look().colour("ink" if current or index == self._over else "ink2"))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(self.tabText(index).replace("&&", "&"), self.elideMode(), area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _underline(self, painter: QPainter, area: QRectF) -> None:
        """The chosen segment is underlined, so that it is not known by its ground alone."""
        line = QRectF(area.left() + look().px(10), area.bottom() - look().px(4), 0, look().px(2))
        line.setWidth(area.width() - look().px(20))
        painter.setBrush(look().colour("accent"))
        painter.drawRoundedRect(line, 1, 1)

    def _changed(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(self._keys[index])
