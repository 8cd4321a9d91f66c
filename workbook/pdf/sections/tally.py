"""A blank strip to count on paper (E10.4)."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import heading, lead
from workbook.pdf.styles import CELL
from workbook.pdf.tables import Cell, Column, Row, TableBlock

_WEEKS = 13
_BOX = 22.5


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """One line for each measure, thirteen empty weeks."""
    answer = context.workbook.answers.get("E10.4.measures")
    other = str(getattr(answer, "other", "")).strip()
    chosen = context.workbook.chosen("E10.4.measures")
    targets = {row.text("measure"): row.text("target") for row in context.workbook.rows("E10.4.targets")}
    names = [joined((context.label("measures", item), targets.get(item, "")), ": ") for item in chosen]
    names.extend([other] if other else [])
    if not names:
        return ()
    columns = (
        Column("Week"),
        *(Column(str(week), _BOX, CELL.but(align="centre", tabular=True)) for week in range(1, _WEEKS + 1)),
    )
    rows = tuple(Row((Cell(name), *(Cell() for _ in range(_WEEKS)))) for name in names)
    return (heading("What I count"), lead("A minute a week is enough."), TableBlock(columns, rows, grid=True))
