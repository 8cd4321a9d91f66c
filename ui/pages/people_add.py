"""A line to add a person: the name alone is enough."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.fields.writing import Line
from ui.theme.look import look
from ui.widgets.boxes import stand_up
from ui.widgets.buttons import button
from ui.widgets.labels import Caption
from workbook.model.text import clean_text

NARROW: Final = 260
"""Where a line and its button have less room, in px at 100 %, the button stands below."""

HERE_ALREADY: Final = "Somebody of this name is here already. Enter adds one more."


class AddPerson(QWidget):
    """A line for a name; Enter adds them and the line is ready for the next."""

    added = Signal(str)

    def __init__(self, is_known: Callable[[str], bool]) -> None:
        """Make an empty line; `is_known` says whether somebody of a name is here."""
        super().__init__()
        self._is_known = is_known
        self.line = Line(
            "Add a person", placeholder="Add a person: a name is enough", description="Press Enter to add them."
        )
        self.add = button("Add", "secondary", icon="plus", name="Add this person")
        self.line.returnPressed.connect(self._send)
        self.add.clicked.connect(self._send)
        self.remark = Caption(tone="ink2")
        self.remark.hide()
        self.line.edited.connect(self._typed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(look().px(8))
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(self._row)
        column.addWidget(self.remark)
        self.setFocusProxy(self.line)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        stand_up(self._row, narrow=narrow)

    def clear(self) -> None:
        """Be ready for the next name, once one is added."""
        self.line.set_text("")
        self.remark.hide()

    def _typed(self, text: str) -> None:
        self.remark.setText(HERE_ALREADY if self._is_known(text) else "")
        self.remark.setVisible(bool(self.remark.text()))

    def _send(self) -> None:
        name = clean_text(self.line.text()).strip()
        if name:
            self.added.emit(name)
        self.line.setFocus()
