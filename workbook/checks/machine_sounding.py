"""Turns that writing programs use, and rows of qualities (would you say it like this?)."""

from collections.abc import Iterator

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, HEADLINES, OPENINGS, PROFILE_TEXTS, SHORT_BIOS, STATEMENT, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.told import joined
from workbook.checks.worn import Worn

MOST_TOLD = 8
LEAST_IN_A_ROW = 2


def machine_turn(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Turns that writing programs use very often."""
    for worn in [worn for worn in passage.stock if worn.kind == "machine"][:MOST_TOLD]:
        phrase = passage.text[worn.start : worn.end]
        yield Seen(worn.start, worn.end, {"phrase": phrase}, about=phrase.casefold())


def row_of_qualities(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Worn words side by side, parted only by a comma, "and" or a separator, in a row of three or more qualities."""
    for row in _rows(passage):
        first, last = row[0], row[-1]
        before = passage.text[max(0, first.start - 2) : first.start].strip()
        after = passage.text[last.end : last.end + 1].strip()
        if len(row) > LEAST_IN_A_ROW or before in {",", "|", "·"} or after in {",", "|", "·"}:
            words = (passage.text[worn.start : worn.end] for worn in row)
            yield Seen(first.start, last.end, {"words": joined(words)})
            return


def _rows(passage: Passage) -> Iterator[list[Worn]]:
    row: list[Worn] = []
    for worn in passage.worn:
        between = passage.text[row[-1].end : worn.start].strip() if row else ""
        if row and between not in {",", ", and", "and", "&", "|", "·", "•", "/"}:
            if len(row) >= LEAST_IN_A_ROW:
                yield row
            row = []
        row.append(worn)
    if len(row) >= LEAST_IN_A_ROW:
        yield row


CHECKS = (
    TextCheck("C-VOICE-1", PROFILE_TEXTS, machine_turn, listed=True),
    TextCheck("C-VOICE-2", (*HEADLINES, *STATEMENT, *OPENINGS, *ABOUTS, *SHORT_BIOS), row_of_qualities, listed=True),
)
