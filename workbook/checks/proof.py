"""Traces of something that happened: a number, a quotation, a before and after (C-STORY-1, C-AB-3, C-BRAND-3)."""

import re
from collections.abc import Iterator

from workbook.checks.background import NOT_YET_SHOWN, Background
from workbook.checks.check import ABOUTS, STATEMENT, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.writing.word_lists import listed_words

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[\d][\d.,  '’]*\d|\d")
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.\s?m\.|[ap]m\b|o[’']clock\b)|\b(?:[01]?\d|2[0-3]):[0-5]\d\b", re.IGNORECASE
)
"""A time of day, whole: "4 a.m.", "7 pm", "16:30"."""
PAIRS = (("before", "after"), ("then", "now"), ("once", "now"), ("before", "now"), ("was", "now"))
"""Words that make a before and after when both are in the text."""


def number_in(text: str) -> tuple[int, int] | None:
    """Where the first number in digits stands, if there is one; a time of day only where nothing else is counted."""
    times = [match.span() for match in _TIME.finditer(text)]
    numbers = (match.span() for match in _NUMBER.finditer(text))
    counted = (span for span in numbers if not any(start <= span[0] < end for start, end in times))
    return next(counted, next(iter(times), None))


def is_time(text: str) -> bool:
    """Whether the words are a time of day and nothing else."""
    return _TIME.fullmatch(text) is not None


def is_small(word: str, language: str) -> bool:
    """Whether a word after a number is too small to be what it counts: "52 a day"."""
    return word in listed_words("number_words", language, "not_counted") or word in listed_words("stop_words", language)


def trace_of(passage: Passage) -> tuple[int, int] | None:
    """Where something checkable stands: digits, a quotation, a number in letters, a before and after."""
    found = number_in(passage.text) or next(iter(passage.quoted), None)
    if found is None and passage.is_listed:
        found = number_word_in(passage) or change_in(passage)
    return found


def number_word_in(passage: Passage) -> tuple[int, int] | None:
    """Where a number in letters stands, if there is one."""
    numbers = listed_words("number_words", passage.language)
    words = passage.words
    return next((words.spans[at] for at, word in enumerate(words.folded) if word in numbers), None)


def change_in(passage: Passage) -> tuple[int, int] | None:
    """Where a before and after stands, if there is one."""
    for match in passage.found("then_now")[:1]:
        return match.start, match.end
    places = dict(zip(passage.words.folded, passage.words.spans, strict=True))
    for one, other in PAIRS:
        if one in places and other in places:
            return places[other]
    return None


def no_trace(passage: Passage, _background: Background) -> Iterator[Seen]:
    """No number, no quotation, no then and now (C-STORY-1, C-AB-3)."""
    if passage.words.folded and trace_of(passage) is None:
        yield Seen()


def no_story_linked(_passage: Passage, background: Background) -> Iterator[Seen]:
    """No story is linked to the statement, neither in E4.2 nor in E4.3 (C-BRAND-3)."""
    linked = any(row.text("story") not in {"", NOT_YET_SHOWN} for row in background.claims)
    if not linked and not background.workbook.chosen("E4.2.story"):
        yield Seen()


CHECKS = (
    TextCheck("C-STORY-1", ("E2.3.stories/changed",), no_trace, listed=True),
    TextCheck("C-AB-3", ABOUTS, no_trace, listed=True),
    TextCheck("C-BRAND-3", STATEMENT, no_story_linked),
)
