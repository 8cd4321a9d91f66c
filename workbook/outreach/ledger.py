"""The attention ledger: what happened with whom and when, from written lines, messages and follow-ups (O1, O7)."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct

from workbook.model.answers import Row
from workbook.model.workbook import Person, Touch, TouchKind, Workbook
from workbook.outreach.recipient import NOTICED, NOTICES
from workbook.outreach.situations import MESSAGES, SENT
from workbook.reading.days import day_from

WRITTEN_LINE = "ledger"
FOLLOW_UPS = "E9.4.follow_ups"
PEOPLE = "E9.1.people"
OTHER_MESSAGES: tuple[tuple[str, TouchKind], ...] = (
    ("E9.5.ask", "asked"),
    ("E9.5.decline", "written"),
    ("E9.5.close", "written"),
)
MESSAGE_REFS = (MESSAGES, *(ref for ref, _ in OTHER_MESSAGES))
"""The answers that keep messages."""
STEP_REFS = (*MESSAGE_REFS, FOLLOW_UPS)
"""The answers that show steps."""
_STEP_KINDS: Mapping[str, TouchKind] = {
    "answer": "written",
    "thank": "given",
    "give": "given",
    "introduce": "given",
    "report_back": "reported_back",
    "ask": "asked",
    "second_note": "written",
}
"""What a follow-up of E9.4 that is done stands for in the ledger."""
STAGE_OF: Mapping[TouchKind, int] = {
    "noticed": 1,
    "warmed": 2,
    "written": 3,
    "answered": 4,
    "given": 5,
    "reported_back": 5,
    "asked": 6,
    "met": 6,
}
CHOSEN, NOTICING, KEPT = 0, 1, 7
_RANK: Mapping[TouchKind, str] = {kind: str(stage) for kind, stage in STAGE_OF.items()}


class Step(Struct, frozen=True):
    """One dated step that an answer shows, in the form of a line of the ledger; `on` is ISO text."""

    id: str
    person: str
    kind: TouchKind
    on: str
    line: str
    source: str
    closed: bool = False


class Line(Struct, frozen=True):
    """One dated line in one's own words; `source` is the reference it comes from, or "ledger" where it was written."""

    kind: TouchKind
    on: date
    line: str
    source: str
    id: str
    closed: bool = False


def ledger_of(workbook: Workbook, person_id: str) -> tuple[Line, ...]:
    """Everything that happened with one person, oldest first; lines without a date are left out."""
    found: list[Line] = []
    for step in steps(workbook, person_id):
        on = day(step.on)
        if on is None:
            continue
        if isinstance(step, Step):
            found.append(Line(step.kind, on, step.line, step.source, step.id, step.closed))
        else:
            found.append(Line(step.kind, on, step.line, WRITTEN_LINE, step.id))
    return tuple(found)


def steps(workbook: Workbook, person_id: str | None = None) -> list[Touch | Step]:
    """What was written into the ledger and what messages and follow-ups show, oldest first; of one person or of all.

    The same step of one day from two places counts once, and the written line stays.
    """
    written = [touch for touch in workbook.ledger if person_id is None or touch.person == person_id]
    shown = [step for step in _shown(workbook) if person_id is None or step.person == person_id]
    found: list[Touch | Step] = [*written]
    if shown:
        people = {step.person for step in shown}
        known = {(touch.person, touch.kind, touch.on) for touch in written if touch.person in people}
        found += [step for step in shown if (step.person, step.kind, step.on) not in known]
    return _in_order(found)


def _in_order(found: list[Touch | Step]) -> list[Touch | Step]:
    """By day; on one day what was written stands before the answer."""
    order = [step.on + _RANK[step.kind] for step in found]
    return [found[place] for place in sorted(range(len(found)), key=order.__getitem__)]


@lru_cache(maxsize=8192)
def day(text: str) -> date | None:
    """The day an ISO text names; None for anything else."""
    return day_from(text)


def _shown(workbook: Workbook) -> Iterator[Step]:
    for row in workbook.rows(MESSAGES):
        if row.person is not None and row.text("status") in SENT:
            yield from _of_message(row, row.person, "written", MESSAGES)
    for ref, kind in OTHER_MESSAGES:
        for row in workbook.rows(ref):
            if row.person is not None and row.text("status") in SENT:
                yield from _of_message(row, row.person, kind, ref)
    for row in workbook.rows(FOLLOW_UPS):
        kind = _STEP_KINDS.get(row.text("step"))
        if row.person is not None and row.ticked("done") and kind is not None and day(row.text("date")):
            yield Step(row.id, row.person, kind, row.text("date"), row.text("do").strip(), FOLLOW_UPS)


def _of_message(row: Row, person_id: str, kind: TouchKind, ref: str) -> Iterator[Step]:
    status, sent, answered = row.text("status"), row.text("sent_on"), row.text("answered_on")
    if day(sent) is not None:
        yield Step(row.id, person_id, kind, sent, _first_words(row.text("text")), ref, status == "closed")
    if day(answered) is None:
        answered = sent if status == "answered" else ""
    if day(answered) is not None:
        yield Step(row.id, person_id, "answered", answered, "", ref)


def _first_words(text: str, most: int = 90) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + " …"


def stage_of(workbook: Workbook, person: Person, lines: tuple[Line, ...] | None = None) -> int:
    """The stage a person is at (O1, 0 to 7): the furthest of what is chosen in E9.1 and what the ledger shows."""
    known = ledger_of(workbook, person.id) if lines is None else lines
    shown = max((STAGE_OF[line.kind] for line in known), default=CHOSEN)
    if shown == CHOSEN and any(row.person == person.id and has_notice(row) for row in workbook.rows(NOTICES)):
        shown = NOTICING
    return max(chosen_stage(person), shown)


def chosen_stage(person: Person) -> int:
    """The stage a person set by hand; 0 where none is set."""
    stage = person.stage.strip()
    return int(stage) if stage.isascii() and stage.isdigit() and int(stage) <= KEPT else CHOSEN


def has_notice(row: Row) -> bool:
    """Whether a notice card of E9.2 says what was noticed."""
    return any(row.text(column).strip() for column in NOTICED)


class Said(Struct, frozen=True):
    """Their words as E9.4 keeps them, with the day of that follow-up if it has one."""

    words: str
    on: date | None


def words_said(workbook: Workbook) -> Mapping[str, Said]:
    """The last words each person said, from the follow-ups of E9.4."""
    return {
        row.person: Said(row.text("said").strip(), day(row.text("date")))
        for row in workbook.rows(FOLLOW_UPS)
        if row.person is not None and row.text("said").strip()
    }


def last_spoke(newest: Touch | Step | Line | None, said: Said | None) -> str:
    """What you last spoke of: their own words, unless a newer line somebody wrote says something."""
    if newest is None:
        return "" if said is None else said.words
    written = isinstance(newest, Touch) or newest.source == WRITTEN_LINE
    if said is None or (written and (said.on is None or said.on.isoformat() < str(newest.on))):
        return newest.line.strip()
    return said.words
