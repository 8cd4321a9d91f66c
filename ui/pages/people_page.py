"""The people of a workbook: all of them, or one."""

from datetime import date
from typing import Final

from PySide6.QtCore import QTimer

from ui import places
from ui.pages.people_all import AllPeople
from ui.pages.people_deeds import SHOWN
from ui.pages.person_view import PersonView
from ui.pages.place_page import PlacePage
from ui.session import Change, Session
from workbook.model.edits import DeletePerson
from workbook.model.workbook import Person

TYPED: Final = frozenset({"Typing", "Person changed"})
"""The labels of changes that a key made."""
AT_REST: Final = 200
"""Ms of rest after the last key, after which the words around the cells follow."""


class PeoplePage(PlacePage):
    """Shows one person while that person is there, else all people; who was deleted comes back with undo."""

    def __init__(self, session: Session, today: date, person_id: str | None = None) -> None:
        super().__init__()
        self.setAccessibleName(places.TITLES[places.PEOPLE])
        self.session, self.today, self.person_id = session, today, person_id
        self.all: AllPeople | None = None
        self.one: PersonView | None = None
        self._look_again = QTimer(self, singleShot=True, interval=AT_REST)
        self._look_again.timeout.connect(self._show)
        self.column.addStretch(1)
        self._show()
        session.changed.connect(self._changed)

    def shows(self, touches: frozenset[str]) -> bool:
        """Whether undoing such a change can be seen here."""
        return bool(touches & SHOWN)

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do; the page begins at its top."""
        self.fit()
        if self.one is not None and self.one.isVisibleTo(self):
            self.one.focus_first(within=self.viewport())
        elif self.all is not None:
            self.all.focus_first()
        self.to_top()

    def delete(self) -> None:
        """Delete the person that is shown everywhere, and say so over all the others."""
        person = self._person()
        if person is not None:
            self.session.apply(DeletePerson(person.id))
            if self.all is not None:
                self.all.say_gone(person)
            self.focus_first()

    def _person(self) -> Person | None:
        return self.session.workbook.person(self.person_id) if self.person_id else None

    def _show(self) -> None:
        person = self._person()
        if person is None:
            self._show_all()
        else:
            self._show_one(person)
        if self.all is not None:
            self.all.setVisible(person is None)
        if self.one is not None:
            self.one.setVisible(person is not None)

    def _show_all(self) -> None:
        if self.all is not None:
            self.all.show_workbook()
            return
        self.all = AllPeople(self.session, self.today)
        self.all.chosen.connect(self.chosen)
        self.all.opened.connect(self._open)
        self.all.asked_row.connect(self.asked_row)
        self.all.asked_undo.connect(self._undo)
        self.column.insertWidget(0, self.all)

    def _show_one(self, person: Person) -> None:
        if self.one is not None:
            self.one.show_workbook()
            return
        self.one = PersonView(self.session, self.today, person)
        self.one.chosen.connect(self.chosen)
        self.one.asked_row.connect(self.asked_row)
        self.one.asked_back.connect(self._back)
        self.one.asked_deletion.connect(self.delete)
        self.column.insertWidget(0, self.one)

    def _open(self, person_id: str) -> None:
        self.chosen.emit(places.about(places.PEOPLE, person_id))

    def _back(self) -> None:
        self.chosen.emit(places.PEOPLE)

    def _undo(self) -> None:
        self.asked.emit("undo")

    def _changed(self, change: Change) -> None:
        if change.label in TYPED and self.one is not None and change.origin is self.one.rest:
            self._look_again.start()
            return
        self._look_again.stop()
        there = self.one is not None and self.one.isVisibleTo(self)
        self._show()
        if there != (self._person() is not None):
            self.focus_first()
