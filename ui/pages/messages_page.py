"""The composer."""

from datetime import date

from ui import places
from ui.pages.place_page import PlacePage
from ui.session import Session
from ui.widgets.labels import Heading


class MessagesPage(PlacePage):
    """Begins with its title."""

    def __init__(self, session: Session, today: date, person_id: str | None = None) -> None:
        super().__init__()
        self.setAccessibleName(places.TITLES[places.MESSAGES])
        self.session, self.today, self.person_id = session, today, person_id
        self.column.addWidget(Heading(places.TITLES[places.MESSAGES]))
        self.column.addStretch(1)
