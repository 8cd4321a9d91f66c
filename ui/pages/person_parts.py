"""Which cells belong to which part of a person's page."""

from ui.pages.people_deeds import NETWORK, PORTRAITS, column_of
from ui.pages.people_words import kinds_known, searched
from ui.pages.person_form import Part
from ui.pages.person_words import FIVE
from workbook.curriculum.fields import Column, Option
from workbook.model.answers import Cell, Row
from workbook.model.workbook import Person, Workbook
from workbook.outreach.ledger import PEOPLE
from workbook.outreach.recipient import NOTICED, NOTICES, initials_of

PORTRAITS_MOST = 3
"""So many portraits E3.2 has room for."""


def who_parts(workbook: Workbook) -> tuple[Part, ...]:
    """Name, own script, how known, kind, pile, field, channel, stage."""
    kinds = tuple(Option(id=kind, label=kind) for kind in kinds_known(workbook))
    kind = (
        Column(id="kind", label="Kind", type="choice", options=kinds, other=True)
        if kinds
        else Column(id="kind", label="Kind")
    )
    return (
        Part(column_of(PEOPLE, "why")),
        Part(Column(id="name", label="Name"), half=True),
        Part(Column(id="name_original_script", label="Name in their own script"), half=True),
        Part(column_of(PEOPLE, "how")),
        Part(column_of(NETWORK, "field"), half=True),
        Part(column_of(NETWORK, "last_contact"), half=True),
        Part(column_of(PEOPLE, "pile")),
        Part(kind),
        Part(column_of(PEOPLE, "channel")),
        Part(column_of(PEOPLE, "stage")),
    )


def noticed_parts() -> tuple[Part, ...]:
    """Three notices, each with kind and where, and the wonder (E9.2)."""
    parts: list[Part] = []
    for number, column in enumerate(NOTICED, 1):
        parts += [
            Part(column_of(NOTICES, column, f"I noticed, {number}"), NOTICES),
            Part(column_of(NOTICES, f"{column}_where"), NOTICES),
            Part(column_of(NOTICES, f"{column}_kind", f"Kind, {number}"), NOTICES),
        ]
    return (*parts, Part(column_of(NOTICES, "wonder"), NOTICES))


def matters_parts(name: str, *, portrait: bool) -> tuple[Part, ...]:
    """What might matter to them (E9.2) and, with a portrait, the five words (E3.2)."""
    matters = tuple(Part(column_of(NOTICES, one), NOTICES) for one in ("matters_type", "matters", "matters_mark"))
    if not portrait:
        return matters

    def begin() -> dict[str, Cell]:
        return {"initials": first_word(name)}

    five = tuple(
        Part(column_of(PORTRAITS, column), PORTRAITS, begin=begin)
        for word, _ in FIVE
        for column in (word, f"{word}_mark")
    )
    return (*matters, *five)


def give_parts() -> tuple[Part, ...]:
    """What one could give, and common ground (E9.2)."""
    return tuple(Part(column_of(NOTICES, one), NOTICES) for one in ("could_give", "common"))


def keep_parts() -> tuple[Part, ...]:
    """Rhythm, next touch, the day to look again, and why it ended (E9.1)."""
    return (
        Part(column_of(PEOPLE, "keep"), PEOPLE),
        Part(column_of(PEOPLE, "next_step", "Next touch: what"), half=True),
        Part(column_of(PEOPLE, "next_on", "Next touch: when"), half=True),
        Part(column_of(PEOPLE, "review_by"), half=True),
        Part(column_of(PEOPLE, "closed_reason"), PEOPLE, half=True),
    )


def has_portrait(workbook: Workbook, person_id: str) -> bool:
    """Whether there is a portrait of this person in E3.2."""
    return any(row.person == person_id for row in workbook.rows(PORTRAITS))


def may_have_portrait(workbook: Workbook, person_id: str) -> bool:
    """Whether the five words can be written about somebody: there is a portrait of them, or room for one."""
    return len(workbook.rows(PORTRAITS)) < PORTRAITS_MOST or has_portrait(workbook, person_id)


def portrait_like(workbook: Workbook, person: Person) -> Row | None:
    """A portrait that is nobody's yet and bears this person's first name, whole name or initials."""
    rows = workbook.rows(PORTRAITS)
    if any(row.person == person.id for row in rows):
        return None
    initials = initials_of(person.name)
    names = {_bare(one) for one in (person.name, first_word(person.name), initials, initials[:1])} - {""}
    return next((row for row in rows if row.person is None and _bare(row.text("initials")) in names), None)


def _bare(name: str) -> str:
    return "".join(sign for sign in searched(name) if sign.isalnum())


def first_word(name: str) -> str:
    """The first name, for a portrait that stands in print with a first name or initials only."""
    words = name.split()
    return words[0] if words else ""
