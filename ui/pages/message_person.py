"""Whom a message is to: somebody known, or somebody new by name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.option_group import chips
from ui.fields.person_cell import PersonCell
from ui.pages.message_words import KINDS, purpose_named
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading
from workbook.curriculum.fields import Column, Option
from workbook.model.answers import Cell
from workbook.model.workbook import Person, Workbook
from workbook.outreach.draft import Purpose

WHO = Column(id="person", label="Whom is it to?", person_field="name")


class PersonPick(QWidget):
    """A name to type, with people already known. `chosen` carries the id of one of them, or None and a new name."""

    chosen = Signal(object, str)

    def __init__(self, words: str) -> None:
        """Make an empty line; `words` are those of the button."""
        super().__init__()
        self._workbook = Workbook(id="")
        self._picked: str | None = None
        self.cell = PersonCell(WHO)
        self.line = self.cell.box
        self.known = Caption()
        self.known.hide()
        self.go = button(words, "primary")
        self.cell.changed.connect(self._typed)
        self.cell.picked.connect(self._pick)
        self.line.returnPressed.connect(self.send)
        self.go.clicked.connect(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        for part in (self.cell, self.known, flow_row(self.go)):
            column.addWidget(part)

    def show_workbook(self, workbook: Workbook) -> None:
        """Know these people."""
        self._workbook = workbook
        self.cell.show_value(self.line.text(), workbook)

    def choose(self, person_id: str) -> None:
        """Put somebody known into the line."""
        person = self._workbook.person(person_id)
        if person is not None:
            self._picked = person_id
            self.line.set_text(person.name)
            self._say()

    def clear(self) -> None:
        """Empty the line."""
        self._picked = None
        self.line.set_text("")
        self._say()

    def send(self) -> None:
        """Go on with the name in the line; without one, the line takes the keyboard."""
        name = self.line.text().strip()
        if not name:
            self.line.setFocus()
            return
        known = self._known()
        self.chosen.emit(None if known is None else known.id, name)

    def _typed(self, _value: Cell, _typing: bool) -> None:  # noqa: FBT001  a signal's slot
        self._picked = None
        self._say()

    def _pick(self, person_id: str) -> None:
        self._picked = person_id
        self._say()

    def _known(self) -> Person | None:
        picked = self._workbook.person(self._picked)
        if picked is not None:
            return picked
        name = self.line.text().strip().casefold()
        return next((person for person in self._workbook.people if person.name.strip().casefold() == name), None)

    def _say(self) -> None:
        name = self.line.text().strip()
        known = self._known() if name else None
        new = "New: this name joins your people." if name else ""
        self.known.setText("" if known is None and not new else new if known is None else "Already among your people.")
        self.known.setVisible(bool(name))


class NewMessage(Card):
    """A message to begin: what kind, and to whom. `begun` carries the kind, the id of a known person, and the name."""

    begun = Signal(str, object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("chosen", padding=20, gap=12)
        self.setAccessibleName("A new message")
        self.purpose: Purpose = "first"
        options = [Option(id=purpose, label=words) for purpose, words in KINDS]
        self.kinds = chips("What you write", options)
        self.kinds.toggled.connect(self._choose_kind)
        self.kinds.show_chosen((self.purpose,))
        self.pick = PersonPick("Begin")
        self.pick.chosen.connect(self._begin)
        self.leave = button("Not now", "link", role="label")
        self.leave.clicked.connect(self.closed)
        for part in (Heading("A new message", 2), self.kinds, self.pick, flow_row(self.leave)):
            self.column.addWidget(part)

    def _choose_kind(self, purpose: str) -> None:
        self.purpose = purpose_named(purpose)
        self.kinds.show_chosen((purpose,))

    def _begin(self, person_id: str | None, name: str) -> None:
        self.begun.emit(self.purpose, person_id, name)
