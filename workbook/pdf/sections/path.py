"""The path and its good signs (E1.2)."""

from workbook.curriculum.course import goal_path
from workbook.curriculum.lists import GoalPath
from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import bullets, heading, subheading
from workbook.pdf.styles import LABEL


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """The main path and, if chosen, the side path."""
    language = context.options.language
    main = goal_path(context.workbook.path, language)
    side = goal_path(context.workbook.side_path, language)
    told: list[Block] = []
    if main:
        told.extend(_path(main, main.title))
    if side and side != main:
        told.extend(_path(side, f"Beside it: {side.title}"))
    return (heading("My path"), *told) if told else ()


def _path(path: GoalPath, title: str) -> tuple[Block, ...]:
    return (
        subheading(title),
        TextBlock("Good signs after ninety days", LABEL.but(keep_with_next=True)),
        *bullets(path.good_signs),
    )
