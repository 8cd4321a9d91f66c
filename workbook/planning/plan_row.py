"""One proposed row of the plan, and its way into the workbook."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from workbook.model.answers import Cell, Row

WEEKS_REF = "E10.2.weeks"


class PlanRow(Struct, frozen=True):
    """What to do in one week: minutes, kind (I2), the answer it leans on, and perhaps a suggested person's id."""

    week: int
    monday: date
    action: str
    minutes: int
    kind: str
    because: str = ""
    person: str | None = None
    note: str = ""


def as_rows(rows: Iterable[PlanRow]) -> tuple[Row, ...]:
    """The rows as field E10.2.weeks keeps them, with ids that are the same each time ("w03_2").

    A suggested person stands in the column `suggest`; the row is about nobody until they are confirmed (I3 rule 10).
    """
    counts = Counter[int]()
    made: list[Row] = []
    for row in rows:
        counts[row.week] += 1
        made.append(Row(id=f"w{row.week:02}_{counts[row.week]}", values=_values(row)))
    return tuple(made)


def _values(row: PlanRow) -> dict[str, Cell]:
    values: dict[str, Cell] = {
        "week": row.week,
        "date": row.monday.isoformat(),
        "kind": row.kind,
        "action": row.action,
        "minutes": row.minutes,
        "status": "planned",
        "because": row.because,
        "note": row.note,
    }
    return values if row.person is None else {**values, "suggest": row.person}
