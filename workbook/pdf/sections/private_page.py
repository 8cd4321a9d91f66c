"""The private page: edges and what-if sentences (E4.4, E8.4), only when asked for."""

from workbook.curriculum.fields import ChecklistField
from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext, joined
from workbook.pdf.parts import labelled, lead, opening
from workbook.pdf.styles import BODY, LABEL
from workbook.reading.summaries import answer_lines, field_at

_EDGES = (("not_my_work", "Not my work"), ("not_my_topic", "Not my topic"), ("not_my_way", "Not my way"))
_MOMENTS = (
    ("unkind", "If someone comments unkindly"),
    ("sells", "If someone sells to me at once"),
    ("threat", "If a message feels flirtatious or threatening"),
    ("regret", "If I regret something I posted"),
)


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Always on a page of its own, which can be taken out."""
    if not context.options.private_page:
        return ()
    told: list[Block] = []
    for field, label in _EDGES:
        told.extend(labelled(label, context.discreet(context.text(f"E4.4.{field}"))))
    kept = joined(answer_lines(context.workbook, "E4.4.private"))
    told.extend(labelled("I keep private", kept))
    for field, label in _MOMENTS:
        told.extend(labelled(label, context.discreet(context.text(f"E8.4.{field}"))))
    settings = _settings(context)
    if settings:
        told.extend((TextBlock("Settings looked at", LABEL.but(keep_with_next=True)), TextBlock(settings, BODY)))
    return (
        (*opening("Only for me", alone=True), lead("Take this page out before you give the plan to anyone."), *told)
        if told
        else ()
    )


def _settings(context: PlanContext) -> str:
    states = context.workbook.checklist("E8.4.settings").states
    field = field_at("E8.4.settings")
    if not isinstance(field, ChecklistField):
        return ""
    return joined(item.label for item in field.items if states.get(item.id) == "done")
