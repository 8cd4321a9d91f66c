"""The eight situations a message is written in (O5), and the places it can go through with their limits (A5)."""

from datetime import date
from fractions import Fraction
from functools import cache

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.curriculum.lists import Item
from workbook.model.workbook import Workbook
from workbook.reading.days import day_from
from workbook.writing.limits import Limit, limit_named

NOTE = "linkedin_note"
PUBLIC = "comment"
MESSAGES = "E9.3.messages"
SENT = frozenset({"sent", "answered", "closed"})
NOTES_LIMIT = "linkedin.notes_a_month"
PREMIUM_NOTE = "linkedin.connection_note_premium"


class WorkedExample(Struct, frozen=True):
    """A finished message to read or listen to, never to insert; `length` of `limit` signs."""

    text: str
    label: str
    length: int
    limit: int


class Situation(Struct, frozen=True):
    """When, in which order, first touch, how long, what never, examples, what comes next.

    `target`: how many words about them for one about oneself (T:M of O8).
    """

    id: str
    title: str
    when: str
    order: tuple[str, ...]
    length: int
    length_public: int
    length_text: str
    never: str
    weak: str
    weak_why: str
    next: str
    examples: tuple[WorkedExample, ...]
    target: Fraction

    def longest(self, channel: str) -> int:
        """How long a message should be at most here, in signs."""
        return self.length_public if channel == PUBLIC else self.length


@cache
def situations(language: str = "en") -> tuple[Situation, ...]:
    """M1 to M8 in their order."""
    return tuple(_situation(item) for item in item_list("situations", language).items)


def situation_named(situation_id: str, language: str = "en") -> Situation | None:
    """The situation with this id ("M3"), if there is one."""
    return next((one for one in situations(language) if one.id == situation_id), None)


def _situation(item: Item) -> Situation:
    def text(key: str) -> str:
        value = item.details.get(key, "")
        return value if isinstance(value, str) else " · ".join(value)

    def texts(key: str) -> tuple[str, ...]:
        value = item.details.get(key, ())
        return (value,) if isinstance(value, str) else value

    rows = zip(texts("examples"), texts("example_labels"), texts("counts"), texts("limits"), strict=True)
    them, me = text("target").split(":")
    length = int(text("length"))
    return Situation(
        id=item.id,
        title=item.label,
        when=text("when"),
        order=texts("order"),
        length=length,
        length_public=int(text("length_public") or length),
        length_text=text("length_text"),
        never=text("never"),
        weak=text("weak"),
        weak_why=text("weak_why"),
        next=text("next"),
        examples=tuple(WorkedExample(said, label, int(count), int(most)) for said, label, count, most in rows),
        target=Fraction(int(them), int(me)),
    )


def limit_of(channel: str, workbook: Workbook) -> Limit | None:
    """What the channel holds for this person's account, with their own figure if they set one; None where unknown."""
    item = item_list("channels").item(channel)
    limit_id = item.details.get("limit") if item is not None else None
    if not isinstance(limit_id, str):
        return None
    if channel == NOTE and workbook.owner.network_account == "premium":
        limit_id = PREMIUM_NOTE
    return limit_named(limit_id, workbook.limits)


class NotesBudget(Struct, frozen=True):
    """Personal connection notes of this month: how many there are, how many are sent, what that means."""

    month: str
    most: int | None
    sent: int
    sentence: str
    matters: bool = False
    """Whether somebody is written to by such a note at all."""

    @property
    def left(self) -> int | None:
        """How many are left; None where nobody set a number."""
        return None if self.most is None else max(0, self.most - self.sent)


def notes_budget(workbook: Workbook, today: date) -> NotesBudget:
    """The monthly budget of connection notes: the person's own figure, else five on a basic account (A5)."""
    own = workbook.owner.notes_a_month
    basic = limit_named(NOTES_LIMIT, workbook.limits).limit if workbook.owner.network_account == "basic" else None
    most = basic if own is None else own
    sent = 0
    for row in workbook.rows(MESSAGES):
        day = day_from(row.text("sent_on"))
        in_month = day is not None and (day.year, day.month) == (today.year, today.month)
        sent += row.text("channel") == NOTE and row.text("status") in SENT and in_month
    sentence = _budget_sentence(most, sent)
    return NotesBudget(f"{today:%Y-%m}", most, sent, sentence, sent > 0 or _writes_notes(workbook))


def _writes_notes(workbook: Workbook) -> bool:
    """Whether a message still to send, or somebody in the list, is reached by a connection note."""
    drafted = (row.text("channel") == NOTE and row.text("status") not in SENT for row in workbook.rows(MESSAGES))
    return any(drafted) or any(person.channel == NOTE for person in workbook.people)


def _budget_sentence(most: int | None, sent: int) -> str:
    if most is None:
        return "No monthly number of notes is set for your account."
    left = max(0, most - sent)
    if left == 0:
        return "This month's LinkedIn notes are used. A comment, an e-mail or someone you both know also works."
    notes = "note" if left == 1 else "notes"
    return f"{left} LinkedIn {notes} left this month. Spend them on people you have looked at."
