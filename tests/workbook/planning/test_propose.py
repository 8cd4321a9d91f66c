"""The proposal over every path, and over what people leave empty or get wrong."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from tests.workbook.planning.participants import planned, quiet
from workbook.curriculum.contents import exercise_ids
from workbook.curriculum.course import exercise
from workbook.model.answers import MultiChoice, PlanRows, ShortText
from workbook.model.workbook import Workbook
from workbook.planning.load import balances, weeks_over_budget
from workbook.planning.plan_row import WEEKS_REF, as_rows
from workbook.planning.propose import PlanRules, propose_weeks
from workbook.planning.reasons import BY_KIND, BY_WORDS
from workbook.planning.rules import STEPS

TODAY = date(2026, 11, 24)
TABLES_ONLY = PlanRules(steps_done=False, giving=False, new_people_cap=False, notes_cap=False, ladder=False)
PATHS = tuple(f"G{number}" for number in range(1, 8))


@pytest.mark.parametrize("hours", ["1", "2", "5"])
@pytest.mark.parametrize("main", PATHS)
def test_no_week_is_over_budget_and_gifts_match_asks_whatever_the_side_path(main: str, hours: str) -> None:
    for side in PATHS:
        workbook = planned(main, hours, E1_2_side=MultiChoice(chosen=(side,)))
        rows = as_rows(propose_weeks(workbook, TODAY))
        assert {row.number("week") for row in rows} == set(range(1, 14))
        assert weeks_over_budget(rows, int(hours)) == ()
        assert all(balance.gifts >= balance.asks for balance in balances(rows))


def test_more_hours_add_rows_and_keep_the_earlier_ones() -> None:
    one, two, five = (propose_weeks(planned("G1", hours), TODAY, TABLES_ONLY) for hours in ("1", "2", "5"))
    assert [row.action for row in one if row.week == 1] == [row.action for row in five if row.week == 1][:2]
    assert len(one) < len(two) < len(five)


def test_reviews_stay_in_weeks_four_nine_and_thirteen() -> None:
    for path in PATHS:
        weeks = {row.week for row in propose_weeks(planned(path), TODAY) if row.kind == "R"}
        assert {4, 9, 13} <= weeks


def test_the_side_path_takes_weeks_six_and_twelve_at_one_hour() -> None:
    side = planned("G1", "1", E1_2_side=MultiChoice(chosen=("G7",)))
    rows = propose_weeks(side, TODAY, TABLES_ONLY)
    assert {row.week for row in rows if row.because == "E1.2.side"} == {6, 12}


def test_the_side_path_takes_every_third_week_at_more_hours() -> None:
    side = planned("G1", "5", E1_2_side=MultiChoice(chosen=("G7",)))
    rows = propose_weeks(side, TODAY, TABLES_ONLY)
    assert {row.week for row in rows if row.because == "E1.2.side"} == {3, 6, 9, 12}


def test_a_side_path_that_is_the_main_one_changes_nothing() -> None:
    same = planned("G1", "1", E1_2_side=MultiChoice(chosen=("G1",)))
    assert propose_weeks(same, TODAY) == propose_weeks(planned("G1", "1"), TODAY)


def test_quiet_weeks_are_skipped_and_the_plan_ends_later() -> None:
    away = PlanRows(rows=(quiet("q1", {"label": "Away", "from": "2027-01-24", "to": "2027-02-01"}),))
    mondays = sorted({row.monday for row in propose_weeks(planned("G1", E1_3_quiet=away), TODAY)})
    assert mondays[:2] == [date(2027, 1, 11), date(2027, 2, 8)]
    assert mondays[-1] == date(2027, 1, 11) + timedelta(weeks=15)


def test_without_a_path_there_is_no_plan_yet() -> None:
    assert propose_weeks(Workbook(), TODAY) == ()
    only_side = Workbook(answers={"E1.2.side": MultiChoice(chosen=("G2",))})
    assert propose_weeks(only_side, TODAY) == ()


def test_without_hours_it_is_one_hour_a_week() -> None:
    no_hours = replace(planned("G2"), answers={"E1.2.main": MultiChoice(chosen=("G2",))})
    assert {(row.week, row.action) for row in propose_weeks(no_hours, TODAY)} == {
        (row.week, row.action) for row in propose_weeks(planned("G2", "1"), TODAY)
    }


@pytest.mark.parametrize("start", ["", "soon", "2027-13-01", "0001-01-01", "9999-12-31"])
def test_without_a_start_date_it_begins_next_monday(start: str) -> None:
    rows = propose_weeks(planned("G1", start=start), TODAY)
    assert rows[0].monday == date(2026, 11, 30)


def test_a_start_in_the_middle_of_a_week_begins_on_the_monday_after() -> None:
    assert propose_weeks(planned("G1", start="2027-01-13"), TODAY)[0].monday == date(2027, 1, 18)


def test_when_every_week_is_quiet_there_is_no_plan_yet() -> None:
    always = PlanRows(rows=(quiet("q1", {"label": "Leave", "from": "2027-01-01", "to": "2035-01-01"}),))
    assert propose_weeks(planned("G1", E1_3_quiet=always), TODAY) == ()


def test_half_written_quiet_times_do_no_harm() -> None:
    odd = PlanRows(
        rows=(
            quiet("q1", {"label": "no dates", "from": "", "to": "later"}),
            quiet("q2", {"label": "one day", "from": "2027-01-12", "to": ""}),
            quiet("q3", {"label": "swapped", "from": "2027-01-31", "to": "2027-01-25"}),
        )
    )
    mondays = sorted({row.monday for row in propose_weeks(planned("G1", E1_3_quiet=odd), TODAY)})
    assert mondays[:2] == [date(2027, 1, 18), date(2027, 2, 1)]


def test_odd_hours_count_as_the_next_smaller_choice() -> None:
    assert len(propose_weeks(planned("G1", "4"), TODAY)) == len(propose_weeks(planned("G1", "2"), TODAY))
    assert len(propose_weeks(planned("G1", "many"), TODAY)) == len(propose_weeks(planned("G1", "1"), TODAY))


def test_a_row_leans_on_an_answer_that_is_there() -> None:
    workbook = planned("G1", E10_5_company=ShortText(text="Beatriz"), E4_1_topics=ShortText(text="Alarms"))
    rows = propose_weeks(workbook, TODAY)
    assert all(workbook.has(row.because) for row in rows)


def test_every_reference_a_row_may_lean_on_is_a_field_of_the_course() -> None:
    named = {ref for _, ref in BY_WORDS} | set(BY_KIND.values()) | {ref for _, refs in STEPS for ref in refs}
    fields = {f"{name}.{field.id}" for name in exercise_ids() for field in exercise(name).fields}
    assert named - fields == set()


def test_rows_fit_the_columns_of_the_weeks() -> None:
    exercise_id, _, field_id = WEEKS_REF.rpartition(".")
    field = exercise(exercise_id).field(field_id)
    columns = {column.id for column in field.columns}
    rows = as_rows(propose_weeks(planned("G1", "5"), TODAY))
    assert {column for row in rows for column in row.values} <= columns
    assert len({row.id for row in rows}) == len(rows)
    assert rows[0].id == "w01_1"
    assert rows[0].text("date") == "2027-01-11"
    assert rows[0].text("status") == "planned"
