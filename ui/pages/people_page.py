"""The people of a workbook: all of them, or one."""

from datetime import date

from ui import places
from ui.pages.people_all import AllPeople
from ui.pages.people_deeds import SHOWN
from ui.pages.place_page import PlacePage
from ui.session import Change, Session


class PeoplePage(PlacePage):
    """Shows all people, or one of them while that person is there."""

    def __init__(self, session: Session, today: date, person_id: str | None = None) -> None:
        super().__init__()
        self.setAccessibleName(places.TITLES[places.PEOPLE])
        self.session, self.today, self.person_id = session, today, person_id
        self.all: AllPeople | None = None
        self.show_all()
        self.column.addStretch(1)
        session.changed.connect(self._changed)

    def shows(self, touches: frozenset[str]) -> bool:
        """Whether undoing such a change can be seen here."""
        return bool(touches & SHOWN)

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do; the page begins at its top."""
        self.fit()
        if self.all is not None:
            self.all.focus_first()
        self.verticalScrollBar().setValue(0)

    def show_all(self) -> AllPeople:
        """Make the page of all people, once."""
        if self.all is None:
            self.all = AllPeople(self.session, self.today)
            self.all.chosen.connect(self.chosen)
            self.all.asked_row.connect(self.asked_row)
            self.column.insertWidget(0, self.all)
        return self.all

    def _changed(self, _change: Change) -> None:
        if self.all is not None:
            self.all.show_workbook()
