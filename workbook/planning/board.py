"""The plan by date: this week, what waits from before, what comes, quiet times between."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.planning.dates import Quiet, day_from, is_quiet_week, quiet_periods, start_of, week_dates
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.propose import hours_of
from workbook.planning.tables import budget_for

SETTLED = frozenset({"done", "dropped"})
"""Where a row needs nothing more; a moved row is still to do on its new date."""
SUNDAY = timedelta(days=6)
NEAR = 13
"""Weeks without rows are shown between weeks that are no further from each other."""


class BoardWeek(Struct, frozen=True):
    """One week from its Monday: its number in the plan, its rows, quiet times in it, and the minutes it may hold."""

    monday: date
    number: int | None = None
    rows: tuple[Row, ...] = ()
    quiet: tuple[str, ...] = ()
    budget: int = 0

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + SUNDAY

    @property
    def minutes(self) -> int:
        """What is planned, dropped rows left out."""
        return sum(row.number("minutes") or 0 for row in self.rows if row.text("status") != "dropped")

    @property
    def over(self) -> bool:
        """Whether more is planned than the week may hold."""
        return self.minutes > self.budget

    @property
    def done(self) -> int:
        """How many rows are done."""
        return sum(row.text("status") == "done" for row in self.rows)

    @property
    def open(self) -> tuple[Row, ...]:
        """The rows still to do."""
        return tuple(row for row in self.rows if is_open(row))


class Board(Struct, frozen=True):
    """Everything the plan page shows of the weeks; `now` is the week of `today`, with or without rows."""

    today: date
    now: BoardWeek
    past: tuple[BoardWeek, ...] = ()
    coming: tuple[BoardWeek, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    undated: tuple[Row, ...] = ()

    @property
    def waiting(self) -> tuple[Row, ...]:
        """Rows of earlier weeks that are still to do, the oldest first."""
        return tuple(row for week in self.past for row in week.open)

    @property
    def weeks(self) -> tuple[BoardWeek, ...]:
        """Every week that holds rows, in order."""
        return tuple(week for week in (*self.past, self.now, *self.coming) if week.rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row of the plan."""
        return (*(row for week in self.weeks for row in week.rows), *self.undated)


def is_open(row: Row) -> bool:
    """Whether a row is still to do."""
    return row.text("status") not in SETTLED


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def board_of(workbook: Workbook, today: date) -> Board:
    """The rows of E10.2 by week. A row without a date stands in the week of its number, or apart without both."""
    by_monday: dict[date, list[Row]] = {}
    undated: list[Row] = []
    numbered = _mondays_by_number(workbook, today)
    for row in workbook.rows(WEEKS_REF):
        day = day_from(row.text("date"))
        monday = monday_of(day) if day is not None else numbered.get(row.number("week") or 0)
        if monday is None:
            undated.append(row)
        else:
            by_monday.setdefault(monday, []).append(row)
    periods = quiet_periods(workbook)
    budget = budget_for(hours_of(workbook)).minutes
    weeks = [_week(monday, by_monday[monday], periods, budget) for monday in sorted(by_monday)]
    this_monday = monday_of(today)
    now = next((week for week in weeks if week.monday == this_monday), _week(this_monday, (), periods, budget))
    return Board(
        today,
        now,
        past=tuple(week for week in weeks if week.monday < this_monday),
        coming=tuple(week for week in weeks if week.monday > this_monday),
        quiet=_between(periods, by_monday),
        undated=tuple(undated),
    )


def every_week(workbook: Workbook, today: date) -> tuple[BoardWeek, ...]:
    """The weeks with rows and, between near ones, those without rows that are not quiet.

    A week without rows has the number after its neighbour's where no other week has it.
    """
    board = board_of(workbook, today)
    periods = quiet_periods(workbook)
    taken = {week.number for week in board.weeks}
    weeks: list[BoardWeek] = []
    for week in board.weeks:
        for monday in _mondays_between(weeks[-1].monday, week.monday) if weeks else ():
            if not is_quiet_week(monday, periods):
                number = (weeks[-1].number or 0) + 1
                empty = _week(monday, (), periods, board.now.budget)
                weeks.append(replace(empty, number=number if number > 1 and number not in taken else None))
        weeks.append(week)
    return tuple(weeks)


def _mondays_between(first: date, last: date) -> tuple[date, ...]:
    """The Mondays between two; none where they are far from each other, as with a year that is half typed."""
    apart = (last - first).days // 7
    return tuple(first + timedelta(weeks=week) for week in range(1, apart)) if apart <= NEAR else ()


def _week(monday: date, rows: Iterable[Row], periods: Iterable[Quiet], budget: int) -> BoardWeek:
    kept = tuple(rows)
    numbers = Counter(number for row in kept if (number := row.number("week")) is not None)
    number = min(numbers, key=lambda one: (-numbers[one], one), default=None)
    labels = tuple(period.label for period in periods if period.overlaps(monday, monday + SUNDAY))
    return BoardWeek(monday, number, kept, labels, budget)


def _mondays_by_number(workbook: Workbook, today: date) -> dict[int, date]:
    mondays = week_dates(start_of(workbook, today), quiet_periods(workbook))
    return dict(enumerate(mondays, 1))


def _between(periods: Iterable[Quiet], mondays: Iterable[date]) -> tuple[Quiet, ...]:
    """The quiet times inside the plan that have at least one week without rows."""
    planned = sorted(mondays)
    if not planned:
        return ()
    inside = (period for period in periods if period.overlaps(planned[0], planned[-1] + SUNDAY))
    return tuple(period for period in sorted(inside, key=lambda one: one.first) if _has_free_week(period, planned))


def _has_free_week(period: Quiet, planned: Iterable[date]) -> bool:
    weeks = (monday_of(period.last) - monday_of(period.first)).days // 7 + 1
    return weeks > sum(period.overlaps(monday, monday + SUNDAY) for monday in planned)
