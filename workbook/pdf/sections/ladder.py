"""The next three rungs (E8.2) and how many tries there were (E8.3); optional."""

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import heading, lead, numbered
from workbook.reading.printed import count_of_tries, next_rungs


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """From the chosen first rung upwards, without rungs already climbed or set aside."""
    if not context.options.optional_parts:
        return ()
    rungs = numbered(next_rungs(context.workbook, context.options.language))
    tries = count_of_tries(context.workbook)
    told = (lead(f"Tries so far: {tries}."), *rungs) if tries else rungs
    return (heading("Being seen: next rungs" if rungs else "Being seen"), *told) if told else ()
