"""Ordinary qualities that are worn in a row: "honest, reliable and affordable"."""

import re
from collections.abc import Iterable, Iterator

from workbook.writing.phrases import Match
from workbook.writing.word_lists import listed_words
from workbook.writing.words import Words

LIST = "worn_rows"
LEAST_NOUNS = 3
_BETWEEN = r"(?:(?:very|highly|always|great|real|strong|lots\s+of|plenty\s+of|a\s+(?:lot|great\s+deal)\s+of)\s+)?"
_JOINED = re.compile(
    rf"(?:\s*(?:,|&|/|\||·|•|\+|\.)\s*(?:(?:and|yet|but)\s+)?|\s+(?:and|yet|but)\s+){_BETWEEN}", re.IGNORECASE
)
Place = tuple[int, int]
"""First and last word, both in."""


def rows_in(words: Words, language: str, worn: Iterable[Place]) -> Iterator[Match]:
    """Listed qualities beside each other, or beside a worn word; of virtues two, of other nouns three are a row."""
    qualities, nouns = listed_words(LIST, language), listed_words(LIST, language, "nouns")
    virtues = listed_words(LIST, language, "virtues")
    taken = {at for first, last in worn for at in range(first, last + 1)}
    for row in _rows(words, qualities | nouns, taken):
        plain = [at for at in row if at not in taken]
        folded = {words.folded[at] for at in row}
        is_row = len(row) > len(plain) or not folded.isdisjoint(qualities) or folded <= virtues
        for at in plain if is_row or len(row) >= LEAST_NOUNS else ():
            yield Match(LIST, words.folded[at], *words.spans[at], at, at)


def _rows(words: Words, listed: frozenset[str], taken: set[int]) -> Iterator[list[int]]:
    """Runs of two or more listed or worn words that only a comma, a sign or "and" parts."""
    found = sorted(taken.union(at for word in listed & words.places.keys() for at in words.places[word]))
    row: list[int] = []
    for at in found:
        if row and not _JOINED.fullmatch(words.text, words.spans[row[-1]][1], words.spans[at][0]):
            if len(row) > 1:
                yield row
            row = []
        row.append(at)
    if len(row) > 1:
        yield row
