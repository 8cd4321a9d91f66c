"""What paper and text exports tell of chapter 9: next steps and rhythms (E9.1, I8), a count (E9.3), gifts (E9.4)."""

from datetime import date

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.model.answers import Row
from workbook.model.workbook import Person, Workbook
from workbook.outreach.due import Circle
from workbook.outreach.message_count import written_and_sent
from workbook.outreach.next_step import NextStep, next_step


class StepAhead(Struct, frozen=True):
    """A person of E9.1, what comes next with them, its day as ISO text or in the person's own words, and how often
    to be in touch."""

    person: Person
    words: str
    on: str
    keep: str


def steps_ahead(workbook: Workbook, today: date) -> tuple[StepAhead, ...]:
    """The people of E9.1 who have a name, each with the next step, its day, the rhythm, and nothing else about them."""
    rhythms = {item.id: item.label for item in item_list("keep_rhythms").items}
    circle = Circle(workbook, today)
    found: list[StepAhead] = []
    for row in workbook.rows("E9.1.people"):
        person = workbook.person(row.person)
        if person and person.name.strip():
            ahead = next_step(circle, person) or NextStep("")
            on = person.next_on.strip() or ("" if ahead.on is None else ahead.on.isoformat())
            keep = row.text("keep")
            found.append(StepAhead(person, ahead.words, on, rhythms.get(keep, keep)))
    return tuple(found)


def messages_sent(workbook: Workbook) -> str:
    """How many messages were sent, as a sentence; empty when none was (E9.3, E9.5)."""
    _, sent = written_and_sent(workbook)
    return f"Messages sent so far: {sent}." if sent else ""


def planned_gifts(workbook: Workbook) -> tuple[Row, ...]:
    """The rows of the give-list that say what is given (E9.4)."""
    return tuple(row for row in workbook.rows("E9.4.gives") if row.text("what").strip())
