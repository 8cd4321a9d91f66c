"""A person's ladder (E8.2, Part F): their rated steps in order, where to begin, and half-steps where a gap is wide."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from workbook.curriculum.course import item_list
from workbook.model.answers import CardSort, MultiChoice, OwnCard
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

LADDER, FIRST_RUNG = "E8.2.ladder", "E8.2.first_rung"
LOWEST_BEGIN, HIGHEST_BEGIN = 20, 40
"""A first rung is proposed between these ratings (Part F)."""
WIDE_GAP = 15
"""A gap wider than this is filled by suggesting a half-step (Part F)."""
ROUND = 5


class Rung(Struct, frozen=True):
    """One rated step. `half_step`: a smaller form of it, offered when the step below is far away; "" when not."""

    id: str
    label: str
    rating: int
    half_step: str = ""
    below: int = 0
    """The rating of the rung below; 0 for the lowest."""

    @property
    def half_rating(self) -> int:
        """Where the half-step would stand, in steps of five."""
        return ROUND * round((self.below + self.rating) / 2 / ROUND)


def rungs(workbook: Workbook) -> tuple[Rung, ...]:
    """The rated steps from low to high; those not for the person and those without a rating are left out."""
    answer = workbook.cards(LADDER)
    own = {card.id: card.text for card in answer.own}
    listed = {item.id: item for item in item_list("ladder").items}
    rated = [
        (rating, card) for card, rating in answer.ratings.items() if card not in answer.piles and card in own | listed
    ]
    rated.sort(key=lambda one: one[0])
    found: list[Rung] = []
    below: int | None = None
    for rating, card in rated:
        item = listed.get(card)
        half = str(item.details.get("half_step", "")) if item else ""
        wide = below is not None and rating - below > WIDE_GAP
        found.append(Rung(card, item.label if item else own[card], rating, half if wide else "", below or 0))
        below = rating
    return tuple(found)


def proposed(ladder: Sequence[Rung]) -> Rung | None:
    """The rung to begin with: the lowest from 20 to 40, else the highest below; None when all are higher."""
    inside = next((rung for rung in ladder if LOWEST_BEGIN <= rung.rating <= HIGHEST_BEGIN), None)
    lower = [rung for rung in ladder if rung.rating < LOWEST_BEGIN]
    return inside or (lower[-1] if lower else None)


def begun_at(workbook: Workbook, ladder: Sequence[Rung]) -> Rung | None:
    """The rung the person chose to begin with, when it is on their ladder."""
    chosen = workbook.chosen(FIRST_RUNG)
    return next((rung for rung in ladder if rung.id in chosen), None)


def begin_at(workbook: Workbook, rung_id: str) -> SetAnswer:
    """The edit that chooses where to begin; own words beside the choice stay."""
    found = workbook.answers.get(FIRST_RUNG)
    answer = found if isinstance(found, MultiChoice) else MultiChoice()
    return SetAnswer(FIRST_RUNG, replace(answer, chosen=(rung_id,)), label="First rung chosen")


def with_half_step(workbook: Workbook, rung: Rung, card_id: str) -> SetAnswer:
    """The edit that adds a rung's half-step as a card of the person's own, rated halfway up to it."""
    answer: CardSort = workbook.cards(LADDER)
    words = f"{rung.half_step[:1].upper()}{rung.half_step[1:]} ({rung.label})"
    changed = replace(
        answer,
        own=(*answer.own, OwnCard(id=card_id, text=words)),
        ratings={**answer.ratings, card_id: rung.half_rating},
    )
    return SetAnswer(LADDER, changed, label="Half-step added")
