"""What comes next with a person and when: a step of one's own, an answer, a look again, a promise, the rhythm."""

from datetime import date

from msgspec import Struct

from workbook.model.workbook import Person
from workbook.outreach.cadence import waiting_in
from workbook.outreach.due import NO_THREAD, Circle
from workbook.outreach.states import look_again
from workbook.reading.days import day_from


class NextStep(Struct, frozen=True):
    """What is done next, and the day for it where there is one."""

    words: str
    on: date | None = None


def next_step(circle: Circle, person: Person) -> NextStep | None:
    """What comes next with a person; what they wrote down themselves comes first, and None where nothing does."""
    if person.id in circle.closed:
        return None
    step, on = person.next_step.strip(), day_from(person.next_on) if person.next_on else None
    if step or on is not None:
        return NextStep(step, on)
    return _from_the_thread(circle, person) or _promised(circle, person) or _kept(circle, person)


def _from_the_thread(circle: Circle, person: Person) -> NextStep | None:
    thread = circle.threads.get(person.id, NO_THREAD)
    waiting = waiting_in(thread, circle.today, circle.quiet)
    match waiting.state:
        case "waiting":
            return NextStep("Written. Look again", look_again(thread, circle.today, circle.quiet))
        case "second_note":
            return NextStep("One second note, if it carries something new", waiting.second_by)
        case "resting":
            return NextStep("Let it rest until then", waiting.until)
        case "none":
            return None if thread.answer is None else NextStep("Answer what they said")


def _promised(circle: Circle, person: Person) -> NextStep | None:
    rows = circle.open_steps.get(person.id, ())
    dated = [
        (day, words)
        for row in rows
        for words, column in ((row.text("promised").strip(), "promised_by"), (row.text("do").strip(), "date"))
        if words and (day := day_from(row.text(column))) is not None
    ]
    if not dated:
        return None
    day, words = min(dated)
    return NextStep(words, day)


def _kept(circle: Circle, person: Person) -> NextStep | None:
    kept = circle.keeping(person)
    return None if kept is None else NextStep("Be in touch again", kept.ideal)
