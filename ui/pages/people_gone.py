"""What is said after somebody was deleted everywhere: what is gone, what a program cannot reach, and the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from ui.pages.lent import title_of
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout, flow_row
from ui.widgets.labels import Heading, Text

BACKUPS = (
    "Older versions on this computer and copies you gave away still hold them. "
    "On a device of your employer, its backups may too."
)
EVERYWHERE = (
    "This takes out your notes about them, your messages to them, what happened between you and their steps in the "
    "plan. You can undo it."
)
STILL_NAMED = "Your own sentences are never cut. A name like theirs still stands in:"


class GoneCard(Card):
    """A quiet card; `asked_undo` brings the person back, `asked` carries a reference where a name still stands."""

    asked_undo = Signal()
    asked = Signal(str)

    def __init__(self) -> None:
        """Make a hidden card."""
        super().__init__("note", padding=16, gap=8)
        self.title = Heading("", 3)
        self.words = Text("", tone="ink2")
        self.still = Text(STILL_NAMED, tone="ink2")
        self.undo = button("Undo", "secondary", icon="undo", name="Undo: bring this person back")
        self.undo.clicked.connect(self._undo)
        self.places = flow_row(name="Where a name like theirs still stands")
        self._links: list[Button] = []
        for part in (self.title, self.words, self.still, self.places, flow_row(self.undo)):
            self.column.addWidget(part)
        self.hide()

    def show_gone(self, count: int, mentions: Sequence[str], *, can_undo: bool) -> None:
        """Say that somebody is gone; `mentions` are references whose words still hold a name like theirs."""
        title = "This person is deleted everywhere." if count == 1 else f"{count} people are deleted everywhere."
        self.title.setText(title)
        self.setAccessibleName(title)
        self.words.setText(BACKUPS)
        self._show_places(mentions)
        self.still.setVisible(bool(mentions))
        self.places.setVisible(bool(mentions))
        self.undo.setVisible(can_undo)
        self.show()

    def _show_places(self, mentions: Sequence[str]) -> None:
        flow = self.places.layout()
        if not isinstance(flow, FlowLayout):
            return
        for old in self._links:
            flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._links = []
        for title, ref in {title_of(ref): ref for ref in reversed(mentions)}.items():
            link = button(title, "link", icon="arrow-right", name=f"Go to {title}")
            link.clicked.connect(partial(self._go, ref))
            flow.addWidget(link)
            self._links.append(link)

    def _undo(self) -> None:
        self.asked_undo.emit()

    def _go(self, ref: str, _checked: object = None) -> None:
        self.asked.emit(ref)
