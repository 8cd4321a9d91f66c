"""Rows among the weeks of a plan: put in a place, added to a week, their number and date in step."""

from datetime import date

from workbook.model.answers import Cell, PlanRows, Row
from workbook.model.edits import Edit, MoveRow, PutRow, SetAnswer, SetCell, Several
from workbook.model.workbook import Workbook
from workbook.planning.board import board_of, every_week, monday_of
from workbook.planning.dates import day_from, next_monday, start_of
from workbook.planning.moving import free_monday_from, moved_to, next_free_monday
from workbook.planning.plan_row import WEEKS_REF


def placed(workbook: Workbook, row: Row, monday: date | None, before: str | None, today: date) -> Edit:
    """A row in the week of `monday` (None: it stays in its week) before the row `before`, or as that week's last."""
    week = next((week for week in board_of(workbook, today).weeks if row in week.rows), None)
    away = monday is not None and (week is None or week.monday != monday)
    others = [one for one in workbook.rows(WEEKS_REF) if one.id != row.id]
    there = _rows_near(workbook, monday if away else week.monday if week is not None else None, today)
    last = max((at + 1 for at, one in enumerate(others) if one in there), default=len(others))
    index = next((at for at, one in enumerate(others) if one.id == before), last)
    move = MoveRow(WEEKS_REF, row.id, index)
    if monday is None or not away:
        return move
    moved = moved_to(workbook, row, monday, today)
    return Several((moved, move), label=moved.label)


def followed(workbook: Workbook, row_id: str, column: str, today: date) -> SetCell | None:
    """What the number of a row's week means for its date, or its date for the number; None where nothing follows."""
    row = next((row for row in workbook.rows(WEEKS_REF) if row.id == row_id), None)
    if row is None:
        return None
    day, number = day_from(row.text("date")), row.number("week")
    others = tuple(one for one in workbook.rows(WEEKS_REF) if one.id != row_id)
    without = SetAnswer(WEEKS_REF, PlanRows(rows=others)).apply(workbook)
    weeks = every_week(without, today)
    if column == "week" and number is not None:
        numbered = next((week for week in weeks if week.number == number), None)
        if numbered is not None and (day is None or monday_of(day) != numbered.monday):
            return SetCell(WEEKS_REF, row_id, "date", numbered.monday.isoformat())
    if column == "date" and day is not None:
        dated = next((week for week in weeks if week.monday == monday_of(day)), None)
        if dated is not None and dated.number not in {None, number}:
            return SetCell(WEEKS_REF, row_id, "week", dated.number)
    return None


def step_in(workbook: Workbook, row_id: str, monday: date | None, today: date) -> PutRow:
    """An empty row at the end of a week, or without one."""
    weeks = every_week(workbook, today)
    week = next((week for week in weeks if week.monday == monday), None)
    numbers = [one.number for one in weeks if one.number is not None]
    number = week.number if week is not None else max(numbers, default=0) + 1
    values: dict[str, Cell] = {"status": "planned"}
    if monday is not None:
        values |= {"week": number, "date": monday.isoformat()}
    rows = workbook.rows(WEEKS_REF)
    there = week.rows if week is not None else ()
    last = max((at + 1 for at, row in enumerate(rows) if row in there), default=len(rows))
    return PutRow(WEEKS_REF, PlanRows, Row(id=row_id, values=values), index=last, label="Step added")


def week_after(workbook: Workbook, today: date) -> date:
    """The Monday of the first week after all that are planned; without any, the one the plan starts in."""
    weeks = every_week(workbook, today)
    if weeks:
        return next_free_monday(workbook, weeks[-1].monday)
    start = start_of(workbook, today)
    return free_monday_from(workbook, start if start.weekday() == 0 else next_monday(start))


def _rows_near(workbook: Workbook, monday: date | None, today: date) -> tuple[Row, ...]:
    board = board_of(workbook, today)
    return next((week.rows for week in board.weeks if week.monday == monday), board.undated)
