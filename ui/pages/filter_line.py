"""The line one types a filter into and the count of what it leaves; the lists of people and messages have both."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ui.fields.writing import Line
from ui.widgets.announce import announce
from ui.widgets.labels import Caption

SAID_AFTER: Final = 600
"""Ms of rest after which a screen reader hears how many are left."""


class FilterLine(Line):
    """Down goes on to the list, Escape takes the filter away."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.set_text("")
            self.edited.emit("")
        else:
            super().keyPressEvent(event)


class FilterCount(Caption):
    """How many of all are shown, in words; a screen reader hears it when who filters rests."""

    def __init__(self, line: FilterLine, counted: Callable[[int], str], nothing: str) -> None:
        """Follow `line`; `counted` says a number in words, `nothing` that none is left."""
        super().__init__(tone="ink2")
        self._counted, self._nothing = counted, nothing
        self._said = QTimer(self, singleShot=True, interval=SAID_AFTER)
        self._said.timeout.connect(self._say)
        line.edited.connect(self.say_soon)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of all are shown."""
        if shown == total:
            self.setText(self._counted(total))
        else:
            self.setText(f"{shown:,} of {self._counted(total)}" if shown else self._nothing)

    def say_soon(self, _words: str = "") -> None:
        """Let a screen reader hear the count after a rest."""
        self._said.start()

    def _say(self) -> None:
        announce(self, self.text())
