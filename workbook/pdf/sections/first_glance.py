"""The first-glance checklist (E7.1)."""

from workbook.curriculum.fields import ChecklistField
from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading
from workbook.pdf.styles import CELL_MIDDLE
from workbook.pdf.tables import Cell, Column, Row, TableBlock
from workbook.reading.summaries import field_at

_NOT_FOR_ME = "not_for_me"


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Done, later and still open; what is not for this person is left out."""
    states = context.workbook.checklist("E7.1.first_glance").states
    field = field_at("E7.1.first_glance")
    if not states or not isinstance(field, ChecklistField):
        return ()
    labels = {state.id: state.label for state in field.states}
    rows = tuple(
        Row((Cell(item.label), _state(states.get(item.id, ""), labels)))
        for item in field.items
        if states.get(item.id) != _NOT_FOR_ME
    )
    return (
        heading("First glance"),
        TableBlock((Column("What people see first"), Column("State", 84.0, CELL_MIDDLE)), rows),
    )


def _state(state: str, labels: dict[str, str]) -> Cell:
    return Cell(labels.get(state, state)) if state else Cell(tick="open")
