"""Everybody: this week first, then a line to add a person, who is to be looked at again, and the list of all."""

from datetime import date
from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import places
from ui.pages.people_add import AddPerson
from ui.pages.people_deeds import added, kept, paused
from ui.pages.people_gone import GoneCard
from ui.pages.people_list import PeopleList
from ui.pages.people_review import ReviewCard
from ui.pages.people_week import WeekOfPeople
from ui.pages.people_words import PAUSES, name_words, searched, short_name
from ui.session import Session
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Heading, Text
from workbook.model.edits import DeletePerson
from workbook.model.workbook import Person, Workbook
from workbook.outreach.due import Circle
from workbook.outreach.mentions import mentions_of
from workbook.outreach.people_checks import people_findings
from workbook.outreach.week import week_page

MANY: Final = 400
"""With more people or lines than this the week is read after the page is seen."""
SOON: Final = 30
"""Ms after the page is painted."""


class AllPeople(QWidget):
    """The page of all people. `opened` carries the id of a person, `chosen` a place, `asked_row` a reference."""

    opened = Signal(str)
    chosen = Signal(str)
    asked_row = Signal(str, str)
    asked_undo = Signal()

    def __init__(self, session: Session, today: date) -> None:
        """Make the page; it is filled when it is shown."""
        super().__init__()
        self.session, self.today = session, today
        self._mentions: tuple[str, ...] = ()
        self._read: tuple[Workbook, Circle] | None = None
        self._gone: tuple[Person, ...] = ()
        self.heading = Heading(places.TITLES[places.PEOPLE])
        self.lead = Text(
            "Look first. Write about them. Stay in touch, also when you need nothing.", "body_large", tone="ink2"
        )
        self.gone = GoneCard()
        self.empty = EmptyState(
            "Your people will be here", "Write to one person first. Who would be glad to hear from you?", icon="people"
        )
        self.add = AddPerson(self._is_known)
        self.week = WeekOfPeople(self._deeds_for)
        self.mix = Card("tip", padding=14)
        self.mix_words = Text("")
        self.mix.column.addWidget(self.mix_words)
        self.review = ReviewCard()
        self.list = PeopleList()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.heading, self.lead, self.gone, self.empty, self.week, self.add, self.mix, self.review):
            self._column.addWidget(part)
        self._column.addWidget(self.list)
        self._later = QTimer(self, singleShot=True, interval=SOON)
        self._later.timeout.connect(self._show_slow)
        self._connect()
        look().changed.connect(self.restyle)
        self.restyle()
        self.show_workbook()

    def show_workbook(self) -> None:
        """Show the workbook as it is; with many people what takes long comes once this is painted."""
        workbook = self.session.workbook
        some = bool(workbook.people)
        self._show_gone()
        self.empty.setVisible(not some)
        self.lead.setVisible(some)
        for part in (self.week, self.list):
            part.setVisible(some)
        self.list.show_people(workbook)
        self.review.show_people(workbook, self.today)
        if len(workbook.people) + len(workbook.ledger) <= MANY:
            self._show_slow()
        else:
            self._later.stop()
            self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self.is_settled and not self._later.isActive():
            self._later.start(SOON)

    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self._later.stop()

    @property
    def is_settled(self) -> bool:
        """Whether the week and the stages are those of the workbook as it is."""
        return self._read is not None and self._read[0] is self.session.workbook

    def focus_first(self) -> None:
        """Give the keyboard to the first person of the week, or to the line for a new one."""
        lines = (*self.week.due.parts.values(), *self.week.new.parts.values())
        first = next((line for line in lines if line.isVisibleTo(self)), None)
        if first is not None and self.week.isVisibleTo(self):
            first.words.setFocus()
        else:
            self.add.line.setFocus()

    def add_person(self, name: str) -> None:
        """Add somebody with a name alone."""
        new = added(self.session.workbook, name, self.today)
        self.session.apply(new.edit)
        if not self.session.read_only:
            self.add.clear()
            self.list.show_person(new.person_id)

    def let_go(self, person_id: str) -> None:
        """Delete somebody everywhere, and say what a program cannot reach."""
        person = self.session.workbook.person(person_id)
        if person is not None:
            self.session.apply(DeletePerson(person_id))
            self.say_gone(person)

    def say_gone(self, person: Person) -> None:
        """Show that somebody was deleted, as long as they are gone, and where a name like theirs still stands."""
        if self.session.workbook.person(person.id) is None:
            self._gone = (*self._gone, person)
            self._mentions = tuple(dict.fromkeys((*self._mentions, *mentions_of(self.session.workbook, person))))
            self._show_gone()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(16))

    def _connect(self) -> None:
        self.add.added.connect(self.add_person)
        self.week.opened.connect(self.opened)
        self.week.chose.connect(self._do)
        self.list.chosen.connect(self.opened)
        for lines in (self.week.due, self.week.new, self.review.lines):
            lines.lost_focus.connect(self.focus_first)
        self.review.lines.kept.connect(partial(self._do, deed="keep"))
        self.review.lines.let_go.connect(self.let_go)
        self.review.lines.opened.connect(self.opened)
        self.gone.asked_undo.connect(self.asked_undo)
        self.gone.asked.connect(self._go_to_mention)

    def _show_slow(self) -> None:
        workbook = self.session.workbook
        if self.is_settled:
            return
        circle = Circle(workbook, self.today)
        self._read = (workbook, circle)
        self.week.show_week(week_page(workbook, self.today), workbook, self.today)
        self.list.show_stages(circle)
        words = mix_words(workbook, self.today)
        self.mix_words.setText(words)
        self.mix.setVisible(bool(words))

    def _show_gone(self) -> None:
        self._gone = tuple(one for one in self._gone if self.session.workbook.person(one.id) is None)
        if not self._gone:
            self._mentions = ()
            self.gone.hide()
            return
        last = self.session.undo_label == DeletePerson(self._gone[-1].id).label
        self.gone.show_gone(len(self._gone), self._mentions, can_undo=last)

    def _is_known(self, name: str) -> bool:
        wanted = searched(name.strip())
        if not wanted:
            return False
        return any(
            wanted in {searched(one.name), searched(one.name_original_script)} for one in self.session.workbook.people
        )

    def _deeds_for(self, person_id: str) -> tuple[tuple[str, str], ...]:
        person = self.session.workbook.person(person_id)
        who = short_name(person) if person is not None else "this person"
        return (("write", f"Write to {who}"), ("open", f"Open the page of {who}"), *PAUSES)

    def _do(self, person_id: str, deed: str) -> None:
        person = self.session.workbook.person(person_id)
        if person is None:
            return
        match deed:
            case "write":
                self.chosen.emit(places.about(places.MESSAGES, person_id))
            case "open":
                self.opened.emit(person_id)
            case "keep":
                self.session.apply(kept(person, self.today))
            case _:
                self.session.apply(paused(person, deed, self.today))
                announce(self, f"{name_words(person)} is left out for a while.")

    def _go_to_mention(self, ref: str) -> None:
        self.asked_row.emit(ref, "")


def mix_words(workbook: Workbook, today: date) -> str:
    """What is asked about the mix of people in E9.1 (C-PPL-1); empty when nothing is."""
    listed = {row.person for row in workbook.rows("E9.1.people")}
    if not listed:
        return ""
    few = replace(
        workbook,
        people=tuple(one for one in workbook.people if one.id in listed),
        answers={ref: answer for ref, answer in workbook.answers.items() if ref == "E9.1.people"},
    )
    return next((one.text for one in people_findings(few, today) if one.check == "C-PPL-1"), "")
