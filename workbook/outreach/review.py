"""Everything the composer shows beside one message, from the workbook as it is: nothing is kept, nothing is sent."""

from msgspec import Struct

from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.draft import Draft, draft_of_row
from workbook.outreach.lens import CORRECTIONS, Lens, lens_of
from workbook.outreach.look_first import Gate, gate
from workbook.outreach.people_checks import PeopleFinding, draft_finding
from workbook.outreach.readiness import Readiness, own_levels, readiness_of
from workbook.outreach.signals import Signals, signals_of
from workbook.outreach.situations import MESSAGES
from workbook.writing import graphemes
from workbook.writing.limits import Limit, Reach

MEANT = "meant"
"""The column of a message row that keeps what was "meant so": the keys of signals."""
READ_A_MINUTE = 180
"""Words read aloud in a minute."""


class Length(Struct, frozen=True):
    """How long the message is, against the place it goes through and the situation it is for."""

    signs: int
    words: int
    seconds: int
    limit: Limit | None
    reach: Reach
    longest: int | None


class Review(Struct, frozen=True):
    """Signals, lens with balance, length, readiness, the look-first gate and what is asked about the notices."""

    draft: Draft
    signals: Signals
    lens: Lens
    length: Length
    readiness: Readiness
    gate: Gate
    finding: PeopleFinding | None


def review(workbook: Workbook, row: Row, ref: str = MESSAGES) -> Review:
    """The review of the message a row holds, with its own corrections and what was meant so."""
    draft = draft_of_row(workbook, ref, row)
    signals = signals_of(draft, row.words(MEANT))
    lens = lens_of(draft, row.words(CORRECTIONS))
    return Review(
        draft,
        signals,
        lens,
        length_of(draft),
        readiness_of(workbook, draft, signals, lens.balance, own_levels(row)),
        gate(workbook, row.person, row),
        draft_finding(workbook, row.person),
    )


def length_of(draft: Draft) -> Length:
    """How long a message is, and about how many seconds it takes to read."""
    words = graphemes.word_count(draft.text)
    reach: Reach = "fits" if draft.limit is None else draft.limit.reach_of(draft.text)
    seconds = round(words * 60 / READ_A_MINUTE)
    return Length(graphemes.count(draft.text), words, seconds, draft.limit, reach, draft.longest)
