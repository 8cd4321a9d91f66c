"""People whose day to look again has come: keep, or let go."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.people_words import isolated, name_words, short_name
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Heading, Text
from workbook.model.workbook import Person, Workbook
from workbook.outreach.people_checks import people_findings
from workbook.reading.days import day_from

AT_ONCE: Final = 5
"""So many people are asked about at a time."""


class ReviewLine(QWidget):
    """One person to decide about. Signals carry their id."""

    kept = Signal(str)
    let_go = Signal(str)
    opened = Signal(str)

    def __init__(self, person_id: str) -> None:
        """Make an empty line."""
        super().__init__()
        self.person_id = person_id
        self.name = Text("", weight=500)
        self.question = Text("", "label", tone="ink2", weight=400)
        self.keep = button("Keep", "secondary")
        self.go = button("Let go", "secondary")
        self.look = button("Look first", "link")
        for one, tell in ((self.keep, self.kept.emit), (self.go, self.let_go.emit), (self.look, self.opened.emit)):
            one.clicked.connect(partial(self._tell, tell))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(4), 0, look().px(8))
        column.setSpacing(look().px(4))
        for part in (self.name, self.question, flow_row(self.keep, self.go, self.look)):
            column.addWidget(part)
        self.setFocusProxy(self.keep)

    def show_person(self, person: Person, question: str) -> None:
        """Show who it is and what is asked."""
        self.name.setText(name_words(person))
        self.question.setText(question)
        who = short_name(person)
        self.keep.setAccessibleName(f"Keep {who} for another year")
        self.go.setAccessibleName(f"Let {who} go: delete them everywhere")
        self.go.setToolTip("Deletes this person everywhere. You can undo it.")
        self.look.setAccessibleName(f"Look at {who} first")

    def _tell(self, tell: Callable[[str], object], _checked: object = None) -> None:
        tell(self.person_id)


class ReviewLines(KeyedList[ReviewLine]):
    """The people to decide about."""

    kept = Signal(str)
    let_go = Signal(str)
    opened = Signal(str)

    def make(self, person_id: str) -> ReviewLine:
        """A line for a person."""
        line = ReviewLine(person_id)
        line.kept.connect(self.kept)
        line.let_go.connect(self.let_go)
        line.opened.connect(self.opened)
        return line


class ReviewCard(Card):
    """The card of all who are due to be looked at again; hidden while nobody is."""

    def __init__(self) -> None:
        """Make an empty card."""
        super().__init__("plain", padding=20, gap=8)
        self.setAccessibleName("Keep, or let go")
        self.lines = ReviewLines()
        self.more = Text("", "label", tone="ink2", weight=400)
        self.column.addWidget(Heading("Keep, or let go?", 2))
        self.column.addWidget(
            Text("You wanted to look at these notes again by now. What you let go is deleted everywhere.", tone="ink2")
        )
        self.column.addWidget(self.lines)
        self.column.addWidget(self.more)
        self.hide()

    def show_people(self, workbook: Workbook, today: date) -> None:
        """Show the first few people whose day has passed."""
        expired = expired_people(workbook, today)
        shown = expired[:AT_ONCE]
        self.lines.arrange([person.id for person in shown], self.lines.make)
        asked = questions(shown, today)
        for person in shown:
            self.lines.parts[person.id].show_person(person, asked.get(person.id, ""))
        left = len(expired) - len(shown)
        self.more.setText(f"{left} more after these." if left else "")
        self.more.setVisible(bool(left))
        self.setVisible(bool(shown))


def expired_people(workbook: Workbook, today: date) -> tuple[Person, ...]:
    """Everybody whose review-by day has passed, the oldest first."""
    now = today.isoformat()
    found = [
        person
        for person in workbook.people
        if person.review_by and person.review_by < now and day_from(person.review_by) is not None
    ]
    return tuple(sorted(found, key=lambda person: person.review_by))


def questions(people: Sequence[Person], today: date) -> dict[str, str]:
    """What is asked about each of them (C-PPL-3)."""
    alone = Workbook(people=tuple(people))
    found = (one for one in people_findings(alone, today) if one.check == "C-PPL-3" and one.person is not None)
    return {one.person or "": isolated(one.text) for one in found}
