"""Two texts word by word: what stands in both, and what stands in one only."""

from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

import regex
from msgspec import Struct

_PIECE: Final = regex.compile(r"[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}'’\-]*[\p{L}\p{N}\p{M}])?|\s+|.", regex.DOTALL)
_WITHOUT_SPACES: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_SIGN: Final = regex.compile(r"\X")
PLENTY: Final = 1500
"""From this many words on, words that stand everywhere are passed over, so that it stays quick."""


class Stretch(Struct, frozen=True):
    """Words that stand in a row; `same` when both texts have them there."""

    text: str
    same: bool


class Comparison(Struct, frozen=True, dict=True):
    """Two texts cut into stretches; joined, each side is its whole text."""

    one: tuple[Stretch, ...]
    other: tuple[Stretch, ...]

    @cached_property
    def alike(self) -> bool:
        """Whether both say the same."""
        return all(stretch.same for stretch in (*self.one, *self.other))

    def only_in_one(self) -> tuple[str, ...]:
        """What stands in the first text only, stretch by stretch."""
        return _only(self.one)

    def only_in_other(self) -> tuple[str, ...]:
        """What stands in the second text only, stretch by stretch."""
        return _only(self.other)


def compared(one: str, other: str) -> Comparison:
    """Two texts compared word by word; signs and spaces count, letter case too."""
    first, second = _pieces(one), _pieces(other)
    matcher = SequenceMatcher(None, first, second, autojunk=max(len(first), len(second)) > PLENTY)
    left: list[Stretch] = []
    right: list[Stretch] = []
    for kind, from_one, to_one, from_other, to_other in matcher.get_opcodes():
        before, after = "".join(first[from_one:to_one]), "".join(second[from_other:to_other])
        # A lone space between two differences would only break them up.
        same = kind == "equal" and bool(before.strip() or not (left or right))
        _add(left, before, same=same)
        _add(right, after, same=same)
    return Comparison(tuple(left), tuple(right))


def _pieces(text: str) -> list[str]:
    """Words, runs of spaces and single signs; where words stand without spaces, sign by sign."""
    found: list[str] = []
    for match in _PIECE.finditer(text):
        piece = match.group()
        found += _SIGN.findall(piece) if _WITHOUT_SPACES.search(piece) else [piece]
    return found


def _add(found: list[Stretch], text: str, *, same: bool) -> None:
    if not text:
        return
    if found and found[-1].same == same:
        found[-1] = Stretch(found[-1].text + text, same)
    else:
        found.append(Stretch(text, same))


def _only(stretches: tuple[Stretch, ...]) -> tuple[str, ...]:
    return tuple(words for stretch in stretches if not stretch.same and (words := " ".join(stretch.text.split())))
