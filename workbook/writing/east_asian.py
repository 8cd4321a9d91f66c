"""Which of the languages written with Han signs, kana or Hangul a text is in, as far as its signs say."""

from collections.abc import Iterable
from typing import Final, Literal

import regex

EastAsian = Literal["zh", "ja", "ko"]
NAMES: Final[dict[EastAsian, str]] = {"zh": "Chinese", "ja": "Japanese", "ko": "Korean"}
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_HANGUL = regex.compile(r"\p{Hangul}")
_OTHERS = regex.compile(r"[\p{Han}\p{Bopomofo}\u3000-\u303f\uff00-\uffef]")
"""Han signs, and the punctuation and wide signs that all of these languages share."""


def east_asian(text: str) -> EastAsian | None:
    """Japanese where there is kana, Korean where there is Hangul, else Chinese; None where there are no such signs."""
    if _KANA.search(text):
        return "ja"
    if _HANGUL.search(text):
        return "ko"
    return "zh" if _OTHERS.search(text) else None


def east_asian_names(signs: Iterable[str]) -> tuple[str, ...]:
    """The languages of some signs by name; Han signs beside kana are taken for Japanese ones."""
    found = {language for sign in signs if (language := east_asian(sign)) is not None}
    if "ja" in found:
        found.discard("zh")
    return tuple(name for language, name in NAMES.items() if language in found)
