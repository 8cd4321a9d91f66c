"""Where I stood and where I stand (E1.4)."""

from workbook.model.answers import Scale
from workbook.pdf.blocks import Block
from workbook.pdf.charts import Marked, ScaleChart
from workbook.pdf.context import PlanContext
from workbook.pdf.parts import bullets, heading, lead
from workbook.reading.summaries import field_at

_SENTENCES = tuple(f"E1.4.s{number}" for number in range(1, 9))
_COUNTS = ("E1.4.people_for_advice", "E1.4.real_conversations")


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """A chart of the sentences that have a mark, and the two counts."""
    marks = tuple(mark for ref in _SENTENCES if (mark := _mark(context.workbook.scale(ref), _label(ref))))
    counts = tuple(line for ref in _COUNTS if (line := _counted(context.workbook.scale(ref), _label(ref))))
    told: list[Block] = []
    if marks:
        told.append(ScaleChart(marks, _spoken(marks)))
    told.extend(bullets(counts))
    return (
        (heading("Start and now"), lead("From 0, not at all, to 10, fully. Nobody grades this."), *told) if told else ()
    )


def _label(ref: str) -> str:
    field = field_at(ref)
    return field.label if field else ref


def _mark(scale: Scale, sentence: str) -> Marked | None:
    values = [mark.value for mark in scale.history]
    if scale.value is not None and (not values or values[-1] != scale.value):
        values.append(scale.value)
    if not values:
        return None
    return Marked(sentence, values[0], values[-1] if len(values) > 1 else None)


def _counted(scale: Scale, sentence: str) -> str:
    mark = _mark(scale, sentence)
    told = _count(mark) if mark is not None else ""
    if not scale.other.strip():
        return told
    return f"{told}, in own words: {scale.other}" if told else f"{sentence}: {scale.other}"


def _count(mark: Marked) -> str:
    if mark.now is None:
        return f"{mark.sentence}: {mark.start}"
    return f"{mark.sentence}: {mark.start} at the start, {mark.now} now"


def _spoken(marks: tuple[Marked, ...]) -> str:
    return "Marks from 0 to 10. " + " ".join(f"{_count(mark)}." for mark in marks)
