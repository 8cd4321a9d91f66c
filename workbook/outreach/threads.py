"""What each person's ledger comes to, in one pass over all of it: who waits for whom, and since when."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct

from workbook.model.workbook import Touch, TouchKind, Workbook
from workbook.outreach.ledger import STAGE_OF, STEP_REFS, Step, day, steps
from workbook.reading.days import months_after

_BITS: Mapping[TouchKind, int] = {kind: 1 << place for place, kind in enumerate(STAGE_OF)}
_WAITING = frozenset({"written", "asked"})
REST_MONTHS = 6
SHORTEST_REST, LONGEST_REST = 180, 184
"""Six months are never fewer days, nor more, than these."""


class Thread(Struct):
    """What waits, what is unanswered, when the last touch was.

    `answer`: the day of theirs that nothing of one's own has followed; `answered`: of their last one; `met`: of a
    meeting without a note; `unanswered`: messages since their last answer; `closed`: the last of them is let be;
    `own`: the last step of one's own; `spoke`: the newest line that says anything; `kinds`: all that happened, as bits.
    """

    answer: date | None = None
    answered: date | None = None
    reported: bool = False
    unanswered: int = 0
    wrote: date | None = None
    closed: bool = False
    met: date | None = None
    last: date | None = None
    own: date | None = None
    first_wrote: date | None = None
    spoke: Touch | Step | None = None
    kinds: int = 0

    @property
    def stage(self) -> int:
        """The furthest stage that happened (O1); 0 when nothing did."""
        return max((stage for kind, stage in STAGE_OF.items() if self.kinds & _BITS[kind]), default=0)


class Sources:
    """The parts of a workbook that threads come from; equal when they are the same objects, as snapshots share."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self._parts = (workbook.ledger, *(workbook.answers.get(ref) for ref in STEP_REFS))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sources) and all(
            one is another for one, another in zip(self._parts, other._parts, strict=True)
        )

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._parts)))


@lru_cache(maxsize=2)
def threads(sources: Sources, today: date) -> Mapping[str, Thread]:
    """The thread of each person in a workbook, up to a day; read again only when ledger or messages changed."""
    return threads_of(_steps(sources), today)


@lru_cache(maxsize=2)
def stages_shown(sources: Sources) -> Mapping[str, int]:
    """The furthest stage the ledger shows of each person (O1), as `stage_of` reads it: with what is dated ahead."""
    found: dict[str, int] = {}
    for step in _steps(sources):
        stage = STAGE_OF[step.kind]
        if stage > found.get(step.person, 0) and day(step.on) is not None:
            found[step.person] = stage
    return found


@lru_cache(maxsize=2)
def _steps(sources: Sources) -> tuple[Touch | Step, ...]:
    """All steps in their order, kept for another day of the same ledger."""
    return tuple(steps(sources.workbook))


def threads_of(all_steps: Iterable[Touch | Step], today: date) -> Mapping[str, Thread]:
    """The thread of each person from steps in their order, up to a day."""
    found: dict[str, Thread] = {}
    until, bits = today.isoformat(), _BITS  # local names, and few calls: a ledger may hold very many steps
    days: dict[str, date | None] = {}
    for step in all_steps:
        at, kind, person = step.on, step.kind, step.person
        if at not in days:
            days[at] = day(at) if at <= until else None
        on = days[at]
        if on is None:
            continue
        thread = found.get(person)
        if thread is None:
            thread = found[person] = Thread()
        thread.kinds |= bits[kind]
        if step.line:
            thread.spoke = step
        if kind == "answered":
            thread.answer = thread.answered = thread.last = on
            thread.reported, thread.unanswered = False, 0
        elif kind != "noticed":  # noticing alone does not reach anybody
            thread.own = thread.last = on
            if kind != "warmed":
                _own_step(thread, on, step)
    return found


def _own_step(thread: Thread, on: date, step: Touch | Step) -> None:
    """What a step of one's own changes: it answers them, and writing begins to wait."""
    kind = step.kind
    thread.answer = thread.met = None
    if kind in _WAITING:
        _begins_to_wait(thread, on, step)
    elif kind == "reported_back":
        thread.reported = True
    elif kind == "met":
        thread.met, thread.unanswered = on, 0


def _begins_to_wait(thread: Thread, on: date, step: Touch | Step) -> None:
    """What a message of one's own changes."""
    wrote = thread.wrote
    again = thread.unanswered and wrote is not None and not rested(wrote, on)
    thread.unanswered = thread.unanswered + 1 if again else 1
    thread.closed = isinstance(step, Step) and step.closed
    thread.wrote = on
    if thread.first_wrote is None:
        thread.first_wrote = on


def rested(wrote: date, now: date) -> bool:
    """Whether the six months of rest after an unanswered message are over."""
    days = (now - wrote).days
    return days > LONGEST_REST or (days > SHORTEST_REST and now >= months_after(wrote, REST_MONTHS))
