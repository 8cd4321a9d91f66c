"""The attention ledger of one person: a line to write, and what happened, the newest first."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.dates import read_date
from ui.fields.option_group import chips
from ui.fields.writing import Line
from ui.pages.people_line import PersonLine
from ui.pages.person_day import DayBox
from ui.pages.person_words import TOUCH_WORDS, line_words
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.fields import Option
from workbook.model.text import clean_text
from workbook.model.workbook import TouchKind
from workbook.outreach.ledger import WRITTEN_LINE
from workbook.outreach.ledger import Line as LedgerLine

AT_ONCE: Final = 12
"""So many lines are shown until all are asked for."""


class LedgerEntry(QWidget):
    """What is written into a line: the kind, the day and a few words. `sent` carries all three."""

    sent = Signal(str, str, str)
    left = Signal()

    def __init__(self, today: date) -> None:
        """Begin with "noticed", today."""
        super().__init__()
        self._today = today
        self._kind: TouchKind = "noticed"
        self.kinds = chips("What happened", [Option(id=key, label=words) for key, words in TOUCH_WORDS])
        self.kinds.toggled.connect(self.choose)
        self.line = Line("In one line", placeholder="In one line", description="Press Enter to write it down.")
        self.day = DayBox("When", today)
        self.write = button("Write it down", "secondary", icon="plus")
        self.leave = button("Leave as it was", "link")
        self.line.returnPressed.connect(self._send)
        self.write.clicked.connect(self._send)
        self.leave.clicked.connect(self.left)
        card = Card("sunken", padding=14, gap=10)
        for part in (self.kinds, self.line, flow_row(self.day, self.write, self.leave)):
            card.column.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.begin()

    def begin(self) -> None:
        """Begin a new line, today."""
        self.line.set_text("")
        self.day.show_value(self._today.isoformat())
        self.choose("noticed")
        self.write.setText("Write it down")
        self.leave.hide()

    def show_line(self, line: LedgerLine) -> None:
        """Take up a line that is written already."""
        self.line.set_text(line.line)
        self.day.show_value(line.on.isoformat())
        self.choose(line.kind)
        self.write.setText("Change this line")
        self.leave.show()
        self.line.focus_end()

    def choose(self, kind: str) -> None:
        """Choose what happened."""
        self._kind = next(key for key, _ in TOUCH_WORDS if key == kind)
        self.kinds.show_chosen((kind,))

    def _send(self) -> None:
        day = read_date(self.day.value, self._today) if self.day.value.strip() else self._today
        if day is None:
            self.day.line.setFocus()
            return
        self.sent.emit(self._kind, day.isoformat(), clean_text(self.line.text()).strip())
        self.line.setFocus()


class LedgerLines(KeyedList[PersonLine]):
    """The lines. Signals carry the key of a line."""

    opened = Signal(str)
    chose = Signal(str, str)

    def make(self, key: str) -> PersonLine:
        """A line by its key."""
        line = PersonLine(key, _deeds)
        line.opened.connect(self.opened)
        line.chose.connect(self.chose)
        return line


class PersonLedger(Card):
    """The ledger. `written` carries (id or "", kind, day, words), `removed` an id, `asked_row` a reference and row."""

    written = Signal(str, str, str, str)
    removed = Signal(str)
    asked_row = Signal(str, str)

    def __init__(self, today: date) -> None:
        """Make an empty ledger."""
        super().__init__("plain", padding=20, gap=10)
        self.setAccessibleName("What happened between you")
        self._today = today
        self._lines: dict[str, LedgerLine] = {}
        self._shown: tuple[LedgerLine, ...] = ()
        self._changing = ""
        self._all = False
        self.spoke = Text("", own_side=True, tone="ink2")
        self.entry = LedgerEntry(today)
        self.entry.sent.connect(self._send)
        self.entry.left.connect(self._leave)
        self.lines = LedgerLines(gap=0)
        self.lines.opened.connect(self._open)
        self.lines.chose.connect(self._do)
        self.lines.lost_focus.connect(self.entry.line.setFocus)
        self.more = button("Show all lines", "link")
        self.more.clicked.connect(self._show_all)
        self.none = Caption("Nothing is written yet. What did you notice?", tone="ink2")
        self.column.addWidget(Heading("What happened between you", 2))
        for part in (self.spoke, self.entry, self.none, self.lines, self.more):
            self.column.addWidget(part)

    def show_lines(self, lines: Sequence[LedgerLine], spoke_of: str) -> None:
        """Show what happened, oldest first as given, and what you last spoke of."""
        self.spoke.setText(f"You last spoke of: {spoke_of}" if spoke_of else "")
        self.spoke.setVisible(bool(spoke_of))
        self._shown = tuple(reversed(lines))
        self._arrange()
        if self._changing and self._changing not in {line.id for line in lines}:
            self._leave()

    def begin(self) -> None:
        """Begin a new line, once the one before is written down."""
        self._changing = ""
        self.entry.begin()

    def _arrange(self) -> None:
        shown = self._shown if self._all else self._shown[:AT_ONCE]
        self._lines = {f"{line.source}/{line.id}/{line.kind}": line for line in shown}
        self.lines.arrange(list(self._lines), self.lines.make)
        for key, line in self._lines.items():
            head, words = line_words(line, self._today)
            own = line.source == WRITTEN_LINE
            opens = "Changes this line." if own else "Opens the exercise it comes from."
            part = self.lines.parts[key]
            part.show_line(head, words, opens=opens, menu="Change or remove")
            part.more.setVisible(own)
        self.none.setVisible(not self._shown)
        self.more.setVisible(len(self._shown) > len(shown))
        self.more.setText(f"Show all {len(self._shown)} lines")

    def _show_all(self) -> None:
        self._all = True
        self._arrange()

    def _open(self, key: str) -> None:
        line = self._lines[key]
        if line.source == WRITTEN_LINE:
            self._changing = line.id
            self.entry.show_line(line)
        else:
            self.asked_row.emit(line.source, line.id)

    def _do(self, key: str, deed: str) -> None:
        if deed == "change":
            self._open(key)
        else:
            self.removed.emit(self._lines[key].id)

    def _send(self, kind: str, on: str, words: str) -> None:
        self.written.emit(self._changing, kind, on, words)

    def _leave(self) -> None:
        self.begin()
        self.entry.line.setFocus()


def _deeds(_key: str) -> tuple[tuple[str, str], ...]:
    return (("change", "Change this line"), ("remove", "Remove this line"))
