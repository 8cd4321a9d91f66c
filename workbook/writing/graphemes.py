"""Lengths as a reader sees them: one flag, one emoji family, one Hangul syllable counts as one sign (A5)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

_JOINS = re.compile(r"[^\x00-\x0c\x0e-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20ac]")
"""A sign that may join its neighbours; without one, every code point is one sign and counting is `len`."""

EACH_A_WORD = r"[\p{Han}\p{Hiragana}\p{Katakana}]"


def count(text: str) -> int:
    """How many signs a reader sees in `text`; a line break counts as one."""
    if _JOINS.search(text) is None:
        return len(text)
    return sum(1 for _ in _clusters(text))


def cut_at(text: str, most: int) -> str:
    """The first `most` signs of `text`, never half of one; all of it when it is shorter."""
    return text[: _end_of(text, most)]


def rest_after(text: str, most: int) -> str:
    """What `cut_at` leaves over: empty when nothing is cut."""
    return text[_end_of(text, most) :]


def _end_of(text: str, most: int) -> int:
    if most <= 0:
        return 0
    if len(text) <= most or _JOINS.search(text, 0, most + 1) is None:
        return most
    end = 0
    for seen, cluster in enumerate(_clusters(text), start=1):
        end = cluster.end()
        if seen == most:
            break
    return end


def safe_count(text: str) -> int:
    """UTF-16 units: never below what any site counts, because an emoji is two or more of them."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def byte_count(text: str) -> int:
    """UTF-8 bytes, which Bluesky limits as well."""
    return len(text.encode("utf-8", "surrogatepass"))


def word_count(text: str) -> int:
    """Words between spaces that hold a letter or digit; in Chinese and Japanese every sign is counted as one."""
    total = 0
    for token in text.split():
        signs = sum(1 for _ in _pattern(EACH_A_WORD).finditer(token)) if not token.isascii() else 0
        total += signs or any(sign.isalnum() for sign in token)
    return total


def lines(text: str) -> tuple[str, ...]:
    """The lines of `text`, without empty ones at its end."""
    written = text.rstrip()
    return tuple(written.split("\n")) if written else ()


def line_count(text: str) -> int:
    """How many lines `text` has, empty ones at its end left out."""
    return len(lines(text))


def _clusters(text: str) -> Iterator[Any]:
    return _pattern(r"\X").finditer(text)


@cache
def _pattern(words: str) -> Any:
    import regex  # most texts need none of it, and the window starts without it

    return regex.compile(words)
