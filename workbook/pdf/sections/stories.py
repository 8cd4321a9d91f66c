"""Stories by title and result (E2.3), and one sentence others said, if they agreed (E2.5)."""

import re

from workbook.model.workbook import Story
from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, pairs_table
from workbook.pdf.styles import LABEL, QUOTE
from workbook.reading.printed import quotable_sentence, story_result, titled_stories
from workbook.writing.graphemes import count

_ONE_LINE = 170
_SENTENCE_END = re.compile(r"(?<=[.!?…。！？؟])[\"”’»)]?\s+")


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """A story kept to oneself is named without its result."""
    pairs = tuple(
        (context.discreet(story.title), _result(context, story)) for story in titled_stories(context.workbook)
    )
    told: list[Block] = list(pairs_table(("Story", "What changed"), pairs, 150.0))
    sentence = one_line(quotable_sentence(context.workbook))
    if sentence:
        told.append(TextBlock("Said by someone who has seen my work", LABEL.but(before=6.0, keep_with_next=True)))
        quoted = context.discreet(sentence).strip('“”"')
        told.append(TextBlock(f"“{quoted}”", QUOTE.but(size=13, leading=20)))
    return (heading("Stories that show it"), *told) if told else ()


def _result(context: PlanContext, story: Story) -> str:
    return context.discreet(one_sentence(story_result(story)))


def one_sentence(text: str) -> str:
    """The first sentence of a text, and further ones while they fit on about one line."""
    kept = ""
    for sentence in _SENTENCE_END.split(one_line(text)):
        longer = f"{kept} {sentence}".strip()
        if kept and count(longer) > _ONE_LINE:
            return kept
        kept = longer
    return kept
