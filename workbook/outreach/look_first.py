"""Look first: the message opens once one true observation is written, or with a reason one keeps (E9.2)."""

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.recipient import NOTICED, NOTICES

OVERRIDE = "look_first"
"""The column of a message row that keeps the reason for writing without having looked."""
ENOUGH = 3
_FEWEST_WORDS = 3
NOT_YET = "Look first: write one true thing you noticed. Or say why you write without it."


class Gate(Struct, frozen=True):
    """Whether the message may be written, on what ground, and what is said where it may not be yet."""

    open: bool
    observations: tuple[str, ...]
    reason: str
    sentence: str


def observations(workbook: Workbook, person_id: str) -> tuple[str, ...]:
    """What was noticed, on the card of E9.2 or in the ledger; a title alone is no observation, nor is a single word."""
    return tuple(text for _, text in _observed(workbook, person_id))


def observation_counts(workbook: Workbook) -> Mapping[str, int]:
    """How many things were noticed about each person."""
    return Counter(person_id for person_id, _ in _observed(workbook))


def _observed(workbook: Workbook, only: str | None = None) -> Iterator[tuple[str, str]]:
    for row in workbook.rows(NOTICES):
        if only is not None and row.person != only:
            continue
        for column in NOTICED:
            text = row.text(column).strip()
            if row.person is not None and row.text(f"{column}_kind") != "title" and _says_something(text):
                yield row.person, text
    for touch in workbook.ledger:
        wanted = only is None or touch.person == only
        if wanted and touch.kind in {"noticed", "met"} and _says_something(touch.line):
            yield touch.person, touch.line.strip()


def _says_something(text: str) -> bool:
    wide = not text.isascii() and len(text) >= 2 * _FEWEST_WORDS
    return len(text.split()) >= _FEWEST_WORDS or wide


def gate(workbook: Workbook, person_id: str | None, message: Row | None = None) -> Gate:
    """Whether a message to this person may be opened; the reason for an exception stays with the message.

    A message that holds words is never locked away.
    """
    reason = "" if message is None else message.text(OVERRIDE).strip()
    if person_id is None or workbook.person(person_id) is None:
        return Gate(bool(reason), (), reason, "" if reason else "Whom is this to? Choose one person first.")
    seen = observations(workbook, person_id)
    if seen:
        left = ENOUGH - len(seen)
        return Gate(True, seen, reason, f"Noticed: {len(seen)} of {ENOUGH}." if left > 0 else "")
    if message is not None and message.text("text").strip():
        return Gate(True, seen, reason, f"Written without looking first, because: {reason}" if reason else NOT_YET)
    if reason:
        return Gate(True, seen, reason, f"Written without looking first, because: {reason}")
    return Gate(False, seen, "", NOT_YET)
