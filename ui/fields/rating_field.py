"""Cards with a mark from 0 to 100 each, in the order of the marks; those not wanted go to a pile of their own."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.card_sorts import UNSORTED, Deck, noted, put_in, rated, with_own, without_own
from ui.fields.field_widget import FieldWidget
from ui.fields.own_card_line import OwnCardLine
from ui.fields.rated_card import RatedCard
from ui.fields.rating_slider import RatingSlider
from ui.fields.surroundings import Surroundings
from ui.theme.look import look
from ui.widgets.labels import Caption
from workbook.curriculum.fields import CardSortField, Option
from workbook.model.answers import CardSort
from workbook.model.edits import SetAnswer
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook

AT_ONCE: Final = 3
"""So many cards are made at a time; making one takes about two milliseconds."""
NO_LIMIT: Final = 1_000_000


class RatingWidget(FieldWidget):
    """Cards ordered by their marks; a card finds its new place when one leaves it, not while one moves the mark."""

    def __init__(
        self, ref: str, field: CardSortField, workbook: Workbook, surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show the cards at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.field = field
        self._apart = field.columns[0] if field.columns else None
        self._items = surroundings.items(field.cards_from)
        self.cards: dict[str, RatedCard] = {}
        self._room = AT_ONCE
        self.said = Caption()
        self.body.addWidget(self.said)
        self._list = QVBoxLayout()
        self._list.setSpacing(look().px(6))
        self.body.addLayout(self._list)
        self.own: OwnCardLine | None = None
        if field.own_cards:
            self.own = OwnCardLine("A step of your own")
            self.own.added.connect(self._add_own)
            self.body.addWidget(self.own)
        self.show_answer()

    def show_answer(self) -> None:
        answer = self.workbook.cards(self.ref)
        deck = Deck.of(self._items, answer)
        self._arrange(deck, answer)
        for card_id, card in self.cards.items():
            note = answer.notes.get(card_id, "")
            card.show_mark(answer.ratings.get(card_id), apart=card_id in answer.piles, note=note)
        self._say(answer, len(deck.cards))

    @property
    def to_come(self) -> bool:
        return len(self.cards) < self._count

    def grow(self) -> Sequence[QWidget]:
        before = set(self.cards)
        self._room = len(self.cards) + AT_ONCE
        self.show_answer()
        return [card for key, card in self.cards.items() if key not in before]

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        del column
        while self.to_come and row_id not in {"", *self.cards}:
            self.grow()
        first = next(iter(self.cards.values()), None)
        card = self.cards.get(row_id, first)
        if card is not None:
            card.slider.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, RatingSlider):
            answer = self.workbook.cards(self.ref)
            self._arrange(Deck.of(self._items, answer), answer)
        return super().eventFilter(watched, event)

    def _arrange(self, deck: Deck, answer: CardSort) -> None:
        ordered = deck.by_rating(answer)
        wanted = [card for card in ordered if card.id not in answer.piles]
        wanted += [card for card in ordered if card.id in answer.piles]
        known = {card.id for card in wanted}
        for gone in [card_id for card_id in self.cards if card_id not in known]:
            card = self.cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        own = {card.id for card in answer.own}
        for place, option in enumerate(self._with_room(wanted)):
            card = self.cards.get(option.id)
            if card is None:
                card = self.cards[option.id] = self._new_card(option, own=option.id in own)
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)

    def _with_room(self, wanted: Sequence[Option]) -> Sequence[Option]:
        """The cards that are made, and those that may be made now."""
        fresh = [option.id for option in wanted if option.id not in self.cards]
        waiting = set(fresh[max(0, self._room - len(self.cards)) :])
        if not waiting:
            self._room = NO_LIMIT
        return [option for option in wanted if option.id not in waiting]

    def _new_card(self, option: Option, *, own: bool) -> RatedCard:
        card = RatedCard(option, self.field, own=own)
        card.rated.connect(self._rate)
        card.noted.connect(self._note)
        card.set_apart.connect(self._set_apart)
        card.removed.connect(self._remove_own)
        card.slider.installEventFilter(self)
        return card

    def _rate(self, card_id: str, rating: int | None) -> None:
        answer = rated(self.workbook.cards(self.ref), card_id, rating)
        self.send(SetAnswer(self.ref, answer, label="Card marked", typing=True))
        self._say(answer, self._count)

    def _note(self, card_id: str, note: str) -> None:
        answer = noted(self.workbook.cards(self.ref), card_id, clean_text(note))
        self.send(SetAnswer(self.ref, answer, label="Typing", typing=True))

    def _set_apart(self, card_id: str) -> None:
        answer = self.workbook.cards(self.ref)
        column = UNSORTED if card_id in answer.piles or self._apart is None else self._apart.id
        self._change(put_in(answer, card_id, column), "Card moved")

    def _add_own(self, words: str) -> None:
        card_id = self.surroundings.fresh_id("c")
        self._change(with_own(self.workbook.cards(self.ref), card_id, words), "Card added")
        if self.own is not None and len(self.workbook.cards(self.ref).own) >= self.field.own_cards:
            self.said.setText(f"That is {self.field.own_cards} of your own.")

    def _remove_own(self, card_id: str) -> None:
        self._change(without_own(self.workbook.cards(self.ref), card_id), "Card removed")

    @property
    def _count(self) -> int:
        return len(Deck.of(self._items, self.workbook.cards(self.ref)).cards)

    def _change(self, answer: CardSort, label: str) -> None:
        self.send(SetAnswer(self.ref, answer, label=label))
        self.show_answer()

    def _say(self, answer: CardSort, count: int) -> None:
        marked = len(answer.ratings)
        self.said.setText(f"{marked} of {count} marked. 0 is no unease, 100 is the most." if marked else UNEASE)


UNEASE = "0 is no unease, 100 is the most. Arrow keys or digits set a mark; Delete takes it back."
