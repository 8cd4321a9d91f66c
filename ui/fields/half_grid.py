"""Cells below each other, of which two short ones share a line where there is room."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.look import look


class HalfGrid(QGridLayout):
    """The cells of a row or of a person, arranged anew when there is more or less room."""

    def __init__(self, parent: QWidget) -> None:
        """Lay out `parent`."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(look().px(16))
        self.setVerticalSpacing(look().px(12))

    def arrange(self, cells: Iterable[tuple[QWidget, bool]], *, two: bool) -> None:
        """Put the cells in order; with `two`, short ones (True) that follow each other share a line."""
        line, half = 0, False
        for cell, short in cells:
            self.removeWidget(cell)
            if two and short:
                self.addWidget(cell, line, 1 if half else 0, Qt.AlignmentFlag.AlignTop)
                line, half = (line + 1, False) if half else (line, True)
                continue
            line, half = (line + 1 if half else line), False
            self.addWidget(cell, line, 0, 1, 2)
            line += 1
        self.setColumnStretch(0, 1)
        self.setColumnStretch(1, 1 if two else 0)
