"""Phrases that stand everywhere: of profiles, job advertisements, duties, praise and facts (C-OPEN-2 and others)."""

from collections.abc import Callable, Iterator
from functools import partial

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, HEADLINES, OPENINGS, PROFILE_TEXTS, ROLES, STATEMENT, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.proof import trace_of
from workbook.checks.worn import FINE
from workbook.writing.words import words_of

MOST_TOLD = 8


def stock_phrase(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Phrases that stand on very many profiles."""
    for worn in [worn for worn in passage.stock if worn.kind == "stock"][:MOST_TOLD]:
        phrase = passage.text[worn.start : worn.end]
        yield Seen(worn.start, worn.end, {"phrase": phrase}, about=phrase.casefold())


def stock_beginning(passage: Passage, background: Background) -> Iterator[Seen]:
    """A beginning that many use, or the own name (C-OPEN-2)."""
    if not len(passage.words):
        return
    for match in passage.found(FINE, "stock_beginnings")[:1]:
        if match.first == 0 and match.label != FINE and passage.is_used(match):
            yield _beginning(passage, 0, match.end)
            return
    for name in background.names:
        own = words_of(name).folded
        if own and (passage.words.folded[: len(own)] == own or passage.words.folded[0] == own[0]):
            yield _beginning(passage, 0, passage.words.spans[0][1])
            return


def _beginning(passage: Passage, first: int, end: int) -> Seen:
    start = passage.words.spans[first][0]
    return Seen(start, end, {"start": passage.text[start:end]})


def _of_list(name: str, passage: Passage, _background: Background) -> Iterator[Seen]:
    for match in passage.found(name)[:MOST_TOLD]:
        phrase = passage.text[match.start : match.end]
        yield Seen(match.start, match.end, {"phrase": phrase, "word": phrase}, about=phrase.casefold())


def bare_praise(passage: Passage, background: Background) -> Iterator[Seen]:
    """Praise without a moment in a recommendation (E7.4)."""
    told = passage.row is not None and passage.row.text("moment").strip()
    if not told and not trace_of(passage):
        yield from list(_of_list("praise_without_moment", passage, background))[:1]


def bare_fact(passage: Passage, background: Background) -> Iterator[Seen]:
    """A fact beside a strength that nobody could check (E2.2)."""
    if not trace_of(passage):
        yield from list(_of_list("labels_without_fact", passage, background))[:1]


def duty(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A role told as a duty (E7.2)."""
    for match in passage.found("duties")[:1]:
        yield Seen(match.start, match.end, {"phrase": passage.text[match.start : match.end]})


job_ad: Callable[[Passage, Background], Iterator[Seen]] = partial(_of_list, "job_ad")

CHECKS = (
    TextCheck("C-OPEN-2", (*OPENINGS, *ABOUTS), stock_beginning),
    TextCheck("C-PATH-3", (*HEADLINES, *STATEMENT, *ABOUTS), job_ad, listed=True),
    TextCheck("C-STOCK-1", PROFILE_TEXTS, stock_phrase, listed=True),
    TextCheck("C-DUTY-1", ROLES, duty, listed=True),
    TextCheck("C-REC-1", ("E7.4.recommendations/text",), bare_praise, listed=True),
    TextCheck("C-FACT-1", ("E2.2.strengths/fact",), bare_fact, listed=True),
)
