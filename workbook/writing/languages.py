"""Which language a short text is in, as far as its script and its smallest words tell."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

import regex

import resources
from workbook.writing.words import Words

SCRIPTS = (
    ("ja", r"[\p{Hiragana}\p{Katakana}]"),
    ("zh", r"\p{Han}"),
    ("ko", r"\p{Hangul}"),
    ("ar", r"\p{Arabic}"),
    ("he", r"\p{Hebrew}"),
    ("ru", r"\p{Cyrillic}"),
    ("el", r"\p{Greek}"),
    ("hi", r"\p{Devanagari}"),
    ("th", r"\p{Thai}"),
)
"""A language that stands for each script; the first that holds a third of the letters counts."""
LOOKED_AT = 600
"""Code points that are enough to tell."""
WORDS_LOOKED_AT = 120
_LETTER = regex.compile(r"\p{L}")
_FAR_LETTER = re.compile(r"[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc]")


@cache
def _marks() -> Mapping[str, str]:
    table = resources.toml("wordlists", "small_words.toml")
    return {word: language for language, words in table.items() for word in words}


def language_of(words: Words, usual: str = "en") -> str:
    """The language code of a text; `usual` when it is too short to tell."""
    beginning = words.text[:LOOKED_AT]
    if not beginning.isascii() and _FAR_LETTER.search(beginning):
        letters = len(_LETTER.findall(beginning)) or 1
        for language, script in SCRIPTS:
            if len(regex.findall(script, beginning)) * 3 >= letters:
                return language
    marks = _marks()
    counts = Counter([marks[word] for word in words.folded[:WORDS_LOOKED_AT] if word in marks])
    if not counts:
        return usual
    ((most, seen), *_) = counts.most_common(1)
    return usual if counts[usual] >= seen else most
