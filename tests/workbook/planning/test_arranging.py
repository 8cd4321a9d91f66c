"""Rows among the weeks of a plan."""

from datetime import date

import pytest

from tests.workbook.planning.participants import planned, quiet
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import SetCell
from workbook.model.workbook import Workbook
from workbook.planning.arranging import followed, placed, step_in, week_after
from workbook.planning.board import every_week
from workbook.planning.plan_row import WEEKS_REF

TODAY = date(2026, 11, 24)


def rows(*told: str) -> Workbook:
    """A plan of rows such as "a 1 2027-01-11" (id, week, date; "-" for nothing), with a quiet week in February."""
    made: list[Row] = []
    for one in told:
        row_id, number, day = one.split()
        values = {"week": None if number == "-" else int(number), "date": "" if day == "-" else day}
        made.append(Row(id=row_id, values={**values, "status": "planned"}))
    away = PlanRows(rows=(quiet("q", {"label": "Away", "from": "2027-02-01", "to": "2027-02-07"}),))
    return planned("G1", E1_3_quiet=away, E10_2_weeks=PlanRows(rows=tuple(made)))


def shown(workbook: Workbook) -> list[tuple[int | None, str, list[str]]]:
    """The weeks with the ids of their rows, in order."""
    weeks = every_week(workbook, TODAY)
    return [(week.number, week.monday.isoformat(), [row.id for row in week.rows]) for week in weeks]


def row(workbook: Workbook, row_id: str) -> Row:
    return next(one for one in workbook.rows(WEEKS_REF) if one.id == row_id)


PLAN = ("a 1 2027-01-11", "b 1 2027-01-11", "c 3 2027-01-25", "d 4 2027-02-08", "e - -")


def test_weeks_without_rows_stand_between_those_with_rows_and_quiet_ones_do_not() -> None:
    assert shown(rows(*PLAN)) == [
        (1, "2027-01-11", ["a", "b"]),
        (2, "2027-01-18", []),
        (3, "2027-01-25", ["c"]),
        (4, "2027-02-08", ["d"]),
    ]


def test_a_date_far_away_makes_no_weeks_without_end() -> None:
    assert len(shown(rows("a 1 2027-01-11", "b 2 9027-01-18"))) == 2


@pytest.mark.parametrize(
    ("moved", "monday", "before", "after"),
    [
        ("a", None, None, [["b", "a"], [], ["c"], ["d"]]),
        ("b", None, "a", [["b", "a"], [], ["c"], ["d"]]),
        ("b", date(2027, 1, 18), None, [["a"], ["b"], ["c"], ["d"]]),
        ("b", date(2027, 2, 8), "d", [["a"], [], ["c"], ["b", "d"]]),
        ("d", date(2027, 1, 11), None, [["a", "b", "d"], [], ["c"]]),
        ("e", date(2027, 1, 25), "c", [["a", "b"], [], ["e", "c"], ["d"]]),
    ],
)
def test_a_row_is_put_in_a_place(moved: str, monday: date | None, before: str | None, after: list[list[str]]) -> None:
    start = rows(*PLAN)
    end = placed(start, row(start, moved), monday, before, TODAY).apply(start)
    assert [ids for _number, _monday, ids in shown(end)][: len(after)] == after
    assert len(end.rows(WEEKS_REF)) == len(PLAN)
    there = next(one for one in shown(end) if moved in one[2])
    assert row(end, moved).number("week") == there[0]


def test_what_is_done_stays_done_in_another_week() -> None:
    start = SetCell(WEEKS_REF, "a", "status", "done").apply(rows(*PLAN))
    end = placed(start, row(start, "a"), date(2027, 1, 25), None, TODAY).apply(start)
    assert (row(end, "a").text("status"), row(end, "a").text("date")) == ("done", "2027-01-25")
    open_one = placed(start, row(start, "b"), date(2027, 1, 25), None, TODAY).apply(start)
    assert row(open_one, "b").text("status") == "moved"


@pytest.mark.parametrize(
    ("column", "value", "follows"),
    [
        ("week", 3, ("date", "2027-01-25")),
        ("week", 2, ("date", "2027-01-18")),
        ("week", 40, None),
        ("date", "2027-02-10", ("week", 4)),
        ("date", "2028-02-10", None),
        ("date", "soon", None),
    ],
)
def test_number_and_date_follow_each_other(column: str, value: int | str, follows: tuple[str, object] | None) -> None:
    workbook = SetCell(WEEKS_REF, "a", column, value).apply(rows(*PLAN))
    edit = followed(workbook, "a", column, TODAY)
    assert (None if edit is None else (edit.column, edit.value)) == follows


def test_a_new_row_stands_last_in_its_week() -> None:
    start = rows(*PLAN)
    end = step_in(start, "new", date(2027, 1, 11), TODAY).apply(start)
    assert shown(end)[0] == (1, "2027-01-11", ["a", "b", "new"])
    assert shown(step_in(start, "new", date(2027, 1, 18), TODAY).apply(start))[1] == (2, "2027-01-18", ["new"])
    assert step_in(start, "new", None, TODAY).apply(start).rows(WEEKS_REF)[-1].values == {"status": "planned"}


def test_the_week_after_all_others_is_not_a_quiet_one() -> None:
    assert week_after(rows(*PLAN), TODAY) == date(2027, 2, 15)
    assert week_after(rows("c 3 2027-01-25"), TODAY) == date(2027, 2, 8)
    assert week_after(rows(), TODAY) == date(2027, 1, 11)
