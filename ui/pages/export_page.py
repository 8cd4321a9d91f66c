"""Print or export."""

from datetime import date
from pathlib import Path

from ui.pages.place_page import PlacePage
from ui.session import Session
from ui.widgets.labels import Heading


class ExportPage(PlacePage):
    """Print or export."""

    def __init__(self, session: Session, today: date, path: Path) -> None:
        super().__init__()
        self.session, self.today, self.path = session, today, path
        self.column.addWidget(Heading("Print or export"))
        self.column.addStretch(1)
