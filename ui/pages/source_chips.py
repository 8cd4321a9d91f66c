"""Words from one earlier answer as chips: one stop for Tab, arrows inside; a tick says that a word is taken."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.option_group import OptionGroup, chips
from ui.theme.look import look
from ui.widgets.buttons import Button, button
from ui.widgets.labels import Caption
from workbook.curriculum.fields import Option
from workbook.reading.pieces import SourcedWords


class SourceChips(QWidget):
    """`toggled` carries the words of the chip that was pressed, `asked_source` where they stand."""

    toggled = Signal(str)
    asked_source = Signal(str)

    def __init__(self, sourced: SourcedWords, what: str) -> None:
        """Show the words of one source; `what` names the place they are offered for."""
        super().__init__()
        self.sourced = sourced
        self._what = what
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(4))
        said = f"From “{sourced.title}”" if sourced.source else "From what you said about yourself"
        self.go: Button | None = None
        self.group: OptionGroup | None = None
        if sourced.source:
            self.go = button(said, "link", icon="arrow-right", icon_last=True, role="caption", tone="ink2")
            self.go.setAccessibleName(f"{said}: go to the source")
            self.go.clicked.connect(self._go)
            self._column.addWidget(self.go)
        else:
            self._column.addWidget(Caption(said, tone="ink2"))
        self._make_group()

    def show_words(self, sourced: SourcedWords) -> None:
        """Show other words of the same source; equal ones stay as they are."""
        if sourced == self.sourced:
            return
        self.sourced = sourced
        if self.group is not None:
            self._column.removeWidget(self.group)
            self.group.hide()
            self.group.deleteLater()
        self._make_group()

    def show_taken(self, taken: Collection[str]) -> None:
        """Tick the words that are taken."""
        if self.group is not None:
            self.group.show_chosen([word for word in self.sourced.words if word in taken])

    def _make_group(self) -> None:
        self.group = None
        if not self.sourced.words:
            return
        source = f"From “{self.sourced.title}”" if self.sourced.source else ""
        options = [Option(id=word, label=word, detail=source) for word in self.sourced.words]
        self.group = chips(f"{self._what}: from “{self.sourced.title}”", options)
        self.group.toggled.connect(self.toggled)
        self._column.addWidget(self.group)

    def _go(self) -> None:
        self.asked_source.emit(self.sourced.source)
