"""What single goal paths ask for (Part B): a direction for mentors, three topics for publishing."""

from collections.abc import Iterator

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, AnswerCheck, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage

TOPICS_WANTED = 3


def no_direction(passage: Passage, background: Background) -> Iterator[Seen]:
    """No direction is named (path G1): neither a turn of phrase nor what the person is looking for (E5.2)."""
    looking = background.terms((background.workbook.text("E5.2.looking_for"),))
    if not passage.words.folded or passage.found("directions") or looking.first(passage.words) is not None:
        return
    yield Seen()


def few_topics(ref: str, background: Background) -> Iterator[Seen]:
    """One or two topics where three are wanted (path G6)."""
    written = sum(bool(row.text("topic").strip()) for row in background.workbook.rows(ref))
    if 0 < written < TOPICS_WANTED:
        yield Seen(gaps={"n": written})


CHECKS = (
    TextCheck("C-PATH-1", (*ABOUTS, "E5.4.final"), no_direction, listed=True),
    AnswerCheck("C-PATH-6", ("E4.1.topics",), few_topics),
)
