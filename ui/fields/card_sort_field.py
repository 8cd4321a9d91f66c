"""Sorting cards: one card at a time on top, the piles below, then a few to keep with a note each.

With the keyboard: 1, 2, 3 put the card in hand into a pile, 0 takes it back, K keeps it; arrows walk the piles.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.fields.card_hand import CardHand
from ui.fields.card_piles import Pile
from ui.fields.card_sorts import UNSORTED, Deck, keep, let_go, moved, noted, put_in, with_own, without_own
from ui.fields.field_widget import FieldWidget
from ui.fields.kept_cards import KeptCards, kept_words
from ui.fields.own_card_line import OwnCardLine
from ui.fields.surroundings import Surroundings
from ui.widgets.announce import announce
from workbook.curriculum.fields import CardSortField
from workbook.model.answers import CardSort
from workbook.model.edits import SetAnswer
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook


class CardSortWidget(FieldWidget):
    """Cards into named piles and a limited top set."""

    def __init__(
        self, ref: str, field: CardSortField, workbook: Workbook, surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show the cards at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.field = field
        self._list = surroundings.items(field.cards_from)
        self._in_hand = ""
        self.hand = CardHand(field)
        self.hand.put.connect(self._put)
        self.hand.toggled_kept.connect(self._toggle_kept)
        self.hand.removed.connect(self._remove_own)
        self.body.addWidget(self.hand)
        self.piles = tuple(Pile(column, number) for number, column in enumerate(field.columns, 1))
        for pile in self.piles:
            pile.taken.connect(self._take)
            pile.sent.connect(self._send_card)
            pile.dropped.connect(partial(self._drop, pile.pile.id))
            self.body.addWidget(pile)
            self.later(partial(self._fill, pile))
        self._filled: list[Pile] = []
        self.own: OwnCardLine | None = None
        if field.own_cards:
            self.own = OwnCardLine()
            self.own.added.connect(self._add_own)
            self.body.addWidget(self.own)
        self.kept: KeptCards | None = None
        if field.top:
            self.later(self._add_kept)
        self.show_answer()

    @property
    def deck(self) -> Deck:
        """All cards, with the person's own."""
        return Deck.of(self._list, self.workbook.cards(self.ref))

    def show_workbook(self, workbook: Workbook) -> None:
        was, now = self.workbook.cards(self.ref).piles, workbook.cards(self.ref).piles
        back = [card for card in was if card not in now]
        if len(back) == 1:
            # Undo put one card back: it is in hand again, where it was sorted from.
            self._in_hand = back[0]
        super().show_workbook(workbook)

    def show_answer(self) -> None:
        answer, deck = self.workbook.cards(self.ref), self.deck
        waiting = deck.unsorted(answer)
        if all(card.id != self._in_hand for card in deck.cards):
            self._in_hand = waiting[0].id if waiting else ""
        card = next((card for card in deck.cards if card.id == self._in_hand), None)
        own = card is not None and any(mine.id == card.id for mine in answer.own)
        self.hand.show_card(card, answer, left=len(waiting), count=len(deck.cards), own=own)
        for pile in self._filled:
            pile.show_cards(deck.pile(answer, pile.pile.id), answer.top)
        if self.kept is not None:
            self.kept.show_kept(deck, answer)

    @property
    def tail(self) -> int:
        below = [part.sizeHint().height() for part in (*self.piles, self.own) if part and part not in self._filled]
        return sum(height + self.body.spacing() for height in below)

    def _add_kept(self) -> QWidget:
        self.kept = KeptCards(self.field)
        self.kept.moved.connect(self._move_kept)
        self.kept.noted.connect(self._note)
        self.kept.let_go.connect(self._toggle_kept)
        self.kept.watched.connect(self.watch)
        self.body.addWidget(self.kept)
        self.kept.show_kept(self.deck, self.workbook.cards(self.ref))
        return self.kept

    def _fill(self, pile: Pile) -> QWidget:
        """Lay the cards on a pile for the first time."""
        self._filled.append(pile)
        answer = self.workbook.cards(self.ref)
        pile.show_cards(self.deck.pile(answer, pile.pile.id), answer.top)
        return pile.holder

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        del column
        if row_id:
            self._take(row_id)
        self.hand.focus_card()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = event.key() - Qt.Key.Key_0
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_K and self._in_hand and self.field.top:
            self._toggle_kept(self._in_hand)
        elif not plain or not 0 <= key <= len(self.piles):
            super().keyPressEvent(event)
        elif self._in_hand:
            self._put(self._in_hand, UNSORTED if key == 0 else self.piles[key - 1].pile.id)

    def _take(self, card_id: str) -> None:
        self._in_hand = card_id
        self.show_answer()
        self.hand.focus_card()

    def _send_card(self, card_id: str, key: int) -> None:
        """A key on a card in a pile: to another pile, back, or to those kept."""
        if key < 0:
            self._toggle_kept(card_id)
        elif key <= len(self.piles):
            self._put(card_id, UNSORTED if key == 0 else self.piles[key - 1].pile.id, follow=False)

    def _put(self, card_id: str, column: str, *, follow: bool = True) -> None:
        name = next((pile.pile.label for pile in self.piles if pile.pile.id == column), "the cards to sort")
        label = self.deck.label(card_id)
        answer = put_in(self.workbook.cards(self.ref), card_id, column)
        if follow and column != UNSORTED:
            self._next_after(card_id, answer)
        self._change(answer, "Card moved")
        announce(self, f"{label}: {name}.")

    def _drop(self, column: str, card_id: str) -> None:
        self._put(card_id, column)

    def _toggle_kept(self, card_id: str) -> None:
        answer = self.workbook.cards(self.ref)
        if card_id in answer.top:
            self._change(let_go(answer, card_id), "Card let go")
            return
        waited = card_id not in answer.piles
        answer = keep(answer, card_id, self.field)
        if waited:
            self._next_after(card_id, answer)
        self._change(answer, "Card kept")
        announce(self, f"{self.deck.label(card_id)}: kept, {kept_words(len(answer.top), self.field.top or 0)}")

    def _next_after(self, card_id: str, answer: CardSort) -> None:
        """When the card in hand has found its place, the next one to sort comes to hand; without any it stays."""
        waiting = self.deck.unsorted(answer)
        if card_id == self._in_hand and (waiting or card_id not in self.workbook.cards(self.ref).piles):
            self._in_hand = waiting[0].id if waiting else ""

    def _move_kept(self, card_id: str, by: int) -> None:
        self._change(moved(self.workbook.cards(self.ref), card_id, by), "Card moved")

    def _note(self, card_id: str, note: str) -> None:
        answer = noted(self.workbook.cards(self.ref), card_id, clean_text(note))
        self.send(SetAnswer(self.ref, answer, label="Typing", typing=True))

    def _add_own(self, words: str) -> None:
        card_id = self.surroundings.fresh_id("c")
        self._in_hand = card_id
        self._change(with_own(self.workbook.cards(self.ref), card_id, words), "Card added")

    def _remove_own(self, card_id: str) -> None:
        self._change(without_own(self.workbook.cards(self.ref), card_id), "Card removed")

    def _change(self, answer: CardSort, label: str) -> None:
        self.send(SetAnswer(self.ref, answer, label=label))
        self.show_answer()
