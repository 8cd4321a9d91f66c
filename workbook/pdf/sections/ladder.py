"""The next three rungs (E8.2) and how many tries there were (E8.3); optional."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, lead, numbered

_SHOWN = 3
_NOT_FOR_ME = "not_for_me"


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """From the chosen first rung upwards, without rungs already climbed or set aside."""
    if not context.options.optional_parts:
        return ()
    rungs = numbered(_next_rungs(context))
    tries = sum(1 for row in context.workbook.rows("E8.3.tries") if row.text("happened").strip())
    told = (lead(f"Tries so far: {tries}."), *rungs) if tries else rungs
    return (heading("Being seen: next rungs" if rungs else "Being seen"), *told) if told else ()


def _next_rungs(context: PlanContext) -> tuple[str, ...]:
    cards = context.workbook.cards("E8.2.ladder")
    own = {card.id: card.text for card in cards.own}
    rated = sorted((rating, card) for card, rating in cards.ratings.items() if cards.piles.get(card) != _NOT_FOR_ME)
    ordered = [card for _, card in rated]
    chosen = context.workbook.chosen("E8.2.first_rung")
    if chosen and chosen[0] in ordered:
        ordered = ordered[ordered.index(chosen[0]) :]
    climbed = {row.text("rung") for row in context.workbook.rows("E8.3.tries") if row.text("next") == "next"}
    return tuple(own.get(card) or context.label("ladder", card) for card in ordered if card not in climbed)[:_SHOWN]
