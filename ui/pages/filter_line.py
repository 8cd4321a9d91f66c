"""The line one types a filter into, as the lists of people and of messages have it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.fields.writing import Line


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
