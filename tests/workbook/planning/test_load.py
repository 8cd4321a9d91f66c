"""What a week holds, gifts against asks, and coming back."""

from datetime import date

from workbook.model.answers import Row
from workbook.planning.load import Balance, WeekLoad, balances, week_loads, weeks_over_budget
from workbook.planning.returning import smallest_row


def row(week: int, minutes: int | None, kind: str = "N", status: str = "planned", day: str = "") -> Row:
    return Row(
        id=f"{week}-{minutes}", values={"week": week, "minutes": minutes, "kind": kind, "status": status, "date": day}
    )


def test_a_week_over_its_budget_is_named_with_its_minutes() -> None:
    rows = (row(1, 30), row(1, 26), row(2, 55), row(3, 40), row(3, 40, status="dropped"))
    assert weeks_over_budget(rows, 1) == (WeekLoad(1, 56, 55),)
    assert weeks_over_budget(rows, 2) == ()


def test_rows_without_minutes_or_week_weigh_nothing() -> None:
    rows = (row(1, None), Row(id="loose", values={"minutes": 900}), row(4, 10, status="dropped"))
    assert week_loads(rows, 5) == (WeekLoad(1, 0, 270), WeekLoad(4, 0, 270))
    assert week_loads((), 1) == ()


def test_asks_and_gifts_are_counted_in_blocks_of_four_weeks() -> None:
    rows = (row(1, 5, "A"), row(4, 5, "A"), row(4, 5, "G"), row(5, 5, "G"), row(5, 5, "A", "dropped"))
    assert balances(rows) == (Balance(1, 4, 2, 1), Balance(5, 8, 0, 1))


def weeks(first: str, second: str) -> tuple[Row, ...]:
    return (
        row(1, 30, status=first, day="2027-01-11"),
        row(2, 20, status=second, day="2027-01-18"),
        row(2, 5, status=second, day="2027-01-18"),
        row(3, 3, day="2027-02-08"),
    )


def test_after_two_untouched_weeks_the_smallest_row_is_shown() -> None:
    found = smallest_row(weeks("planned", "planned"), date(2027, 1, 25))
    assert found is not None
    assert found.number("minutes") == 5


def test_who_was_there_is_not_welcomed_back() -> None:
    assert smallest_row(weeks("planned", "done"), date(2027, 1, 25)) is None
    assert smallest_row(weeks("planned", "planned"), date(2027, 1, 20)) is None
    assert smallest_row((), date(2027, 1, 20)) is None
