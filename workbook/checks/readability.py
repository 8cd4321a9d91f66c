"""Sentence by sentence: too long to say in one breath, and walls of text (C-BRAND-5, C-OPEN-1, C-AB-6, C-AB-7)."""

from collections.abc import Iterator
from functools import partial

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, OPENINGS, ROLES, SHORT_BIOS, SPEAKER_BIOS, STATEMENT, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.told import shortened
from workbook.writing import graphemes

STATEMENT_MOST = 28
OPENING_MOST = 25
AVERAGE_MOST = 20
AVERAGED_LEAST = 3
"""Of fewer sentences an average says nothing."""
LONGEST_MOST = 32
SIGNS_A_LINE = 95
"""About so many stand on a line at desktop width; an estimate."""
LINES_MOST = 5
SHORTEST_SHOWN = 120


def longest_sentence(passage: Passage) -> tuple[int, int]:
    """The place of the longest sentence among the sentences, and its words; (0, 0) for a text without words."""
    lengths = passage.sentence_lengths
    if not lengths:
        return 0, 0
    at = max(range(len(lengths)), key=lengths.__getitem__)
    return at, lengths[at]


def _longer_than(most: int, passage: Passage, _background: Background) -> Iterator[Seen]:
    at, words = longest_sentence(passage)
    if words > most:
        sentence = passage.sentences[at]
        yield Seen(sentence.start, sentence.end, {"n": words})


def long_first_step(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A first sentence of more than 25 words (C-OPEN-1)."""
    if passage.sentence_lengths and passage.sentence_lengths[0] > OPENING_MOST:
        sentence = passage.sentences[0]
        yield Seen(sentence.start, sentence.end, {"n": passage.sentence_lengths[0]})


def average_words(passage: Passage) -> float:
    """Words in a sentence, on average; 0 for a text without words."""
    counted = [length for length in passage.sentence_lengths if length]
    return sum(counted) / len(counted) if counted else 0.0


def hard_aloud(passage: Passage, _background: Background) -> Iterator[Seen]:
    """An average over 20 words, or a sentence over 32 (C-AB-7)."""
    at, words = longest_sentence(passage)
    average = average_words(passage)
    many_long = average > AVERAGE_MOST and len(passage.sentences) >= AVERAGED_LEAST
    if words > LONGEST_MOST or many_long:
        sentence = passage.sentences[at]
        told = shortened(sentence.of(passage.text), SHORTEST_SHOWN)
        yield Seen(sentence.start, sentence.end, {"sentence": told, "n": words, "average": round(average)})


def lines_of(text: str) -> int:
    """About how many lines a paragraph takes at desktop width."""
    return -(-graphemes.count(text) // SIGNS_A_LINE)


def wall(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A paragraph of more than five lines (C-AB-6)."""
    for paragraph in passage.paragraphs:
        if paragraph.end - paragraph.start > SIGNS_A_LINE * LINES_MOST:
            lines = lines_of(paragraph.of(passage.text))
            if lines > LINES_MOST:
                yield Seen(paragraph.start, paragraph.end, {"n": lines})
                return


CHECKS = (
    TextCheck("C-BRAND-5", STATEMENT, partial(_longer_than, STATEMENT_MOST)),
    TextCheck("C-OPEN-1", (*OPENINGS, *ABOUTS), long_first_step),
    TextCheck("C-AB-6", ABOUTS, wall),
    TextCheck("C-AB-7", ABOUTS, hard_aloud),
    TextCheck("C-READ-1", (*SHORT_BIOS, *SPEAKER_BIOS, *ROLES), partial(_longer_than, LONGEST_MOST)),
)
