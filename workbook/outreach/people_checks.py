"""What the people list and the notices are asked about (C-PPL-1 to 3, C-ATT-1 to 3): advice, never a lock."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

import resources
from workbook.model.answers import Row, StoryCards
from workbook.model.workbook import Person, Workbook
from workbook.outreach.ledger import PEOPLE
from workbook.outreach.look_first import ENOUGH
from workbook.outreach.recipient import NOTICED, NOTICES, initials_of
from workbook.outreach.situations import MESSAGES
from workbook.outreach.word_lists import phrases
from workbook.outreach.words import read
from workbook.reading.days import day_from
from workbook.writing.word_lists import ENGLISH, listed, listed_words

FEWEST_PEOPLE = 3
"""Fewer people are no mix yet."""
_THEIRS = frozenset({"he", "she", "they", "his", "her", "their", "him", "them", "he's", "she's", "they're"})
NEAR = 4
_NOTES = (*NOTICED, "wonder", "matters", "could_give", "common")


class PeopleFinding(Struct, frozen=True):
    """One question about a place: the check, its exact words, the field, row and column, and whom it is about."""

    check: str
    text: str
    ref: str
    row: str | None = None
    column: str = ""
    person: str | None = None


def people_findings(workbook: Workbook, today: date) -> tuple[PeopleFinding, ...]:
    """All questions about the people of E9.1, their notices and the notes about them."""
    return (
        *_mix(workbook),
        *_reasons(workbook),
        *_expired(workbook, today),
        *_titles_only(workbook),
        *_private(workbook),
    )


def notice_findings(workbook: Workbook, person_id: str | None) -> tuple[PeopleFinding, ...]:
    """What the notices of one person are asked about (C-ATT-1 and C-ATT-2)."""
    cards = tuple(row for row in workbook.rows(NOTICES) if row.person == person_id)
    theirs = replace(workbook, answers={NOTICES: StoryCards(rows=cards)})
    return (*_titles_only(theirs), *_private(theirs))


def draft_finding(workbook: Workbook, person_id: str | None) -> PeopleFinding | None:
    """C-ATT-3: what is asked when a draft is opened with fewer than three notices."""
    if workbook.person(person_id) is None:
        return None
    cards = (row for row in workbook.rows(NOTICES) if row.person == person_id)
    noticed = sum(bool(row.text(column).strip()) for row in cards for column in NOTICED)
    if noticed >= ENOUGH:
        return None
    return PeopleFinding("C-ATT-3", _text("C-ATT-3", n=str(noticed)), MESSAGES, person=person_id)


def _mix(workbook: Workbook) -> Iterator[PeopleFinding]:
    """C-PPL-1: more than half strangers, or more than half further along."""
    people = tuple(_people(workbook))
    if len(people) < FEWEST_PEOPLE:
        return
    strangers = sum(person.pile == "stranger" for _, person in people)
    upwards = sum(row.text("direction") == "up" for row, _ in people)
    for count, kind in ((strangers, "strangers"), (upwards, "people further along than you")):
        if 2 * count > len(people):
            yield PeopleFinding("C-PPL-1", _text("C-PPL-1", kind=kind), PEOPLE)


def _reasons(workbook: Workbook) -> Iterator[PeopleFinding]:
    """C-PPL-2: "why them" holds only rank, employer or usefulness."""
    for row, person in _people(workbook):
        if only_rank(person.why):
            yield PeopleFinding("C-PPL-2", _text("C-PPL-2"), PEOPLE, row.id, "why", person.id)


def only_rank(text: str) -> bool:
    """Whether a line holds nothing but rank, employer, usefulness, names and small words."""
    reading = read(text)
    rank = listed_words("rank_and_use")
    empty = rank | frozenset(listed("rank_and_use", ENGLISH, "beside")) | listed_words("stop_words")
    starts = {begin for begin, _ in reading.sentences}
    if not any(word.low in rank for word in reading.words):
        return False
    for word in reading.words:
        is_name = word.capital and word.start not in starts
        if len(word.low) >= 3 and word.low not in empty and word.base not in empty and not is_name:
            return False
    return True


def _expired(workbook: Workbook, today: date) -> Iterator[PeopleFinding]:
    """C-PPL-3: the day to look again has passed."""
    for person in workbook.people:
        day = day_from(person.review_by) if person.review_by else None
        if day is not None and day < today:
            text = _text("C-PPL-3", initials=initials_of(person.name) or person.name)
            yield PeopleFinding("C-PPL-3", text, PEOPLE, _row_of(workbook, person.id), "review_by", person.id)


def _titles_only(workbook: Workbook) -> Iterator[PeopleFinding]:
    """C-ATT-1: every notice is a title or an employer."""
    for row in workbook.rows(NOTICES):
        notices = [(row.text(column), row.text(f"{column}_kind")) for column in NOTICED if row.text(column).strip()]
        if notices and all(kind == "title" or only_rank(text) for text, kind in notices):
            yield PeopleFinding("C-ATT-1", _text("C-ATT-1"), NOTICES, row.id, "noticed1", row.person)


def _private(workbook: Workbook) -> Iterator[PeopleFinding]:
    """C-ATT-2: family, health, religion, looks, age or politics of theirs in a note."""
    for row in workbook.rows(NOTICES):
        person = workbook.person(row.person)
        column = next((column for column in _NOTES if is_private(row.text(column))), None)
        if column is not None:
            yield _private_finding(NOTICES, row.id, column, person)
    for row, person in _people(workbook):
        column = next((name for name in ("why", "note", "how") if is_private(str(getattr(person, name)))), None)
        if column is not None:
            yield _private_finding(PEOPLE, row.id, column, person)


def _private_finding(ref: str, row: str, column: str, person: Person | None) -> PeopleFinding:
    initials = initials_of(person.name) if person is not None else ""
    text = _text("C-ATT-2", initials=initials or "this person")
    return PeopleFinding("C-ATT-2", text, ref, row, column, None if person is None else person.id)


def is_private(text: str) -> bool:
    """Whether a private matter stands within four words after "he", "she" or "their" (English only)."""
    known = phrases("private_matters")
    if known is None or not text:
        return False
    reading = read(text)
    starts = {begin for begin, _ in known.spans(reading)}
    return any(
        word.start in starts and any(near.low in _THEIRS for near in reading.words[max(0, place - NEAR) : place])
        for place, word in enumerate(reading.words)
    )


def _people(workbook: Workbook) -> Iterator[tuple[Row, Person]]:
    people = {person.id: person for person in workbook.people}
    for row in workbook.rows(PEOPLE):
        person = people.get(row.person or "")
        if person is not None:
            yield row, person


def _row_of(workbook: Workbook, person_id: str) -> str | None:
    return next((row.id for row in workbook.rows(PEOPLE) if row.person == person_id), None)


@cache
def _texts(language: str = ENGLISH) -> dict[str, str]:
    return {check: str(table["text"]) for check, table in resources.toml("curriculum", language, "checks.toml").items()}


def _text(check: str, **gaps: str) -> str:
    text = _texts()[check]
    for name, words in gaps.items():
        text = text.replace(f"{{{name}}}", words)
    return text
