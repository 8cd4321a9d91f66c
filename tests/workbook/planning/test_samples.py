"""The three sample participants get exactly the plans that were worked out by hand."""

from datetime import date
from typing import Any

import pytest

from tests.workbook.planning.participants import NAMES, sample, workbook_of
from workbook.planning.dates import review_dates, start_of
from workbook.planning.plan_row import PlanRow
from workbook.planning.propose import PlanRules, propose_weeks
from workbook.reading.days import quiet_periods

TODAY = date(2026, 11, 24)
TABLES_ONLY = PlanRules(steps_done=False, giving=False, notes_cap=False, ladder=False)


def as_sample(row: PlanRow) -> dict[str, Any]:
    shown: dict[str, Any] = {"do": row.action, "min": row.minutes, "kind": row.kind}
    return shown if row.person is None else {**shown, "suggest": row.person}


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_is_the_expected_one(name: str) -> None:
    answers = sample(name)
    rows = propose_weeks(workbook_of(answers), TODAY, TABLES_ONLY)
    for week in answers["generated_plan"]:
        found = [row for row in rows if row.week == week["week"]]
        assert [as_sample(row) for row in found] == week["rows"]
        assert {row.monday for row in found} == {week["monday"]}
        assert sum(row.minutes for row in found) == week["minutes"]
    assert len(rows) == sum(len(week["rows"]) for week in answers["generated_plan"])


@pytest.mark.parametrize("name", NAMES)
def test_the_reviews_are_on_their_dates(name: str) -> None:
    answers = sample(name)
    workbook = workbook_of(answers)
    reviews = review_dates(start_of(workbook, TODAY), quiet_periods(workbook))
    assert [review.on for review in reviews] == answers["e10_5"]["reviews"]


@pytest.mark.parametrize("name", NAMES)
def test_with_all_rules_the_plan_keeps_its_budget_and_is_the_same_each_time(name: str) -> None:
    answers = sample(name)
    workbook = workbook_of(answers)
    rows = propose_weeks(workbook, TODAY)
    assert rows == propose_weeks(workbook_of(answers), TODAY)
    assert {row.week for row in rows} == set(range(1, 14))
    assert all(row.because in workbook.answers for row in rows)
