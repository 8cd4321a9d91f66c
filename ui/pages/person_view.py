"""One person: everything that is kept about them, no more (O7), and the ways to change it."""

from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import places
from ui.fields.unkept import Unkept
from ui.pages.people_deeds import kept, shown_again, touched
from ui.pages.people_review import ReviewLine
from ui.pages.person_findings import PersonFindings
from ui.pages.person_head import PersonHead
from ui.pages.person_ledger import PersonLedger
from ui.pages.person_rest import PersonRest
from ui.pages.person_words import PersonPicture
from ui.session import Session
from ui.theme.look import look
from ui.widgets.card import Card
from workbook.model.ledger_edits import PutTouch, RemoveTouch
from workbook.model.workbook import Person, Touch, TouchKind
from workbook.outreach.people_checks import PeopleFinding

BELOW: Final = 56
"""Room in px at 100 % that a page keeps below what has the keyboard."""
SOON: Final = 30
"""After so many ms what stands below the ledger is made: the head is painted first."""


class PersonView(QWidget):
    """The page of one person. `chosen` carries a place, `asked_row` a reference and a row."""

    chosen = Signal(str)
    asked_row = Signal(str, str)
    asked_back = Signal()
    asked_deletion = Signal()

    def __init__(self, session: Session, today: date, person: Person) -> None:
        """Show a person who is in the workbook."""
        super().__init__()
        self.session, self.today, self.person_id = session, today, person.id
        self.head = PersonHead()
        self.review = Card("plain", padding=20, gap=8)
        self.review_line = ReviewLine(person.id)
        self.review_line.look.hide()
        self.review_line.name.hide()
        self.review.column.addWidget(self.review_line)
        self.findings = PersonFindings()
        self.ledger = PersonLedger(today)
        self._begun = Unkept(self.ledger.entry.line, session, f"{person.id}:line")
        self.rest: PersonRest | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.head, self.review, self.findings, self.ledger):
            self._column.addWidget(part)
        self._rest_soon = QTimer(self, singleShot=True, interval=SOON)
        self._rest_soon.timeout.connect(self.show_rest)
        self._connect()
        look().changed.connect(self.restyle)
        self.restyle()
        self.show_workbook()

    def show_workbook(self) -> None:
        """Show the person as they are now."""
        person = self.session.workbook.person(self.person_id)
        if person is None:
            return
        picture = PersonPicture(self.session.workbook, person, self.today)
        self.head.show_picture(picture)
        expired = next((one for one in picture.findings if one.check == "C-PPL-3"), None)
        self.review.setVisible(expired is not None)
        if expired is not None:
            self.review_line.show_person(person, expired.text)
        self.findings.show_findings(_without(picture.findings, expired))
        self.ledger.show_lines(picture.lines, picture.spoke_of)
        if self.rest is not None:
            self.rest.show_picture(picture)

    def show_rest(self) -> PersonRest:
        """Make what stands below the ledger, once."""
        if self.rest is None:
            self.rest = PersonRest(self.session, self.today, self.person_id)
            self.rest.asked_row.connect(self.asked_row)
            self.rest.asked_deletion.connect(self.asked_deletion)
            self._column.addWidget(self.rest)
            self.show_workbook()
            if self.isVisible():
                self.rest.show()
        return self.rest

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self.rest is None and not self._rest_soon.isActive():
            self._rest_soon.start()

    def focus_first(self, within: QWidget) -> None:
        """Give the keyboard to the way to a message, or, where it is not seen with the name, to the way back."""
        write = self.head.write
        seen = write.mapTo(self, write.rect().bottomLeft()).y() < within.height() - look().px(BELOW)
        (write if seen else self.head.back).setFocus()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(16))

    def _connect(self) -> None:
        self.head.asked_back.connect(self.asked_back)
        self.head.asked_write.connect(self._write)
        self.head.asked_again.connect(self._show_again)
        self.review_line.kept.connect(self._keep)
        self.review_line.let_go.connect(self.asked_deletion)
        self.findings.acted.connect(self._open_part)
        self.ledger.written.connect(self._put_line)
        self.ledger.removed.connect(self._remove_line)
        self.ledger.asked_row.connect(self.asked_row)

    def _open_part(self, key: str) -> None:
        self.show_rest().sections[key].open()

    def _write(self) -> None:
        self.chosen.emit(places.about(places.MESSAGES, self.person_id))

    def _show_again(self) -> None:
        person = self.session.workbook.person(self.person_id)
        if person is not None:
            self.session.apply(shown_again(person))
            self.head.write.setFocus()

    def _keep(self, person_id: str) -> None:
        person = self.session.workbook.person(person_id)
        if person is not None:
            self.session.apply(kept(person, self.today))
            self.head.write.setFocus()

    def _put_line(self, line_id: str, kind: TouchKind, on: str, words: str) -> None:
        if line_id:
            touch = Touch(id=line_id, person=self.person_id, kind=kind, on=on, line=words)
            self.session.apply(PutTouch(touch, label="Line changed"))
        else:
            self.session.apply(touched(self.person_id, kind, on, words))
        if not self.session.read_only:
            self._begun.done()
            self.ledger.begin()

    def _remove_line(self, line_id: str) -> None:
        self.session.apply(RemoveTouch(line_id, label="Line removed"))


def _without(findings: tuple[PeopleFinding, ...], one: PeopleFinding | None) -> tuple[PeopleFinding, ...]:
    return tuple(finding for finding in findings if finding is not one)
