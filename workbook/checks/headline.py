"""The faults of headlines (D3): late start, label chain, title only, plea, rank, closed club."""

import re
from collections.abc import Iterator
from functools import lru_cache

from workbook.checks.background import Background
from workbook.checks.check import HEADLINES, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.told import joined
from workbook.checks.worn import FINE
from workbook.writing import graphemes
from workbook.writing.word_lists import listed_words
from workbook.writing.words import stem

FIRST = 60
MOST_SEPARATORS = 3
MOST_ABBREVIATIONS = 2
SEPARATOR = re.compile(r"\s*(?:[|·•｜‖▪◆★✦➤►]|(?<=\s)/(?=\s))\s*")
_ABBREVIATION = re.compile(r"(?<![\w&-])(?:[A-Z]{2,6}\d?|[A-Z]&[A-Z])(?![\w&'’-])")
_TRADE_ENDING = re.compile(r"(?:ist|ists|ician|icians|ologist|grapher|smith|wright|keeper|maker|makers|person|people)$")
_FACT = re.compile(r"\d")


@lru_cache(maxsize=8)
def _common_stems(language: str) -> frozenset[str]:
    return frozenset(stem(word) for name in ("role_words", "people_words") for word in listed_words(name, language))


def names_role_or_people(passage: Passage, background: Background, within: int | None = None) -> bool:
    """Whether the role or the people stand in the first `within` code points, by own answers or by common words."""
    end = len(passage.text) if within is None else within
    common = _common_stems(passage.language)
    verbs = _doing_stems(passage.language)
    own = (background.role, background.audience)
    before = ""
    for word, span in zip(passage.words.folded, passage.words.spans, strict=True):
        if span[1] > end:
            break
        root = stem(word)
        if root in common or word in common or _TRADE_ENDING.search(word) or any(terms.hit(word) for terms in own):
            return True
        if before in {"i", "we"} and root in verbs:
            return True
        before = word
    return any(start < end for start, _ in passage.quoted)


@lru_cache(maxsize=8)
def _doing_stems(language: str) -> frozenset[str]:
    return frozenset(stem(word) for word in listed_words("doing_verbs", language))


def late_start(passage: Passage, background: Background) -> Iterator[Seen]:
    """The first 60 hold neither role nor people (C-HEAD-2); a direction at the start stands for the role (H3)."""
    first = graphemes.cut_at(passage.text, FIRST)
    if any(match.first == 0 for match in passage.found("directions")[:1]):
        return
    if passage.words.folded and not names_role_or_people(passage, background, len(first)):
        yield Seen(0, len(first.rstrip()), {"first60": first.strip()})


def label_chain(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Four or more separators (C-HEAD-4)."""
    found = list(SEPARATOR.finditer(passage.text))
    if len(found) > MOST_SEPARATORS:
        yield Seen(found[0].start(), found[-1].end(), {"n": len(found) + 1})


def title_only(passage: Passage, background: Background) -> Iterator[Seen]:
    """The same as the position title (C-HEAD-6)."""
    if " ".join(passage.text.casefold().split()) in background.titles:
        yield Seen(0, len(passage.text))


def plea(passage: Passage, background: Background) -> Iterator[Seen]:
    """A plea without role or people (D3)."""
    found = passage.found("pleas")
    if found and not names_role_or_people(passage, background):
        yield Seen(found[0].start, found[0].end, {"word": passage.text[found[0].start : found[0].end]})


def rank(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A rank without a fact (D3)."""
    if _FACT.search(passage.text):
        return
    ranks = (match for match in passage.found(FINE, "rank_words") if match.label != FINE)
    found = next(filter(passage.is_used, ranks), None)
    if found is not None:
        yield Seen(found.start, found.end, {"word": passage.text[found.start : found.end]})


def closed_club(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Three or more unexplained abbreviations (D3); a line in capitals is another matter."""
    if passage.text.isupper():
        return
    found = list(_ABBREVIATION.finditer(passage.text))
    words = list(dict.fromkeys(match.group() for match in found))
    if len(words) > MOST_ABBREVIATIONS:
        yield Seen(found[0].start(), found[-1].end(), {"words": joined(words)})


CHECKS = (
    TextCheck("C-HEAD-2", HEADLINES, late_start, listed=True),
    TextCheck("C-HEAD-4", HEADLINES, label_chain),
    TextCheck("C-HEAD-6", HEADLINES, title_only),
    TextCheck("C-HEAD-8", HEADLINES, plea, listed=True),
    TextCheck("C-HEAD-9", HEADLINES, rank, listed=True),
    TextCheck("C-HEAD-10", HEADLINES, closed_club, listed=True),
)
