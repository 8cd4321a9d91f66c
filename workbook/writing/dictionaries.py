"""Spelling in other languages than English, with Hunspell dictionaries that are on the person's computer.

Hunspell is an optional extra ("languages"); dictionaries come with the system or an office program and are never
shipped: many of them may not be.
"""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Protocol

from workbook.writing.sentences import sentences_of
from workbook.writing.slip import Slip
from workbook.writing.slip_filter import one_step_apart
from workbook.writing.words import words_of

MOST_LOOKED_UP: Final = 20_000
SUGGESTED: Final = 3
"""So many slips of a paragraph come with suggestions, which may take a second each."""
MOST_INSTEAD: Final = 3
SHORT: Final = 2
NOUNS_ARE_LARGE: Final = frozenset({"de"})
"""Languages where a capital letter does not mean a name."""


class Speller(Protocol):
    """What Hunspell can do."""

    def spell(self, word: str, /) -> bool:
        """Whether the dictionary knows a word."""
        ...

    def suggest(self, word: str, /) -> tuple[str, ...]:
        """What could be meant, the likeliest first."""
        ...


def usual_folders(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[Path, ...]:
    """Where dictionaries usually lie, the person's own folders first."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    own = [Path(part) for part in environment.get("DICPATH", "").split(os.pathsep) if part]
    if platform == "darwin":
        return (*own, home / "Library/Spelling", Path("/Library/Spelling"))
    if platform == "win32":
        return (*own, home / "AppData/Local/hunspell", home / "hunspell")
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local/share")
    system = (Path("/usr/share/hunspell"), Path("/usr/share/myspell"), Path("/usr/share/myspell/dicts"))
    return (*own, data / "hunspell", *system)


def dictionary_for(language: str, folders: Iterable[Path]) -> Path | None:
    """The dictionary of a language ("es", "pt"), without its ending; None where none lies in the folders.

    "es.dic" comes before "es_ES.dic", and the country of the same name before others.
    """
    for folder in folders:
        if not folder.is_dir():
            continue
        found = [
            path.with_suffix("")
            for path in folder.glob(f"{language}*.dic")
            if path.stem.replace("-", "_").partition("_")[0] == language and path.with_suffix(".aff").is_file()
        ]
        if found:
            return min(found, key=lambda path: (len(path.name) > len(language), not _home(path.name), path.name))
    return None


def _home(name: str) -> bool:
    language, _, country = name.replace("-", "_").partition("_")
    return country.lower() == language


def open_speller(dictionary: Path) -> Speller | None:
    """Hunspell with a dictionary; None when Hunspell is not installed or cannot read it."""
    try:
        hunspell: Any = import_module("hunspell")  # an extra, so the type checker may not find it
    except ImportError:
        return None
    try:
        speller: Speller = hunspell.Hunspell(dictionary.name, hunspell_data_dir=str(dictionary.parent))
        speller.spell("a")
    except (hunspell.HunspellFilePathError, OSError, UnicodeError):
        return None
    return speller


class DictionaryEngine:
    """Spelling by a word list: no grammar, and nothing about names, figures and abbreviations."""

    def __init__(self, language: str, speller: Speller) -> None:
        """Check words of a language with a speller."""
        self._names_are_large = language not in NOUNS_ARE_LARGE
        self._speller = speller
        self._own: frozenset[str] = frozenset()
        self._known: dict[str, bool] = {}
        self._instead: dict[str, tuple[str, ...]] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Take exactly these words as known beside the dictionary."""
        self._own = frozenset(word.casefold() for word in words)

    def look(self, paragraph: str) -> tuple[Slip, ...]:
        """The slips of a paragraph, places counted from its beginning."""
        found: list[Slip] = []
        begins = {sentence.start for sentence in sentences_of(paragraph)}
        for start, end in words_of(paragraph).spans:
            word = paragraph[start:end].replace("’", "'")
            if self._is_left_alone(word) or self._knows(word):
                continue
            large = word[:1].isupper() and self._names_are_large
            if large and start not in begins:
                continue  # a name, most likely
            instead = self._suggest(word) if len(found) < SUGGESTED or large else ()
            if large and (not instead or not one_step_apart(word.casefold(), instead[0].casefold())):
                continue
            message = f"Is '{paragraph[start:end]}' written as you want it?"
            found.append(Slip(start, end, paragraph[start:end], message, "spelling", instead))
        return tuple(found)

    @staticmethod
    def _is_left_alone(word: str) -> bool:
        return len(word) <= SHORT or any(sign.isdigit() for sign in word) or any(sign.isupper() for sign in word[1:])

    def _knows(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            if len(self._known) > MOST_LOOKED_UP:
                self._known.clear()
            known = self._known[word] = self._speller.spell(word)
        return known or word.casefold() in self._own

    def _suggest(self, word: str) -> tuple[str, ...]:
        if word not in self._instead:
            self._instead[word] = tuple(self._speller.suggest(word))[:MOST_INSTEAD]
        return self._instead[word]


def open_dictionary(language: str, folders: Callable[[], tuple[Path, ...]] = usual_folders) -> DictionaryEngine | None:
    """The engine of a language; None without Hunspell or without a dictionary."""
    dictionary = dictionary_for(language, folders())
    speller = open_speller(dictionary) if dictionary is not None else None
    return DictionaryEngine(language, speller) if speller is not None else None
