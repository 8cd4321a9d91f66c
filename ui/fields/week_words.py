"""A week of the plan in words: its days, what is in it, and what it may hold."""

from datetime import date

from workbook.model.workbook import Workbook
from workbook.planning.board import BoardWeek
from workbook.planning.propose import hours_of
from workbook.planning.tables import budget_for


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 step", "3 steps"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def span_words(first: date, last: date) -> str:
    """Two days as a span: "11–17 January", "25 January – 1 February"; the year where it changes."""
    if first == last:
        return f"{first.day} {first:%B}"
    if first.year != last.year:
        return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"
    if first.month != last.month:
        return f"{first.day} {first:%B} – {last.day} {last:%B}"
    return f"{first.day}–{last.day} {last:%B}"


def week_title(week: BoardWeek) -> str:
    """A week by number and days: "Week 3 · 25–31 January"."""
    span = span_words(week.monday, week.sunday)
    return f"Week {week.number} · {span}" if week.number is not None else span


def steps_words(week: BoardWeek) -> str:
    """A folded week in short: "2 steps · 45 min", with what is done."""
    dropped = sum(row.text("status") == "dropped" for row in week.rows)
    told = [counted(len(week.rows) - dropped, "step")]
    if week.done:
        told.append(f"{week.done} done")
    if dropped:
        told.append(f"{dropped} dropped")
    return " · ".join((*told, f"{week.minutes} min"))


def hours_words(workbook: Workbook) -> str:
    """The hours a person gives: "1 hour a week"."""
    return f"{counted(budget_for(hours_of(workbook)).hours, 'hour')} a week"


def load_words(week: BoardWeek, workbook: Workbook) -> str:
    """The load of a week against the hours given, in words."""
    hours = hours_words(workbook)
    if week.over:
        return f"{week.minutes} minutes planned. About {week.budget} fit in your {hours}: what can wait?"
    if not week.minutes:
        return f"Nothing planned. About {week.budget} minutes fit in your {hours}."
    return f"{week.minutes} minutes planned. It fits your {hours}."
