"""Word lists per language, ready to be found in a text; where a language has no list, nobody pretends otherwise."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from msgspec import Struct

from workbook.outreach.words import Reading, read, stem
from workbook.writing.word_lists import ENGLISH, languages_with_lists, listed, listed_words

OTHER = "other"
"""A language without any list."""
_ENOUGH = 0.2
"""The share of small English words from which a text counts as English."""
_FEW = 5
MOST_BETWEEN = 4
_JOINS = " \n\t-\u2010\u2011'’"


class Phrase(Struct, frozen=True):
    """One phrase as a run of words; before a word in `loose` any few words may stand; `tail` follows it at once."""

    words: tuple[str, ...]
    loose: frozenset[int]
    tail: str

    def end_in(self, reading: Reading, place: int) -> int | None:
        """Where the phrase ends when it begins with the word at `place`; None when it does not."""
        at = place
        if len(self.words) > 1 and 1 not in self.loose and not self._goes_on(reading, place):
            return None  # most end here, so this is looked at before anything else
        for step, wanted in enumerate(self.words[1:], start=1):
            following = self._next(reading, at, wanted, MOST_BETWEEN if step in self.loose else 0)
            if following is None:
                return None
            at = following
        end = reading.words[at].end
        return end if not self.tail or reading.low.startswith(self.tail, end) else None

    def _goes_on(self, reading: Reading, place: int) -> bool:
        return place + 1 < len(reading.words) and reading.words[place + 1].low == self.words[1]

    def _next(self, reading: Reading, at: int, wanted: str, between: int) -> int | None:
        words = reading.words
        for place in range(at + 1, min(at + between + 2, len(words))):
            if not between and reading.low[words[place - 1].end : words[place].start].strip(_JOINS):
                return None
            if words[place].low == wanted:
                return place
        return None


class Phrases(Struct, frozen=True, eq=False):
    """Phrases by their first word, "…" standing for any few words, and where they are meant literally.

    `odd` are those that hold figures or signs.
    """

    by_first: Mapping[str, tuple[Phrase, ...]]
    odd: re.Pattern[str] | None
    fine: "Phrases | None"

    @lru_cache(maxsize=1024)  # noqa: B019  lists live as long as the program
    def spans(self, reading: Reading) -> tuple[tuple[int, int], ...]:
        """Where the phrases stand in a text, none inside of another, none inside of a literal meaning."""
        found: list[tuple[int, int]] = []
        after = 0
        here = (
            self.by_first.keys() & reading.places.keys()
        )  # few of the words begin a phrase, so only those are looked at
        for place in sorted(place for word in here for place in reading.places[word]):
            start = reading.words[place].start
            if start < after:
                continue
            known = self.by_first[reading.words[place].low]
            end = next((end for phrase in known if (end := phrase.end_in(reading, place)) is not None), None)
            if end is not None:
                found.append((start, end))
                after = end
        if self.odd is not None:
            found += [one.span() for one in self.odd.finditer(reading.low)]
        if found and self.fine is not None:
            fine = self.fine.spans(reading)
            found = [(begin, end) for begin, end in found if not any(low <= begin < high for low, high in fine)]
        return tuple(found)


@cache
def stem_set(name: str, language: str = ENGLISH) -> frozenset[str]:
    """The stems of one list."""
    return frozenset(stem(word) for word in listed(name, language))


@cache
def small_words(language: str = ENGLISH) -> frozenset[str]:
    """The words of the stop list, "you" and "I" words and greetings."""
    lists = (listed(name, language) for name in ("stop_words", "self_words", "you_words"))
    return frozenset(word for known in lists for word in known) | frozenset(listed("weak_words", language))


@cache
def phrases(name: str, language: str = ENGLISH, key: str = "words") -> Phrases | None:
    """The phrases of one list with their near relatives ("more"); None where the language has none."""
    words = listed(name, language, key) + (listed(name, language, "more") if key == "words" else ())
    if not words:
        return None
    fine = listed(name, language, "fine_in")
    return _phrases(words, _phrases(fine, None) if fine else None)


def _phrases(words: tuple[str, ...], fine: Phrases | None) -> Phrases:
    by_first: dict[str, list[Phrase]] = {}
    odd: list[str] = []
    for text in sorted((word.lower() for word in words), key=len, reverse=True):
        phrase = _phrase(text)
        if phrase is None:
            odd.append(re.escape(text) + (r"(?!\w)" if text[-1].isalnum() else ""))
        else:
            by_first.setdefault(phrase.words[0], []).append(phrase)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(odd)})") if odd else None
    return Phrases({first: tuple(known) for first, known in by_first.items()}, pattern, fine)


def _phrase(text: str) -> Phrase | None:
    """The phrase as a run of words; None when it holds anything but letters, spaces, hyphens and a last "?"."""
    body = text.rstrip("?").rstrip()
    if not all(sign.isalpha() or sign in " -'…" for sign in body):
        return None
    words: list[str] = []
    loose: set[int] = set()
    for part in body.split("…"):
        if words:
            loose.add(len(words))
        words += [word.low for word in read(part).words]
    return Phrase(tuple(words), frozenset(loose), text[len(body) :].strip())


@lru_cache(maxsize=1024)
def language_of(text: str, said: str = "") -> str:
    """The language whose lists fit: what the person said, else what the small words of the text say; or `OTHER`."""
    wanted = said.strip().lower()
    if wanted[:2] in languages_with_lists() and (len(wanted) <= 5 or wanted.startswith("english")):
        return wanted[:2]
    reading = read(text)
    if not reading.words:
        return ENGLISH
    latin = sum(word.low.isascii() for word in reading.words) / len(reading.words)
    share = english_share(reading)
    if wanted:
        return ENGLISH if share > 1.5 * _ENOUGH else OTHER
    return ENGLISH if share >= _ENOUGH or (latin > 0.8 and len(reading.words) < _FEW) else OTHER


def english_share(reading: Reading) -> float:
    """The share of a text's words that are small English ones."""
    small = _small_english()
    return sum(word.base in small for word in reading.words) / max(1, len(reading.words))


@cache
def _small_english() -> frozenset[str]:
    lists = (listed_words(name) for name in ("stop_words", "self_words", "you_words"))
    return frozenset({"a", "is", "it", "of", "to", "in"}).union(*lists)
