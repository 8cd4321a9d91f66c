"""What each person's ledger comes to, in one pass over all of it: who waits for whom, and since when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from workbook.model.workbook import Touch, TouchKind
from workbook.outreach.ledger import STAGE_OF, Step, day
from workbook.reading.days import months_after

_BITS: Mapping[TouchKind, int] = {kind: 1 << place for place, kind in enumerate(STAGE_OF)}
REST_MONTHS = 6
SHORTEST_REST = 180
"""Six months are never fewer days than this."""


@dataclass(slots=True)
class Thread:
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


def threads_of(steps: Iterable[Touch | Step], today: date) -> Mapping[str, Thread]:
    """The thread of each person from steps in their order, up to a day."""
    found: dict[str, Thread] = {}
    until = today.isoformat()
    for step in steps:
        on = day(step.on)
        if on is None or step.on > until:
            continue
        thread = found.get(step.person)
        if thread is None:
            thread = found[step.person] = Thread()
        kind = step.kind
        thread.kinds |= _BITS[kind]
        if step.line:
            thread.spoke = step
        if kind == "noticed":  # noticing alone does not reach anybody
            continue
        thread.last = on
        if kind == "answered":
            thread.answer = thread.answered = on
            thread.reported, thread.unanswered = False, 0
        else:
            thread.own = on
            _own_step(thread, on, step)
    return found


def _own_step(thread: Thread, on: date, step: Touch | Step) -> None:
    """What a step of one's own changes: it answers them, and writing begins to wait."""
    kind = step.kind
    if kind == "warmed":
        return
    thread.answer = thread.met = None
    if kind in {"written", "asked"}:
        again = thread.unanswered and thread.wrote is not None and not rested(thread.wrote, on)
        thread.unanswered = thread.unanswered + 1 if again else 1
        thread.closed = isinstance(step, Step) and step.closed
        thread.wrote = on
        if thread.first_wrote is None:
            thread.first_wrote = on
    elif kind == "reported_back":
        thread.reported = True
    elif kind == "met":
        thread.met = on
        thread.unanswered = 0


def rested(wrote: date, now: date) -> bool:
    """Whether the six months of rest after an unanswered message are over."""
    return (now - wrote).days > SHORTEST_REST and now >= months_after(wrote, REST_MONTHS)
