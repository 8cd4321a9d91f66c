"""Words as people type and paste them, made safe for files, screens and paper without losing any."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Annotated, TypeVar, cast

T = TypeVar("T")

_SUSPECTS = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u0300-\u036f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff"
    r"\U000e0000-\U0010ffff\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef]"
)
_DROPPED = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_DROPPED_CATEGORIES = frozenset({"Cc", "Cs", "Cn", "Co"})
_MARK = re.compile("[\u0300-\u036f]")
MARKS_IN_A_ROW = 8
"""More combining marks than this on one letter are not writing; the rest are left out (notes on hostile text)."""


def clean_text(text: str) -> str:
    """`text` in NFC with line ends as LF and without what cannot be written, read or drawn.

    Left out: control characters but tab and line feed, lone surrogates, private and unassigned code points,
    direction overrides and isolates, and combining marks beyond eight in a row.
    """
    if text.isascii() and text.isprintable():
        return text  # most lines, at a third of the price
    if text.replace("\n", "").isprintable() and _MARK.search(text) is None:
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    if _suspect().search(text) is None:
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFC", _without_surrogates(text)):
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= MARKS_IN_A_ROW and _is_writing(sign):
            kept.append(sign)
    return "".join(kept)


def without_accents(text: str) -> str:
    """Text without accents and letter case, for comparing only: "Siobhan" finds "Siobhán"."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


@cache
def _suspect() -> re.Pattern[str]:
    """Compiled when it is first needed: it takes longer than all the words of a usual workbook."""
    return re.compile(_SUSPECTS)


def _without_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _is_writing(sign: str) -> bool:
    if sign in "\n\t":
        return True
    return sign not in _DROPPED and unicodedata.category(sign) not in _DROPPED_CATEGORIES


def cleaned(value: T) -> T:
    """Text, several texts or texts by name, each as `clean_text` gives it; the value itself where nothing changed."""
    if isinstance(value, str):
        return cast("T", clean_text(value))
    if isinstance(value, tuple):
        texts = tuple(map(cleaned, cast("tuple[object, ...]", value)))
        return value if texts == value else cast("T", texts)
    if isinstance(value, Mapping):
        named = {name: cleaned(text) for name, text in cast("Mapping[str, object]", value).items()}
        return value if named == value else cast("T", named)
    return value


Words = Annotated[str, clean_text]
"""Text a person wrote: cleaned when a record takes it in (`Record`), never shortened."""
