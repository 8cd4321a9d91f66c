"""Drafting studio: drafts side by side."""

from datetime import date

from ui import places
from ui.pages.place_page import PlacePage
from ui.session import Session
from ui.widgets.labels import Heading


class StudioPage(PlacePage):
    """Begins with its title."""

    def __init__(self, session: Session, today: date) -> None:
        super().__init__()
        self.setAccessibleName(places.TITLES[places.STUDIO])
        self.session, self.today = session, today
        self.column.addWidget(Heading(places.TITLES[places.STUDIO]))
        self.column.addStretch(1)
