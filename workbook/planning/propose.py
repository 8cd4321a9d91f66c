"""The proposal: thirteen weeks from path, hours, quiet times, people and ladder; same answers, same plan (I3)."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.workbook import Workbook
from workbook.planning.dates import start_of, week_dates
from workbook.planning.ladder_rule import with_ladder
from workbook.planning.people import Turns, circle_of
from workbook.planning.plan_row import PlanRow
from workbook.planning.reasons import because_of
from workbook.planning.rules import NOTES_A_MONTH, with_giving, with_new_people_cap, with_notes_cap, with_steps_done
from workbook.planning.tables import TableRow, TableWeek, budget_for, week_table
from workbook.reading.days import quiet_periods

SIDE_WEEKS_AT_ONE_HOUR = (6, 12)
SIDE_WEEKS = (3, 6, 9, 12)


class PlanRules(Struct, frozen=True):
    """Which rules shape the week tables; all of them unless somebody looks at one alone."""

    steps_done: bool = True
    giving: bool = True
    new_people_cap: bool = True
    notes_cap: bool = True
    ladder: bool = True
    notes_a_month: int = NOTES_A_MONTH


ALL_RULES = PlanRules()


def hours_of(workbook: Workbook) -> int:
    """The hours a week chosen in E1.3; one when nothing is chosen yet."""
    chosen = workbook.chosen("E1.3.hours")
    return int(chosen[0]) if chosen and chosen[0].isascii() and chosen[0].isdigit() else 1


def propose_weeks(
    workbook: Workbook, today: date, rules: PlanRules = ALL_RULES, language: str = "en"
) -> tuple[PlanRow, ...]:
    """The rows of up to thirteen weeks; none without a path or without a week that is not quiet.

    `today` only counts when no start date is given. Rows come in the order of the weeks.
    """
    mondays = week_dates(start_of(workbook, today), quiet_periods(workbook))
    rows = tuple(_table_rows(workbook, mondays, language))
    if rules.steps_done:
        rows = with_steps_done(rows, workbook)
    if rules.giving:
        rows = with_giving(rows)
    rows = _with_people(rows, workbook)
    if rules.new_people_cap:
        rows = with_new_people_cap(rows, workbook, budget_for(hours_of(workbook)).new_people)
    if rules.notes_cap:
        rows = with_notes_cap(rows, workbook, rules.notes_a_month)
    if rules.ladder:
        rows = with_ladder(rows, workbook, language)
    return tuple(replace(row, because=row.because or because_of(row, workbook)) for row in rows)


def _table_rows(workbook: Workbook, mondays: Iterable[date], language: str) -> Iterator[PlanRow]:
    if workbook.path is None:
        return
    hours = budget_for(hours_of(workbook)).hours
    main = week_table(workbook.path, language)
    side = workbook.side_path if workbook.side_path != workbook.path else None
    beside = week_table(side, language) if side is not None else None
    for week, monday in zip(main, mondays, strict=False):
        from_side = beside[week.number - 1].one_hour if beside is not None else None
        for row, because in _rows_of_week(week, hours, from_side):
            yield PlanRow(week.number, monday, row.action, row.minutes, row.kind, because)


def _rows_of_week(
    week: TableWeek, hours: int, from_side: tuple[TableRow, ...] | None
) -> Iterator[tuple[TableRow, str]]:
    one, two = week.one_hour, week.two_hours
    side_one = from_side is not None and hours == 1 and week.number in SIDE_WEEKS_AT_ONE_HOUR
    side_two = from_side is not None and hours > 1 and week.number in SIDE_WEEKS
    yield from ((row, "E1.2.side" if side_one else "") for row in (from_side if side_one and from_side else one))
    if hours >= 2:
        yield from ((row, "E1.2.side" if side_two else "") for row in (from_side if side_two and from_side else two))
    if hours >= 5:
        yield from ((row, "") for row in week.five_hours)


def _with_people(rows: Iterable[PlanRow], workbook: Workbook) -> tuple[PlanRow, ...]:
    turns = Turns(circle_of(workbook))
    suggested: list[PlanRow] = []
    for row in rows:
        person = turns.next_for(row.action, row.kind)
        suggested.append(row if person is None else replace(row, person=person.id))
    return tuple(suggested)
