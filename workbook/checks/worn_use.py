"""Whether a worn word is used as such where it stands: not quoted, denied, spoken about, part of a name, or literal."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from msgspec import convert

import resources
from workbook.curriculum.definition import Definition
from workbook.writing.phrases import Match
from workbook.writing.word_lists import languages_with_lists, listed_words
from workbook.writing.words import Words

MENTIONS: Final = frozenset({
    "word", "words", "say", "says", "said", "saying", "call", "called", "calls", "calling", "term",
})  # fmt: skip
"""After these a word is spoken about, not used."""
PRONOUNS: Final = frozenset({"it", "me", "him", "her", "them", "us", "this", "that", "you"})
FIRMS: Final = frozenset({"ltd", "limited", "inc", "llc", "plc", "gmbh", "uk", "usa", "corp"})
"""After these words a name has ended."""
NO_NAME_AFTER: Final = frozenset({
    "a", "an", "am", "i'm", "is", "are", "and", "or", "very", "highly", "as", "my", "our", "your", "&",
})  # fmt: skip
SELF: Final = frozenset({"i", "i'm", "i've", "i'd", "i'll"})
PLACE_AFTER: Final = frozenset({"in", "at", "of", "from", "near", "for", "to", "between"})
"""A capital after one of these says nothing about how the rest is written."""
NEGATED_WITHIN: Final = 3
NEAR: Final = 15
LONG: Final = 4
_PART_START = re.compile(r"[.!?;:|·•/\n,(–—-]\s*$")
_PARTED = re.compile(r"[.!?;\n|·•]|\b(?:[Nn]o|NO),")
_PART_END = re.compile(r"\s*(?:[.!?;:|·•/\n,)–—]|$)")
_SPOKEN_OF = re.compile(
    r"[^.!?;\n]{0,24},\s+(?:it|he|she|they|one|my \w+)\s+(?:says?|said|wrote|reads?)\b"
    r"|(?:\s+\w+)?\s+is\s+(?:the|a|an|our|my)\s+(?:\w+\s+)?"
    r"(?:word|name|phrase|title|group|club|shop|firm|company|band|magazine|book)\b|,?\s+literally\b",
    re.IGNORECASE,
)
"""What follows words that are spoken of: ", it says on our door", "is the name of my shop", ", literally"."""
WITHIN: Final = " -‐‑,&'’"
"""Between two words, signs that begin nothing new."""


class Guard(Definition, frozen=True, kw_only=True):
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
    return convert(table, dict[str, Guard])


def is_used(match: Match, words: Words, language: str, quoted: tuple[tuple[int, int], ...]) -> bool:
    """Whether the words of a match are meant as such; `quoted` holds the stretches in quotation marks."""
    return (
        not any(start <= match.start and match.end <= end for start, end in quoted)
        and not is_name(match, words)
        and not _turned_round(match, words, language)
        and _is_meant(match, words, _guards(language).get(words.folded[match.first]))
    )


def is_name(match: Match, words: Words) -> bool:
    """Whether a match is part of a name: a capital inside a sentence whose other words are written small."""
    after = words.folded[match.last + 1] if match.last + 1 < len(words) else ""
    if after in FIRMS and _is_capital(words, match.first):
        return True
    before = words.folded[match.first - 1] if match.first else ""
    capitals = [at for at in range(match.first, match.last + 1) if _is_capital(words, at)]
    if not capitals or before in NO_NAME_AFTER or _starts_sentence(words, capitals[0]):
        return False
    return _is_written_small(words, match)


def _is_capital(words: Words, at: int) -> bool:
    return words.text[words.spans[at][0]].isupper() and words.folded[at] not in SELF


def _starts_sentence(words: Words, at: int) -> bool:
    return at == 0 or words.text[words.spans[at - 1][1] : words.spans[at][0]].strip(WITHIN) != ""


def _is_written_small(words: Words, match: Match) -> bool:
    """Whether most longer words around a match begin small; without any it cannot be told."""
    first, last = match.first, match.last
    while last + 1 < len(words) and _is_capital(words, last + 1):
        last += 1
    while first > 0 and _is_capital(words, first - 1):
        first -= 1
    around = [*range(max(0, first - NEAR), first), *range(last + 1, min(len(words), last + 1 + NEAR))]
    told = [
        _is_capital(words, at)
        for at in around
        if len(words.folded[at]) >= LONG
        and not _starts_sentence(words, at)
        and not (at and words.folded[at - 1] in PLACE_AFTER)
    ]
    return bool(told) and sum(told) * 2 < len(told)


def _turned_round(match: Match, words: Words, language: str) -> bool:
    before = words.folded[max(0, match.first - NEGATED_WITHIN) : match.first]
    if before and (before[-1] in MENTIONS or (before[-1] in PRONOUNS and before[-2:-1] and before[-2] in MENTIONS)):
        return True
    if _SPOKEN_OF.match(words.text, match.end) is not None:
        return True
    if words.text[match.end : match.end + 1] == "?" and _starts_sentence(words, match.first):
        return True  # "Patient? Ask my pupils."
    negations = listed_words("negations", language)
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
