"""The first page: name, path, date, and the statement in small."""

from workbook.curriculum.course import goal_path
from workbook.pdf.blocks import Block, PageBreak, RuleBlock, Space, TextBlock
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext, day_in_words, joined
from workbook.pdf.palette import ACCENT, SOFT_INK
from workbook.pdf.styles import BODY, NAME, QUOTE, SUBTITLE, TextStyle
from workbook.writing.graphemes import count

_UNNAMED = "My plan"
_LONG_NAME, _VERY_LONG_NAME = 40, 200


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Always a page: it also holds the document's title."""
    owner = context.workbook.owner
    name = one_line(owner.name) or _UNNAMED
    path = goal_path(context.workbook.path, context.options.language)
    original = one_line(owner.name_original_script)
    told: list[Block] = [Space(190), RuleBlock(3.0, ACCENT, 54.0), Space(10), TextBlock(name, _name_style(name))]
    if original and original != name:
        told.append(TextBlock(original, SUBTITLE.but(size=16, leading=23, after=6)))
    role = joined((owner.role, owner.place))
    told.extend(TextBlock(text, SUBTITLE) for text in (role, path.title if path else "") if text)
    told.append(TextBlock(day_in_words(context.options.made_on), SUBTITLE.but(after=34)))
    statement = one_line(context.text("E4.2.own_voice") or context.text("E4.2.draft"))
    if statement:
        told.append(TextBlock(statement, QUOTE.but(size=13, leading=20, colour=SOFT_INK)))
    return (*told, PageBreak())


def _name_style(name: str) -> TextStyle:
    length = count(name)
    if length > _VERY_LONG_NAME:
        return BODY.but(role="H1")
    return NAME if length <= _LONG_NAME else NAME.but(size=24, leading=31)
