"""The plan by date: this week, what waits, what comes, quiet times."""

from datetime import date

from tests.workbook.planning.participants import planned, quiet
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import SetCell
from workbook.model.workbook import Workbook
from workbook.planning.accept import first_weeks, proposal_for
from workbook.planning.board import board_of
from workbook.planning.plan_row import WEEKS_REF

BEFORE = date(2026, 11, 24)
WEEK_3 = date(2027, 1, 28)


def full_plan(**more: PlanRows) -> Workbook:
    start = planned("G1", **more)
    return first_weeks(proposal_for(start, BEFORE)).apply(start)


def test_before_the_start_everything_is_still_to_come() -> None:
    board = board_of(full_plan(), BEFORE)
    assert board.now.rows == ()
    assert board.past == ()
    assert board.coming[0].monday == date(2027, 1, 11)
    assert [week.number for week in board.coming] == list(range(1, 14))


def test_this_week_holds_its_rows_and_earlier_ones_wait() -> None:
    workbook = SetCell(WEEKS_REF, "w01_1", "status", "done").apply(full_plan())
    workbook = SetCell(WEEKS_REF, "w01_2", "status", "dropped").apply(workbook)
    board = board_of(workbook, WEEK_3)
    assert board.now.number == 3
    assert board.now.minutes == 45
    assert not board.now.over
    assert [row.id for row in board.waiting] == ["w02_1"]
    assert board.past[0].done == 1
    assert board.past[0].minutes == 30


def test_a_moved_row_is_still_to_do() -> None:
    workbook = SetCell(WEEKS_REF, "w02_1", "status", "moved").apply(full_plan())
    assert "w02_1" in {row.id for row in board_of(workbook, WEEK_3).waiting}


def test_quiet_times_stand_between_the_weeks() -> None:
    away = PlanRows(rows=(quiet("q", {"label": "Away", "from": "2027-01-18", "to": "2027-01-24"}),
                          quiet("late", {"label": "Later", "from": "2028-01-18", "to": "2028-01-24"})))  # fmt: skip
    board = board_of(full_plan(E1_3_quiet=away), date(2027, 1, 20))
    assert [period.label for period in board.quiet] == ["Away"]
    assert board.now.quiet == ("Away",)
    assert board.now.rows == ()


def test_a_row_without_a_date_stands_in_its_week_and_one_without_both_apart() -> None:
    rows = (Row(id="a", values={"week": 2, "action": "By number"}), Row(id="b", values={"action": "Some day"}),
            Row(id="c", values={"action": "Odd", "date": "soon"}))  # fmt: skip
    board = board_of(planned("G1", E10_2_weeks=PlanRows(rows=rows)), BEFORE)
    assert [(week.monday, week.number) for week in board.coming] == [(date(2027, 1, 18), 2)]
    assert [row.id for row in board.undated] == ["b", "c"]


def test_a_date_in_the_middle_of_a_week_belongs_to_it() -> None:
    rows = (Row(id="a", values={"action": "Call", "date": "2027-01-31", "minutes": 60}),)
    board = board_of(planned("G1", E10_2_weeks=PlanRows(rows=rows)), WEEK_3)
    assert [row.id for row in board.now.rows] == ["a"]
    assert board.now.over
    assert board.now.number is None


def test_an_empty_workbook_has_an_empty_board() -> None:
    board = board_of(Workbook(), BEFORE)
    assert board.rows == ()
    assert board.now.monday == date(2026, 11, 23)
