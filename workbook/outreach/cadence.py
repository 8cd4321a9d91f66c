"""When to write again: rhythms, silence and rest, notes that wait, new people in a week (O2)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Literal

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.model.workbook import Person, Workbook
from workbook.outreach.ledger import PEOPLE
from workbook.outreach.threads import REST_MONTHS, Thread, rested
from workbook.reading.days import Quiet, day_from, months_after

NEW_PEOPLE = ((1, 1), (2, 2), (5, 4))
"""Hours a week and how many new people that allows."""
OPEN_MOST = 6
"""With so many first messages open, answering comes before writing to anybody new."""
SECOND_NOTE = (10, 14)
"""Days of silence (quiet days left out) between which one second note may go."""
ANSWER_WITHIN = timedelta(days=2)
REPORT_AFTER = timedelta(days=28)
"""An adviser hears within a month what became of the advice."""
AFTER_MEETING = timedelta(days=3)

Silence = Literal["none", "waiting", "second_note", "resting"]


class Rhythm(Struct, frozen=True):
    """How often to be in touch: ideally after so many days, at the latest after so many."""

    id: str
    label: str
    ideal: int
    latest: int
    about: int


@cache
def rhythms() -> Mapping[str, Rhythm]:
    """Monthly, each quarter, twice a year: planning piles, not laws of nature."""
    return {
        item.id: Rhythm(
            item.id,
            item.label,
            int(str(item.details["ideal_days"])),
            int(str(item.details["latest_days"])),
            int(str(item.details["about"])),
        )
        for item in item_list("keep_rhythms").items
    }


def rhythm_names(workbook: Workbook) -> Mapping[str, str]:
    """The rhythm chosen for each person of E9.1."""
    given = ((row.person, row.text("keep")) for row in workbook.rows(PEOPLE) if row.person)
    return {person: name for person, name in given if name}


def proposed_rhythm(person: Person) -> str:
    """The rhythm a circle suggests: close monthly, active each quarter, quiet twice a year; none for strangers."""
    return {"close": "monthly", "active": "quarterly", "quiet": "twice_a_year"}.get(person.pile, "")


class Keeping(Struct, frozen=True):
    """When to be in touch again: from `ideal` on it is a good time, by `latest` at the latest."""

    rhythm: Rhythm
    ideal: date
    latest: date


def keeping(rhythm: Rhythm | None, last: date | None) -> Keeping | None:
    """The two dates after the last touch; None without a rhythm or a first touch."""
    if rhythm is None or last is None:
        return None
    return Keeping(rhythm, last + timedelta(days=rhythm.ideal), last + timedelta(days=rhythm.latest))


class Waiting(Struct, frozen=True):
    """Whether somebody owes nothing, is waited for, may have one second note, or is let be until a day."""

    state: Silence
    since: date | None = None
    second_by: date | None = None

    @property
    def until(self) -> date | None:
        """The day the rest ends; None when nobody is waited for."""
        return None if self.since is None else months_after(self.since, REST_MONTHS)


NOT_WAITING = Waiting("none")


def waiting_in(thread: Thread, today: date, quiet: Iterable[Quiet] = ()) -> Waiting:
    """Where an unanswered message stands: one second note after 10 to 14 days, then six months of rest."""
    if thread.unanswered == 0 or thread.wrote is None or rested(thread.wrote, today):
        return NOT_WAITING
    days = waking_days(thread.wrote, today, quiet)
    if thread.closed or days > SECOND_NOTE[1]:
        return Waiting("resting", thread.wrote)
    if thread.unanswered > 1 or days < SECOND_NOTE[0]:
        return Waiting("waiting", thread.wrote)
    return Waiting("second_note", thread.wrote, today + timedelta(days=SECOND_NOTE[1] - days))


def waking_days(after: date, today: date, quiet: Iterable[Quiet]) -> int:
    """Days from one day to another that are not quiet: silence in a quiet time is nobody's silence."""
    total = (today - after).days
    for period in quiet:
        first, last = max(period.first, after + timedelta(days=1)), min(period.last, today)
        total -= max(0, (last - first).days + 1)
    return max(0, total)


def report_back_day(thread: Thread) -> date | None:
    """The day to tell them what became of their answer: four weeks after it, unless it was told; asked once."""
    return None if thread.answered is None or thread.reported else thread.answered + REPORT_AFTER


def met_lately(thread: Thread, today: date) -> date | None:
    """A meeting of the last three days that no message has followed (M7)."""
    return thread.met if thread.met is not None and today <= thread.met + AFTER_MEETING else None


def new_people_most(hours: int) -> int:
    """How many new people a week of so many hours holds."""
    return max((most for known, most in NEW_PEOPLE if known <= hours), default=1)


def hours_of(workbook: Workbook) -> int:
    """The hours a week chosen in E1.3; one where none are chosen."""
    chosen = workbook.chosen("E1.3.hours")
    digits = "".join(sign for sign in (chosen[0] if chosen else "") if sign in "0123456789")
    return int(digits[:2]) if digits else 1


def snoozed(person: Person, today: date) -> bool:
    """Whether a person asked not to be shown this one before a day that has not come."""
    until = day_from(person.snoozed_until) if person.snoozed_until else None
    return until is not None and today < until


def is_open_first(thread: Thread, today: date, quiet: Iterable[Quiet] = ()) -> bool:
    """Whether a first message to this person still waits for an answer."""
    return (
        thread.unanswered > 0
        and thread.answered is None
        and waiting_in(thread, today, quiet).state in {"waiting", "second_note"}
    )
