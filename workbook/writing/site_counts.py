"""Lengths as single sites count them where they differ from the signs a reader sees (A5)."""

import re
import unicodedata
from functools import cache
from typing import Any, Final

from workbook.writing import graphemes

URL_COUNTS: Final = 23
"""Any address counts as this many, on X and on Mastodon."""
LIGHT: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh one on X; all others weigh two (twitter-text, configuration 3)."""


@cache
def _url() -> re.Pattern[str]:
    return re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]}'’]", re.IGNORECASE)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
        r"(?:com|org|net|edu|gov|info|biz|dev|app|io|me|co|eu|uk|de|fr|es|it|nl|pl|ua|ca|us|au|in|jp|br|ch|at|se)"
        r"(?![\w@-])(?:/[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]}'’])?",
        re.IGNORECASE,
    )


def x_count(text: str) -> int:
    """How X counts: after NFC, an address 23, an emoji 2, most letters 1 and far scripts 2."""
    composed = unicodedata.normalize("NFC", text)
    rest, addresses = _without(composed, _url(), _bare())
    return addresses * URL_COUNTS + sum(_weight(cluster.group()) for cluster in _pattern(r"\X").finditer(rest))


def mastodon_count(text: str) -> int:
    """How Mastodon counts: signs a reader sees, an address 23, of a far mention only the name before its server."""
    rest, addresses = _without(text, _url())
    return addresses * URL_COUNTS + graphemes.count(re.sub(r"(?<![\w/])@([\w.-]+)@[\w.-]+\w", r"@\1", rest))


def _without(text: str, *addresses: re.Pattern[str]) -> tuple[str, int]:
    found = 0
    for pattern in addresses:
        text, here = pattern.subn("", text)
        found += here
    return text, found


def _weight(cluster: str) -> int:
    if _pattern("[\\p{Extended_Pictographic}\\p{Regional_Indicator}\u20e3]").search(cluster):
        return 2
    return sum(1 if any(first <= ord(sign) <= last for first, last in LIGHT) else 2 for sign in cluster)


@cache
def _pattern(words: str) -> Any:
    import regex  # most texts need none of it, and the window starts without it

    return regex.compile(words)
