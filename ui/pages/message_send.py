"""What can be done with a message where it stands: copy it, mark it sent by hand, hear back, let it be."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.fields.cells import CellWidget
from ui.fields.choice_cells import DateCell
from ui.fields.disclosure import Disclosure
from ui.pages.lent import surroundings
from ui.pages.message_words import COPIED, sent_words, state_sentence
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.fields import Column
from workbook.model.answers import Cell, Row
from workbook.model.workbook import Workbook
from workbook.outreach.draft import Purpose
from workbook.outreach.states import MessageState, State

DEEDS: Final[Mapping[str, tuple[str, str]]] = {
    "sent": ("Mark as sent", "check"),
    "answered": ("They answered", "speech"),
    "closed": ("Let it be", "heart"),
    "draft": ("Not sent after all", "undo"),
    "open": ("It still waits", "undo"),
}
"""The words and the icon of each deed."""
OFFERED: Final[Mapping[State, tuple[str, ...]]] = {
    "draft": ("sent",),
    "sent": ("answered", "closed", "draft"),
    "second_note": ("answered", "closed", "draft"),
    "resting": ("answered", "closed", "draft"),
    "answered": ("open",),
    "closed": ("open",),
}
TITLES: Final[Mapping[State, str]] = {
    "draft": "Send it yourself",
    "sent": "Sent, by you",
    "second_note": "No answer yet",
    "resting": "Let it rest",
    "answered": "They answered",
    "closed": "Closed",
}


class SendCard(Card):
    """The state in words and what may follow. `did` carries a deed, `dated` a column and a day."""

    did = Signal(str)
    dated = Signal(str, object, bool)
    copied = Signal()
    wrote_second = Signal()

    def __init__(self, today: date) -> None:
        super().__init__("plain", padding=16, gap=8)
        self._today = today
        self._row = Row(id="")
        self.title = Heading("", 3)
        self.state = Text("", weight=500)
        self.sentence = Text("", tone="ink2")
        self.copy = button("Copy message", "primary", icon="copy")
        self.copy.clicked.connect(self.copied)
        self.copied_note = Caption(COPIED, tone="good")
        self.copied_note.hide()
        self.deeds: dict[str, Button] = {
            key: button(words, "secondary", icon=icon) for key, (words, icon) in DEEDS.items()
        }
        for key, one in self.deeds.items():
            one.clicked.connect(partial(self._do, key))
        self.second = button("Write one second note", "secondary", icon="pencil")
        self.second.setAccessibleDescription("A new draft to the same person. No third note.")
        self.second.clicked.connect(self.wrote_second)
        self.rule = Caption("A second note carries something new for them, or it is not written. There is no third.")
        self.remove = button("Remove this message", "link", icon="trash", role="label")
        self.remove.clicked.connect(partial(self._do, "removed"))
        self.cells: dict[str, CellWidget] = {}
        self.days = Disclosure("Change the days", self._make_days)
        for part in (self.title, self.state, self.sentence):
            self.column.addWidget(part)
        self.column.addWidget(flow_row(self.copy, *self.deeds.values(), self.second, name="What you can do now"))
        for part in (self.copied_note, self.rule, self.days, self.remove):
            self.column.addWidget(part)

    def show_state(self, row: Row, state: MessageState, purpose: Purpose) -> None:
        """Show where the message stands."""
        self._row = row
        self.title.setText(TITLES[state.state])
        written = state.state != "draft"
        self.state.setText(sent_words(row, state, self._today))
        self.state.setVisible(written)
        self.sentence.setText(state_sentence(state))
        # Where only the person's last answer says "answered", this message itself may still be marked.
        offered = OFFERED["sent" if row.text("status") == "sent" and state.state == "answered" else state.state]
        self.copy.kind = "primary" if not written else "secondary"
        self.copy.restyle()
        held = next((key for key, one in self.deeds.items() if one.hasFocus()), "")
        for key, one in self.deeds.items():
            one.setVisible(key in offered)
        self.second.setVisible(state.state == "second_note" and purpose == "first")
        self.rule.setVisible(state.state == "second_note")
        has_words = bool(row.text("text").strip())
        self.copy.setEnabled(has_words)
        self.deeds["sent"].setEnabled(has_words)
        self.days.setVisible(written)
        if written:
            self.copied_note.hide()
        for column, cell in self.cells.items():
            cell.show_value(row.values.get(column), Workbook(id=""))
        if held and held not in offered:
            self.deeds[offered[0]].setFocus()

    def copy_text(self, text: str) -> None:
        """Put exactly these words on the clipboard and say so."""
        QApplication.clipboard().setText(text)
        self.copied_note.show()
        announce(self, COPIED)

    def _do(self, deed: str, _checked: object = None) -> None:
        self.did.emit(deed)

    def _make_days(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        month_first = surroundings(self._today, Workbook(id="")).month_first
        for column_id, label in (("sent_on", "Sent on"), ("answered_on", "Answered on")):
            cell = DateCell(Column(id=column_id, label=label, type="date"), self._today, month_first=month_first)
            cell.show_value(self._row.values.get(column_id), Workbook(id=""))
            cell.changed.connect(partial(self._dated, column_id))
            self.cells[column_id] = cell
            column.addWidget(cell)
        return inside

    def _dated(self, column_id: str, value: Cell, typing: bool) -> None:  # noqa: FBT001  a signal's slot
        self.dated.emit(column_id, value, typing)
