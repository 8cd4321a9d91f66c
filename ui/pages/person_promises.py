"""What one promised a person, with its day, and what they said in their own words (E9.4)."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from ui.fields.dates import read_date
from ui.fields.writing import Line
from ui.pages.person_day import DayBox
from ui.pages.person_words import PersonPicture, promise_words, said_lines
from ui.pages.plan_line import PlanLine
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Heading, Quote, Text
from workbook.model.text import clean_text
from workbook.outreach.ledger import FOLLOW_UPS

OPENS: Final = "Follow up and give"


class PromiseLines(KeyedList[PlanLine]):
    """Promises, each with a tick. Signals carry the row's id."""

    ticked = Signal(str, bool)
    opened = Signal(str)

    def make(self, row_id: str) -> PlanLine:
        """A line for a promise."""
        line = PlanLine(row_id)
        line.ticked.connect(self.ticked)
        line.opened.connect(self.opened)
        return line


class PersonPromises(Card):
    """`promised` carries words and an ISO day or "", `said` their words, `ticked` a row's id."""

    promised = Signal(str, str)
    said = Signal(str)
    ticked = Signal(str, bool)
    asked_row = Signal(str, str)

    def __init__(self, today: date) -> None:
        """Make an empty part."""
        super().__init__("plain", padding=20, gap=10)
        self.setAccessibleName("Promises and their words")
        self._today = today
        self.list = PromiseLines(gap=0)
        self.list.ticked.connect(self.ticked)
        self.list.opened.connect(self._open)
        self.line = Line("I promised", placeholder="I promised …", description="Press Enter to write it down.")
        self.day = DayBox("Promised for", today)
        self.add = button("Add this promise", "secondary", icon="plus")
        self.words_title = Heading("Their words", 3)
        self.words = Quote("")
        self.words_line = Line("Their words", placeholder="They said …", description="Press Enter to write it down.")
        self.list.lost_focus.connect(self.line.setFocus)
        self.line.returnPressed.connect(self._promise)
        self.add.clicked.connect(self._promise)
        self.words_line.returnPressed.connect(self._say)
        self.column.addWidget(Heading("What I promised", 2))
        self.note = Text("Nothing is promised. That is fine.", tone="ink2")
        for part in (self.note, self.list, self.line, flow_row(self.day, self.add)):
            self.column.addWidget(part)
        for part in (self.words_title, self.words, self.words_line):
            self.column.addWidget(part)

    def show_picture(self, picture: PersonPicture) -> None:
        """Show promises and words."""
        rows = [row for row in picture.workbook.rows(FOLLOW_UPS) if row.text("promised").strip()]
        rows.sort(key=lambda row: (row.ticked("done"), row.text("promised_by") or "9"))
        self.list.arrange([row.id for row in rows], self.list.make)
        for row in rows:
            words, when = promise_words(row, self._today)
            done = row.ticked("done")
            self.list.parts[row.id].show_step(words, when, done=done, tone="ink2" if done else "ink", opens=OPENS)
        self.list.setVisible(bool(rows))
        self.note.setVisible(not rows)
        said = said_lines(picture)
        self.words.setText("\n".join(said))
        self.words.setVisible(bool(said))

    def clear_promise(self) -> None:
        """Empty the line and the day, once they are written down."""
        self.line.set_text("")
        self.day.show_value("")

    def _open(self, row_id: str) -> None:
        self.asked_row.emit(FOLLOW_UPS, row_id)

    def _promise(self) -> None:
        words = clean_text(self.line.text()).strip()
        day = read_date(self.day.value, self._today)
        if self.day.value.strip() and day is None:
            self.day.line.setFocus()
            return
        if words:
            self.promised.emit(words, day.isoformat() if day else "")
        self.line.setFocus()

    def _say(self) -> None:
        words = clean_text(self.words_line.text()).strip()
        if words:
            self.said.emit(words)
        self.words_line.setFocus()
