"""The earlier wordings of one draft, each with its day, a way back and a way to compare."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.dates import date_words
from ui.fields.disclosure import Disclosure
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Caption, Quote
from workbook.drafting.drafts import Draft
from workbook.model.answers import Version


class WordingCard(Card):
    """One earlier wording."""

    brought_back = Signal(str)
    compared = Signal(str)

    def __init__(self, version: Version, name: str) -> None:
        """Show a version of the draft called `name`."""
        super().__init__("sunken", padding=12, gap=6)
        when = date_words(version.made_on.isoformat()) if version.made_on else "earlier"
        said = f"Kept on {when}" if version.made_on else "Kept earlier"
        self.column.addWidget(Caption(f"{version.name} · {said}" if version.name else said, tone="ink2"))
        self.column.addWidget(Quote(version.text, most_lines=4))
        beginning = " ".join(version.text.split())[:40]
        self.back = button(
            "Bring back", "link", icon="undo", name=f"Bring back for “{name}”: {beginning}", role="label"
        )
        self.compare = button(
            "Compare", "link", icon="columns", name=f"Compare with “{name}”: {beginning}", role="label"
        )
        self.back.clicked.connect(partial(self.brought_back.emit, version.id))
        self.compare.clicked.connect(partial(self.compared.emit, version.id))
        self.column.addWidget(flow_row(self.back, self.compare, gap=12))
        self.setFocusProxy(self.back)


class EarlierWordings(QWidget):
    """A line that opens the earlier wordings; out of sight while there are none."""

    brought_back = Signal(str)
    compared = Signal(str)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.cards: KeyedList[WordingCard] | None = None
        self._draft: Draft | None = None
        self._closed: Disclosure | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def opener(self) -> Disclosure | None:
        """The line that opens the list, once there is something in it."""
        return self._closed

    def show_versions(self, draft: Draft) -> None:
        """Show the wordings kept of a draft."""
        self._draft = draft
        earlier = _earlier(draft)
        if not earlier:
            self.hide()
            return
        if self._closed is None:
            self._closed = Disclosure("", self._make)
            self._column.addWidget(self._closed)
        self._closed.say("1 earlier wording" if len(earlier) == 1 else f"{len(earlier)} earlier wordings")
        self._closed.link.setAccessibleName(f"{self._closed.link.text()} of “{draft.name}”")
        if self.cards is not None:
            self._fill(self.cards, draft)
        self.show()

    def _make(self) -> QWidget:
        self.cards = KeyedList[WordingCard](gap=8)
        if self._draft is not None:
            self._fill(self.cards, self._draft)
        return self.cards

    def _fill(self, cards: KeyedList[WordingCard], draft: Draft) -> None:
        wanted = _earlier(draft)
        cards.arrange(list(wanted), lambda version_id: self._card(wanted[version_id], draft.name))

    def _card(self, version: Version, name: str) -> WordingCard:
        card = WordingCard(version, name)
        card.brought_back.connect(self.brought_back)
        card.compared.connect(self.compared)
        return card


def _earlier(draft: Draft) -> dict[str, Version]:
    """The wordings of a draft that differ from what it says now, by id."""
    return {version.id: version for version in draft.versions if version.text != draft.text}
