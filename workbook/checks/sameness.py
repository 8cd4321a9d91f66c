"""Drafts that are nearly the same (E5.3: five versions of one title with the commas moved)."""

from collections.abc import Iterator

from workbook.checks.background import Background
from workbook.checks.check import AnswerCheck
from workbook.checks.finding import Seen
from workbook.checks.told import shortened
from workbook.writing.words import Words, stem, words_of

ALIKE = 0.7
"""From this share of common words on, two drafts are the same one."""
MOST_COMPARED = 30
OTHER_MOST = 40


def likeness(one: Words, other: Words) -> float:
    """How many of the words of two texts they have in common, from 0 to 1; word order does not count."""
    first, second = ({stem(word) for word in words.folded} for words in (one, other))
    return len(first & second) / len(first | second) if first and second else 0.0


def nearly_the_same(ref: str, background: Background) -> Iterator[Seen]:
    """A draft that shares most of its words with an earlier one; two in different languages never do."""
    rows = [row for row in background.workbook.rows(ref) if row.text("text").strip()][:MOST_COMPARED]
    read = [words_of(row.text("text")) for row in rows]
    for at, row in enumerate(rows):
        for earlier in range(at):
            if likeness(read[at], read[earlier]) >= ALIKE:
                other = shortened(rows[earlier].text("text"), OTHER_MOST)
                text = row.text("text")
                yield Seen(0, len(text), {"other": other}, row=row.id, column="text")
                break


CHECKS = (AnswerCheck("C-SAME-1", ("E5.3.drafts",), nearly_the_same),)
