"""Changes to a plan as a person makes them: done, moved, dropped, added; each is one step to undo."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from workbook.model.answers import Cell, PlanRows, Row
from workbook.model.edits import PutRow, SetAnswer, SetCell, row_with
from workbook.model.records import new_id
from workbook.model.workbook import Workbook
from workbook.planning.board import board_of, every_week, is_open, monday_of
from workbook.planning.dates import is_quiet_week, quiet_periods
from workbook.planning.plan_row import WEEKS_REF

SMALL_STEP = 15
"""Minutes of a step added on the plan page."""
LABELS = {"done": "Marked as done", "planned": "Planned again", "dropped": "Dropped", "moved": "Moved"}
LOOK_AHEAD = 156


def marked(ref: str, row_id: str, status: str) -> SetCell:
    """A row of the weeks or of the reviews with another status."""
    return SetCell(ref, row_id, "status", status, label=LABELS.get(status, "Answer changed"))


def moved_to(workbook: Workbook, row: Row, monday: date, today: date) -> PutRow:
    """A row in another week; it takes that week's number, and says that it moved unless it is settled."""
    week = next((week for week in every_week(workbook, today) if week.monday == monday), None)
    number = week.number if week is not None and week.number is not None else row.number("week")
    values: dict[str, Cell] = {"date": monday.isoformat(), "week": number}
    if is_open(row):
        values["status"] = "moved"
    label = f"Moved to the week of {monday.day} {monday:%B}"
    return PutRow(WEEKS_REF, PlanRows, row_with(row, values), label=label)


def confirmed(row: Row) -> PutRow:
    """A row about the person who was only suggested; from now on it is printed with their name (I3 rule 10)."""
    values = {column: value for column, value in row.values.items() if column != "suggest"}
    about = replace(row, person=row.text("suggest"), values=values)
    return PutRow(WEEKS_REF, PlanRows, about, label="Person confirmed")


def next_free_monday(workbook: Workbook, monday: date, by: int = 1) -> date:
    """The next Monday after `monday` (before it when `by` is -1) whose week is not quiet."""
    periods = quiet_periods(workbook)
    steps = (monday + timedelta(weeks=by * count) for count in range(1, LOOK_AHEAD))
    return next((day for day in steps if not is_quiet_week(day, periods)), monday + timedelta(weeks=by))


def free_monday_from(workbook: Workbook, monday: date) -> date:
    """`monday` itself, or the next one whose week is not quiet."""
    return next_free_monday(workbook, monday - timedelta(weeks=1))


def carried_on(workbook: Workbook, today: date) -> SetAnswer:
    """The plan goes on from this week: open rows keep their order and their week numbers, and get later dates.

    What is done or dropped stays on its date. A plan that is not behind keeps its dates.
    """
    shifts = _shifts(workbook, today)
    rows = tuple(_shifted(row, shifts) for row in workbook.rows(WEEKS_REF))
    return SetAnswer(WEEKS_REF, PlanRows(rows=rows), label="The plan goes on from this week")


def _shifted(row: Row, shifts: Mapping[str, date]) -> Row:
    return row_with(row, {"date": shifts[row.id].isoformat()}) if row.id in shifts else row


def _shifts(workbook: Workbook, today: date) -> dict[str, date]:
    """The new Monday of each open row: its week, or the next one that no earlier week has taken."""
    board = board_of(workbook, today)
    free = free_monday_from(workbook, monday_of(today))
    shifts: dict[str, date] = {}
    for week in board.weeks:
        if not week.open:
            continue
        monday = max(week.monday, free)
        if monday != week.monday:
            shifts.update(dict.fromkeys((row.id for row in week.open), monday))
        free = next_free_monday(workbook, monday)
    return shifts


def all_in_week(workbook: Workbook, rows: Iterable[Row], monday: date, today: date) -> SetAnswer:
    """Several rows brought into one week together."""
    wanted = {row.id: moved_to(workbook, row, monday, today).row for row in rows if is_open(row)}
    changed = tuple(wanted.get(row.id, row) for row in workbook.rows(WEEKS_REF))
    return SetAnswer(WEEKS_REF, PlanRows(rows=changed), label="Brought into this week")


def small_step(workbook: Workbook, words: str, monday: date, today: date) -> PutRow:
    """A step of one's own in a week, after that week's last row."""
    week = next((week for week in board_of(workbook, today).weeks if week.monday == monday), None)
    values: dict[str, Cell] = {
        "week": week.number if week is not None else None,
        "date": monday.isoformat(),
        "action": words,
        "minutes": SMALL_STEP,
        "status": "planned",
    }
    rows = workbook.rows(WEEKS_REF)
    last = max((rows.index(row) + 1 for row in week.rows), default=len(rows)) if week is not None else len(rows)
    row = Row(id=new_id("r"), values={column: value for column, value in values.items() if value is not None})
    return PutRow(WEEKS_REF, PlanRows, row, index=last, label="Step added")
