"""Changes to a plan: moved, carried on, added; what is done stays where it was."""

from datetime import date

from tests.workbook.planning.participants import planned, quiet
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import SetCell
from workbook.model.workbook import Workbook
from workbook.planning.accept import first_weeks, proposal_for
from workbook.planning.board import board_of
from workbook.planning.moving import (
    all_in_week,
    carried_on,
    confirmed,
    free_monday_from,
    moved_to,
    next_free_monday,
    small_step,
)
from workbook.planning.plan_row import WEEKS_REF

BEFORE = date(2026, 11, 24)
WEEK_3 = date(2027, 1, 28)
AWAY = PlanRows(rows=(quiet("q", {"label": "Away", "from": "2027-02-01", "to": "2027-02-07"}),))


def full_plan(**more: PlanRows) -> Workbook:
    start = planned("G1", **more)
    return first_weeks(proposal_for(start, BEFORE)).apply(start)


def row(workbook: Workbook, row_id: str) -> Row:
    return next(one for one in workbook.rows(WEEKS_REF) if one.id == row_id)


def test_a_moved_row_takes_the_number_of_its_new_week_and_says_so() -> None:
    workbook = full_plan()
    edit = moved_to(workbook, row(workbook, "w03_1"), date(2027, 2, 1), WEEK_3)
    after = row(edit.apply(workbook), "w03_1")
    assert (after.text("date"), after.number("week"), after.text("status")) == ("2027-02-01", 4, "moved")
    assert edit.label == "Moved to the week of 1 February"


def test_the_next_week_is_never_a_quiet_one() -> None:
    workbook = full_plan(E1_3_quiet=AWAY)
    assert next_free_monday(workbook, date(2027, 1, 25)) == date(2027, 2, 8)
    assert next_free_monday(workbook, date(2027, 2, 8), -1) == date(2027, 1, 25)
    assert free_monday_from(workbook, date(2027, 2, 1)) == date(2027, 2, 8)
    assert free_monday_from(workbook, date(2027, 2, 8)) == date(2027, 2, 8)


def test_carrying_on_shifts_open_weeks_and_leaves_what_is_done() -> None:
    workbook = SetCell(WEEKS_REF, "w01_1", "status", "done").apply(full_plan())
    after = carried_on(workbook, WEEK_3).apply(workbook)
    board = board_of(after, WEEK_3)
    assert board.waiting == ()
    assert row(after, "w01_1").text("date") == "2027-01-11"
    assert [one.id for one in board.now.rows] == ["w01_2"]
    assert [(week.monday, week.number) for week in board.coming][:2] == [(date(2027, 2, 1), 2), (date(2027, 2, 8), 3)]
    assert len(board.rows) == len(board_of(workbook, WEEK_3).rows)


def test_carrying_on_skips_quiet_weeks_and_never_moves_a_row_earlier() -> None:
    workbook = full_plan(E1_3_quiet=AWAY)
    before = {one.id: one.text("date") for one in workbook.rows(WEEKS_REF)}
    after = carried_on(workbook, WEEK_3).apply(workbook)
    assert all(one.text("date") >= before[one.id] for one in after.rows(WEEKS_REF))
    assert "2027-02-01" not in {one.text("date") for one in after.rows(WEEKS_REF)}


def test_a_plan_that_is_not_behind_keeps_its_dates() -> None:
    workbook = full_plan()
    assert carried_on(workbook, BEFORE).apply(workbook) == workbook


def test_waiting_rows_come_into_this_week_together() -> None:
    workbook = full_plan()
    board = board_of(workbook, WEEK_3)
    after = all_in_week(workbook, board.waiting, board.now.monday, WEEK_3).apply(workbook)
    assert board_of(after, WEEK_3).waiting == ()
    assert len(board_of(after, WEEK_3).now.rows) == len(board.now.rows) + len(board.waiting)


def test_a_small_step_stands_last_in_its_week() -> None:
    workbook = full_plan()
    after = small_step(workbook, "Bring cake", date(2027, 1, 25), WEEK_3).apply(workbook)
    week = board_of(after, WEEK_3).now
    assert week.rows[-1].text("action") == "Bring cake"
    assert week.rows[-1].number("week") == 3
    ids = [one.id for one in after.rows(WEEKS_REF)]
    assert ids.index(week.rows[-1].id) == ids.index("w03_2") + 1


def test_a_small_step_into_an_empty_plan_has_no_number() -> None:
    added = small_step(Workbook(), "Bring cake", date(2027, 1, 25), WEEK_3).apply(Workbook())
    assert added.rows(WEEKS_REF)[0].values.get("week") is None
    assert board_of(added, WEEK_3).now.minutes == 15


def test_a_confirmed_person_is_the_person_of_the_row() -> None:
    suggested = Row(id="a", values={"action": "Thank", "suggest": "p_1"})
    after = confirmed(suggested).row
    assert (after.person, after.text("suggest"), after.text("action")) == ("p_1", "", "Thank")
