"""Small workbooks about people, built by hand."""

from datetime import date

from msgspec.structs import replace

from workbook.model.answers import Cell, MessageDrafts, MultiChoice, PeopleTable, PlanRows, Row, StoryCards
from workbook.model.workbook import Person, Touch, TouchKind, Workbook

MONDAY = date(2027, 1, 4)


def person(name: str, **known: str) -> Person:
    return Person(id=f"p_{name.split(maxsplit=1)[0].lower()}", name=name, **known)


def touch(who: Person, kind: TouchKind, on: date, line: str = "") -> Touch:
    return Touch(id=f"t_{who.id}_{kind}_{on}", person=who.id, kind=kind, on=on.isoformat(), line=line)


def circle(
    *people: Person,
    ledger: tuple[Touch, ...] = (),
    keep: dict[str, str] | None = None,
    quiet: tuple[tuple[date, date], ...] = (),
    hours: str = "2",
    directions: dict[str, str] | None = None,
) -> Workbook:
    """A workbook with these people in E9.1, their rhythms, and quiet times."""

    def values(who: Person) -> dict[str, Cell]:
        given = {"keep": (keep or {}).get(who.id, ""), "direction": (directions or {}).get(who.id, "")}
        return {column: value for column, value in given.items() if value}

    rows = tuple(Row(id=f"r_{who.id}", person=who.id, values=values(who)) for who in people)
    times = tuple(
        Row(id=f"q_{place}", values={"label": "away", "from": first.isoformat(), "to": last.isoformat()})
        for place, (first, last) in enumerate(quiet)
    )
    answers = {
        "E1.3.hours": MultiChoice(chosen=(hours,)),
        "E1.3.quiet": PlanRows(rows=times),
        "E9.1.people": PeopleTable(rows=rows),
    }
    return Workbook(id="w", people=people, ledger=ledger, answers=answers)


def with_notices(workbook: Workbook, who: Person, *notices: tuple[str, str]) -> Workbook:
    values: dict[str, Cell] = {}
    for place, (text, kind) in enumerate(notices, start=1):
        values |= {f"noticed{place}": text, f"noticed{place}_kind": kind}
    card = Row(id=f"n_{who.id}", person=who.id, values=values)
    cards = StoryCards(rows=(*workbook.rows("E9.2.notices"), card))
    return replace(workbook, answers={**workbook.answers, "E9.2.notices": cards})


def with_messages(workbook: Workbook, *rows: Row) -> Workbook:
    return replace(workbook, answers={**workbook.answers, "E9.3.messages": MessageDrafts(rows=rows)})


def with_follow_ups(workbook: Workbook, *rows: Row) -> Workbook:
    return replace(workbook, answers={**workbook.answers, "E9.4.follow_ups": PlanRows(rows=rows)})
