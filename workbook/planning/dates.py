"""When: the start, the Mondays of the thirteen weeks, the reviews to twelve months (I3 rule 9, I7)."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from workbook.model.workbook import Workbook
from workbook.reading.days import Quiet, day_from, is_quiet_week, months_after, quiet_periods

__all__ = (
    "Quiet",
    "Review",
    "day_from",
    "is_quiet_week",
    "months_after",
    "next_monday",
    "quiet_periods",
    "review_dates",
    "start_of",
    "week_dates",
    "week_one_words",
)

WEEKS = 13
LOOK_AHEAD = 156
"""Three years of Mondays: who is away longer than that has no plan yet, rather than one far in the future."""


class Review(Struct, frozen=True):
    """A review on its date; `short` when it falls into a quiet time ("short look")."""

    id: str
    on: date
    minutes: int
    short: bool = False


REVIEW_DAYS = (("30_days", 30, 15), ("60_days", 60, 15), ("90_days", 90, 40))
QUARTERS = (("month_6", 3), ("month_9", 6), ("month_12", 9))
"""Months after the 90-day review."""
QUARTER_MINUTES = 45


def next_monday(after: date) -> date:
    """The first Monday after a day."""
    return after + timedelta(days=7 - after.weekday())


def start_of(workbook: Workbook, today: date) -> date:
    """The start date of E1.3, or next Monday when none is given."""
    return day_from(workbook.text("E1.3.start")) or next_monday(today)


def week_one_words(start: date, first: date | None, told: str) -> str:
    """Why week 1 begins on another day than the chosen start; empty when it begins on that day. `told`: its Monday."""
    if first is None or first == start:
        return ""
    if first == next_monday(start) and start.weekday() != 0:
        return f"Weeks begin on a Monday, so week 1 is the Monday after: {told}."
    return f"The weeks before are quiet, so week 1 begins on {told}."


def week_dates(start: date, quiet: Iterable[Quiet] = (), count: int = WEEKS) -> tuple[date, ...]:
    """The Mondays of the plan's weeks, quiet weeks skipped; fewer than `count` when three years do not hold them.

    Week 1 is the week of the start date, or the next one when it does not start on a Monday.
    """
    periods = tuple(quiet)
    monday = start if start.weekday() == 0 else next_monday(start)
    mondays = (monday + timedelta(weeks=week) for week in range(LOOK_AHEAD))
    free = [day for day in mondays if not is_quiet_week(day, periods)]
    return tuple(free[:count])


def review_dates(start: date, quiet: Iterable[Quiet] = ()) -> tuple[Review, ...]:
    """The reviews at 30, 60 and 90 days and then each quarter to about twelve months; they stay by date (I7)."""
    periods = tuple(quiet)
    ninety = start + timedelta(days=90)
    by_days = ((name, start + timedelta(days=days), minutes) for name, days, minutes in REVIEW_DAYS)
    by_months = ((name, months_after(ninety, months), QUARTER_MINUTES) for name, months in QUARTERS)
    return tuple(
        Review(name, on, minutes, short=any(period.overlaps(on, on) for period in periods))
        for name, on, minutes in (*by_days, *by_months)
    )
