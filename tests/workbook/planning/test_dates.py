"""Dates: Mondays, months of different lengths, short looks in quiet times."""

from datetime import date

import pytest

from workbook.planning.dates import Quiet, day_from, months_after, next_monday, review_dates, week_dates, week_one_words

AWAY = Quiet("Away", date(2027, 2, 8), date(2027, 2, 12))


def test_next_monday_is_never_today() -> None:
    assert next_monday(date(2027, 1, 11)) == date(2027, 1, 18)
    assert next_monday(date(2027, 1, 17)) == date(2027, 1, 18)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [(date(2027, 8, 31), 6, date(2028, 2, 29)), (date(2027, 10, 15), 3, date(2028, 1, 15)),
     (date(2027, 12, 1), 12, date(2028, 12, 1))],
)  # fmt: skip
def test_months_keep_the_day_or_the_last_one(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after


def test_a_review_in_a_quiet_time_stays_and_is_a_short_look() -> None:
    reviews = review_dates(date(2027, 1, 11), (AWAY,))
    assert [review.id for review in reviews] == ["30_days", "60_days", "90_days", "month_6", "month_9", "month_12"]
    assert [review.id for review in reviews if review.short] == ["30_days"]
    assert [review.minutes for review in reviews] == [15, 15, 40, 45, 45, 45]


def test_thirteen_weeks_without_the_quiet_ones() -> None:
    mondays = week_dates(date(2027, 1, 11), (AWAY,))
    assert len(mondays) == 13
    assert date(2027, 2, 8) not in mondays
    assert all(day.weekday() == 0 for day in mondays)


def test_why_week_one_begins_on_another_day_is_said() -> None:
    monday = date(2026, 11, 30)
    assert week_one_words(monday, monday, "30 November") == ""
    assert week_one_words(date(2026, 11, 27), monday, "30 November") == (
        "Weeks begin on a Monday, so week 1 is the Monday after: 30 November."
    )
    assert week_one_words(monday, date(2026, 12, 7), "7 December") == (
        "The weeks before are quiet, so week 1 begins on 7 December."
    )
    assert week_one_words(monday, None, "") == ""


def test_a_quiet_sunday_makes_its_week_quiet() -> None:
    sunday = Quiet("", date(2027, 1, 17), date(2027, 1, 17))
    assert week_dates(date(2027, 1, 11), (sunday,))[0] == date(2027, 1, 18)


@pytest.mark.parametrize("text", ["", "tomorrow", "2027-02-30", "11.1.2027", "0001-01-01", "9999-01-01"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_from(text) is None
