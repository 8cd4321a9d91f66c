"""Above many messages: a line to filter them by name and words, and how many are shown."""

from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.filter_line import FilterCount, FilterLine
from ui.pages.message_words import PURPOSES, kind_words, state_words
from ui.pages.people_words import searched
from ui.theme.look import look
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.states import MessageState

FEW: Final = 12
"""Up to so many messages need no filter."""
AT_REST: Final = 60
"""Ms of rest after a key, after which the list follows: what is typed is painted first."""


class MessageFilter(QWidget):
    """The line and the count. `changed` says that other messages are to be shown, `went_down` and `taken` lead on."""

    changed = Signal()
    went_down = Signal()
    taken = Signal()

    def __init__(self) -> None:
        """Make an empty line."""
        super().__init__()
        self.line = FilterLine(
            "Filter messages", placeholder="Name, words or state", description="The list below follows as you type."
        )
        self.count = FilterCount(self.line, counted_messages, "No message here matches. Try a part of a name.")
        self.terms: tuple[str, ...] = ()
        self._look = QTimer(self, singleShot=True, interval=AT_REST)
        self._look.timeout.connect(self.look_now)
        self.line.edited.connect(self._typed)
        self.line.went_down.connect(self._go_down)
        self.line.returnPressed.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(self.line)
        column.addWidget(self.count)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of all messages are shown; the line is there for many, and as long as something stands in it."""
        self.count.show_count(shown, total)
        self.setVisible(total > FEW or bool(self.line.text()))

    def look_now(self) -> None:
        """Let the list follow what stands in the line."""
        self._look.stop()
        terms = tuple(searched(self.line.text()).split())
        if terms != self.terms:
            self.terms = terms
            self.changed.emit()

    def _typed(self, _words: str) -> None:
        self._look.start()

    def _go_down(self) -> None:
        self.look_now()
        self.went_down.emit()

    def _take(self) -> None:
        self.look_now()
        self.taken.emit()


def counted_messages(number: int) -> str:
    """How many messages: "1 message", "13 messages"."""
    return "1 message" if number == 1 else f"{number:,} messages"


def hay_of(workbook: Workbook, ref: str, row: Row, state: MessageState, today: date) -> str:
    """Everything the filter looks in: whom a message is to, its words, what it is and where it stands."""
    person = workbook.person(row.person)
    names = "" if person is None else f"{person.name} {person.name_original_script}"
    kind = "" if PURPOSES[ref] == "first" else kind_words(ref)
    return searched(f"{names}\n{row.text('text')}\n{kind}\n{state_words(row, state, today)}")
