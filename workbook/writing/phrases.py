"""Finding listed phrases in a text in one pass, whatever their number.

A phrase is written as words: "results-driven" also finds "results driven"; "pick|picked your|their brain" stands for
four phrases; "…" stands for one to four words of any kind; "<strong>" for one word of the class of that name. The
longest phrase at a place counts.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from workbook.writing.words import Words, words_of

ANY = "…"
MOST_SKIPPED = 4
_PARTED = re.compile(r"[.!?;:|·•/\n\"“”«»(),]")
_PARTED_LOOSELY = re.compile(r"[.!?;:|·•\n\"“”«»]")


class Match(Struct, frozen=True):
    """A listed phrase in a text: its list, how it is listed, its place in code points and in words (both ends in)."""

    label: str
    phrase: str
    start: int
    end: int
    first: int
    last: int


Ends = tuple[int, str, str]
"""How early a phrase was listed, its list and the phrase: of two same phrases the earlier one counts."""


class _Branch(Struct):
    """Where the words so far lead; `rest` holds phrases whose further words are put in when somebody comes by."""

    next: dict[str, "_Branch"] = field(default_factory=dict[str, "_Branch"])
    ends: Ends | None = None
    rest: list[tuple[tuple[str, ...], Ends]] = field(default_factory=list[tuple[tuple[str, ...], Ends]])

    def opened(self) -> dict[str, "_Branch"]:
        """What may follow, with the phrases that waited put in; twice does no harm."""
        if self.rest:
            for parts, ends in self.rest:
                _put(self, parts, ends)
            self.rest = []
        return self.next


class Phrases:
    """Listed phrases as a tree of words, each with the name of the list it comes from."""

    def __init__(self, lists: Mapping[str, Iterable[str]], classes: Mapping[str, Iterable[str]] | None = None) -> None:
        """Take phrases by the name of their list, and classes by name; of two same phrases the first counts."""
        self._root = _Branch()
        listed = [(label, phrase) for label, phrases in lists.items() for phrase in phrases]
        for order, (label, phrase) in enumerate(listed):
            _put(self._root, tuple(phrase.split()), (order, label, phrase))
        self._classes = _classes_by_word(classes or {})
        self._members = {f"<{name}>": tuple(words) for name, words in (classes or {}).items()}
        self._starts = self._words_after(self._root)
        self._begun: dict[str, _Beginning] = {}

    def _words_after(self, branch: _Branch) -> frozenset[str]:
        """All words that lead on from a branch, by themselves or by a class."""
        following = branch.opened()
        named = (self._members.get(word, ()) for word in following if word[0] == "<")
        return frozenset(following).union(*named)

    def found(self, words: Words) -> tuple[Match, ...]:
        """All phrases in the text from left to right; none overlaps another."""
        matches: list[Match] = []
        free = 0
        folded, begun = words.folded, self._begun
        for first in self._firsts(words):
            if first < free:
                continue
            match = self._longest(words, begun[folded[first]].branches, first)
            if match is not None:
                matches.append(match)
                free = match.last + 1
        return tuple(matches)

    def _firsts(self, words: Words) -> list[int]:
        """Where a phrase may begin: the next word goes on with one, or the word is one."""
        folded, starts, last = words.folded, self._starts, len(words.folded) - 1
        firsts: list[int] = []
        for word, places in words.places.items():
            if word in starts:
                beginning = self._begun.get(word) or self._beginning(word)
                if beginning.is_whole or beginning.is_loose:
                    firsts += places
                else:
                    follows = beginning.followed_by
                    firsts += [at for at in places if at < last and folded[at + 1] in follows]
        firsts.sort()
        return firsts

    def _beginning(self, word: str) -> "_Beginning":
        """What may follow a first word; worked out when it is met first."""
        branches = tuple(self._after(self._root, word))
        beginning = self._begun[word] = _Beginning(
            branches,
            frozenset[str]().union(*(self._words_after(branch) for branch in branches)),
            any(branch.ends is not None for branch in branches),
            any(ANY in branch.opened() for branch in branches),
        )
        return beginning

    def _after(self, branch: _Branch, word: str) -> list[_Branch]:
        """Where `word` leads from a branch: by itself and by its classes."""
        following = branch.opened() if branch.rest else branch.next
        by_word = following.get(word)
        found = [] if by_word is None else [by_word]
        for name in self._classes.get(word, ()):
            by_class = following.get(name)
            if by_class is not None:
                found.append(by_class)
        return found

    def _longest(self, words: Words, branches: tuple[_Branch, ...], first: int) -> Match | None:
        best: tuple[int, Ends] | None = None
        folded, count = words.folded, len(words.folded)
        ways = [(branch, first + 1, False) for branch in branches]
        while ways:
            here, at, loose = ways.pop()
            is_better = best is None or at - 1 > best[0] or (at - 1 == best[0] and not loose)
            if here.ends is not None and is_better and _together(words, first, at - 1, loose):
                best = (at - 1, here.ends)
            if at >= count or not (here.next or here.rest):
                continue
            ways += [(branch, at + 1, loose) for branch in self._after(here, folded[at])]
            skip = here.next.get(ANY)
            if skip is not None:
                for later in range(at + 1, min(at + MOST_SKIPPED + 1, count)):
                    ways += [(branch, later + 1, True) for branch in self._after(skip, folded[later])]
        if best is None:
            return None
        last, (_, label, phrase) = best
        return Match(label, phrase, words.spans[first][0], words.spans[last][1], first, last)


class _Beginning(Struct, frozen=True):
    """A first word: its branches, the words that may follow, and whether it is a phrase or any word may follow."""

    branches: tuple[_Branch, ...]
    followed_by: frozenset[str]
    is_whole: bool
    is_loose: bool


def _put(branch: _Branch, parts: tuple[str, ...], ends: Ends) -> None:
    """Add the first part of a phrase in all its ways, and leave the others for later."""
    if not parts:
        return
    for way in parts[0].split("|"):
        here = branch
        for word in _words_in(way):
            here = here.next.setdefault(word, _Branch())
        if here is branch:
            continue  # a sign without words
        if parts[1:]:
            here.rest.append((parts[1:], ends))
        elif here.ends is None or ends < here.ends:
            here.ends = ends


def _classes_by_word(classes: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, members in classes.items():
        for word in members:
            found[word] = (*found.get(word, ()), f"<{name}>")
    return found


def _together(words: Words, first: int, last: int, loose: bool) -> bool:  # noqa: FBT001  a plain yes or no
    if first == last:
        return True
    parted = _PARTED_LOOSELY if loose else _PARTED
    return parted.search(words.text, words.spans[first][1], words.spans[last][0]) is None


def _words_in(part: str) -> tuple[str, ...]:
    if part == ANY or part.startswith("<"):
        return (part,)
    return (part.lower(),) if part.isascii() and part.isalpha() else words_of(part).folded
