"""Plan and progress."""

from datetime import date

from ui.pages.place_page import PlacePage
from ui.session import Session
from ui.widgets.labels import Heading


class PlanPage(PlacePage):
    """Plan and progress."""

    def __init__(self, session: Session, today: date) -> None:
        super().__init__()
        self.session, self.today = session, today
        self.column.addWidget(Heading("Plan and progress"))
        self.column.addStretch(1)
