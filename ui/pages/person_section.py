"""A part of a person's page: what is written, in plain lines, and a way to change it in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.person_form import PersonForm
from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Heading, Text


class PlainLines(QWidget):
    """Lines with a little room between them, so that each is seen as one thing."""

    def __init__(self) -> None:
        """Make an empty column."""
        super().__init__()
        self.lines: list[Text] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(6))

    def show_lines(self, words: Sequence[str], tone: Token) -> None:
        """Show other lines."""
        while len(self.lines) > len(words):
            old = self.lines.pop()
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        while len(self.lines) < len(words):
            new = Text("", own_side=True)
            self.lines.append(new)
            self._column.addWidget(new)
        for line, said in zip(self.lines, words, strict=True):
            if line.text() != said:
                line.setText(said)
            line.with_tone(tone)


class PersonSection(Card):
    """A heading, what is known, and cells that open when asked for. `edited` carries an edit."""

    edited = Signal(object)
    turned = Signal()
    """The cells were opened or closed."""

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
        self.words = PlainLines()
        self.column.addLayout(head)
        self.column.addWidget(self.words)
        self._filled = False

    @property
    def is_open(self) -> bool:
        """Whether the cells are shown."""
        return self.form is not None and not self.form.isHidden()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show what is written."""
        self._filled = bool(lines)
        self.words.show_lines(tuple(lines) or (self._invitation,), "ink" if lines else "ink2")
        if self.form is not None and self.is_open:
            self.form.show_now()
        self._mark()

    def open(self) -> None:
        """Show the cells and give the keyboard to the first of them."""
        if not self.is_open:
            self.toggle()
        if self.form is not None:
            self.form.focus_first()

    def remake(self) -> None:
        """Make the cells anew, where there are others now, and go to the first of them."""
        if self.form is not None:
            self.column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.open()

    def toggle(self) -> None:
        """Open or close the cells."""
        if self.form is None:
            self.form = self._make()
            self.form.edited.connect(self.edited)
            self.column.insertWidget(2, self.form)
            self.form.show()
        else:
            self.form.show_now()
            self.form.setVisible(self.form.isHidden())
        if self.is_open and self.change.hasFocus():
            self.form.focus_first()
        self._mark()
        self.turned.emit()

    def _mark(self) -> None:
        words = "Done" if self.is_open else "Change" if self._filled else "Write"
        if self.change.text() != words:
            self.change.setText(words)
            self.change.set_icon("check" if self.is_open else "pencil")
            self.change.setAccessibleName(f"{words}: {self._title}")
        self.words.setVisible(not self.is_open)
