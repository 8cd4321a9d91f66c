"""A part of a person's page: what is written, in plain lines, and a way to change it in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.pages.person_form import PersonForm
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Heading, Text
from workbook.model.workbook import Workbook


class PersonSection(Card):
    """A heading, what is known, and cells that open when asked for. `edited` carries an edit."""

    edited = Signal(object)

    def __init__(self, title: str, invitation: str, make: Callable[[], PersonForm]) -> None:
        """Start closed; `invitation` stands where nothing is written, `make` makes the cells when first needed."""
        super().__init__("plain", padding=20, gap=10)
        self._title, self._invitation, self._make = title, invitation, make
        self.form: PersonForm | None = None
        self.setAccessibleName(title)
        self.change = button("Write", "link", icon="pencil", name=f"Write: {title}")
        self.change.clicked.connect(self.toggle)
        head = QHBoxLayout()
        head.setSpacing(look().px(8))
        head.addWidget(Heading(title, 2), 1)
        head.addWidget(self.change)
        self.words = Text("", own_side=True)
        self.column.addLayout(head)
        self.column.addWidget(self.words)
        self._filled = False

    @property
    def is_open(self) -> bool:
        """Whether the cells are shown."""
        return self.form is not None and not self.form.isHidden()

    def show_lines(self, lines: Sequence[str], workbook: Workbook) -> None:
        """Show what is written."""
        self._filled = bool(lines)
        self.words.setText("\n".join(lines) or self._invitation)
        self.words.with_tone("ink" if lines else "ink2")
        if self.form is not None and self.is_open:
            self.form.show_workbook(workbook)
        self._mark()

    def open(self) -> None:
        """Show the cells and give the keyboard to the first of them."""
        if not self.is_open:
            self.toggle()
        if self.form is not None:
            self.form.focus_first()

    def toggle(self) -> None:
        """Open or close the cells."""
        if self.form is None:
            self.form = self._make()
            self.form.edited.connect(self.edited)
            self.column.addWidget(self.form)
            self.form.show()
        else:
            self.form.setVisible(self.form.isHidden())
        if self.is_open and self.change.hasFocus():
            self.form.focus_first()
        self._mark()

    def _mark(self) -> None:
        words = "Done" if self.is_open else "Change" if self._filled else "Write"
        if self.change.text() != words:
            self.change.setText(words)
            self.change.set_icon("check" if self.is_open else "pencil")
            self.change.setAccessibleName(f"{words}: {self._title}")
        self.words.setVisible(not self.is_open)
