"""The people of one week: who is due, whom to write to first, and how many that may be (O2)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from msgspec import Struct

from workbook.model.workbook import Person, Workbook
from workbook.outreach.cadence import OPEN_MOST, hours_of, is_open_first, new_people_most, snoozed
from workbook.outreach.due import Circle, Due, due_in
from workbook.outreach.ledger import NOTICING, PEOPLE, STAGE_OF, chosen_stage
from workbook.outreach.recipient import KNOWN_PILES
from workbook.outreach.situations import NotesBudget, notes_budget
from workbook.reading.days import is_quiet_week

PEOPLE_A_WEEK = ((1, 3), (2, 5), (5, 8))
"""Hours a week and how many due people its page shows; all others can wait."""
WRITE = STAGE_OF["written"]
_STEPS = (
    "Write one line about them: why them?",
    "Notice three things.",
    "Appear in their world once.",
    "Write to them.",
)


class NewPerson(Struct, frozen=True):
    """Somebody of E9.1 not written to yet, and the next small step."""

    person_id: str
    name: str
    stage: int
    step: str


class Week(Struct, frozen=True):
    """One week's page. `more_due`: how many others can wait; `new_left`: new people who still fit this week."""

    monday: date
    quiet: bool
    due: tuple[Due, ...]
    more_due: int
    new_people: tuple[NewPerson, ...]
    new_left: int
    open_first: int
    budget: NotesBudget
    sentence: str


def week_page(workbook: Workbook, today: date) -> Week:
    """The page of the week a day lies in; a quiet week holds nobody."""
    circle = Circle(workbook, today)
    monday = today - timedelta(days=today.weekday())
    budget = notes_budget(workbook, today)
    open_first = sum(is_open_first(thread, today, circle.quiet) for thread in circle.threads.values())
    if is_quiet_week(monday, circle.quiet):
        return Week(monday, True, (), 0, (), 0, open_first, budget, "A quiet week. Nobody is due, and nothing is late.")
    due = due_in(circle)
    most = max((shown for hours, shown in PEOPLE_A_WEEK if hours <= hours_of(workbook)), default=PEOPLE_A_WEEK[0][1])
    left = 0 if open_first >= OPEN_MOST else new_left(circle, monday)
    busy = {one.person_id for one in due}
    new = tuple(islice((one for one in _new_people(circle) if one.person_id not in busy), left))
    shown = due[:most]
    return Week(
        monday, False, shown, len(due) - len(shown), new, left, open_first, budget, _sentence(shown, open_first, new)
    )


def new_left(circle: Circle, monday: date) -> int:
    """How many new people still fit into the week from this Monday."""
    sunday = monday + timedelta(days=6)
    begun = sum(
        thread.first_wrote is not None and monday <= thread.first_wrote <= sunday for thread in circle.threads.values()
    )
    return max(0, new_people_most(hours_of(circle.workbook)) - begun)


def _new_people(circle: Circle) -> Iterator[NewPerson]:
    people = {person.id: person for person in circle.workbook.people}
    for row in circle.workbook.rows(PEOPLE):
        person = people.get(row.person or "")
        if person is None or person.id in circle.closed or snoozed(person, circle.today):
            continue
        stage = _next_stage(circle, person)
        if stage < len(_STEPS):
            yield NewPerson(person.id, person.name, stage, _STEPS[stage])


def _next_stage(circle: Circle, person: Person) -> int:
    """The first of the stages 0 to 3 that is not done yet; 4 when this person has been written to."""
    thread = circle.threads.get(person.id)
    reached = 0 if thread is None else thread.stage
    if reached >= WRITE or chosen_stage(person) >= WRITE:
        return WRITE + 1
    if not person.why.strip():
        return 0
    if circle.observed.get(person.id, 0) < 3 and reached <= NOTICING:
        return 1
    warmed = reached >= STAGE_OF["warmed"] or chosen_stage(person) >= STAGE_OF["warmed"]
    return WRITE if warmed or person.pile in KNOWN_PILES else STAGE_OF["warmed"]


def _sentence(shown: tuple[Due, ...], open_first: int, new: tuple[NewPerson, ...]) -> str:
    if open_first >= OPEN_MOST:
        return f"{open_first} first messages are open. Answer those first."
    if not shown and not new:
        return "Nobody is due this week."
    people = "1 person" if len(shown) == 1 else f"{len(shown)} people"
    return f"This week: {people}." if shown else "Nobody is due. There is room for someone new."
