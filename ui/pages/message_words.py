"""Messages in words: whom they are to, where they stand, how long they are, what the levels of R-OUT mean."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from ui.fields.dates import date_words
from ui.pages.people_words import isolated
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.cadence import OPEN_MOST, is_open_first
from workbook.outreach.draft import PLACES, Purpose
from workbook.outreach.due import Circle
from workbook.outreach.readiness import Criterion
from workbook.outreach.recipient import TITLES
from workbook.outreach.situations import situation_named
from workbook.outreach.states import MessageState
from workbook.reading.days import day_from

TUESDAY: Final = "If you received this on a tired Tuesday, would you be glad?"
YOURSELF: Final = "You copy and send it yourself. The app never sends anything."
COPIED: Final = "Copied. You send it yourself."
KINDS: Final[tuple[tuple[Purpose, str], ...]] = (
    ("first", "A message"),
    ("ask", "An ask"),
    ("no", "A kind no"),
    ("close", "A closing note"),
)
"""What can be written, in the order one comes to need it."""
REFS: Final[Mapping[Purpose, str]] = {place.purpose: place.ref for place in PLACES}
PURPOSES: Final[Mapping[str, Purpose]] = {place.ref: place.purpose for place in PLACES}
SHORT_NAME: Final = 16
"""So many signs of a name have room beside a sentence."""
LEVELS: Final = {
    "R-OUT-2": (
        "mostly about me",
        "more about me than about them",
        "as much about them as about me",
        "the aim is reached",
    ),
    "R-OUT-5": ("nearly a text that exists", "could be sent to many", "a few general places", "reads personal"),
    "R-OUT-6": ("over the limit of the place", "longer than this situation needs", "fits", "fits with room"),
}
"""Plain words for levels that the rubric writes as figures."""


def kind_words(ref: str) -> str:
    """What a field keeps: "A message", "An ask"."""
    purpose = PURPOSES[ref]
    return next(words for known, words in KINDS if known == purpose)


def purpose_named(kind: str) -> Purpose:
    """The purpose with this id."""
    for purpose, _ in KINDS:
        if purpose == kind:
            return purpose
    raise KeyError(kind)


def person_words(workbook: Workbook, person_id: str | None) -> str:
    """The name of a person, kept from turning the words around it; empty when nobody is known."""
    person = workbook.person(person_id)
    return f"\u2068{person.name.strip()}\u2069" if person is not None and person.name.strip() else ""


def title_words(workbook: Workbook, ref: str, row: Row) -> str:
    """The heading of a message: "A message to Leila"."""
    name = person_words(workbook, row.person)
    return f"{kind_words(ref)} to {name}" if name else kind_words(ref)


def line_words(ref: str, row: Row, most: int = 70) -> str:
    """A message in a list: its first words, or what it is for while it has none."""
    plain = " ".join(row.text("text").split())
    if plain:
        return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + " …"
    situation = situation_named(row.text("situation"))
    return f"{kind_words(ref)} without words yet" if situation is None else f"{situation.title}, no words yet"


def ago_words(day: date, today: date) -> str:
    """How long ago a day is: "today", "3 days ago", "2 weeks ago"; a day to come by its date."""
    days = (today - day).days
    if days < 0:
        return f"on {date_words(day.isoformat())}"
    if days < 2:
        return ("today", "yesterday")[days]
    if days < 14:
        return f"{days} days ago"
    return f"{days // 7} weeks ago" if days < 63 else f"on {date_words(day.isoformat())}"


def sent_words(row: Row, state: MessageState, today: date) -> str:
    """When a message was sent, and until when a second note is fine; the sentence beside it says what comes next."""
    if state.state not in {"sent", "second_note", "resting"}:
        return state_words(row, state, today)
    sent = day_from(row.text("sent_on"))
    when = "Sent" if sent is None else f"Sent {ago_words(sent, today)}"
    if state.state == "second_note" and state.look_again is not None:
        return f"{when} · a second note is fine until {date_words(state.look_again.isoformat())}"
    return when


def state_words(row: Row, state: MessageState, today: date) -> str:
    """Where a message stands, in a few words, and the day to look again."""
    sent, answered = (day_from(row.text(column)) for column in ("sent_on", "answered_on"))
    when = "Sent" if sent is None else f"Sent {ago_words(sent, today)}"
    again = "" if state.look_again is None else date_words(state.look_again.isoformat())
    match state.state:
        case "draft":
            return "Drafted" if row.text("text").strip() else "Begun"
        case "sent":
            return f"{when} · look again on {again}" if again else when
        case "second_note":
            return f"{when}, no answer yet · one second note is fine until {again}"
        case "resting":
            return f"{when}, no answer · let it rest until {again}"
        case "answered":
            return "Answered" if answered is None else f"Answered {ago_words(answered, today)}"
        case "closed":
            return "Closed, no answer"


def state_sentence(state: MessageState) -> str:
    """What is said about a message, its day in words."""
    day = "" if state.look_again is None else state.look_again.isoformat()
    return state.sentence.replace(day, date_words(day)) if day else state.sentence


def length_words(words: int, seconds: int) -> str:
    """How much there is to read: "62 words · about 20 seconds to read"."""
    if not words:
        return "No words yet"
    counted = "1 word" if words == 1 else f"{words:,} words"
    about = max(5, 5 * round(seconds / 5))
    minutes = round(about / 60)
    time = f"{about} seconds" if about < 90 else f"{minutes} minutes"
    return f"{counted} · about {time} to read"


def target_words(target: Fraction, name: str = "them", *, reached: bool = False) -> str:
    """What a situation aims at, in words about the person it is to beside words about oneself, and whether it is so."""
    if target >= 2:
        aim = f"Aim here: twice as many words about {name} as about me."
    elif target > 1:
        aim = f"Aim here: three words about {name} for two about me."
    else:
        aim = f"Aim here: as many words about {name} as about me, or more."
    return f"{aim} This message does that." if reached else aim


def called(name: str) -> str:
    """What a person is called where there is little room: a short name whole, else its first word that is no title."""
    whole = " ".join(name.split())
    if len(whole) <= SHORT_NAME:
        return isolated(whole) or "them"
    first = next((part for part in whole.split() if part.strip(".").lower() not in TITLES), whole)
    return isolated(first if len(first) <= SHORT_NAME else f"{first[:SHORT_NAME]}…")


def level_words(criterion_id: str, level: int, words: str) -> str:
    """A level of the rubric in plain words."""
    return LEVELS[criterion_id][level] if criterion_id in LEVELS else words


def criterion_words(criterion: Criterion) -> str:
    """Where a message is by one criterion."""
    if criterion.level is None:
        return criterion.words
    return level_words(criterion.id, criterion.level, criterion.words)


def open_words(workbook: Workbook, today: date) -> str:
    """What is said at six open first messages; empty below."""
    circle = Circle(workbook, today)
    count = sum(is_open_first(thread, today, circle.quiet) for thread in circle.threads.values())
    return f"{count} first messages are open. Answer those first." if count >= OPEN_MOST else ""
