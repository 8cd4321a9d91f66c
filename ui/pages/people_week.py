"""This week: a few people who are due and why, room for someone new, and what can wait; nothing is ever late."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.pages.people_line import Deeds, PersonLine
from ui.pages.people_words import due_words, isolated, name_words
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Caption, Heading, Text
from workbook.model.workbook import Workbook
from workbook.outreach.cadence import OPEN_MOST
from workbook.outreach.week import Week

OPENS = "Opens the page of this person."
MENU = "Write, leave out for a while"
READING = "Looking through your notes …"


class PersonLines(KeyedList[PersonLine]):
    """People under each other."""

    opened = Signal(str)
    chose = Signal(str, str)

    def __init__(self, deeds: Deeds) -> None:
        """Make an empty list; `deeds` gives what the menu of a person offers."""
        super().__init__(gap=0)
        self._deeds = deeds

    def show_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Show lines: the id of a person, their name, and what stands below it."""
        self.arrange([person_id for person_id, _, _ in lines], self._make)
        for person_id, name, below in lines:
            self.parts[person_id].show_line(name, below, opens=OPENS, menu=MENU)
        self.setVisible(bool(lines))

    def _make(self, person_id: str) -> PersonLine:
        line = PersonLine(person_id, self._deeds)
        line.opened.connect(self.opened)
        line.chose.connect(self.chose)
        return line


class WeekOfPeople(Card):
    """The card of this week. `opened` and `chose` carry the id of a person."""

    opened = Signal(str)
    chose = Signal(str, str)

    def __init__(self, deeds: Deeds) -> None:
        """Make a card that still reads."""
        super().__init__("chosen", padding=20, gap=8)
        self.badge = Text("This week", "label", tone="accent", weight=600)
        self.title = Heading(READING, 2)
        self.due = PersonLines(deeds)
        self.more = Caption(tone="ink2")
        self.new_title = Heading("Room for someone new", 3)
        self.new = PersonLines(deeds)
        self.budget = Caption(tone="ink2")
        head = QHBoxLayout()
        head.setSpacing(look().px(8))
        head.addWidget(IconMark("people", "accent", size=18, box=20))
        head.addWidget(self.badge, 1)
        self.column.addLayout(head)
        for part in (self.title, self.due, self.more, self.new_title, self.new, self.budget):
            self.column.addWidget(part)
            part.setVisible(part is self.title)
        for lines in (self.due, self.new):
            lines.opened.connect(self.opened)
            lines.chose.connect(self.chose)

    def show_week(self, week: Week, workbook: Workbook, today: date) -> None:
        """Show the people of a week."""
        title = title_words(week)
        self.title.setText(title)
        self.setAccessibleName(f"This week: {title}")
        people = {person.id: person for person in workbook.people}
        self.due.show_lines([
            (due.person_id, name_words(people[due.person_id]), due_words(due, today)) for due in week.due
        ])  # fmt: skip
        self.more.setText(f"{week.more_due} more can wait." if week.more_due else "")
        self.more.setVisible(bool(week.more_due))
        new = [(one.person_id, name_words(people[one.person_id]), one.step) for one in week.new_people]
        self.new.show_lines(new)
        self.new_title.setVisible(bool(new))
        self.budget.setText(week.budget.sentence)
        self.budget.setVisible(bool(new) and week.budget.matters)


def title_words(week: Week) -> str:
    """The week in one sentence, small numbers as words: "This week: three people"."""
    shown = len(week.due)
    if week.quiet or week.open_first >= OPEN_MOST:
        return week.sentence
    if not shown:
        return "Nobody is due this week."
    numbers = ("", "one person", "two people", "three people", "four people", "five people", "six people")
    return f"This week: {numbers[shown] if shown < len(numbers) else isolated(f'{shown} people')}"
