"""Why the one in use is in use: a line under it, in the person's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.writing import GrowingLine, show_text
from ui.theme.look import look
from ui.widgets.labels import Text


class ReasonLine(QWidget):
    """`edited` carries the words as they are typed."""

    edited = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        label = Text("Why this one", "label", tone="ink2")
        self.box = GrowingLine("Why this one", placeholder="If you like. Later you will know.", least_lines=1)
        self.box.edited.connect(self.edited)
        label.setBuddy(self.box)
        column.addWidget(label)
        column.addWidget(self.box)

    def show_words(self, words: str) -> None:
        """Show other words."""
        show_text(self.box, words)
