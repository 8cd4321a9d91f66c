"""The attention ledger: what happened with whom and when, from written lines, messages and follow-ups (O1, O7)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from workbook.model.answers import Row
from workbook.model.workbook import Person, TouchKind, Workbook
from workbook.outreach.recipient import NOTICED, NOTICES
from workbook.outreach.situations import MESSAGES, SENT
from workbook.reading.days import day_from

FOLLOW_UPS = "E9.4.follow_ups"
PEOPLE = "E9.1.people"
OTHER_MESSAGES: tuple[tuple[str, TouchKind], ...] = (
    ("E9.5.ask", "asked"),
    ("E9.5.decline", "written"),
    ("E9.5.close", "written"),
)
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
MINE = frozenset({"written", "given", "asked", "reported_back", "met"})
"""What one does oneself after an answer; then the answer no longer waits."""


@dataclass(frozen=True, slots=True)
class Line:
    """One dated line in one's own words; `source` is the reference it comes from, or "ledger" where it was written."""

    kind: TouchKind
    on: date
    line: str
    source: str
    id: str = ""
    closed: bool = False


def ledger_of(workbook: Workbook, person_id: str) -> tuple[Line, ...]:
    """Everything that happened with one person, oldest first."""
    return ledgers(workbook).get(person_id, ())


def ledgers(workbook: Workbook) -> Mapping[str, tuple[Line, ...]]:
    """Everything that happened with each person, oldest first; lines without a date are left out."""
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for touch in workbook.ledger:
        day = _day(touch.on)
        if day is not None:
            found[touch.person].append(Line(touch.kind, day, touch.line, "ledger", touch.id))
    for person_id, line in _from_answers(workbook):
        found[person_id].append(line)
    return {person_id: _in_order(lines) for person_id, lines in found.items()}


def _in_order(lines: list[Line]) -> tuple[Line, ...]:
    """By day; on one day what was written stands before the answer. The same step from two places counts once."""
    lines.sort(key=_order)
    kept: list[Line] = []
    for line in lines:
        if not any(
            line.kind == known.kind and line.on == known.on and line.source != known.source for known in kept[-4:]
        ):
            kept.append(line)
    return tuple(kept)


def _order(line: Line) -> tuple[date, int]:
    return line.on, STAGE_OF[line.kind]


@lru_cache(maxsize=8192)
def _day(text: str) -> date | None:
    return day_from(text)


def _from_answers(workbook: Workbook) -> Iterator[tuple[str, Line]]:
    for row in workbook.rows(MESSAGES):
        if row.person is not None and row.text("status") in SENT:
            yield from _message_lines(row, row.person, "written", MESSAGES)
    for ref, kind in OTHER_MESSAGES:
        for row in workbook.rows(ref):
            if row.person is not None and row.text("status") in SENT:
                yield from _message_lines(row, row.person, kind, ref)
    for row in workbook.rows(FOLLOW_UPS):
        kind, day = _STEP_KINDS.get(row.text("step")), _day(row.text("date"))
        if row.person is not None and row.ticked("done") and kind is not None and day is not None:
            yield row.person, Line(kind, day, row.text("do").strip(), FOLLOW_UPS, row.id)


def _message_lines(row: Row, person_id: str, kind: TouchKind, ref: str) -> Iterator[tuple[str, Line]]:
    sent, answered = _day(row.text("sent_on")), _day(row.text("answered_on"))
    if sent is not None:
        yield person_id, Line(kind, sent, _first_words(row.text("text")), ref, row.id, row.text("status") == "closed")
    if answered is None and row.text("status") == "answered":
        answered = sent
    if answered is not None:
        yield person_id, Line("answered", answered, "", ref, row.id)


def _first_words(text: str, most: int = 90) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + " …"


def stage_of(workbook: Workbook, person: Person, lines: tuple[Line, ...] | None = None) -> int:
    """The stage a person is at (O1, 0 to 7): the furthest of what is chosen in E9.1 and what the ledger shows."""
    known = ledger_of(workbook, person.id) if lines is None else lines
    shown = max((STAGE_OF[line.kind] for line in known), default=CHOSEN)
    if shown == CHOSEN and any(row.person == person.id and _has_notice(row) for row in workbook.rows(NOTICES)):
        shown = NOTICING
    return max(chosen_stage(person), shown)


def chosen_stage(person: Person) -> int:
    """The stage a person set by hand; 0 where none is set."""
    stage = person.stage.strip()
    return int(stage) if stage.isascii() and stage.isdigit() and int(stage) <= KEPT else CHOSEN


def _has_notice(row: Row) -> bool:
    return any(row.text(column).strip() for column in NOTICED)


@dataclass(frozen=True, slots=True)
class Said:
    """Their words as E9.4 keeps them, with the day of that follow-up if it has one."""

    words: str
    on: date | None


def words_said(workbook: Workbook) -> Mapping[str, Said]:
    """The last words each person said, from the follow-ups of E9.4."""
    return {
        row.person: Said(row.text("said").strip(), _day(row.text("date")))
        for row in workbook.rows(FOLLOW_UPS)
        if row.person is not None and row.text("said").strip()
    }


def last_spoke(lines: tuple[Line, ...], said: Said | None) -> str:
    """What you last spoke of: their own words, unless a newer line of the ledger says something."""
    newest = next((line for line in reversed(lines) if line.line), None)
    if said is not None and (
        newest is None or newest.source != "ledger" or (said.on is not None and said.on >= newest.on)
    ):
        return said.words
    return "" if newest is None else newest.line.strip()


def last_touch(lines: tuple[Line, ...]) -> date | None:
    """The day of the last thing that happened between two people; noticing alone does not reach them."""
    return next((line.on for line in reversed(lines) if line.kind != "noticed"), None)
