"""Beside the messages of E9.3 and E9.5: the way to the page where one message is written at a time."""

from functools import partial

from ui import places
from ui.pages.extra import Extra
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Text
from workbook.model.workbook import Workbook

WORDS = "In Messages you write to one person at a time: look first, see how it reads, copy it, note what comes back."


class MessageDoor(Extra):
    """Two sentences and a button; the rows are the same there and here."""

    def __init__(self) -> None:
        """Make the card; it changes with nothing."""
        super().__init__(())
        card = Card("soft", padding=14, gap=8)
        self.open = button("Write in Messages", "secondary", icon="send")
        self.open.clicked.connect(partial(self.asked_source.emit, places.MESSAGES))
        card.column.addWidget(Text(WORDS, tone="ink2"))
        card.column.addWidget(flow_row(self.open))
        self.body.addWidget(card)

    def show_workbook(self, workbook: Workbook) -> None:
        del workbook
