"""The year after the ninety days, by path (I7, I8)."""

from workbook.curriculum.course import item_list
from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, pairs_table

_QUARTERS = (("months_4_6", "Months 4–6"), ("months_7_9", "Months 7–9"), ("months_10_12", "Months 10–12"))


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Three quarters to come; only with a path and weeks, else there is no year to follow."""
    quarters = item_list("quarters", context.options.language).item(context.workbook.path or "")
    if quarters is None or not context.workbook.rows("E10.2.weeks"):
        return ()
    pairs: list[tuple[str, str]] = []
    for key, label in _QUARTERS:
        text = quarters.details.get(key, "")
        if isinstance(text, str) and text:
            pairs.append((label, f"{text[0].upper()}{text[1:]}"))
    table = pairs_table(("When", "What it may hold"), pairs, 112.0)
    return (heading("The year after"), *table) if table else ()
