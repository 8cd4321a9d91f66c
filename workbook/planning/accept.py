"""The proposal put into the workbook: a person's own rows always stay."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2s

from msgspec import Struct

from workbook.model.answers import PlanRows, Row
from workbook.model.edits import SetAnswer, row_with
from workbook.model.workbook import Workbook
from workbook.planning.plain import row_in_words
from workbook.planning.plan_row import WEEKS_REF, as_rows
from workbook.planning.propose import propose_weeks
from workbook.reading.plain import in_words

AS_PROPOSED = "proposed"
"""A value of a proposed row: the mark of its content, by which a later change is seen. It has no column."""
CONTENT = ("week", "date", "kind", "action", "minutes", "note")
STILL_PROPOSED = frozenset({"", "planned"})


class Proposal(Struct, frozen=True):
    """What the answers propose, beside the rows that are there."""

    rows: tuple[Row, ...]
    own: tuple[Row, ...]
    """Rows a person wrote, changed, moved, or marked."""
    earlier: tuple[Row, ...]
    """Rows that stand as they were proposed."""

    @property
    def present(self) -> int:
        """How many rows are there now."""
        return len(self.own) + len(self.earlier)


def proposal_for(workbook: Workbook, today: date, language: str = "en") -> Proposal:
    """The proposal for today's answers; no rows without a path or a week that is not quiet."""
    proposed = as_rows(propose_weeks(workbook, today, language=language))
    rows = tuple(stamped(row_in_words(row, language)) for row in proposed)
    by_id = {row.id: row for row in rows}
    present = workbook.rows(WEEKS_REF)
    own = tuple(row for row in present if is_own(row, by_id))
    kept = {row.id for row in own}
    return Proposal(rows, own, tuple(row for row in present if row.id not in kept))


def stamped(row: Row) -> Row:
    """The row with the mark of its content."""
    return row_with(row, {AS_PROPOSED: mark_of(row)})


def mark_of(row: Row) -> str:
    """A short mark of what a row says; other words, another mark."""
    said = "\x1f".join(str(row.values.get(column) or "") for column in CONTENT)
    return blake2s(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def is_own(row: Row, proposed: Mapping[str, Row]) -> bool:
    """Whether a person wrote, changed, moved or marked a row, or confirmed somebody in it.

    A row without a mark came from an older plan; it counts as proposed when it says what is proposed today.
    """
    if row.text("status") not in STILL_PROPOSED or row.person is not None:
        return True
    if mark := row.text(AS_PROPOSED):
        return mark != mark_of(row)
    same = proposed.get(row.id)
    return same is None or mark_of(row_with(row_in_words(row), {"note": same.text("note")})) != mark_of(same)


def first_weeks(proposal: Proposal) -> SetAnswer:
    """All proposed weeks into an empty plan."""
    return SetAnswer(WEEKS_REF, PlanRows(rows=proposal.rows), label="Proposed weeks put in")


def with_missing(workbook: Workbook, proposal: Proposal) -> SetAnswer:
    """Every row stays; what is proposed and not there is added by date."""
    rows = _joined(workbook.rows(WEEKS_REF), proposal.rows)
    return SetAnswer(WEEKS_REF, PlanRows(rows=rows), label="Missing steps added")


def with_fresh(workbook: Workbook, proposal: Proposal) -> SetAnswer:
    """A person's own rows stay; those that stood as proposed give way to today's proposal."""
    own = {row.id for row in proposal.own}
    kept = [row for row in workbook.rows(WEEKS_REF) if row.id in own]
    return SetAnswer(WEEKS_REF, PlanRows(rows=_joined(kept, proposal.rows)), label="Proposed steps replaced")


def missing(workbook: Workbook, proposal: Proposal) -> int:
    """How many proposed rows are not there."""
    return len(_new(workbook.rows(WEEKS_REF), proposal.rows))


def _new(kept: Sequence[Row], proposed: Iterable[Row]) -> tuple[Row, ...]:
    """The proposed rows of which none is there, neither by id nor by what it says in its week."""
    ids, said = {row.id for row in kept}, {_said(row) for row in kept}
    return tuple(row for row in proposed if row.id not in ids and _said(row) not in said)


def _said(row: Row) -> tuple[int | None, str]:
    return row.number("week"), in_words(row.text("action"))


def _joined(kept: Sequence[Row], proposed: Iterable[Row]) -> tuple[Row, ...]:
    """The kept rows in their own order, each new row after the last one that is not later than it."""
    rows = list(kept)
    for row in _new(kept, proposed):
        earlier = (place for place, one in enumerate(rows, 1) if one.text("date") and _not_later(one, row))
        rows.insert(max(earlier, default=0), row)
    return tuple(rows)


def _not_later(one: Row, other: Row) -> bool:
    return one.text("date") <= other.text("date")
