"""Where each message stands, in words: drafted, sent, time for a second note, resting, answered, closed."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from workbook.curriculum.course import small_text
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.cadence import SECOND_NOTE, waiting_in, waking_days
from workbook.outreach.draft import PLACES
from workbook.outreach.due import NO_ANSWER_YET
from workbook.outreach.ledger import day
from workbook.outreach.situations import SENT
from workbook.outreach.threads import Sources, Thread, threads
from workbook.reading.days import Quiet, quiet_periods

THEIR_WEEK = "Silence usually says something about their week, not about you."
State = Literal["draft", "sent", "second_note", "resting", "answered", "closed"]


class MessageState(Struct, frozen=True):
    """One message: its state, what is said about it, and the day to look again or until which it rests."""

    state: State
    sentence: str
    look_again: date | None = None


def states(workbook: Workbook, today: date) -> Mapping[str, MessageState]:
    """The state of every message of E9.3 and E9.5, by row id."""
    known = threads(Sources(workbook), today)
    return {
        row.id: state_of(workbook, row, known.get(row.person or "", Thread()), today)
        for place in PLACES
        for row in workbook.rows(place.ref)
    }


def state_of(workbook: Workbook, row: Row, thread: Thread, today: date) -> MessageState:
    """The state of one message, given what the ledger of its person comes to."""
    status = row.text("status")
    if status not in SENT:
        return MessageState("draft", "You copy and send it yourself. The app never sends anything.")
    if status == "closed":
        return MessageState("closed", small_text("closed_no_answer"))
    sent = day(row.text("sent_on"))
    if status == "answered" or (thread.answered is not None and sent is not None and thread.answered >= sent):
        return MessageState("answered", small_text("answer_received"))
    waiting = waiting_in(thread, today, quiet_periods(workbook))
    if waiting.state == "second_note":
        return MessageState("second_note", NO_ANSWER_YET, waiting.second_by)
    if waiting.state == "resting" and waiting.until is not None:
        many = "Two messages without an answer. Let it rest" if thread.unanswered > 1 else "No answer. Let it be"
        return MessageState("resting", f"{many} until {waiting.until.isoformat()}. {THEIR_WEEK}", waiting.until)
    again = look_again(thread, today, quiet_periods(workbook))
    if again is None and sent is not None:
        again = sent + timedelta(days=SECOND_NOTE[0])
    shown = "a day you choose" if again is None else again.isoformat()
    return MessageState("sent", small_text("draft_sent").replace("{date}", shown), again)


def look_again(thread: Thread, today: date, quiet: Iterable[Quiet] = ()) -> date | None:
    """The day to look again at what waits for an answer; None where nothing waits.

    After one note that is the first day a second may go, after two the day their rest begins; quiet days do not count.
    """
    periods = tuple(quiet)
    waiting = waiting_in(thread, today, periods)
    if waiting.state != "waiting" or waiting.since is None:
        return None
    wanted = SECOND_NOTE[0] if thread.unanswered == 1 else SECOND_NOTE[1] + 1
    day = waiting.since + timedelta(days=wanted)
    while (missing := wanted - waking_days(waiting.since, day, periods)) > 0:
        day += timedelta(days=missing)
    return day
