"""The rules that keep a plan kind: steps already done, giving before asking, caps on new people and notes (I3)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from workbook.model.workbook import Workbook
from workbook.outreach.cadence import OPEN_MOST, SECOND_NOTE
from workbook.planning.dates import day_from
from workbook.planning.people import is_to_new_people, people_of
from workbook.planning.plan_row import PlanRow
from workbook.planning.tables import says_one_of
from workbook.progress import SHORT_BIOS

STEP_DONE = "Improve one line with today's eyes"
STEP_DONE_MINUTES = 15
GIFT = "One gift"
ANSWER_FIRST = "Answer those first"
NO_NOTE = "{action} – as a comment, an e-mail or through someone you both know"
OPEN_DAYS = SECOND_NOTE[1]
"""After so long without an answer a message is let be or followed once; it no longer waits (O2)."""
NOTES_A_MONTH = 5
"""Connection notes a basic account is given each month (A5)."""
BLOCK = 4
"""Weeks in which gifts may not be fewer than asks (I3 rule 4)."""

STEPS = (
    (("headline",), ("E5.4.final",)),
    (("about",), ("E6.3.about",)),
    (("bios",), tuple(f"E7.5.{length}" for length in SHORT_BIOS)),
    (("experience entry",), ("E7.2.roles",)),
    (("stories written",), ("E2.3.stories",)),
)
"""Words of a P row, and the answers of which one shows that its step is done (I3 rule 2)."""
AGAIN = ("revised", "update", "updated")
"""A row that goes back to a text asks for the improvement already."""
MANY = {"two": 2, "three": 3, "×2": 2, "×3": 3}


def with_steps_done(rows: Iterable[PlanRow], workbook: Workbook) -> tuple[PlanRow, ...]:
    """P rows whose chapter step is done become a small improvement (I3 rule 2)."""
    return tuple(_unless_done(row, workbook) for row in rows)


def _unless_done(row: PlanRow, workbook: Workbook) -> PlanRow:
    if row.kind != "P" or says_one_of(row.action, AGAIN):
        return row
    for words, refs in STEPS:
        done = next((ref for ref in refs if workbook.has(ref)), None)
        if done is not None and says_one_of(row.action, words):
            return replace(row, action=STEP_DONE, minutes=STEP_DONE_MINUTES, because=done)
    return row


def with_giving(rows: Iterable[PlanRow]) -> tuple[PlanRow, ...]:
    """In every block of four weeks gifts are at least as many as asks: the latest asks become gifts (I3 rule 4)."""
    kept = list(rows)
    for block in sorted({block_of(row.week) for row in kept}):
        while _asks_exceed_gifts(kept, block):
            latest = max(place for place, row in enumerate(kept) if row.kind == "A" and block_of(row.week) == block)
            kept[latest] = replace(kept[latest], action=GIFT, kind="G")
    return tuple(kept)


def block_of(week: int) -> int:
    """The block of four weeks a week belongs to: 0 for weeks 1 to 4."""
    return (week - 1) // BLOCK


def _asks_exceed_gifts(rows: Sequence[PlanRow], block: int) -> bool:
    kinds = Counter(row.kind for row in rows if block_of(row.week) == block)
    return kinds["A"] > kinds["G"]


def with_new_people_cap(rows: Iterable[PlanRow], workbook: Workbook, most: int) -> tuple[PlanRow, ...]:
    """No more new people in a week than `most`, and none while six first messages are open (O2, I3 rule 6)."""
    open_until = open_first_messages(workbook)
    reached = Counter[int]()
    kept: list[PlanRow] = []
    for row in rows:
        if not is_to_new_people(row.action, row.kind):
            kept.append(row)
            continue
        reached[row.week] += people_in(row.action)
        waiting = sum(day is None or day >= row.monday for day in open_until)
        allowed = reached[row.week] <= most and waiting < OPEN_MOST
        kept.append(row if allowed else replace(row, action=ANSWER_FIRST, person=None, because="E9.3.messages"))
    return tuple(kept)


def open_first_messages(workbook: Workbook) -> tuple[date | None, ...]:
    """For each sent message without an answer the day until which it waits; None where no date is noted."""
    sent = (row for row in workbook.rows("E9.3.messages") if row.text("status") == "sent")
    days = (day_from(row.text("sent_on")) for row in sent)
    return tuple(None if day is None else day + timedelta(days=OPEN_DAYS) for day in days)


def people_in(action: str) -> int:
    """How many people a row speaks of: "Two more M8" is two."""
    return max((number for word, number in MANY.items() if says_one_of(action, (word,))), default=1)


def with_notes_cap(rows: Iterable[PlanRow], workbook: Workbook, most: int) -> tuple[PlanRow, ...]:
    """Beyond `most` connection notes in a month, W rows to new people propose another way (I3 rule 7)."""
    channels = {person.id: person.channel for person in people_of(workbook)}
    sent = Counter[tuple[int, int]]()
    kept: list[PlanRow] = []
    for row in rows:
        by_note = channels.get(row.person or "", "") in {"", "linkedin_note"}
        if not (by_note and is_to_new_people(row.action, row.kind)):
            kept.append(row)
            continue
        month = (row.monday.year, row.monday.month)
        sent[month] += people_in(row.action)
        kept.append(row if sent[month] <= most else replace(row, action=NO_NOTE.format(action=row.action)))
    return tuple(kept)
