"""The first page: name, path, date, and the statement in small."""

from workbook.curriculum.course import goal_path
from workbook.pdf.bidi import base_level
from workbook.pdf.blocks import Block, PageBreak, RuleBlock, Space, TextBlock
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext, day_in_words, joined
from workbook.pdf.palette import ACCENT, SOFT_INK
from workbook.pdf.styles import BODY, NAME, QUOTE, SUBTITLE, TextStyle
from workbook.reading import profile
from workbook.writing.graphemes import count

_TITLE = "My plan"
_ABOVE = 152.0
_LONG_NAME, _VERY_LONG_NAME = 40, 200


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Always a page: it also holds the document's title."""
    owner = context.workbook.owner
    named = bool(one_line(owner.name))
    name = one_line(owner.name) or _TITLE
    path = goal_path(context.workbook.path, context.options.language)
    original = one_line(owner.name_original_script)
    statement = one_line(profile.statement(context.workbook))
    # The page keeps its left edge unless the person's own texts run from the right.
    rtl = bool(base_level(statement))
    told: list[Block] = [Space(_ABOVE, kept=True), RuleBlock(3.0, ACCENT, 54.0, at_right=rtl)]
    told.append(_line(_TITLE, SUBTITLE.but(before=10.0, colour=ACCENT), rtl=rtl) if named else Space(6))
    told.append(_line(name, _name_style(name), rtl=rtl))
    if original and original != name:
        told.append(_line(original, SUBTITLE.but(size=16, leading=23, after=6), rtl=rtl))
    place = "" if owner.place.casefold() in owner.role.casefold() else owner.place
    role = joined((owner.role, place))
    told.extend(_line(text, SUBTITLE, rtl=rtl) for text in (role, path.title if path else "") if text)
    told.append(_line(day_in_words(context.options.date), SUBTITLE.but(after=34), rtl=rtl))
    if statement:
        told.append(_line(statement, QUOTE.but(size=13, leading=20, colour=SOFT_INK), rtl=rtl))
    return (*told, PageBreak())


def _line(text: str, style: TextStyle, *, rtl: bool) -> TextBlock:
    """A line at the page's edge, whichever way it runs itself."""
    if not rtl:
        return TextBlock(text, style.but(align="left"))
    return TextBlock(text, style.but(align="start" if base_level(text) else "end", measure=NAME.measure))


def _name_style(name: str) -> TextStyle:
    length = count(name)
    if length > _VERY_LONG_NAME:
        return BODY.but(role="H1")
    style = NAME if length <= _LONG_NAME else NAME.but(size=24, leading=31)
    # Arabic and Hebrew letters reach further below their line.
    return style.but(leading=style.leading * 1.2, after=14.0) if base_level(name) else style
