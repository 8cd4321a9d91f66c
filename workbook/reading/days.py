"""Days as people write them into a workbook, and the times they want to be quiet (E1.3)."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from workbook.model.workbook import Workbook

YEARS = range(1900, 2200)
"""A year outside of these is a slip of the finger, not a plan."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Quiet(Struct, frozen=True):
    """A quiet period, both days included."""

    label: str
    first: date
    last: date

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any of the days from `first` to `last` are quiet."""
        return self.first <= last and first <= self.last


def day_from(text: str) -> date | None:
    """The day an ISO text names; None for anything else."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if day.year in YEARS else None


def told_day(text: str) -> str:
    """An ISO day or month as it is said: "11 January 2027", "January 2027"; anything else as it is."""
    day = day_from(text if len(text.strip()) != len("2027-01") else f"{text.strip()}-01")
    if day is None:
        return text.strip()
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return month if len(text.strip()) == len("2027-01") else f"{day.day} {month}"


def quiet_periods(workbook: Workbook) -> tuple[Quiet, ...]:
    """The quiet times of E1.3; a missing end means one day, swapped ends are put right."""
    periods: list[Quiet] = []
    for row in workbook.rows("E1.3.quiet"):
        first, last = day_from(row.text("from")), day_from(row.text("to"))
        days = sorted(day for day in (first, last) if day is not None)
        if days:
            periods.append(Quiet(row.text("label"), days[0], days[-1]))
    return tuple(periods)


def is_quiet_week(monday: date, quiet: Iterable[Quiet]) -> bool:
    """Whether the week from this Monday to its Sunday overlaps a quiet time."""
    return any(period.overlaps(monday, monday + timedelta(days=6)) for period in quiet)


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    from calendar import monthrange  # brings the names of months in all languages along

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
