"""Hours, days and quiet times (E1.3), with thirteen weeks to look at."""

from datetime import date, timedelta

from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.calendars import MOST_WEEKS, CalendarBlock
from workbook.pdf.context import PlanContext, day_in_words, joined, parse_day, span_text
from workbook.pdf.parts import bullets, heading
from workbook.pdf.styles import BODY, LABEL
from workbook.planning.board import monday_of
from workbook.planning.dates import week_dates, week_one_words
from workbook.planning.plan_row import WEEKS_REF
from workbook.reading.days import quiet_periods
from workbook.reading.summaries import cell_words, field_at

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """The rhythm line, the quiet times, and the calendar when there is a start date."""
    hours = context.workbook.chosen("E1.3.hours")
    amount = "" if not hours else "1 hour a week" if hours[0] == "1" else f"{hours[0]} hours a week"
    start = parse_day(context.text("E1.3.start"))
    times = _times(context)
    line = joined((amount, *times))
    mondays = plan_mondays(context, start) if start else ()
    begin = _begin_words(start, mondays) if start else context.text("E1.3.start")
    quiet = tuple(
        joined((row.text("label"), span_text(row.text("from"), row.text("to"))), ": ")
        for row in context.workbook.rows("E1.3.quiet")
    )
    told: list[Block] = [TextBlock(text, BODY.but(after=3.0)) for text in (line, begin) if text]
    if any(quiet):
        told.extend((TextBlock("Quiet times", LABEL.but(before=6.0, keep_with_next=True)), *bullets(quiet)))
    if start and mondays:
        told.append(CalendarBlock(mondays, chosen_days(context), quiet_spans(context)))
    return (heading("My rhythm"), *told) if told else ()


def _begin_words(start: date, mondays: tuple[date, ...]) -> str:
    first = next(iter(mondays), None)
    why = week_one_words(start, first, "" if first is None else day_in_words(first))
    return f"I start on {day_in_words(start)}. {why}".rstrip()


def plan_mondays(context: PlanContext, start: date) -> tuple[date, ...]:
    """The Mondays from the first week of the plan to its last, quiet weeks among them: the calendar of "My weeks"."""
    planned = (row for row in context.rows(WEEKS_REF, "action") if row.text("status") != "dropped")
    days = sorted(monday_of(day) for row in planned if (day := parse_day(row.text("date"))))
    days = days or list(week_dates(start, quiet_periods(context.workbook)))
    if not days:
        return ()
    weeks = min((days[-1] - days[0]).days // 7, MOST_WEEKS - 1)
    return tuple(days[0] + timedelta(weeks=week) for week in range(weeks + 1))


def _times(context: PlanContext) -> tuple[str, ...]:
    field = field_at("E1.3.days")
    columns = {column.id: column for column in getattr(field, "columns", ())}
    found: list[str] = []
    for row in context.workbook.rows("E1.3.days"):
        day = cell_words(context.workbook, columns["day"], row) if "day" in columns else row.text("day")
        found.append(joined((day, row.text("time")), " "))
    return tuple(found)


def chosen_days(context: PlanContext) -> frozenset[int]:
    """The chosen days of the week, Monday as 0."""
    found: set[int] = set()
    for row in context.workbook.rows("E1.3.days"):
        told = row.text("day").casefold()
        found.update(index for index, name in enumerate(_DAYS) if told.startswith(name[:3]))
    return frozenset(found)


def quiet_spans(context: PlanContext) -> tuple[tuple[date, date, str], ...]:
    """The quiet periods whose dates can be read: first day, last day, label."""
    found: list[tuple[date, date, str]] = []
    for row in context.workbook.rows("E1.3.quiet"):
        start, end = parse_day(row.text("from")), parse_day(row.text("to"))
        first, last = start or end, end or start
        if first and last and last >= first:
            found.append((first, min(last, first + timedelta(days=730)), context.discreet(row.text("label"))))
    return tuple(sorted(found))
