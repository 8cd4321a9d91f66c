"""All messages by person: the first words, where each stands, and the day to look again."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.message_filter import MessageFilter, hay_of
from ui.pages.message_words import PURPOSES, kind_words, line_words, person_words, state_words
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Text
from ui.widgets.two_lines import TwoLines
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.draft import PLACES
from workbook.outreach.message_edits import MessageAt
from workbook.outreach.states import MessageState, states

MOST: Final = 8
"""So many people are shown at once; a press shows as many more."""
ORDER: Final = ("answered", "second_note", "draft", "sent", "resting", "closed")
NOBODY: Final = "To nobody yet"


class PersonMessages(Card):
    """The messages to one person."""

    opened = Signal(object)

    def __init__(self, _key: str = "") -> None:
        super().__init__("plain", padding=12, gap=0)
        self.name = Text("", "h3")
        self.name.setContentsMargins(look().px(8), 0, 0, 0)
        self.list: KeyedList[TwoLines] = KeyedList(gap=0)
        self.setFocusProxy(self.list)
        self.column.addWidget(self.name)
        self.column.addWidget(self.list)
        self._at: dict[str, MessageAt] = {}

    def show_rows(self, name: str, rows: list[tuple[str, Row]], known: Mapping[str, MessageState], today: date) -> None:
        """Show these messages under a name."""
        self.name.setText(name)
        self.setAccessibleName(name)
        self._at = {f"{ref}/{row.id}": MessageAt(ref, row.id) for ref, row in rows}
        self.list.arrange(list(self._at), self._make)
        for ref, row in rows:
            part = self.list.parts[f"{ref}/{row.id}"]
            state = state_words(row, known[row.id], today)
            kind = "" if PURPOSES[ref] == "first" else f"{kind_words(ref)} · "
            part.show_words(line_words(ref, row), f"{kind}{state}")
            part.setAccessibleDescription(f"Opens this message to {name}.")

    def _make(self, key: str) -> TwoLines:
        line = TwoLines()
        line.clicked.connect(partial(self._open, key))
        return line

    def _open(self, key: str, _checked: object = None) -> None:
        if key in self._at:
            self.opened.emit(self._at[key])


class MessageList(QWidget):
    """Everybody one has written to or drafted for; what waits for oneself comes first."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._most = MOST
        self._told: tuple[Workbook, date] | None = None
        self._groups: dict[str, list[tuple[str, Row]]] = {}
        self._known: Mapping[str, MessageState] = {}
        self._hay: dict[str, str] = {}
        self.filter = MessageFilter()
        self.filter.changed.connect(self._arrange)
        self.filter.went_down.connect(self._to_first)
        self.filter.taken.connect(self._take)
        self.people: KeyedList[PersonMessages] = KeyedList(gap=12)
        self.more = button("", "link", icon="chevron-down")
        self.more.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        for part in (self.filter, self.people, self.more):
            column.addWidget(part)

    @property
    def lines(self) -> list[TwoLines]:
        """The messages that are shown, from the top."""
        return [line for part in self.people.parts.values() for line in part.list.parts.values()]

    def show_workbook(self, workbook: Workbook, today: date, only: str | None = None) -> int:
        """Show the messages, to `only` one person if given; how many people there are."""
        self._told = (workbook, today)
        self._known, self._hay = states(workbook, today), {}
        groups: defaultdict[str, list[tuple[str, Row]]] = defaultdict(list)
        for place in PLACES:
            for row in workbook.rows(place.ref):
                if only is None or row.person == only:
                    groups[row.person if row.person and workbook.person(row.person) else ""].append((place.ref, row))
        self._groups = dict(groups)
        self._arrange()
        return len(groups)

    def _arrange(self) -> None:
        """Show those the filter leaves."""
        if self._told is None:
            return
        workbook, today = self._told
        groups = {
            key: kept for key, rows in self._groups.items() if (kept := [one for one in rows if self._stays(*one)])
        }
        order = sorted(groups, key=lambda key: min(ORDER.index(self._known[row.id].state) for _, row in groups[key]))
        self.people.arrange(order[: self._most], self._make)
        for key in order[: self._most]:
            name = person_words(workbook, key) or NOBODY
            self.people.parts[key].show_rows(name, groups[key], self._known, today)
        left = len(order) - self._most
        self.more.setText(f"Show more people ({left})")
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(left > 0)
        self.filter.show_count(*(sum(map(len, some.values())) for some in (groups, self._groups)))

    def _stays(self, ref: str, row: Row) -> bool:
        if not self.filter.terms or self._told is None:
            return True
        workbook, today = self._told
        hay = self._hay.get(row.id)
        if hay is None:
            hay = self._hay[row.id] = hay_of(workbook, ref, row, self._known[row.id], today)
        return all(term in hay for term in self.filter.terms)

    def _to_first(self) -> None:
        """Give the keyboard to the first message that is shown."""
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        """Enter opens the one message that is left, or goes on to the list."""
        lines = self.lines
        if len(lines) == 1:
            lines[0].click()
        else:
            self._to_first()

    def _make(self, key: str) -> PersonMessages:
        part = PersonMessages(key)
        part.opened.connect(self.opened)
        return part

    def _show_more(self) -> None:
        self._most += MOST
        self._arrange()
