"""The pieces of a headline (E5.2) as typed slots: a pattern that needs a kind of words skips what does not fit."""

import re
from typing import Final, Literal

from msgspec import Struct

from workbook.model.workbook import Workbook
from workbook.writing.sentences import sentences_of

SlotName = Literal[
    "role", "people", "problem", "change", "proof", "topic", "place", "looking_for", "human_touch", "own_voice"
]
Shape = Literal["name", "clause", "doing", "sentence"]

SPEAKERS: Final = frozenset({"i", "i'm", "i’m", "i've", "i’ve", "we", "we're", "we’re", "my", "our", "you", "your"})
"""Words that begin a clause rather than name somebody (English; other languages have no such list yet)."""
THINGS: Final = frozenset(
    {"spring", "string", "morning", "evening", "ceiling", "during", "sterling", "clothing", "herring"}
)
"""Words that end like a doing and are none."""
_FIRST = re.compile(r"[\w'’]+")
_QUOTES = "\"'“”‘’«»„ \t"
_ENDS = ".;:, \t"

SOURCES: Final[dict[SlotName, str]] = {
    "role": "E5.2.role", "people": "E5.2.people", "problem": "E5.2.problem", "change": "E5.2.change",
    "proof": "E5.2.proof", "topic": "E5.2.topic", "place": "E5.2.place", "looking_for": "E5.2.looking_for",
    "human_touch": "E5.2.human_touch", "own_voice": "E4.2.own_voice",
}  # fmt: skip


class Slot(Struct, frozen=True):
    """Words of the person, where they stand (a field reference, or "owner"), and what kind of words they are."""

    words: str
    source: str
    shape: Shape


def slots_of(workbook: Workbook) -> dict[SlotName, Slot]:
    """All pieces the person has written, ready to stand in a line; the piece's own words, never changed inside."""
    found: dict[SlotName, Slot] = {}
    for name, ref in SOURCES.items():
        words = " ".join(workbook.text(ref).split())
        if name == "own_voice":
            words = first_sentence(words)
        words, source = (words, ref) if words else (_about_owner(workbook, name), "owner")
        words = words.strip(_QUOTES) if name == "problem" else words.rstrip(_ENDS)
        if words:
            found[name] = Slot(words, source, shape_of(words))
    return found


def shape_of(words: str) -> Shape:
    """A name ("ward nurse"), a clause ("we build doors"), a doing ("moving into software") or a sentence."""
    match = _FIRST.search(words)
    first = match.group().casefold() if match else ""
    if words[-1:] in "?!" or len(sentences_of(words)) > 1:
        return "sentence"
    if first in SPEAKERS:
        return "clause"
    return "doing" if len(first) > 5 and first.endswith("ing") and first not in THINGS else "name"


def first_sentence(text: str) -> str:
    """The first sentence of a text; all of it when there is only one."""
    found = sentences_of(text)
    return found[0].of(text).strip() if found else ""


def _about_owner(workbook: Workbook, name: SlotName) -> str:
    match name:
        case "role":
            return workbook.owner.role.strip()
        case "place":
            return workbook.owner.place.strip()
        case _:
            return ""
