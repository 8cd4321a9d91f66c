"""The words of a text with their places: what phrase lists, counts and comparisons share."""

import re
from functools import cached_property, lru_cache

import regex
from msgspec import Struct

_PLAIN_WORD = re.compile(r"\w+(?:['’ʼ]\w+)*")
_NEEDS_CARE = re.compile(r"[\u0300-\u036f\u0483-\u0489\u0590-\u1fff\u3000-\ud7ff\U00010000-\U0010ffff]")
"""Signs with marks that belong to a word; without any, the plain pattern is right and faster."""
_ANY_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*")
_WITHOUT_SPACES = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_ENDINGS = ("'s", "ing", "ed", "es", "s")
SHORTEST_CONTENT = 3


class Words(Struct, frozen=True, dict=True):
    """The words of `text` in lower case with plain apostrophes, and where each begins and ends (code points)."""

    text: str
    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.folded)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Each different word with the indices at which it stands."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.folded):
            if word in found:
                found[word].append(index)
            else:
                found[word] = [index]
        return found

    @cached_property
    def count(self) -> int:
        """How many words there are; in scripts without spaces every two signs count as one."""
        return self.count_between(0, len(self.folded))

    @cached_property
    def _has_spaces(self) -> bool:
        return self.text.isascii() or _NEEDS_CARE.search(self.text) is None

    def count_between(self, first: int, last: int) -> int:
        """How many words there are from word `first` to before word `last`, counted like `count`."""
        if self._has_spaces:
            return last - first
        return sum([max(1, len(_WITHOUT_SPACES.findall(word)) // 2) for word in self.folded[first:last]])

    def cut(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, both in, as it is written."""
        return self.text[self.spans[first][0] : self.spans[last][1]]


def words_of(text: str) -> Words:
    """The words of `text`: runs of letters and digits with an apostrophe inside; hyphens part words."""
    plain = "_" not in text and (text.isascii() or _NEEDS_CARE.search(text) is None)
    pattern = _PLAIN_WORD if plain else _ANY_WORD
    spans = tuple([match.span() for match in pattern.finditer(text)])
    lowered = text.lower().replace("’", "'").replace("ʼ", "'")
    if len(lowered) != len(text):  # one capital may become two signs
        folded = tuple([text[start:end].lower().replace("’", "'").replace("ʼ", "'") for start, end in spans])
    else:
        folded = tuple([lowered[start:end] for start, end in spans])
    return Words(text, folded, spans)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word without a final 's, ing, ed, es or s; at least three letters stay."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_CONTENT:
            return word[: -len(ending)]
    return word


def pairs_of_signs(word: str) -> tuple[str, ...]:
    """Neighbouring signs of a word in a script without spaces, which is how two such texts are compared."""
    if word.isascii() or _WITHOUT_SPACES.search(word) is None:
        return ()
    return tuple(word[at : at + 2] for at in range(len(word) - 1)) or (word,)


def terms_of(words: Words, left_out: frozenset[str]) -> frozenset[str]:
    """The stems of the words that carry meaning: three letters or more (or a number), and not left out."""
    found: set[str] = set()
    for word in words.folded:
        if word in left_out:
            continue
        signs = pairs_of_signs(word)
        if signs:
            found.update(signs)
        elif len(word) >= SHORTEST_CONTENT or word[0].isdigit():
            found.add(stem(word))
    return frozenset(found)


SHORTEST_ROOT = 4


def akin(one: str, other: str) -> bool:
    """Whether two stems belong together: equal, or one begins with the other ("bake", "bakeri")."""
    if one == other:
        return True
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    return len(shorter) >= SHORTEST_ROOT and longer.startswith(shorter.removesuffix("e"))
