"""The plan in words: spans of days, loads, states; calm, in counts, never in percentages."""

import re
from datetime import date

from ui.fields.dates import date_words
from ui.fields.week_words import counted, span_words
from workbook.curriculum.course import item_list, options_of
from workbook.curriculum.fields import Column, PlanRowsField
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.planning.dates import Quiet
from workbook.planning.review_rows import REVIEWS_REF
from workbook.reading.plain import in_words
from workbook.reading.summaries import field_at

SIGN = re.compile(r"(?<!\w)(?:M[1-8]|H(?:10|[1-9])|AB[1-5])(?!\w)")
"""Situations (M), headline patterns (H) and structures of an About (AB), as week tables name them."""
STATES = {"moved": "Moved", "dropped": "Dropped", "done": "Done"}


def day_words(day: date) -> str:
    """A day with its weekday: "Mon 11 January 2027"."""
    return date_words(day.isoformat())


def away_words(days: int) -> str:
    """How far a coming day is: "tomorrow", "in 5 days", "in 7 weeks"."""
    if days <= 0:
        return "today"
    if days == 1:
        return "tomorrow"
    return f"in {counted(days, 'day')}" if days < 14 else f"in {counted(days // 7, 'week')}"


def quiet_words(quiet: Quiet) -> str:
    """A quiet time: "Quiet: Eid week, 17–23 May"."""
    label = quiet.label.strip() or "time away"
    return f"Quiet: {label}, {span_words(quiet.first, quiet.last)}"


def action_words(row: Row) -> str:
    """What a row is about."""
    return " ".join(in_words(row.text("action")).split()) or "A step without words yet"


def kind_words(row: Row) -> str:
    """The kind of action in words, the person's own word for a kind of theirs."""
    item = item_list("action_kinds").item(row.text("kind"))
    return item.label if item is not None else row.text("kind")


def suggested_name(row: Row, workbook: Workbook) -> str:
    """The name of the person a row might be about, while nobody is confirmed."""
    person = workbook.person(row.text("suggest")) if workbook.person(row.person) is None else None
    return person.name.strip() if person is not None else ""


def with_words(row: Row, workbook: Workbook) -> str:
    """Whom a row is about, or whom it might be about."""
    person = workbook.person(row.person)
    if person is not None and person.name.strip():
        return f"with {isolated(person.name.strip())}"
    name = suggested_name(row, workbook)
    return f"perhaps with {isolated(name)}" if name else ""


def isolated(words: str) -> str:
    """Words that may run in another direction, kept from turning their neighbours."""
    return f"\u2068{words}\u2069"


def sign_words(row: Row) -> str:
    """What the signs in an action stand for: "M6: Someone you have lost touch with"."""
    signs = dict.fromkeys(SIGN.findall(action_words(row)))
    named = ((sign, label) for sign in signs if (label := _sign_label(sign)))
    return " · ".join(f"{sign}: {label}" for sign, label in named)


def _sign_label(sign: str) -> str:
    lists = {"M": "situations", "H": "patterns", "A": "structures"}
    item = item_list(lists[sign[0]]).item(sign)
    return item.label if item is not None else ""


def about_words(row: Row, workbook: Workbook, *, told_state: bool = True) -> str:
    """What stands under an action: its state, kind, minutes and person."""
    minutes = row.number("minutes")
    parts = (
        STATES.get(row.text("status"), "") if told_state else "",
        kind_words(row),
        "" if minutes is None else f"{minutes} min",
        with_words(row, workbook),
    )
    return " · ".join(part for part in parts if part)


def company_words(workbook: Workbook) -> str:
    """Who keeps company, how often, and what a person would like to be asked (E10.5)."""
    name, rhythm, ask = (" ".join(workbook.text(f"E10.5.{part}").split()) for part in ("name", "rhythm", "ask_me"))
    who = f"In company with {isolated(name)}" if name else ""
    told = " · ".join(part for part in (who, isolated(rhythm) if rhythm else "") if part)
    return "\n".join(part for part in (told, f"Please ask me: {isolated(ask)}" if ask else "") if part)


def review_words(row: Row) -> str:
    """A review by name: "30 days", "Month 6", or the person's own words."""
    action = row.text("action")
    return next((option.label for option in options_of(_column("action")) if option.id == action), action) or "A look"


def review_minutes(row: Row) -> str:
    """How long a review takes: "15 min"."""
    return next((option.detail for option in options_of(_column("action")) if option.id == row.text("action")), "")


def _column(name: str) -> Column:
    field = field_at(REVIEWS_REF)
    if not isinstance(field, PlanRowsField):
        raise KeyError(REVIEWS_REF)
    return next(column for column in field.columns if column.id == name)
