"""Worn words, stock phrases and machine-made turns: found by list, passed over where they are ordinary words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import TypeAdapter

import resources
from workbook.checks.worn_rows import rows_in
from workbook.curriculum.fields import Definition
from workbook.writing.phrases import Match
from workbook.writing.word_lists import languages_with_lists, listed_words, phrases
from workbook.writing.words import Words

WornKind = Literal["worn", "stock", "machine"]
KIND_OF: Mapping[str, WornKind] = {
    "buzzwords": "worn",
    "worn_words": "worn",
    "worn_patterns": "worn",
    "worn_rows": "worn",
    "stock_phrases": "stock",
    "stock_offers": "stock",
    "stock_aims": "stock",
    "stock_hopes": "stock",
    "machine_sounding": "machine",
}
WORN_LISTS = ("worn_words", "worn_patterns", "buzzwords")
STOCK_LISTS = ("machine_sounding", "stock_phrases", "stock_offers", "stock_aims", "stock_hopes")
FINE = "literal_phrases"
MENTIONS = frozenset({"word", "words", "say", "says", "said", "saying", "call", "called", "calls", "calling", "term"})
"""After these a word is spoken about, not used."""
PRONOUNS = frozenset({"it", "me", "him", "her", "them", "us", "this", "that", "you"})
HYPHENS = frozenset("-‐‑")
NEGATED_WITHIN = 3
_PART_START = re.compile(r"[.!?;:|·•/\n,(–—-]\s*$")
_PARTED = re.compile(r"[.!?;\n|·•]|\b(?:[Nn]o|NO),")
_PART_END = re.compile(r"\s*(?:[.!?;:|·•/\n,)–—]|$)")


@dataclass(frozen=True, slots=True)
class Worn:
    """A worn word or phrase at its place in the text (code points)."""

    kind: WornKind
    phrase: str
    start: int
    end: int
    first: int
    last: int


class Guard(Definition):
    """When a worn word is an ordinary one."""

    only_after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    listed_only: bool = False


@cache
def _guards(language: str) -> Mapping[str, Guard]:
    if language not in languages_with_lists():
        return {}
    table = resources.toml("wordlists", language, "worn_guards.toml")["guards"]
    return TypeAdapter(dict[str, Guard]).validate_python(table)


def worn_in(words: Words, language: str, quoted: tuple[tuple[int, int], ...] = ()) -> tuple[Worn, ...]:
    """The worn words of a text (L4 and near relatives), without those that are quoted, denied or meant literally."""
    found = phrases(language, FINE, *WORN_LISTS).found(words)
    taken = {at for match in found for at in range(match.first, match.last + 1)}
    coined = (match for match in _coined(words, language) if taken.isdisjoint((match.first, match.last)))
    kept = _kept((*found, *coined), words, language, quoted)
    rows = _kept(rows_in(words, language, ((worn.first, worn.last) for worn in kept)), words, language, quoted)
    return tuple(sorted((*kept, *rows), key=lambda worn: worn.start)) if rows else kept


def _coined(words: Words, language: str) -> tuple[Match, ...]:
    """Words made by a hyphen and a worn ending that are on no list: "insight-driven"."""
    endings = listed_words("worn_words", language, "endings")
    return tuple(
        Match("worn_words", word, words.spans[at - 1][0], words.spans[at][1], at - 1, at)
        for word in endings & words.places.keys()
        for at in words.places[word]
        if at and words.text[words.spans[at - 1][1] : words.spans[at][0]] in HYPHENS
    )


def stock_in(words: Words, language: str, quoted: tuple[tuple[int, int], ...] = ()) -> tuple[Worn, ...]:
    """The stock phrases and machine-made turns of a text, without those that are quoted, denied or meant literally."""
    tree = phrases(language, FINE, *STOCK_LISTS)
    return _kept(tree.found(words), words, language, quoted)


def all_worn(words: Words, language: str, quoted: tuple[tuple[int, int], ...] = ()) -> tuple[Worn, ...]:
    """Worn words and stock phrases together, from left to right; of two that overlap the longer one."""
    both = (*stock_in(words, language, quoted), *worn_in(words, language, quoted))
    kept: list[Worn] = []
    for worn in sorted(both, key=lambda item: (item.start, item.start - item.end)):
        if not kept or worn.start >= kept[-1].end:
            kept.append(worn)
        elif worn.end - worn.start > kept[-1].end - kept[-1].start:
            kept[-1] = worn
    return tuple(kept)


def _kept(
    matches: Iterable[Match], words: Words, language: str, quoted: tuple[tuple[int, int], ...]
) -> tuple[Worn, ...]:
    guards = _guards(language)
    negations = listed_words("negations", language)
    kept = (
        Worn(KIND_OF[match.label], match.phrase, match.start, match.end, match.first, match.last)
        for match in matches
        if match.label != FINE
        and not any(start <= match.start and match.end <= end for start, end in quoted)
        and not _turned_round(match, words, negations)
        and _is_meant(match, words, guards.get(words.folded[match.first]))
    )
    return tuple(sorted(kept, key=lambda worn: worn.start))


def _turned_round(match: Match, words: Words, negations: frozenset[str]) -> bool:
    before = words.folded[max(0, match.first - NEGATED_WITHIN) : match.first]
    if before and (before[-1] in MENTIONS or (before[-1] in PRONOUNS and before[-2:-1] and before[-2] in MENTIONS)):
        return True
    if not any(word in negations for word in before):
        return False
    start = words.spans[match.first - len(before)][0]
    return _PARTED.search(words.text, start, match.start) is None


def _is_meant(match: Match, words: Words, guard: Guard | None) -> bool:
    if guard is None or match.first != match.last:
        return True
    before = words.folded[match.first - 1] if match.first else ""
    after = words.folded[match.last + 1] if match.last + 1 < len(words) else ""
    starts = match.start == 0 or _PART_START.search(words.text, max(0, match.start - 3), match.start) is not None
    if guard.only_after and not (starts or before in guard.only_after):
        return False
    if (before in guard.not_after and not starts) or after in guard.not_before:
        return False
    if guard.listed_only:
        ends = after == "and" or _PART_END.match(words.text, match.end) is not None
        return ends and (starts or before in {"and", "am", "i'm", "very"})
    return True
