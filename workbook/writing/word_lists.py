"""The word lists of a language as they stand in resources/wordlists; a language without a list has none (L4)."""

from functools import cache

import resources
from workbook.writing.phrases import Phrases

ENGLISH = "en"


@cache
def languages_with_lists() -> tuple[str, ...]:
    """The codes of the languages that have word lists."""
    return tuple(sorted(folder.name for folder in resources.path("wordlists").iterdir() if folder.is_dir()))


@cache
def listed(name: str, language: str = ENGLISH, key: str = "words") -> tuple[str, ...]:
    """The entries of a list ("buzzwords", "pitch"); empty when the language has no such list or no such key."""
    if language not in languages_with_lists() or not resources.path("wordlists", language, f"{name}.toml").exists():
        return ()
    return tuple(resources.toml("wordlists", language, f"{name}.toml").get(key, ()))


@cache
def listed_words(name: str, language: str = ENGLISH, key: str = "words") -> frozenset[str]:
    """The entries of a list of single words, to look words up in."""
    return frozenset(listed(name, language, key))


@cache
def word_classes(language: str = ENGLISH) -> dict[str, tuple[str, ...]]:
    """The classes of words that a listed phrase may name ("<strong> skills"); none where there is no list."""
    if (
        language not in languages_with_lists()
        or not resources.path("wordlists", language, "word_classes.toml").exists()
    ):
        return {}
    classes = resources.toml("wordlists", language, "word_classes.toml")["classes"]
    return {name: tuple(words) for name, words in classes.items()}


@cache
def phrases(language: str, *names: str) -> Phrases:
    """The named lists as one tree of phrases; "stock_phrases:capped" names one key of a list."""
    lists: dict[str, tuple[str, ...]] = {}
    for name in names:
        file, _, key = name.partition(":")
        lists[name] = listed(file, language, key or "words")
    return Phrases(lists, word_classes(language))
