"""A line that opens and closes what is below it; the content is made when it is first opened."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button


class Disclosure(QWidget):
    """A link with a turning arrow over content made on first need by `make`."""

    def __init__(self, words: str, make: Callable[[], QWidget]) -> None:
        """Start closed."""
        super().__init__()
        self._make = make
        self.content: QWidget | None = None
        self.link = button(words, "link", icon="chevron-right")
        self.link.setAccessibleDescription("Closed")
        self.link.clicked.connect(self.toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(8))
        self._column.addWidget(self.link)

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self.content is not None and not self.content.isHidden()

    def say(self, words: str) -> None:
        """Change the words of the line."""
        if words != self.link.text():
            self.link.setText(words)
            self.link.setAccessibleName(words)
            self.link.updateGeometry()

    def toggle(self) -> None:
        """Open or close."""
        if self.content is None:
            self.content = self._make()
            self._column.addWidget(self.content)
            opened = True
        else:
            opened = self.content.isHidden()
            self.content.setVisible(opened)
        self.link.set_icon("chevron-down" if opened else "chevron-right")
        self.link.setAccessibleDescription("Open" if opened else "Closed")
