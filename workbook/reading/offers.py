"""Earlier words offered where a later exercise can use them ("Reused in"): never ask twice."""

from dataclasses import dataclass

from workbook.curriculum.contents import title_of
from workbook.curriculum.exercises import Exercise
from workbook.model.workbook import Workbook
from workbook.progress import exercise_of
from workbook.reading.summaries import answer_lines


@dataclass(frozen=True)
class OfferedWords:
    """Words from an earlier answer: where they stand, and the field of this exercise they would suit ("" = any)."""

    source: str
    source_exercise: str
    source_title: str
    lines: tuple[str, ...]
    into: str


def offered_words(workbook: Workbook, exercise: Exercise) -> tuple[OfferedWords, ...]:
    """What the person wrote earlier that this exercise reuses; sources without words are left out."""
    offered: list[OfferedWords] = []
    for offer in exercise.offers:
        lines = answer_lines(workbook, offer.source)
        if lines:
            source = exercise_of(offer.source)
            offered.append(OfferedWords(offer.source, source, title_of(source), lines, offer.into))
    return tuple(offered)
