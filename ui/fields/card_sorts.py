"""Sorting cards, as pure steps: into a pile, into the top set, up and down, own cards; nothing is lost on the way."""

from msgspec import Struct
from msgspec.structs import replace

from workbook.curriculum.fields import CardSortField, Option
from workbook.curriculum.lists import ItemList
from workbook.model.answers import CardSort, OwnCard

UNSORTED = ""


class Deck(Struct, frozen=True):
    """All cards of a sort: those of the list, then the person's own."""

    cards: tuple[Option, ...]

    @staticmethod
    def of(items: ItemList, answer: CardSort) -> "Deck":
        """The cards of a list with those added by the person."""
        own = tuple(Option(id=card.id, label=card.text) for card in answer.own)
        return Deck((*(item.option for item in items.items), *own))

    def label(self, card_id: str) -> str:
        """The words on a card."""
        return next((card.label for card in self.cards if card.id == card_id), card_id)

    def unsorted(self, answer: CardSort) -> tuple[Option, ...]:
        """The cards that are in no pile yet."""
        return tuple(card for card in self.cards if card.id not in answer.piles)

    def pile(self, answer: CardSort, column: str) -> tuple[Option, ...]:
        """The cards in one pile, in the order they were put there."""
        known = {card.id: card for card in self.cards}
        return tuple(known[card] for card, pile in answer.piles.items() if pile == column and card in known)

    def by_rating(self, answer: CardSort) -> tuple[Option, ...]:
        """Rated cards from low to high, then those without a rating in their own order."""
        rated = sorted((c for c in self.cards if c.id in answer.ratings), key=lambda card: answer.ratings[card.id])
        return (*rated, *(card for card in self.cards if card.id not in answer.ratings))


def put_in(answer: CardSort, card_id: str, column: str) -> CardSort:
    """The card in a pile, last there; UNSORTED takes it back. Its note stays."""
    piles = {card: pile for card, pile in answer.piles.items() if card != card_id}
    if column != UNSORTED:
        piles[card_id] = column
    return replace(answer, piles=piles)


def keep(answer: CardSort, card_id: str, field: CardSortField) -> CardSort:
    """The card at the end of the top set; a card that is in no pile goes to the first one too."""
    if card_id in answer.top:
        return answer
    if card_id not in answer.piles and field.columns:
        answer = put_in(answer, card_id, field.columns[0].id)
    return replace(answer, top=(*answer.top, card_id))


def let_go(answer: CardSort, card_id: str) -> CardSort:
    """The card out of the top set; its note stays for another time."""
    return replace(answer, top=tuple(card for card in answer.top if card != card_id))


def moved(answer: CardSort, card_id: str, by: int) -> CardSort:
    """The card some places further in the top set."""
    if card_id not in answer.top:
        return answer
    rest = [card for card in answer.top if card != card_id]
    rest.insert(max(0, min(answer.top.index(card_id) + by, len(rest))), card_id)
    return replace(answer, top=tuple(rest))


def noted(answer: CardSort, card_id: str, note: str) -> CardSort:
    """The card with a note; an empty one is taken out."""
    notes = {card: words for card, words in answer.notes.items() if card != card_id}
    if note:
        notes[card_id] = note
    return replace(answer, notes=notes)


def rated(answer: CardSort, card_id: str, rating: int | None) -> CardSort:
    """The card with a rating from 0 to 100, or without one."""
    ratings = {card: known for card, known in answer.ratings.items() if card != card_id}
    if rating is not None:
        ratings[card_id] = max(0, min(100, rating))
    return replace(answer, ratings=ratings)


def with_own(answer: CardSort, card_id: str, text: str) -> CardSort:
    """An own card added, or its words changed."""
    known = any(card.id == card_id for card in answer.own)
    own = tuple(replace(card, text=text) if card.id == card_id else card for card in answer.own)
    return replace(answer, own=own if known else (*own, OwnCard(id=card_id, text=text)))


def without_own(answer: CardSort, card_id: str) -> CardSort:
    """An own card taken out, with its place and note."""
    gone = rated(noted(put_in(let_go(answer, card_id), card_id, UNSORTED), card_id, ""), card_id, None)
    return replace(gone, own=tuple(card for card in answer.own if card.id != card_id))
