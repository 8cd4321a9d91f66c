"""Three to five headlines from a person's own pieces: their words, small joints, and for each why it is so."""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from workbook.curriculum.course import goal_path
from workbook.drafting.slots import SOURCES, Shape, Slot, SlotName, slots_of
from workbook.model.workbook import Workbook
from workbook.writing import graphemes
from workbook.writing.words import words_of

MOST: Final = 5
COMFORTABLE: Final = 160
"""Graphemes; the tail is left away rather than making a line longer (E5.3)."""
LONGEST: Final = 220
ALIKE: Final = 0.8
"""Share of equal words from which two lines are not two choices."""
AFTER_QUOTE: Final = "” "
JOINTS: Final = (" · ", " for ", " ", "“", AFTER_QUOTE)
"""All that is ever added to a person's words."""

ANY: Final[tuple[Shape, ...]] = ("name", "clause", "doing", "sentence")


class Need(Struct, frozen=True):
    """A piece a pattern cannot do without, and the kinds of words that fit there; a short one may not be enough."""

    name: SlotName
    shapes: tuple[Shape, ...] = ("name",)
    least_words: int = 1

    def met(self, slots: Mapping[SlotName, Slot]) -> bool:
        """Whether the person has such words."""
        slot = slots.get(self.name)
        return slot is not None and slot.shape in self.shapes and len(slot.words.split()) >= self.least_words


class Bones(Struct, frozen=True):
    """One way to lay the pieces out. `line` is what always stands there: joints and slot names by turns."""

    pattern: str
    leads: str
    line: tuple[str | Need, ...]
    tails: tuple[Need, ...] = ()


class Part(Struct, frozen=True):
    """Words in a candidate: the person's, with their source, or a joint, with none."""

    text: str
    source: str = ""


class Candidate(Struct, frozen=True):
    """A headline to read; nothing is put anywhere until the person takes it. `id` is stable for the same answers."""

    id: str
    pattern: str
    why: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The whole line, its first letter large."""
        begins = True
        line = ""
        for part in self.parts:
            line += _large(part.text) if begins and part.source else part.text
            begins = (begins and not part.source) or part.text == AFTER_QUOTE
        return line


class Missing(Struct, frozen=True):
    """A piece that would make another headline possible: its field, and how that one would begin."""

    ref: str
    leads: str


ROLE, PEOPLE = Need("role"), Need("people")
CHANGE, PROOF = Need("change", ("name", "doing")), Need("proof", ("name", "doing"))
TOUCH, PLACE = Need("human_touch", ("clause", "name", "doing"), least_words=3), Need("place")

BONES: Final[tuple[Bones, ...]] = (
    Bones("H1", "Leads with what you are and for whom", (ROLE, " for ", PEOPLE), (CHANGE, TOUCH, PLACE, PROOF)),
    Bones("H7", "Leads with proof", (PROOF, " · ", ROLE, " for ", PEOPLE), (PLACE,)),
    Bones("H4", "Leads with their words",
          ("“", Need("problem", ANY, least_words=3), AFTER_QUOTE, ROLE, " for ", PEOPLE), (PLACE, PROOF)),
    Bones("H3", "Leads with where you are heading", (ROLE, " ", Need("looking_for", ("doing",))), (PROOF, TOUCH)),
    Bones("H2", "Leads with the change you bring", (CHANGE, " for ", PEOPLE, " · ", ROLE), (PLACE,)),
    Bones("H5", "Leads with your topic", (Need("topic"), " · ", ROLE), (PROOF, PLACE)),
    Bones("H9", "Leads with what you do together", (Need("role", ("clause",)),), (PROOF, TOUCH, PLACE)),
    Bones("H8", "Leads with how you would say it", (Need("own_voice", ANY, least_words=4),), (PLACE,)),
)  # fmt: skip


def headline_candidates(workbook: Workbook) -> tuple[Candidate, ...]:
    """Up to five headlines that begin differently, those that often fit the person's path first."""
    slots = slots_of(workbook)
    whole = (candidate for bones in _in_order(workbook) if (candidate := _made(bones, slots)) is not None)
    kept: list[Candidate] = []
    for candidate in whole:
        if len(kept) < MOST and not any(_alike(candidate.text, other.text) for other in kept):
            kept.append(candidate)
    return tuple(kept)


def missing_pieces(workbook: Workbook) -> tuple[Missing, ...]:
    """One piece for each headline that only lacks this one, in the order of the patterns."""
    slots = slots_of(workbook)
    found: dict[str, Missing] = {}
    for bones in _in_order(workbook):
        lacking = [need for need in bones.line if isinstance(need, Need) and need.name not in slots]
        if len(lacking) == 1 and all(
            need.met(slots) for need in bones.line if isinstance(need, Need) and need.name in slots
        ):
            ref = SOURCES[lacking[0].name]
            found.setdefault(ref, Missing(ref, bones.leads))
    return tuple(found.values())


def _in_order(workbook: Workbook) -> Iterable[Bones]:
    path = goal_path(workbook.path)
    liked = tuple(path.patterns) if path is not None else ()
    return sorted(BONES, key=lambda bones: bones.pattern not in liked)


def _made(bones: Bones, slots: Mapping[SlotName, Slot]) -> Candidate | None:
    if not all(need.met(slots) for need in bones.line if isinstance(need, Need)):
        return None
    parts = [_part(piece, slots) for piece in bones.line]
    used = {need.name for need in bones.line if isinstance(need, Need)}
    if _length(parts) > LONGEST:
        return None
    for tail in bones.tails:
        if tail.met(slots) and tail.name not in used:
            longer = [*parts, Part(" · "), _part(tail, slots)]
            if _length(longer) <= COMFORTABLE:
                parts = longer
                break
    return Candidate(f"{bones.pattern}:{bones.leads}", bones.pattern, bones.leads, tuple(parts))


def _part(piece: str | Need, slots: Mapping[SlotName, Slot]) -> Part:
    if isinstance(piece, str):
        return Part(piece)
    slot = slots[piece.name]
    return Part(slot.words, slot.source)


def _length(parts: Iterable[Part]) -> int:
    return graphemes.count("".join(part.text for part in parts))


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _alike(one: str, other: str) -> bool:
    """Whether two lines have nearly the same words."""
    first, second = _bag(one), _bag(other)
    return len(first & second) / max(1, len(first | second)) >= ALIKE


def _bag(text: str) -> frozenset[str]:
    return frozenset(words_of(text).folded)
