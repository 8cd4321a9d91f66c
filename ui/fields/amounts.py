"""How long a text is against what is advised, in friendly words."""

from typing import Literal

import regex
from msgspec import Struct

from ui.fields.surroundings import Room
from ui.widgets.meter import Count
from workbook.curriculum.fields import Limits

Unit = Literal["graphemes", "words", "lines"]
NAMES: dict[Unit, str] = {"graphemes": "characters", "words": "words", "lines": "lines"}
GRAPHEME = regex.compile(r"\X")
WORD = regex.compile(r"[\p{L}\p{N}]+(?:[\p{L}\p{M}\p{N}'’\-.,]*[\p{L}\p{M}\p{N}])?")
KEPT = "All of it is kept."


class Amount(Struct, frozen=True):
    """A length for the meter, and one sentence of advice ("" when there is nothing to say)."""

    count: Count
    advice: str = ""


def length_of(text: str, unit: Unit = "graphemes") -> int:
    """How long `text` is: user-perceived characters, words, or lines that are not empty."""
    match unit:
        case "graphemes":
            return len(text) if text.isascii() else sum(1 for _ in GRAPHEME.finditer(text))
        case "words":
            return sum(1 for _ in WORD.finditer(text))
        case "lines":
            return sum(1 for line in text.split("\n") if line.strip())


def amount(text: str, limits: Limits, unit: Unit = "graphemes", room: Room | None = None) -> Amount:
    """The length of `text` against its limits; a place's own `room` counts where the exercise gives no hard limit."""
    given = room.hard if room else None
    hard = given if room and room.seen else limits.hard or given
    own = room.length_of if room and unit == "graphemes" else None
    length = own(text) if own else length_of(text, unit)
    name = f"{NAMES[unit]} as {room.name.split()[0]} counts" if room and own else NAMES[unit]
    count = Count(length, hard or limits.soft or 0, name, _over(room))
    return Amount(count, _advice(length, limits, hard, name))


def close_words(text: str, limits: Limits, *, always: bool = False) -> str:
    """A short remark for a text in a row: near or past a limit (or `always`), or when it is still very short."""
    length = length_of(text)
    limit = limits.hard or limits.soft or 0
    if limit and (always or length >= 0.8 * limit):
        said = Count(length, limit).words()
        return f"{said}. {KEPT}" if length > limit else said
    return _advice(length, limits, limits.hard, "characters")


def _over(room: Room | None) -> str:
    where = f"in {room.name}" if room and room.name else "where it is shown"
    return f"The last words may be cut off {where}. {KEPT}" if room else f"Shorter is kinder to the reader. {KEPT}"


def _advice(length: int, limits: Limits, hard: int | None, name: str) -> str:
    if limits.minimum and 0 < length < limits.minimum:
        return f"A little more would help: about {limits.minimum} {name} is a good start."
    if limits.soft and hard and limits.soft < length <= hard:
        return f"About {limits.soft:,} {name} is a good length here."
    return ""
