"""Worn words, stock phrases and machine-made turns: found by list, passed over where they are ordinary words."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from workbook.checks.worn_rows import rows_in
from workbook.checks.worn_use import is_used
from workbook.writing.phrases import Match
from workbook.writing.word_lists import listed_words, phrases
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
HYPHENS = frozenset("-‐‑")


class Worn(Struct, frozen=True):
    """A worn word or phrase at its place in the text (code points)."""

    kind: WornKind
    phrase: str
    start: int
    end: int
    first: int
    last: int


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
    kept = (
        Worn(KIND_OF[match.label], match.phrase, match.start, match.end, match.first, match.last)
        for match in matches
        if match.label != FINE and is_used(match, words, language, quoted)
    )
    return tuple(sorted(kept, key=lambda worn: worn.start))
