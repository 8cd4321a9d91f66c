"""Finding listed phrases in a text in one pass, whatever their number.

A phrase is written as words: "results-driven" also finds "results driven"; "pick|picked your|their brain" stands for
four phrases; "…" stands for one to four words of any kind. The longest phrase at a place counts.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from workbook.writing.words import Words, words_of

ANY = "…"
MOST_SKIPPED = 4
_PARTED = re.compile(r"[.!?;:|·•/\n\"“”«»(),]")
_PARTED_LOOSELY = re.compile(r"[.!?;:|·•\n\"“”«»]")


@dataclass(frozen=True, slots=True)
class Match:
    """A listed phrase in a text: its list, how it is listed, its place in code points and in words (both ends in)."""

    label: str
    phrase: str
    start: int
    end: int
    first: int
    last: int


@dataclass(slots=True)
class _Branch:
    next: dict[str, "_Branch"] = field(default_factory=dict[str, "_Branch"])
    ends: tuple[str, str] | None = None


class Phrases:
    """Listed phrases as a tree of words, each with the name of the list it comes from."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Take phrases by the name of their list; where two lists hold the same phrase, the first one counts."""
        self._root = _Branch()
        for label, phrases in lists.items():
            for phrase in phrases:
                for spelled in _spelled(phrase):
                    self._put(spelled, label, phrase)

    def _put(self, words: tuple[str, ...], label: str, phrase: str) -> None:
        branch = self._root
        for word in words:
            branch = branch.next.setdefault(word, _Branch())
        branch.ends = branch.ends or (label, phrase)

    def found(self, words: Words) -> tuple[Match, ...]:
        """All phrases in the text from left to right; none overlaps another."""
        matches: list[Match] = []
        free = 0
        branches = self._root.next
        folded = words.folded
        last = len(folded) - 1
        places = words.places
        for first in sorted([at for word in places if word in branches for at in places[word]]):
            if first < free:
                continue
            branch = branches[folded[first]]
            goes_on = first < last and (folded[first + 1] in branch.next or ANY in branch.next)
            if not goes_on and branch.ends is None:
                continue
            match = self._longest(words, branch, first)
            if match is not None:
                matches.append(match)
                free = match.last + 1
        return tuple(matches)

    def _longest(self, words: Words, branch: _Branch, first: int) -> Match | None:
        best: tuple[int, tuple[str, str]] | None = None
        ways = [(branch, first + 1, False)]
        while ways:
            here, at, loose = ways.pop()
            if here.ends is not None and (best is None or at - 1 > best[0]) and _together(words, first, at - 1, loose):
                best = (at - 1, here.ends)
            if at >= len(words.folded):
                continue
            following = here.next.get(words.folded[at])
            if following is not None:
                ways.append((following, at + 1, loose))
            skip = here.next.get(ANY)
            if skip is not None:
                for later in range(at + 1, min(at + MOST_SKIPPED + 1, len(words.folded))):
                    after = skip.next.get(words.folded[later])
                    if after is not None:
                        ways.append((after, later + 1, True))
        if best is None:
            return None
        last, (label, phrase) = best
        return Match(label, phrase, words.spans[first][0], words.spans[last][1], first, last)


def _together(words: Words, first: int, last: int, loose: bool) -> bool:  # noqa: FBT001  a plain yes or no
    if first == last:
        return True
    parted = _PARTED_LOOSELY if loose else _PARTED
    return parted.search(words.text, words.spans[first][1], words.spans[last][0]) is None


def _spelled(phrase: str) -> Iterable[tuple[str, ...]]:
    choices: list[tuple[tuple[str, ...], ...]] = []
    for part in phrase.split():
        if part == ANY:
            choices.append(((ANY,),))
        else:
            choices.append(tuple([_words_in(word) for word in part.split("|")]))
    for way in product(*choices):
        spelled = tuple([word for words in way for word in words])
        if spelled:
            yield spelled


def _words_in(part: str) -> tuple[str, ...]:
    return (part.lower(),) if part.isascii() and part.isalpha() else words_of(part).folded
