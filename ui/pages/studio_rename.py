"""A line in the place of a name, for as long as somebody changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ui.fields.writing import Line


class NameLine(Line):
    """`done` carries the name when Enter is pressed or the keyboard leaves; Escape leaves it as it was."""

    done = Signal(str)

    def __init__(self) -> None:
        """Start out of sight."""
        super().__init__("Name of this draft", placeholder="A word or two")
        self._before = ""
        self.hide()

    def begin(self, name: str) -> None:
        """Show the line with the present name chosen."""
        self._before = name
        self.set_text(name)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._finish(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(self._before)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self._finish(self.text())

    def _finish(self, name: str) -> None:
        if not self.isHidden():
            self.hide()
            self.done.emit(" ".join(name.split()))
