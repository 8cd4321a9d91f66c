"""What a week holds against what it may hold, and gifts against asks (C-PLAN-1, C-PLAN-2)."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from workbook.model.answers import Row
from workbook.planning.rules import BLOCK, block_of
from workbook.planning.tables import budget_for


class WeekLoad(Struct, frozen=True):
    """The minutes of one week and its budget."""

    week: int
    minutes: int
    budget: int

    @property
    def over(self) -> bool:
        """Whether the week holds more than its budget."""
        return self.minutes > self.budget


class Balance(Struct, frozen=True):
    """Asks and gifts in one block of four weeks."""

    first_week: int
    last_week: int
    asks: int
    gifts: int


def week_loads(rows: Iterable[Row], hours: int) -> tuple[WeekLoad, ...]:
    """Every week's minutes, dropped rows left out, in order of the weeks."""
    minutes = Counter[int]()
    for row in rows:
        week = row.number("week")
        if week is not None:
            minutes[week] += 0 if row.text("status") == "dropped" else row.number("minutes") or 0
    budget = budget_for(hours).minutes
    return tuple(WeekLoad(week, minutes[week], budget) for week in sorted(minutes))


def weeks_over_budget(rows: Iterable[Row], hours: int) -> tuple[WeekLoad, ...]:
    """The weeks that hold more than their budget (C-PLAN-1)."""
    return tuple(load for load in week_loads(rows, hours) if load.over)


def balances(rows: Iterable[Row]) -> tuple[Balance, ...]:
    """Asks and gifts in every block of four weeks, dropped rows left out (C-PLAN-2)."""
    counts = Counter[tuple[int, str]]()
    for row in rows:
        week = row.number("week")
        if week is not None and row.text("status") != "dropped":
            counts[block_of(week), row.text("kind")] += 1
    blocks = sorted({block for block, _ in counts})
    return tuple(
        Balance(block * BLOCK + 1, block * BLOCK + BLOCK, counts[block, "A"], counts[block, "G"]) for block in blocks
    )
