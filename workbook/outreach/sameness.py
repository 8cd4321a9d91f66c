"""How much two messages share once names, firms and numbers are taken out: the shape, not the person."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from workbook.outreach.words import fold, is_cjk, read
from workbook.writing.word_lists import ENGLISH, listed

LONGEST_DEFAULT = 40
NEARLY_THIS = 0.7
"""From this share on, two messages are nearly the same (X18)."""
SHARED_RUNS, SHARED_WORDS = 0.3, 0.66
"""A form that was filled in twice shares at least these parts of its runs and of its words."""
GAP = "_"
CLOSEST = 12
"""So many of the texts that share most are looked at closely."""
_FEWEST = 8
"""Below so many shingles, sharing them all may be chance."""
_TOKEN = re.compile(r"\d[\d.,:]*|[^\W\d_]+(?:'[^\W\d_]+)*")


class Shape(Struct, frozen=True):
    """A text without names and numbers: its words in order, and its runs of three words."""

    tokens: tuple[str, ...]
    words: frozenset[str]
    shingles: frozenset[str]


class Earlier(Struct, frozen=True):
    """Another message of one's own: where it is kept, and to whom."""

    id: str
    text: str
    names: frozenset[str] = frozenset()
    name: str = ""
    person: str = ""


class Match(Struct, frozen=True):
    """The nearest other text, and how near it is (0 to 1)."""

    near: float
    earlier: Earlier
    shape: Shape

    @property
    def shared(self) -> str:
        """The longest run of words that stands in both, names and figures shown as "…"."""
        return longest_shared(self.shape.tokens, shape_of(self.earlier.text, self.earlier.names).tokens)


@lru_cache(maxsize=4096)
def shape_of(text: str, names: frozenset[str] = frozenset()) -> Shape:
    """The shape of a text; names, capitals inside of sentences, a word before the first comma and numbers are gaps."""
    reading = read(text)
    starts = {begin for begin, _ in reading.sentences}
    first = reading.words[0].end if reading.words else 0
    tokens: list[str] = []
    for found in _TOKEN.finditer(reading.low):
        low = found.group()
        capital = text[found.start()].isupper() and not low.startswith(("i'", "i ")) and low != "i"
        alone = found.end() == first and text[first : first + 1] in {",", ":"} and capital
        named = capital and (fold(low.split("'", 1)[0]) in names or alone or found.start() not in starts)
        token = GAP if named or low[0].isdigit() else low
        if token != GAP or not tokens or tokens[-1] != GAP:
            tokens += list(token) if is_cjk(token) else [token]
    return Shape(tuple(tokens), frozenset(tokens) - {GAP}, _shingles(tuple(tokens)))


def _shingles(tokens: tuple[str, ...]) -> frozenset[str]:
    runs = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return frozenset(f"{one} {two} {three}" for one, two, three in runs)


def likeness(one: Shape, other: Shape) -> float:
    """How near two shapes are, 0 to 1: the runs of three words they share, of the shorter where it is long enough."""
    few, many = sorted((len(one.shingles), len(other.shingles)))
    if few == 0:
        return float(bool(one.tokens) and one.tokens == other.tokens)
    shared = len(one.shingles & other.shingles)
    if shared == 0:
        return 0.0
    return shared / few if few >= _FEWEST and many <= 2 * few else 2 * shared / (few + many)


def same_words(one: Shape, other: Shape) -> float:
    """The share of the shorter text's different words that the other has too."""
    fewer = min(len(one.words), len(other.words))
    return len(one.words & other.words) / fewer if fewer else 0.0


def nearly_same(one: Shape, other: Shape) -> float:
    """`likeness`, lifted where a filled-in form shows: most words are shared and a good part of the runs."""
    runs = likeness(one, other)
    if runs >= SHARED_RUNS and same_words(one, other) >= SHARED_WORDS:
        return max(runs, NEARLY_THIS)
    return runs


def nearest(text: str, names: frozenset[str], others: Sequence[Earlier]) -> Match | None:
    """The nearest of the person's own other messages, if any shares a run of three words."""
    own = shape_of(text, names)
    places = _index(tuple(earlier.text for earlier in others), tuple(earlier.names for earlier in others))
    shared = Counter(place for shingle in own.shingles for place in places.get(shingle, ()))
    best: tuple[float, Earlier] | None = None
    for place, _ in shared.most_common(CLOSEST):
        near = nearly_same(own, shape_of(others[place].text, others[place].names))
        if near > (best[0] if best else 0.0):
            best = near, others[place]
    return None if best is None else Match(best[0], best[1], own)


@lru_cache(maxsize=4)
def _index(texts: tuple[str, ...], names: tuple[frozenset[str], ...]) -> Mapping[str, tuple[int, ...]]:
    """Which texts hold a run of three words, for every run."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, (text, known) in enumerate(zip(texts, names, strict=True)):
        for shingle in shape_of(text, known).shingles:
            found[shingle].append(place)
    return {shingle: tuple(places) for shingle, places in found.items()}


def longest_shared(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """The longest run of words that stands in both."""
    best_end, best = 0, 0
    before = [0] * (len(other) + 1)
    for place, token in enumerate(one, start=1):
        row = [0] * (len(other) + 1)
        for there, also in enumerate(other, start=1):
            if token == also:
                row[there] = before[there - 1] + 1
                if row[there] > best:
                    best_end, best = place, row[there]
        before = row
    return " ".join(one[best_end - best : best_end]).replace(GAP, "…")


def site_default(text: str, language: str = ENGLISH) -> str | None:
    """The site's own sentence that this text, or one of its sentences, is nearly word for word (X2)."""
    parts = [text, *(text[begin:end] for begin, end in read(text).sentences)]
    return next((default for part in parts if (default := _default_like(part, language)) is not None), None)


@lru_cache(maxsize=2048)
def _default_like(part: str, language: str) -> str | None:
    words = tuple(word.low for word in read(part).words)
    if not 2 <= len(words) <= LONGEST_DEFAULT:
        return None
    known = frozenset(words)
    for default, said, needed in _defaults(language):
        if len(needed & known) >= 0.7 * max(len(needed), len(known) - 3) and _near(words, said):
            return default
    return None


@lru_cache(maxsize=8)
def _defaults(language: str) -> tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]:
    found: list[tuple[str, tuple[str, ...], frozenset[str]]] = []
    for text in listed("site_defaults", language):
        words = tuple(word.low for word in read(text).words)
        found.append((text, words, frozenset(words)))
    return tuple(found)


def _near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether at most a fifth of the words (at least one, a name) must be changed to get from one to the other."""
    return _distance(one, other) <= max(1, round(len(other) * 0.2)) + (len(one) > len(other) >= 5)


def _distance(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    before = list(range(len(other) + 1))
    for place, word in enumerate(one, start=1):
        row = [place]
        for there, also in enumerate(other, start=1):
            row.append(min(before[there] + 1, row[-1] + 1, before[there - 1] + (word != also)))
        before = row
    return before[-1]
