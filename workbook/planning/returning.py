"""Coming back after two untouched weeks: no alarm, only the smallest row (I3 rule 11)."""

from collections.abc import Sequence
from datetime import date, timedelta

from workbook.model.answers import Row
from workbook.planning.dates import day_from

UNTOUCHED_WEEKS = 2
TOUCHED = frozenset({"done", "moved", "dropped"})


def smallest_row(rows: Sequence[Row], today: date) -> Row | None:
    """The smallest planned row so far, when two past weeks of the plan lie untouched; otherwise None."""
    dated = [(day, row) for row in rows if (day := day_from(row.text("date"))) is not None]
    past = sorted({day for day, _ in dated if day + timedelta(days=7) <= today})
    last = past[-UNTOUCHED_WEEKS:]
    if len(last) < UNTOUCHED_WEEKS or any(row.text("status") in TOUCHED for day, row in dated if day in last):
        return None
    waiting = [row for day, row in dated if day <= today and row.text("status") not in TOUCHED]
    return min(waiting, key=lambda row: row.number("minutes") or 0)
