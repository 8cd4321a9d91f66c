"""Five values with what they make me do (E2.1), and words others and I both see (E2.4); optional."""

from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import heading, pairs_table
from workbook.pdf.styles import BODY, LABEL
from workbook.reading.printed import shared_words

_SHOWN = 5


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Only when optional parts are asked for."""
    if not context.options.optional_parts:
        return ()
    told: list[Block] = list(pairs_table(("Value", "What it makes me do"), _values(context), 130.0))
    shared = _shared(context)
    if shared:
        told.append(TextBlock("Words that others and I both chose", LABEL.but(before=6.0, keep_with_next=True)))
        told.append(TextBlock(joined(shared), BODY))
    return (heading("What guides me"), *told) if told else ()


def _values(context: PlanContext) -> tuple[tuple[str, str], ...]:
    cards = context.workbook.cards("E2.1.values")
    own = {card.id: card.text for card in cards.own}
    named = (
        (own.get(card) or context.label("value_cards", card), cards.notes.get(card, "").strip()) for card in cards.top
    )
    return tuple((word, f"so I {note}" if note else "") for word, note in named if word.strip())[:_SHOWN]


def _shared(context: PlanContext) -> tuple[str, ...]:
    return tuple(context.label("window_words", word) for word in shared_words(context.workbook))
