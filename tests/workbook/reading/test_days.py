"""Days in words, and the times a person wants to be quiet."""

from datetime import date

import pytest

from workbook.model.answers import PlanRows, Row
from workbook.model.workbook import Workbook
from workbook.reading.days import Quiet, is_quiet_week, months_after, quiet_periods, told_day


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2027-01-11", "11 January 2027"),
        ("2026-10", "October 2026"),
        ("next spring", "next spring"),
        ("2027-13", "2027-13"),
        ("2027-02-30", "2027-02-30"),
        ("", ""),
    ],
)
def test_days_are_told_in_words_and_other_words_stay(written, told):
    assert told_day(written) == told


def test_swapped_ends_of_a_quiet_time_are_put_right_and_one_day_is_enough():
    rows = (
        Row(id="a", values={"label": "Feast", "from": "2027-03-20", "to": "2027-03-10"}),
        Row(id="b", values={"label": "Move", "from": "2027-05-01"}),
        Row(id="c", values={"label": "Sometime"}),
    )
    workbook = Workbook(answers={"E1.3.quiet": PlanRows(rows=rows)})
    assert quiet_periods(workbook) == (
        Quiet("Feast", date(2027, 3, 10), date(2027, 3, 20)),
        Quiet("Move", date(2027, 5, 1), date(2027, 5, 1)),
    )


def test_a_week_is_quiet_when_one_of_its_days_is():
    quiet = (Quiet("Feast", date(2027, 3, 14), date(2027, 3, 14)),)
    assert is_quiet_week(date(2027, 3, 8), quiet)
    assert not is_quiet_week(date(2027, 3, 15), quiet)


def test_a_shorter_month_ends_earlier():
    assert months_after(date(2027, 1, 31), 1) == date(2027, 2, 28)
