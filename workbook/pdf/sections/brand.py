"""Words, topics and the statement, large in the middle of the page (E4.1, E4.2)."""

from workbook.pdf.blocks import Block, Space, TextBlock
from workbook.pdf.clean import paragraphs
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import bullets, opening
from workbook.pdf.styles import BODY, LABEL, STATEMENT, TextStyle
from workbook.reading import profile
from workbook.writing.graphemes import count

_LARGE, _MIDDLE = 240, 600


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """What a reader should remember."""
    statement = profile.statement(context.workbook)
    words = joined(row.text("word") for row in context.rows("E4.1.words", "word"))
    topics = tuple(
        joined((row.text("topic"), row.text("for")), " – for ") for row in context.rows("E4.1.topics", "topic")
    )
    told: list[Block] = []
    style = _style(statement)
    parts = paragraphs(statement)
    if parts:
        told.append(Space(20))
        told.extend(TextBlock(part, style) for part in parts)
        told.append(Space(22))
    if words:
        told.append(TextBlock("Words I would like people to use", LABEL.but(before=14.0, keep_with_next=True)))
        told.append(TextBlock(words, BODY.but(size=14, leading=21)))
    if topics:
        told.append(TextBlock("Topics I am glad to talk about", LABEL.but(before=8.0, keep_with_next=True)))
        told.extend(bullets(topics))
    return (*opening("What I stand for"), *told) if told else ()


def _style(statement: str) -> TextStyle:
    length = count(statement)
    if length <= _LARGE:
        return STATEMENT
    return STATEMENT.but(size=16, leading=24) if length <= _MIDDLE else BODY
