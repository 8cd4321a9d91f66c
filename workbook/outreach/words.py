"""A text as words, stems and sentences, in any script, the way the signals read it (O8, reference algorithm)."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import regex
from msgspec import Struct

from workbook.model.text import without_accents

_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}]*(?:'[\p{L}\p{M}]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'"})
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_END = re.compile(r"(?:(?<![.!?…؟।])[.!?…؟।]++[\"'»”’)\]]*+(?=\s)|[。！？]+[」』”]*|\n+)")
"""Looks at a run of signs once, from its start: a message of nothing but "?" takes no longer than another."""
_NOT_AN_END = frozenset(
    [
        *("mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev", "capt", "sr", "sra", "srta", "dra", "sig", "dott", "ing"),
        *("mme", "mlle", "fr", "hr", "vs", "approx", "e.g", "i.e", "cf", "nr"),
    ]
)
_ENDINGS = ("ing", "ed", "es", "s")
SHORTEST_STEM = 3


class Word(NamedTuple):
    """One word: lowercase, where it stands in the text, and `base` before its apostrophe ("you" for "you'd")."""

    low: str
    start: int
    end: int
    capital: bool
    base: str


class Reading(Struct, frozen=True, eq=False):
    """A text read once: its words, its lowercase form (same length, plain apostrophes) and its sentences.

    `places`: where each lowercase word stands.
    """

    text: str
    low: str
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    places: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """The reading of a text; positions are code points of the text as given."""
    plain = text.translate(_APOSTROPHES)
    low = _lower(plain)
    words = tuple(_word(low[slice(*found.span())], plain, *found.span()) for found in _WORD.finditer(plain))
    places: dict[str, tuple[int, ...]] = {}
    for place, word in enumerate(words):
        places[word.low] = (*places.get(word.low, ()), place)
    return Reading(text, low, words, tuple(stem(word.low) for word in words), sentences(text), places)


def _word(low: str, plain: str, start: int, end: int) -> Word:
    return Word(low, start, end, plain[start].isupper(), low.split("'", 1)[0])


def _lower(text: str) -> str:
    """Lowercase with every position kept: a sign whose small form is longer stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The word without one final 's, ing, ed, es or s; "families" as "family", "setting" as "set"."""
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending in _ENDINGS:
        rest = len(word) - len(ending)
        if word.endswith(ending) and rest >= SHORTEST_STEM and not word.endswith("ss"):
            kept = word[:rest]
            doubled = ending in {"ing", "ed"} and rest > SHORTEST_STEM and kept[-1] == kept[-2] and kept[-1] not in "ls"
            return kept[:-1] if doubled else kept
    return word


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """One word without accents and letter case; asked so often that answers are kept."""
    return without_accents(word)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence or line begins and ends; titles and initials ("Dr.", "B.") do not end one."""
    found: list[tuple[int, int]] = []
    begin = 0
    for end in _END.finditer(text):
        if not _is_end(text, begin, end):
            continue
        _add(found, text, begin, end.end())
        begin = end.end()
    _add(found, text, begin, len(text))
    return tuple(found)


def _is_end(text: str, begin: int, end: re.Match[str]) -> bool:
    if end.group() != ".":
        return True
    before = text[begin : end.start()].split()
    last = before[-1].lower().lstrip("(\"'“‘") if before else ""
    after = text[end.end() :].lstrip()[:1]
    if last in _NOT_AN_END or (len(last) == 1 and last.isalpha() and last != "i"):
        return False
    return not after.islower()


def _add(found: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    part = text[begin:end]
    if part.strip():
        found.append((begin + len(part) - len(part.lstrip()), begin + len(part.rstrip())))


def is_cjk(word: str) -> bool:
    """Whether a run of letters is written without spaces between words: Chinese, Japanese, Korean."""
    return _CJK.search(word) is not None


def sign_pairs(text: str) -> frozenset[str]:
    """Each pair of neighbouring Chinese, Japanese or Korean signs."""
    return frozenset(
        text[place : place + 2] for place in range(len(text) - 1) if all(map(is_cjk, text[place : place + 2]))
    )


def same_writing(one: str, other: str) -> bool:
    """Whether two texts share a script (the first word of a letter's Unicode name)."""
    return bool(_scripts(one) & _scripts(other)) or not (_scripts(one) and _scripts(other))


@lru_cache(maxsize=4096)
def _scripts(text: str) -> frozenset[str]:
    return frozenset(script_of(sign) for sign in set(text) if sign.isalpha())


@lru_cache(maxsize=8192)
def script_of(sign: str) -> str:
    """The script of one letter, such as "LATIN"."""
    return unicodedata.name(sign, "UNKNOWN").split(" ", 1)[0]
