"""People in words: where they stand, when it is a good time, why they are in a week; never a score, never late."""

import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from workbook.curriculum.course import item_list
from workbook.model.workbook import Person, Workbook
from workbook.outreach.cadence import Keeping, Waiting, snoozed
from workbook.outreach.due import Due
from workbook.reading.days import MONTHS, day_from, months_after

NO_NAME = "Someone without a name yet"
NOW, SOON = "today", "tomorrow"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CLOSED = "Closed"
PAUSES = (("week", "Not this week"), ("month", "Not this month"), ("half_year", "Let it rest for six months"))
"""How long somebody may be left out of the week's page."""


def isolated(words: str) -> str:
    """Words that may run in another direction, kept from turning their neighbours."""
    return f"\u2068{words}\u2069" if not words.isascii() else words


def name_words(person: Person) -> str:
    """A person's name, with the name in their own script where both are known."""
    name, own = " ".join(person.name.split()), " ".join(person.name_original_script.split())
    if name and own and name != own:
        return f"{isolated(name)} · {isolated(own)}"
    return isolated(name or own) or NO_NAME


def short_name(person: Person) -> str:
    """What a button calls a person: their name as it is written first."""
    return isolated(" ".join((person.name or person.name_original_script).split())) or "this person"


@lru_cache(maxsize=512)
def label_of(list_id: str, key: str) -> str:
    """The words of an option; a word of one's own stays as it is."""
    item = item_list(list_id).item(key) if key else None
    return item.label if item is not None else key.strip()


def stage_words(stage: int) -> str:
    """A stage by its name: "Notice"."""
    return label_of("stages", str(stage))


def pile_words(person: Person) -> str:
    """The pile a person is in, as it is labelled."""
    return label_of("piles", person.pile)


def about_words(person: Person, stage: int | None = None, *, closed: bool = False, waits: str = "") -> str:
    """The quiet line under a name: kind, pile and stage, or what waits there."""
    where = CLOSED if closed else waits or ("" if stage is None else stage_words(stage))
    kind = " ".join(person.kind.split())
    return " · ".join(part for part in (isolated(kind) if kind else "", pile_words(person), where) if part)


def waiting_words(waiting: Waiting, again: date | None, today: date) -> str:
    """Where a message to somebody stands, in a few words: "Written, look again on 4 December"."""
    match waiting.state:
        case "waiting" if again is not None:
            return f"Written, look again {on_day(again, today)}"
        case "second_note":
            return "Written, one second note is fine"
        case "resting" if waiting.until is not None:
            return f"Written, let it rest until {near_day(waiting.until, today)}"
        case _:
            return ""


def on_day(day: date, today: date) -> str:
    """A day as it stands in a sentence: "tomorrow", "on Thursday", "on 3 March"."""
    near = near_day(day, today)
    return near if near in {NOW, SOON} else f"on {near}"


def near_day(day: date, today: date) -> str:
    """A day as one says it from today: "today", "Thursday", "3 March", "3 March 2027"."""
    away = (day - today).days
    if away in {0, 1}:
        return SOON if away else NOW
    if 1 < away < 7:
        return WEEKDAYS[day.weekday()]
    return f"{day.day} {MONTHS[day.month - 1]}" + ("" if day.year == today.year else f" {day.year}")


def past_day(day: date, today: date) -> str:
    """A day behind us as one says it: "today", "yesterday", "on Monday", "on 3 March"."""
    away = (today - day).days
    if away in {0, 1}:
        return "yesterday" if away else NOW
    if 1 < away < 7:
        return f"on {WEEKDAYS[day.weekday()]}"
    return f"on {near_day(day, today)}"


def due_when(due: Due, today: date) -> str:
    """The days that belong to a reason; what is past is not counted."""
    match due.kind:
        case "keep" if due.latest is not None and due.latest >= today:
            return f"A good time until {near_day(due.latest, today)}."
        case "second_note" if due.latest is not None:
            return f"If you like, by {near_day(due.latest, today)}."
        case "answer":
            return f"It came {past_day(due.on, today)}."
        case "after_meeting":
            return f"That was {past_day(due.on, today)}."
        case "promise" | "next_step" if due.on >= today:
            return f"For {near_day(due.on, today)}."
        case _:
            return ""


def due_words(due: Due, today: date) -> str:
    """Why somebody is in the week, when, and what you last spoke of, in a line each."""
    spoke = " ".join(due.spoke_of.split())
    last = f"Last: {isolated(spoke)}" if spoke else ""
    first = " ".join(part for part in (due.sentence, due_when(due, today)) if part)
    return "\n".join(part for part in (first, last) if part)


def full_day(day: date) -> str:
    """A day by its date: "3 March 2027"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def keeping_words(kept: Keeping | None, today: date) -> str:
    """When to be in touch again: "A good time from 3 March, by 20 March at the latest."."""
    if kept is None:
        return ""
    if kept.latest < today:
        return "It has been a while. Any day is a good day."
    begins = "Now is a good time" if kept.ideal <= today else f"A good time from {near_day(kept.ideal, today)}"
    return f"{begins}, by {near_day(kept.latest, today)} at the latest."


def pause_until(pause: str, today: date) -> date:
    """The day a pause of `PAUSES` ends: next Monday, or the same day one or six months on."""
    if pause == "week":
        return today + timedelta(days=7 - today.weekday())
    return months_after(today, 1 if pause == "month" else 6)


def paused_words(person: Person, today: date) -> str:
    """Until when somebody is left out of the week; empty when they are not."""
    until = day_from(person.snoozed_until) if snoozed(person, today) else None
    return f"Left out of “This week” until {near_day(until, today)}." if until is not None else ""


def counted_people(number: int) -> str:
    """How many people: "1 person", "12 people"."""
    return "1 person" if number == 1 else f"{number:,} people"


@lru_cache(maxsize=16384)
def searched(words: str) -> str:
    """Words as they are compared in a search: without accents and letter case."""
    if words.isascii():
        return words.lower()
    plain = unicodedata.normalize("NFKD", words)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def search_words(person: Person, stage: int, *, closed: bool) -> str:
    """Everything the filter looks in: names, kind, pile, stage."""
    kind, where = searched(person.kind), CLOSED if closed else stage_words(stage)
    return f"{searched(person.name)} {searched(person.name_original_script)} {kind} {_labels(person.pile, where)}"


@lru_cache(maxsize=256)
def _labels(pile: str, where: str) -> str:
    return searched(f"{label_of('piles', pile)} {where}")


def kinds_known(workbook: Workbook) -> tuple[str, ...]:
    """The kinds of people named in E3.1 and those that people already have, each once."""
    named = [row.text("who").strip() for row in workbook.rows("E3.1.kinds")]
    return tuple(dict.fromkeys(word for word in (*named, *(one.kind.strip() for one in workbook.people)) if word))
