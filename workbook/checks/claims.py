"""The thread from claim to proof: each claim points at a story, or stays "not yet shown" (P3, E4.3, C-BIO-3)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Literal

from msgspec import Struct

from workbook.checks.background import NOT_YET_SHOWN, Background
from workbook.checks.check import ABOUTS, SHORT_BIOS, SPEAKER_BIOS, STATEMENT, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.terms import Terms, terms_from
from workbook.checks.told import shortened
from workbook.checks.worn import FINE
from workbook.model.workbook import Story, Workbook
from workbook.writing.words import stem, words_of

Shown = Literal["linked", "told", "not_yet_shown"]
"""Linked by the person in E4.3; told by a story that shares its words; or not yet shown."""
LEAST_SHARED = 2
MOST_TOLD = 3
_CLAUSE_END = re.compile(r"[.!?;:|·•—–,\n。！？؟।]+(?:(?=\s|$)|(?<=[\n。！？؟।]))")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,  ]\d+)*")
_YEAR_OR_TIME = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]\.?m\b")
_WORTH = re.compile(r"\d{2,}|\d\s?(?:%|percent|x\b|k\b|m\b)|[€$£]\s?\d", re.IGNORECASE)


class Claim(Struct, frozen=True):
    """Something a text says its owner has done or is, that a reader may doubt (code points in the text).

    A figure alone is a claim too, but a quiet one: only what ranks, praises or changed something is `loud`.
    """

    start: int
    end: int
    text: str
    loud: bool = True


class Thread(Struct, frozen=True):
    """A claim and what shows it: a story's id and title, and who could confirm it."""

    claim: Claim
    shown: Shown
    story: str = ""
    title: str = ""
    confirm: str = ""


def claims_in(passage: Passage, background: Background) -> tuple[Claim, ...]:
    """The claims of a text: phrases noted in E4.3, clauses with a figure, clauses that rank or praise their owner."""
    found: dict[int, Claim] = {}
    clauses = _clauses(passage.text)
    marked_words = (match for match in passage.found(FINE, "claim_words") if match.label != FINE)
    marks = [match.start for match in marked_words if passage.is_used(match)]
    deeds = [match.start for match in passage.found("claim_words:with_figure")]
    folded = passage.text.casefold() if background.claims else ""
    noted = (folded.find(row.text("claim").strip().casefold()) for row in background.claims)
    marks += [place for place in noted if place >= 0]
    for start, end in clauses:
        text = passage.text[start:end]
        marked = any(start <= mark < end for mark in marks)
        figures = _DIGIT.search(text) is not None and bool(_figures(text))
        if marked or figures:
            loud = marked or any(start <= deed < end for deed in deeds)
            found[start] = Claim(start, end, text, loud)
    return tuple(found[start] for start in sorted(found))


def _clauses(text: str) -> tuple[tuple[int, int], ...]:
    clauses: list[tuple[int, int]] = []
    start = 0
    for match in (*_CLAUSE_END.finditer(text), None):
        end = len(text) if match is None else match.start()
        bare = text[start:end]
        if bare.strip():
            first = start + len(bare) - len(bare.lstrip())
            clauses.append((first, first + len(bare.strip())))
        start = end if match is None else match.end()
    return tuple(clauses)


@lru_cache(maxsize=512)
def _figures(text: str) -> frozenset[str]:
    """The figures of a text in plain digits, years and clock times left out; none when they are small and bare."""
    bare = _YEAR_OR_TIME.sub(" ", text)
    return _all_figures(bare) if _WORTH.search(bare) else frozenset()


def thread_of(claim: Claim, background: Background) -> Thread:
    """What shows a claim: the story linked in E4.3, else a story that shares its figure or two of its main words."""
    language = background.language
    stems = terms_from((claim.text,), language).stems
    words = words_of(claim.text)
    for row in background.claims:
        noted = terms_from((row.text("claim"),), language)
        shared = noted.shared_with(words)
        if noted and len(shared) * 2 >= len(noted.stems):
            story = _story(background, row.text("story"))
            if story is not None:
                return Thread(claim, "linked", story.id, story.title, row.text("confirm"))
            if row.text("story") == NOT_YET_SHOWN and not _figures(claim.text):
                return Thread(claim, NOT_YET_SHOWN)
    for story in background.workbook.stories:
        told = f"{story.title} {story.situation} {story.stake} {story.did} {story.changed} {story.learned}"
        if _figures(claim.text) & _all_figures(told) or len(_shared(stems, told, language)) >= LEAST_SHARED:
            return Thread(claim, "told", story.id, story.title)
    return Thread(claim, NOT_YET_SHOWN)


@lru_cache(maxsize=128)
def _all_figures(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"\D", "", match.group()) for match in _NUMBER.finditer(text))


def _shared(stems: frozenset[str], text: str, language: str) -> frozenset[str]:
    told: Terms = terms_from((text,), language)
    return frozenset(found for one in stems if (found := told.hit(stem(one))))


def _story(background: Background, story_id: str) -> Story | None:
    return next((story for story in background.workbook.stories if story.id == story_id), None)


def threads(passage: Passage, background: Background) -> tuple[Thread, ...]:
    """Every claim of a text with what shows it, in the order of the text."""
    return tuple(thread_of(claim, background) for claim in claims_in(passage, background))


def claim_threads(workbook: Workbook) -> tuple[tuple[str, Thread], ...]:
    """Every claim of statement, headline, About and short bios with what shows it, each with its field reference."""
    background = Background(workbook)
    about = next((ref for ref in reversed(ABOUTS) if workbook.text(ref).strip()), ABOUTS[0])
    refs = (*STATEMENT, "E5.4.final", about, *SHORT_BIOS, *SPEAKER_BIOS)
    read = ((ref, Passage(workbook.text(ref), ref, usual=background.language)) for ref in refs)
    return tuple((ref, thread) for ref, passage in read for thread in threads(passage, background))


def not_yet_shown(passage: Passage, background: Background) -> Iterator[Seen]:
    """Claims that no story shows; silent until the first story or claim is written."""
    if not background.claims and not background.workbook.stories:
        return
    loud = (claim for claim in claims_in(passage, background) if claim.loud)
    left = (claim for claim in loud if thread_of(claim, background).shown == NOT_YET_SHOWN)
    for claim in islice(left, MOST_TOLD):
        told = shortened(claim.text)
        yield Seen(claim.start, claim.end, {"claim": told}, about=told.casefold())


def new_in_bio(passage: Passage, background: Background) -> Iterator[Seen]:
    """A claim of a short bio that stands neither in E4.3 nor in a story nor in the longer texts (C-BIO-3)."""
    if not background.claims:
        return
    longer = " ".join(background.workbook.text(ref) for ref in (*STATEMENT, "E5.4.final", *ABOUTS))
    for thread in threads(passage, background):
        claim = thread.claim
        if thread.shown != NOT_YET_SHOWN or _figures(claim.text) & _all_figures(longer):
            continue
        if len(_shared(terms_from((claim.text,), background.language).stems, longer, background.language)) > 1:
            continue
        told = shortened(claim.text)
        yield Seen(claim.start, claim.end, {"claim": told}, about=told.casefold())
        return


CHECKS = (
    TextCheck("C-CLAIM-1", (*STATEMENT, "E5.4.final", *ABOUTS), not_yet_shown),
    TextCheck("C-BIO-3", (*SHORT_BIOS, *SPEAKER_BIOS), new_in_bio),
)
