"""Whom a row may be about: each list used in turn, then again from its start (I3 rule 10)."""

from collections import Counter

from msgspec import Struct

from workbook.model.workbook import Workbook
from workbook.planning.tables import says_one_of

QUIET_WORDS = ("m6", "reconnect", "reconnection", "reconnections")
NEW_WORDS = ("m1", "m2", "m3", "m5", "m8")
NOTE_WORDS = ("note",)
"""A "note" is a message only in a row that writes to one person; a public note is for everyone."""
ANSWERED = 4
"""From this stage of the outreach (O1) on, a person has answered."""


class Known(Struct, frozen=True):
    """A person of E9.1 as the plan needs them."""

    id: str
    pile: str
    stage: int
    channel: str
    give: bool


class Circle(Struct, frozen=True):
    """The lists rows draw on, each in the person's own order."""

    quiet: tuple[Known, ...]
    new: tuple[Known, ...]
    givers: tuple[Known, ...]
    answered: tuple[Known, ...]

    def list_for(self, action: str, kind: str) -> tuple[str, tuple[Known, ...]]:
        """The name of the list an action draws on, and its people; nobody for most rows."""
        if says_one_of(action, QUIET_WORDS):
            return "quiet", self.quiet
        if says_one_of(action, NEW_WORDS) or (kind == "W" and says_one_of(action, NOTE_WORDS)):
            return "new", self.new
        if kind == "G":
            return "givers", self.givers
        if kind == "A":
            return "answered", self.answered
        return "", ()


def is_to_new_people(action: str, kind: str) -> bool:
    """Whether a row writes to someone new (I3 rule 6)."""
    return kind == "W" and not says_one_of(action, QUIET_WORDS) and says_one_of(action, (*NEW_WORDS, *NOTE_WORDS))


def people_of(workbook: Workbook) -> tuple[Known, ...]:
    """The people of E9.1 in their order."""
    found: list[Known] = []
    for row in workbook.rows("E9.1.people"):
        person = workbook.person(row.person)
        if person is not None:
            stage = int(person.stage) if person.stage.isascii() and person.stage.isdigit() else 0
            give = row.text("direction") == "give"
            found.append(Known(person.id, person.pile, stage, person.channel, give))
    return tuple(found)


def circle_of(workbook: Workbook) -> Circle:
    """The four lists: quiet contacts, near-strangers then strangers, those to give to, those who answered."""
    people = people_of(workbook)
    answered = tuple(person for person in people if person.stage >= ANSWERED)
    to_give = tuple(person for person in people if person.give)
    return Circle(
        quiet=tuple(person for person in people if person.pile == "quiet"),
        new=tuple(person for pile in ("near_stranger", "stranger") for person in people if person.pile == pile),
        givers=(*to_give, *(person for person in answered if not person.give)),
        answered=answered,
    )


class Turns:
    """Hands out people list by list, in turn."""

    def __init__(self, circle: Circle) -> None:
        self._circle = circle
        self._used = Counter[str]()

    def next_for(self, action: str, kind: str) -> Known | None:
        """The person whose turn it is for this action, if it is about anybody."""
        name, people = self._circle.list_for(action, kind)
        if not people:
            return None
        person = people[self._used[name] % len(people)]
        self._used[name] += 1
        return person
