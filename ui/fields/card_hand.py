"""The card in hand: its words, and where it may go."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote, Text
from workbook.curriculum.fields import CardSortField, Option
from workbook.model.answers import CardSort


class CardHand(Card):
    """One card with a button for each pile. `put` carries (card, pile), `toggled_kept` and `removed` the card."""

    put = Signal(str, str)
    toggled_kept = Signal(str)
    removed = Signal(str)

    def __init__(self, field: CardSortField) -> None:
        """Make an empty hand."""
        super().__init__("soft", padding=16, gap=8)
        self._card = ""
        self._top = field.top
        self.said = Caption(tone="accent_ink", weight=600)
        self.words = Quote()
        self.detail = Text(tone="ink2")
        self.buttons: tuple[tuple[str, Button], ...] = tuple(
            (column.id, button(f"{number}  {column.label}", "secondary", name=f"{column.label}, key {number}"))
            for number, column in enumerate(field.columns, 1)
        )
        for column, one in self.buttons:
            one.setCheckable(True)
            one.clicked.connect(partial(self._put, column))
        self.keep = button("Keep this one", "ghost", icon="star", tip="K")
        self.keep.setCheckable(True)
        self.keep.clicked.connect(self._keep)
        self.gone = button("Remove this card", "link", icon="trash")
        self.gone.clicked.connect(lambda: self.removed.emit(self._card))
        self.places = flow_row(*(one for _column, one in self.buttons), self.keep, self.gone)
        for part in (self.said, self.words, self.detail, self.places):
            self.column.addWidget(part)

    def show_card(self, card: Option | None, answer: CardSort, *, left: int, count: int, own: bool) -> None:
        """Show a card, where it lies, and how many are left to sort."""
        self._card = card.id if card else ""
        sorted_now = count - left
        self.said.setText(f"{sorted_now} of {count} sorted" if left else f"All {count} cards are sorted")
        self.words.setText(card.label if card else "Take any card below to look at it again.")
        self.detail.setText(card.detail if card else "")
        self.detail.setVisible(bool(card and card.detail))
        self.places.setVisible(card is not None)
        pile = answer.piles.get(self._card, "")
        for column, one in self.buttons:
            one.setChecked(bool(card) and column == pile)
        kept = self._card in answer.top
        self.keep.setChecked(kept)
        self.keep.setText("Kept" if kept else "Keep this one")
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setVisible(bool(self._top))
        self.gone.setVisible(own)
        self.setAccessibleName(f"Card in hand: {self.words.text()}")

    def focus_card(self) -> None:
        """Give the keyboard to the first place the card may go to."""
        if self._card and self.buttons:
            self.buttons[0][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, column: str, _checked: object = None) -> None:
        if self._card:
            self.put.emit(self._card, column)

    def _keep(self) -> None:
        if self._card:
            self.toggled_kept.emit(self._card)
