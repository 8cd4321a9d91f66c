"""Two parts beside each other where there is room, one below the other where there is not."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.look import look

BESIDE_FROM: Final = 600
"""Room in px at 100 % from which the parts stand beside each other."""
FIRST_WIDTH: Final = 280
GAP: Final = 24


class Spread(QWidget):
    """`first` has its own width, `second` the rest; `set_stacked` puts them below each other at any width."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        """Put two parts together."""
        super().__init__(parent)
        self.first, self.second = first, second
        self._stacked = False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(first)
        self._row.addWidget(second, 1000)
        self._row.addStretch(1)  # takes what is left where the second part wants no more
        look().changed.connect(self.fit)
        self.fit()

    @property
    def has_room(self) -> bool:
        """Whether both have room beside each other."""
        return self.width() >= look().px(BESIDE_FROM)

    @property
    def stacked(self) -> bool:
        """Whether the second part comes first, over the whole width."""
        return self._stacked

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001  a state
        """Put the second part first and both below each other, or as the width allows."""
        self._stacked = stacked
        self._row.removeWidget(self.second)
        self._row.insertWidget(0 if stacked else 1, self.second, 1000)
        self.fit()

    def fit(self) -> None:
        """Take the direction and sizes that suit the width."""
        beside = self.has_room and not self._stacked
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
        self._row.setSpacing(look().px(GAP))
        self.first.setMinimumWidth(look().px(FIRST_WIDTH) if beside else 0)
        self.first.setMaximumWidth(look().px(FIRST_WIDTH) if beside else 16_777_215)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fit()
