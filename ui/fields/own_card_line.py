"""A line to add a card of one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.fields.writing import Line
from ui.theme.look import look
from ui.widgets.buttons import button
from workbook.model.text import clean_text


class OwnCardLine(QWidget):
    """`added` carries the words of a new card; Enter adds, and so does leaving the line: no word stays behind."""

    added = Signal(str)

    def __init__(self, name: str = "A card of your own") -> None:
        """Make an empty line."""
        super().__init__()
        self.line = Line(name, placeholder=name)
        self.add = button("Add card", "secondary", icon="plus")
        self.add.clicked.connect(lambda: self.line.setFocus(Qt.FocusReason.OtherFocusReason))
        self.line.editingFinished.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.add)

    def _add(self) -> None:
        words = clean_text(self.line.text()).strip()
        if words:
            self.line.set_text("")
            self.added.emit(words)
