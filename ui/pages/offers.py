"""Earlier words brought forward: one card for each source, each thought usable with one click."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Text
from ui.widgets.own_words import OwnWords
from workbook.reading.offers import OfferedWords

FIRST_SHOWN: Final = 1
LINES_SHOWN: Final = 3
LONGEST_SHOWN: Final = 320


class OfferList(QWidget):
    """The earlier words an exercise reuses; one source at first, the others on demand."""

    used = Signal(object, int)
    """An `OfferedWords` and which of its lines to use, from 0."""
    asked_source = Signal(str)
    """The field reference the words came from."""

    def __init__(self, offers: tuple[OfferedWords, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = LINES_SHOWN
        self._offers: tuple[OfferedWords, ...] = ()
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(12))
        self._cards: list[QWidget] = []
        self._more = button("", "link", icon="quote")
        self._more.clicked.connect(self._show_all)
        self._column.addWidget(self._more)
        self._offers = offers
        self._rebuild()
        if not offers:
            self.hide()

    def show_offers(self, offers: tuple[OfferedWords, ...]) -> None:
        """Show these offers; equal ones stay as they are."""
        if offers != self._offers:
            self._offers = offers
            self._rebuild()
            self.setVisible(bool(offers))

    @property
    def spare(self) -> int:
        """Height in px that becomes free when one thought of each source is shown."""
        return sum(card.spare for card in self._cards if isinstance(card, LinesCard))

    def show_few(self, *, few: bool) -> None:
        """Show one thought of each source, or up to three."""
        self._lines = 1 if few else LINES_SHOWN
        for card in self._cards:
            if isinstance(card, LinesCard):
                card.show_lines(self._lines)
                card.column.activate()
        self._column.activate()  # what stands below is asked for its place right after this

    def focus_first(self) -> bool:
        """Give the keyboard to the first button of the first card; False when there is none."""
        buttons = [one for card in self._cards for one in card.findChildren(Button) if one.isVisibleTo(self)]
        if buttons:
            buttons[0].setFocus()
        return bool(buttons)

    def _show_all(self) -> None:
        self._all = True
        self._rebuild()
        self._cards[min(FIRST_SHOWN, len(self._cards) - 1)].setFocus()

    def _rebuild(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        shown = self._offers if self._all else self._offers[:FIRST_SHOWN]
        self._cards = [self._card(offer) for offer in shown]
        for at, card in enumerate(self._cards):
            self._column.insertWidget(at, card)
            if self.isVisible():
                card.show()  # at once: a layout shows a new part later, and until then it takes no keyboard
        hidden = len(self._offers) - len(shown)
        self._more.setText(f"More of your own words ({hidden})")
        self._more.setAccessibleName(f"More of your own words, {hidden} more")
        self._more.setVisible(hidden > 0)

    def _card(self, offer: OfferedWords) -> QWidget:
        use: Callable[[int], None] = partial(self.used.emit, offer)
        if len(offer.lines) == 1:
            card = OwnWords(offer.source_title, shortened(offer.lines[0]), can_use=offer.usable)
            card.used.connect(partial(use, 0))
            card.asked_source.connect(partial(self.asked_source.emit, offer.source))
            return card
        lines = LinesCard(offer, self._lines)
        lines.used.connect(use)
        lines.asked_source.connect(partial(self.asked_source.emit, offer.source))
        return lines


class LinesCard(Card):
    """Several thoughts from one earlier answer, each with its own "Use"."""

    used = Signal(int)
    asked_source = Signal()

    def __init__(self, offer: OfferedWords, lines: int) -> None:
        """Show the first `lines` of an offer; up to three on demand, and how many more there are at their source."""
        super().__init__("soft", padding=16, gap=4)
        self._offer = offer
        title = f"From “{offer.source_title}”"
        self.setAccessibleName(title)
        self.column.addWidget(Caption(title, tone="accent_ink", weight=600))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self.column.spacing())
        self.column.addLayout(self._rows)
        self._words: list[Text] = []
        self._uses: list[Button] = []
        self._shown = 0
        self._add_lines(lines)
        self._there = Caption(f"and {len(offer.lines) - LINES_SHOWN} more there", tone="ink2")
        self.column.addWidget(self._there)
        self.more = button("", "link", icon="chevron-down", tone="accent_ink")
        self.more.clicked.connect(self._show_more)
        self.go = button("Go to the source", "link", icon="arrow-right", tone="accent_ink")
        self.go.clicked.connect(self.asked_source)
        self.column.addWidget(flow_row(self.more, self.go, gap=12))
        self.show_lines(lines)

    @property
    def spare(self) -> int:
        """Height in px of the lines after the first and of what is said below them."""
        parts = (*self._words[1 : self._shown], self._there)
        return sum(part.height() + self._rows.spacing() for part in parts if part.isVisibleTo(self))

    def show_lines(self, most: int) -> None:
        """Show so many lines, and say how many wait here, or else how many there are at the source."""
        lines = len(self._offer.lines)
        self._shown = min(lines, most)
        self._add_lines(self._shown)
        for at, (words, use) in enumerate(zip(self._words, self._uses, strict=True)):
            words.setVisible(at < self._shown)
            use.setVisible(at < self._shown and self._offer.usable)
        waiting = min(lines, LINES_SHOWN) - self._shown
        self.more.setText(f"Show {waiting} more")
        self.more.setAccessibleName(f"Show {waiting} more from “{self._offer.source_title}”")
        self.more.setVisible(waiting > 0)
        self._there.setVisible(not waiting and lines > LINES_SHOWN)

    def _add_lines(self, most: int) -> None:
        """Make so many lines; those that are made already stay."""
        for at in range(len(self._uses), min(len(self._offer.lines), most)):
            self._rows.addLayout(self._row(at, self._offer.lines[at]))

    def _show_more(self) -> None:
        first_new = self._shown
        self.show_lines(LINES_SHOWN)
        (self._uses[first_new] if self._offer.usable else self.go).setFocus()

    def _row(self, at: int, line: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        words = Text(shortened(line), serif=True, own_side=True)
        row.addWidget(words, 1)
        use = button("Use", "link", icon="pencil", name=f"Use these words: {shortened(line)}", tone="accent_ink")
        use.clicked.connect(partial(self.used.emit, at))
        self._words.append(words)
        self._uses.append(use)
        row.addWidget(use)
        return row


def shortened(words: str) -> str:
    """At most 320 characters of a long thought, broken at a word."""
    if len(words) <= LONGEST_SHOWN:
        return words
    return words[:LONGEST_SHOWN].rsplit(" ", 1)[0] + " …"
