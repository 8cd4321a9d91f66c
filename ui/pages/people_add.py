"""A line to add a person: the name alone is enough."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.fields.writing import Line
from ui.theme.look import look
from ui.widgets.buttons import button
from workbook.model.text import clean_text

NARROW: Final = 260
"""Where a line and its button have less room, in px at 100 %, the button stands below."""


class AddPerson(QWidget):
    """A line for a name; Enter adds them and the line is ready for the next."""

    added = Signal(str)

    def __init__(self) -> None:
        """Make an empty line."""
        super().__init__()
        self.line = Line(
            "Add a person", placeholder="Add a person: a name is enough", description="Press Enter to add them."
        )
        self.add = button("Add", "secondary", icon="plus", name="Add this person")
        self.line.returnPressed.connect(self._send)
        self.add.clicked.connect(self._send)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look().px(8))
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.add)
        self.setFocusProxy(self.line)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)

    def _send(self) -> None:
        name = clean_text(self.line.text()).strip()
        if name:
            self.line.set_text("")
            self.added.emit(name)
        self.line.setFocus()
