"""Whom this is for: the first kind in one line, and the portrait by initials (E3.1, E3.2)."""

import re

from workbook.model.answers import Row
from workbook.pdf.blocks import Block
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import heading, labelled

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_INITIAL = 2


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """What they need and the words they use; what they would never say in public is not printed."""
    kinds = context.rows("E3.1.kinds", "who")[:1]
    told: list[Block] = []
    for row in kinds:
        told.extend(labelled("First of all", context.discreet(one_line(row.text("who")))))
    for row in context.workbook.rows("E3.2.portrait")[:1]:
        told.extend(_portrait(context, row))
    return (heading("Whom it is for"), *told) if told else ()


def _portrait(context: PlanContext, row: Row) -> tuple[Block, ...]:
    who = initials(row.text("initials"))
    needs = context.discreet(row.text("needs"))
    words = joined(row.words("words"))
    return (
        *labelled(f"What {who} needs" if who else "What one of them needs", needs),
        *labelled(f"Words {who} uses" if who else "Words they use", words),
    )


def initials(text: str) -> str:
    """Initials only: "S.H." for "Selam Haile"; what is short already stays as it is."""
    words = _WORD.findall(text)
    if all(len(word) <= _LONGEST_INITIAL for word in words):
        return text.strip()
    return "".join(f"{word[0]}." for word in words)
