"""Look first: the message opens once one true observation is written, or with a reason one keeps (E9.2)."""

from dataclasses import dataclass

from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.recipient import NOTICED, NOTICES

OVERRIDE = "look_first"
"""The column of a message row that keeps the reason for writing without having looked."""
ENOUGH = 3
_FEWEST_WORDS = 3
NOT_YET = "Look first: write one true thing you noticed. Or say why you write without it."


@dataclass(frozen=True)
class Gate:
    """Whether the message may be written, on what ground, and what is said where it may not be yet."""

    open: bool
    observations: tuple[str, ...]
    reason: str
    sentence: str


def observations(workbook: Workbook, person_id: str) -> tuple[str, ...]:
    """What was noticed, on the card of E9.2 or in the ledger; a title alone is no observation, nor is a single word."""
    found: list[str] = []
    for row in workbook.rows(NOTICES):
        if row.person == person_id:
            noticed = ((row.text(column).strip(), row.text(f"{column}_kind")) for column in NOTICED)
            found += [text for text, kind in noticed if kind != "title" and _says_something(text)]
    lines = (touch for touch in workbook.ledger if touch.person == person_id and touch.kind in {"noticed", "met"})
    found += [line for touch in lines if _says_something(line := touch.line.strip())]
    return tuple(found)


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
