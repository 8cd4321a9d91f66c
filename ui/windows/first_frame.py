"""What is seen while the rest is loading: the grounds of the window, in place, and what is being opened."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import look
from ui.theme.tokens import RAIL_WIDTH
from ui.widgets.responsive import columns


class FirstFrame(QWidget):
    """Painted once; a workbook's own page takes its place at once."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """`name` of the workbook that is being opened; empty when the start page comes."""
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(f"Opening {name}" if name else "Brand Workbook is starting")

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("bg"))
        if not self._name or columns(self.width(), look().scale) < 2:
            return
        rail = look().px(RAIL_WIDTH)
        painter.fillRect(QRect(0, 0, rail, self.height()), look().colour("rail"))
        painter.fillRect(QRect(rail, 0, 1, self.height()), look().colour("line"))
        painter.setFont(look().font("h3"))
        painter.setPen(look().colour("ink"))
        painter.drawText(look().px(20), look().px(36), self._name)
