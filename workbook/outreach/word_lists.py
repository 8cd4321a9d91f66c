"""Word lists per language, ready to be found in a text; where a language has no list, nobody pretends otherwise."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import resources
from workbook.outreach.words import Reading, read, stem

ENGLISH = "en"
OTHER = "other"
"""A language without any list."""
_ENOUGH = 0.2
"""The share of small English words from which a text counts as English."""
_FEW = 5
_GAP = r"(?:\W+\w+){0,4}\W+"


@dataclass(frozen=True)
class Phrases:
    """Phrases to look for as whole words, "…" standing for any few words, and where they are meant literally."""

    pattern: re.Pattern[str]
    fine_in: re.Pattern[str] | None

    def spans(self, low: str) -> tuple[tuple[int, int], ...]:
        """Where the phrases stand in a lowercase text, none inside of another."""
        text = low if self.fine_in is None else self.fine_in.sub(lambda found: " " * len(found.group()), low)
        return tuple(found.span() for found in self.pattern.finditer(text))


@cache
def languages() -> frozenset[str]:
    """The languages that have word lists."""
    return frozenset(folder.name for folder in resources.path("wordlists").iterdir() if folder.is_dir())


@cache
def words_of(name: str, language: str = ENGLISH, key: str = "words") -> tuple[str, ...]:
    """The words of one list; empty where the language has none."""
    if not resources.path("wordlists", language, f"{name}.toml").is_file():
        return ()
    return tuple(str(word) for word in resources.toml("wordlists", language, f"{name}.toml").get(key, ()))


@cache
def word_set(name: str, language: str = ENGLISH) -> frozenset[str]:
    """The words of one list for asking whether a word is in it."""
    return frozenset(words_of(name, language))


@cache
def stem_set(name: str, language: str = ENGLISH) -> frozenset[str]:
    """The stems of one list."""
    return frozenset(stem(word) for word in words_of(name, language))


@cache
def phrases(name: str, language: str = ENGLISH, key: str = "words") -> Phrases | None:
    """The phrases of one list with their near relatives ("more"); None where the language has none."""
    words = words_of(name, language, key) + (words_of(name, language, "more") if key == "words" else ())
    if not words:
        return None
    fine = words_of(name, language, "fine_in")
    return Phrases(_pattern(words), _pattern(fine) if fine else None)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted((word.lower() for word in words), key=len, reverse=True)
    return re.compile("|".join(_phrase(word) for word in longest_first))


def _phrase(phrase: str) -> str:
    parts = [re.escape(part.strip()).replace(r"\ ", r"\s+") for part in phrase.split("…")]
    body = _GAP.join(part for part in parts if part)
    left = r"(?<!\w)" if phrase[0].isalnum() else ""
    return f"{left}{body}" + (r"(?!\w)" if phrase[-1].isalnum() else "")


@lru_cache(maxsize=1024)
def language_of(text: str, said: str = "") -> str:
    """The language whose lists fit: what the person said, else what the small words of the text say; or `OTHER`."""
    wanted = said.strip().lower()
    if wanted[:2] in languages() and (len(wanted) <= 5 or wanted.startswith("english")):
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
    small = (
        word_set("stop_words") | word_set("self_words") | word_set("you_words") | {"a", "is", "it", "of", "to", "in"}
    )
    return sum(word.base in small for word in reading.words) / max(1, len(reading.words))
