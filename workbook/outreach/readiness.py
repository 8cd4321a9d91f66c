"""How far a message is by R-OUT, in words: what software sees, and two questions only the person can answer."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.balance import Balance
from workbook.outreach.draft import Draft
from workbook.outreach.readiness_words import sentence_of
from workbook.outreach.recipient import NOTICED, NOTICES, content_stems
from workbook.outreach.signals import Signals
from workbook.writing import graphemes

RUBRIC = "R-OUT"
OWN = "own_levels"
"""The column of a message row that keeps the person's own levels: "R-OUT-7: 3"."""
CHOSEN_BY_THEM = frozenset({"choice", "change", "care"})
CHOSEN_SHARED = 2
"""So many words of a choice, a change or a care of theirs show that the message means it; one may be chance."""
FULL = 3
_LOOKED_AT = {
    "R-OUT-1": ("X4", "X5", "X19"),
    "R-OUT-3": ("X13", "X14", "X15"),
    "R-OUT-4": ("X9", "X10", "X11", "X21", "X25"),
}
ROOM = 0.85
"""Up to this share of the length a message fits with room."""


class Criterion(Struct, frozen=True):
    """One line of the rubric: its level in words; `level` is None where only the person can say."""

    id: str
    label: str
    level: int | None
    words: str
    reason: str
    by_person: bool


class Readiness(Struct, frozen=True):
    """The whole rubric in words, and the one criterion that would change most.

    `partial`: "kind and true" is not answered yet, and nobody else can.
    """

    words: str
    partial: bool
    criteria: tuple[Criterion, ...]
    next: Criterion | None
    sentence: str


def readiness_of(
    workbook: Workbook, draft: Draft, signals: Signals, balance: Balance, own: Mapping[str, int] | None = None
) -> Readiness:
    """How far the message is; `own` holds the person's own levels by criterion id."""
    said = own or {}
    seen: tuple[int | None, ...] = (
        _noticed(workbook, draft, signals),
        _about_them(draft, balance),
        _question(signals),
        _no_hook(draft, signals),
        _not_interchangeable(signals),
        _size(draft),
        None,
    )
    found: list[Criterion] = []
    total, most = 0, 0
    gap: tuple[int, Criterion] | None = None
    for (criterion_id, label, weight, levels), level in zip(_rubric(), seen, strict=True):
        mine = said.get(criterion_id)
        final = max(0, min(FULL, mine)) if mine is not None else level
        words = "Only you can say." if final is None else levels[final]
        reason = _reason(criterion_id, draft, signals, balance)
        criterion = Criterion(criterion_id, label, final, words, reason, mine is not None)
        found.append(criterion)
        if final is not None:
            total, most = total + weight * final, most + weight * FULL
            lost = weight * (FULL - final)
            gap = max(gap or (0, criterion), (lost, criterion), key=lambda pair: pair[0])
    words = _band(round(100 * total / most)) if most and draft.text.strip() else _band(0)
    weakest = gap[1] if gap is not None and gap[0] > 0 else None
    partial = any(criterion.level is None for criterion in found)
    step = None if weakest is None or weakest.level is None else (weakest.id, weakest.level)
    sentence = sentence_of(words, step, partial=partial)
    return Readiness(words, partial, tuple(found), weakest, sentence)


def _reason(criterion_id: str, draft: Draft, signals: Signals, balance: Balance) -> str:
    """Why software proposes a level: the signals it saw, the meter, or the length."""
    if criterion_id == "R-OUT-2":
        return balance.sentence
    if criterion_id == "R-OUT-5":
        return f"{signals.band.words.capitalize()}."
    if criterion_id == "R-OUT-6":
        most = "" if draft.longest is None else f" of {draft.longest}"
        return f"{graphemes.count(draft.text)}{most} characters."
    seen = [signal.label for signal in signals.raised if signal.id in _LOOKED_AT.get(criterion_id, ())]
    return f"Seen: {', '.join(seen)}." if seen else ""


def own_levels(row: Row) -> Mapping[str, int]:
    """The person's own levels kept with a message."""
    found: dict[str, int] = {}
    for line in row.words(OWN):
        criterion, _, level = line.partition(": ")
        if level.strip() in {"0", "1", "2", "3"}:
            found[criterion] = int(level)
    return found


def _noticed(workbook: Workbook, draft: Draft, signals: Signals) -> int:
    if signals.has("X4"):
        return 0
    if signals.has("X19", "X5"):
        return 1
    said = " \n".join(
        row.text(column)
        for row in workbook.rows(NOTICES)
        if row.person == draft.recipient.id
        for column in NOTICED
        if row.text(f"{column}_kind") in CHOSEN_BY_THEM
    )
    shared = content_stems(said, draft.language) & set(draft.reading.stems)
    return 3 if len(shared) >= CHOSEN_SHARED else 2


def _about_them(draft: Draft, balance: Balance) -> int | None:
    if not balance.known:
        return None
    if balance.reached:
        return 3
    level_two = (4, 3) if draft.situation is not None and draft.situation.id in {"M6", "M8"} else (1, 1)
    if balance.them and balance.them * level_two[0] >= balance.me * level_two[1]:
        return 2
    return 1 if balance.them and balance.them * 2 >= balance.me else 0


def _question(signals: Signals) -> int:
    if signals.has("X13"):
        return 0
    return 1 if signals.has("X15") else 2


def _no_hook(draft: Draft, signals: Signals) -> int:
    if signals.has("X9"):
        return 0
    if signals.has("X10", "X11", "X21", "X25"):
        return 1
    return 3 if draft.found("ease") else 2


def _not_interchangeable(signals: Signals) -> int:
    if signals.has("X2", "X17", "X18"):
        return 0
    return {"sent_to_many": 1, "general_places": 2}.get(signals.band.id, 3)


def _size(draft: Draft) -> int:
    length = graphemes.count(draft.text)
    if draft.limit is not None and draft.limit.reach_of(draft.text) == "over":
        return 0
    if draft.longest is not None and length > draft.longest:
        return 1
    room = min(most for most in (draft.longest, draft.limit and draft.limit.limit, 10**6) if most)
    return 3 if length <= ROOM * room else 2


@cache
def _rubric() -> tuple[tuple[str, str, int, tuple[str, ...]], ...]:
    return tuple(
        (item.id, item.label, int(str(item.details["weight"])), tuple(item.details["levels"]))
        for item in item_list("rubric_criteria").items
        if item.details.get("rubric") == RUBRIC
    )


@cache
def _band(score: int) -> str:
    bands = item_list("score_words").items
    return next(item.label for item in bands if int(str(item.details["from"])) <= score <= int(str(item.details["to"])))
