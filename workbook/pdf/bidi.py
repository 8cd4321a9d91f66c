"""The bidirectional algorithm (UAX #9) for clean text, which holds no embeddings, overrides or isolates."""

import unicodedata
from typing import TypeVar

_BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "«": "»", "‹": "›", "“": "”", "「": "」"}
_RIGHT = frozenset({"R", "AL"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})

T = TypeVar("T")


def base_level(text: str) -> int:
    """Return 0 (left to right) or 1 from the first strong letter (rules P2 and P3)."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind == "L":
            return 0
        if kind in _RIGHT:
            return 1
    return 0


def has_right_to_left(text: str) -> bool:
    """Say whether any letter or digit needs the algorithm at all; Latin-only text does not."""
    if text.isascii():
        return False
    return any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in text)


def levels(text: str, base: int) -> list[int]:
    """Return one embedding level per character of one paragraph, for the given base level."""
    kinds = [unicodedata.bidirectional(char) or "ON" for char in text]
    _resolve_weak(kinds, base)
    _resolve_brackets(text, kinds, base)
    _resolve_neutral(kinds, base)
    return [_implicit(kind, base) for kind in kinds]


def visual_order(items: list[tuple[T, int]]) -> list[tuple[T, int]]:
    """Reverse runs from the highest level down to the lowest odd one (rule L2)."""
    odd = [level for _, level in items if level & 1]
    if not odd:
        return items
    for floor in range(max(level for _, level in items), min(odd) - 1, -1):
        start = 0
        while start < len(items):
            end = start
            while end < len(items) and items[end][1] >= floor:
                end += 1
            items[start:end] = items[start:end][::-1]
            start = end + 1
    return items


def _resolve_weak(kinds: list[str], base: int) -> None:
    """Rules W1 to W7 over one level run."""
    edge = "R" if base else "L"
    _resolve_marks_and_numbers(kinds, edge)
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for index in range(1, len(kinds) - 1):
        before, kind, after = kinds[index - 1 : index + 2]
        if before == after and ((kind in {"ES", "CS"} and after == "EN") or (kind == "CS" and after == "AN")):
            kinds[index] = after
    _join_terminators(kinds)
    strong = edge
    for index, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind in {"ES", "ET", "CS", "BN"}:
            kinds[index] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _resolve_marks_and_numbers(kinds: list[str], edge: str) -> None:
    """Rules W1 and W2: marks follow their letter; European numbers after Arabic letters are Arabic numbers."""
    previous = strong = edge
    for index, kind in enumerate(kinds):
        resolved = kind
        if kind == "NSM":
            resolved = previous
        elif kind == "EN" and strong == "AL":
            resolved = "AN"
        kinds[index] = previous = resolved
        if resolved in {"L", "R", "AL"}:
            strong = resolved


def _join_terminators(kinds: list[str]) -> None:
    """Rule W5: signs such as % and currency beside a European number belong to it."""
    index = 0
    while index < len(kinds):
        if kinds[index] != "ET":
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if (index and kinds[index - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN"):
            kinds[index:end] = ["EN"] * (end - index)
        index = end


def _resolve_brackets(text: str, kinds: list[str], base: int) -> None:
    """Rule N0: a pair of brackets takes one direction, decided by what it holds."""
    waiting: list[tuple[str, int]] = []
    for index, char in enumerate(text):
        if kinds[index] != "ON":
            continue
        if char in _BRACKETS:
            waiting.append((_BRACKETS[char], index))
        elif waiting and char == waiting[-1][0]:
            start = waiting.pop()[1]
            direction = _pair_direction(kinds, start, index, base)
            if direction:
                kinds[start] = kinds[index] = direction
        if len(waiting) > 63:  # the rule gives up at this depth too
            return


def _pair_direction(kinds: list[str], start: int, end: int, base: int) -> str:
    embedding, opposite = ("R", "L") if base else ("L", "R")
    inside = {"R" if kind in {"R", "EN", "AN"} else kind for kind in kinds[start + 1 : end] if kind not in _NEUTRAL}
    if embedding in inside:
        return embedding
    if opposite not in inside:
        return ""
    before = next(("R" if kind in {"R", "EN", "AN"} else "L" for kind in reversed(kinds[:start])
                   if kind in {"L", "R", "EN", "AN"}), embedding)  # fmt: skip
    return opposite if before == opposite else embedding


def _resolve_neutral(kinds: list[str], base: int) -> None:
    """Rules N1 and N2: neutrals take the direction of equal neighbours, else of the paragraph."""
    embedding = "R" if base else "L"
    index = 0
    while index < len(kinds):
        if kinds[index] not in _NEUTRAL:
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        left = _side(kinds[index - 1]) if index else embedding
        right = _side(kinds[end]) if end < len(kinds) else embedding
        kinds[index:end] = [left if left == right else embedding] * (end - index)
        index = end


def _side(kind: str) -> str:
    return "R" if kind in {"R", "EN", "AN"} else "L"


def _implicit(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base == 0:
        return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return 1 if kind == "R" else 2
