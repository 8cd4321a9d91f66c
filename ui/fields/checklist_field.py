"""Items with a state each, and a note where one wants to add something."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.fields.field_widget import FieldWidget
from ui.fields.option_group import chips
from ui.fields.surroundings import Surroundings
from ui.fields.writing import Line, show_text
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Text
from workbook.curriculum.fields import ChecklistField, Option
from workbook.model.answers import Checklist
from workbook.model.edits import SetAnswer
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook


class ChecklistItem(Card):
    """One item with its states as chips and a note that opens when asked for."""

    stated = Signal(str, str)
    noted = Signal(str, str)

    def __init__(self, item: Option, states: tuple[Option, ...]) -> None:
        """Make an item without a state."""
        super().__init__("plain", padding=12, gap=6)
        self.item = item
        self.column.addWidget(Text(item.label, weight=500))
        if item.detail:
            self.column.addWidget(Text(item.detail, "label", tone="ink2", weight=400))
        self.states = chips(item.label, states)
        self.states.toggled.connect(partial(self.stated.emit, item.id))
        self.add_note = button("Add a note", "link", icon="note", name=f"Add a note: {item.label}")
        self.add_note.clicked.connect(self._open_note)
        self.states.add_beside(self.add_note)
        self.column.addWidget(self.states)
        self.note: Line | None = None

    def show_state(self, state: str, note: str) -> None:
        """Show a state ("" for none) and a note."""
        self.states.show_chosen((state,) if state else ())
        if note and self.note is None:
            self._make_note()
        if self.note is not None:
            show_text(self.note, note)

    def _open_note(self) -> None:
        self._make_note().setFocus()

    def _make_note(self) -> Line:
        note = self.note
        if note is None:
            note = self.note = Line(f"Note: {self.item.label}", placeholder="A note, if you like")
            note.edited.connect(partial(self.noted.emit, self.item.id))
            self.column.addWidget(note)
            self.add_note.hide()
        return note


class ChecklistWidget(FieldWidget):
    """A list to go through: done, not for me, later."""

    def __init__(
        self, ref: str, field: ChecklistField, workbook: Workbook, surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show the checklist at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.field = field
        self.said = Caption()
        self.body.addWidget(self.said)
        self._made: list[ChecklistItem] = []
        for item in field.items[:1]:
            self._make(item)
        for item in field.items[1:]:
            self.later(partial(self._make, item))
        self.show_answer()

    @property
    def items(self) -> Sequence[ChecklistItem]:
        """The widgets of all items; those that are still to come are made now."""
        self.complete()
        return self._made

    def show_answer(self) -> None:
        answer = self.workbook.checklist(self.ref)
        for item in self._made:
            self._fill(item, answer)
        self._say(answer)

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        del column
        first = self._made[:1] if row_id in {"", *(item.item.id for item in self._made[:1])} else self.items
        item = next((item for item in first if item.item.id == row_id), first[0] if first else None)
        if item is not None:
            item.states.setFocus()

    def _make(self, option: Option) -> ChecklistItem:
        item = ChecklistItem(option, self.field.states)
        item.stated.connect(self._stated)
        item.noted.connect(self._noted)
        self._made.append(item)
        self.body.addWidget(item)
        self._fill(item, self.workbook.checklist(self.ref))
        return item

    def _fill(self, item: ChecklistItem, answer: Checklist) -> None:
        item.show_state(answer.states.get(item.item.id, ""), answer.notes.get(item.item.id, ""))

    def _stated(self, item_id: str, state: str) -> None:
        answer = self.workbook.checklist(self.ref)
        states = {item: known for item, known in answer.states.items() if item != item_id}
        if answer.states.get(item_id) != state:
            states[item_id] = state
        changed = replace(answer, states=states)
        self.send(SetAnswer(self.ref, changed, label="Item marked"))
        self._show_item(item_id, changed)

    def _noted(self, item_id: str, note: str) -> None:
        answer = self.workbook.checklist(self.ref)
        notes = {item: known for item, known in answer.notes.items() if item != item_id}
        if words := clean_text(note):
            notes[item_id] = words
        self.send(SetAnswer(self.ref, replace(answer, notes=notes), label="Typing", typing=True))

    def _show_item(self, item_id: str, answer: Checklist) -> None:
        item = next(item for item in self.items if item.item.id == item_id)
        item.states.show_chosen((answer.states[item_id],) if item_id in answer.states else ())
        self._say(answer)

    def _say(self, answer: Checklist) -> None:
        count = sum(1 for item in self.field.items if item.id in answer.states)
        self.said.setText(f"{count} of {len(self.field.items)} looked at" if count else "")
        self.said.setVisible(bool(count))
