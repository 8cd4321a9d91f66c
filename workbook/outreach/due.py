"""Who is due: answers first, then meetings, promises, second notes, reports and rhythms; never more than one each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from msgspec import Struct

from workbook.model.answers import Row
from workbook.model.workbook import Person, Workbook
from workbook.outreach.cadence import (
    ANSWER_WITHIN,
    Keeping,
    Rhythm,
    keeping,
    met_lately,
    report_back_day,
    rhythm_names,
    rhythms,
    snoozed,
    waiting_in,
)
from workbook.outreach.ledger import (
    CHOSEN,
    FOLLOW_UPS,
    NOTICING,
    PEOPLE,
    STAGE_OF,
    Said,
    chosen_stage,
    has_notice,
    last_spoke,
    words_said,
)
from workbook.outreach.look_first import observation_counts
from workbook.outreach.recipient import NOTICES
from workbook.outreach.threads import Sources, Thread, stages_shown, threads
from workbook.reading.days import Quiet, day_from, is_quiet_week, quiet_periods

DueKind = Literal["answer", "after_meeting", "promise", "second_note", "report_back", "next_step", "keep"]
ORDER: tuple[DueKind, ...] = (
    "answer",
    "after_meeting",
    "promise",
    "second_note",
    "report_back",
    "next_step",
    "keep",
)
"""Which comes first when a person is due for several reasons, and in the list."""
ANSWER_FIRST = "They answered. What did they say? Answer that first."
NO_ANSWER_YET = "No answer yet. One second note is fine, if it carries something new."
LATE = "It has been a while. One line about them is enough."
IN_TIME = "A good time to be in touch again."
NO_THREAD = Thread()
SHORTEST_RHYTHM = 28
"""Nobody is due by a rhythm sooner than this many days after the last touch."""


class Due(Struct, frozen=True):
    """One person, why now, and what you last spoke of. `on`: the day it is due from; `latest`: a rhythm's last day."""

    person_id: str
    name: str
    kind: DueKind
    sentence: str
    on: date
    spoke_of: str
    latest: date | None = None


class Circle(Struct, frozen=True, dict=True):
    """The workbook's people with everything that decides who is due, read once."""

    workbook: Workbook
    today: date

    @cached_property
    def threads(self) -> Mapping[str, Thread]:
        """What each ledger comes to, up to today."""
        return threads(Sources(self.workbook), self.today)

    @cached_property
    def observed(self) -> Mapping[str, int]:
        """How many things were noticed about each person."""
        return observation_counts(self.workbook)

    @cached_property
    def stages(self) -> Mapping[str, int]:
        """The stage each person is at, as `stage_of` finds it for one."""
        shown = stages_shown(Sources(self.workbook))
        noticed = {row.person: NOTICING for row in self.workbook.rows(NOTICES) if has_notice(row)}
        return {
            person.id: max(chosen_stage(person), shown.get(person.id, CHOSEN), noticed.get(person.id, CHOSEN))
            for person in self.workbook.people
        }

    @cached_property
    def said(self) -> Mapping[str, Said]:
        """The last words of each person."""
        return words_said(self.workbook)

    @cached_property
    def chosen_rhythms(self) -> Mapping[str, str]:
        """The rhythm chosen for each person."""
        return rhythm_names(self.workbook)

    @cached_property
    def closed(self) -> frozenset[str]:
        """People one has closed with, for a reason kept in E9.1."""
        given = (row for row in self.workbook.rows(PEOPLE) if "closed_reason" in row.values)
        return frozenset(row.person for row in given if row.person and row.text("closed_reason").strip())

    @cached_property
    def quiet(self) -> tuple[Quiet, ...]:
        """The quiet times."""
        return quiet_periods(self.workbook)

    @cached_property
    def open_steps(self) -> Mapping[str, tuple[Row, ...]]:
        """The follow-ups of E9.4 that are not done."""
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.workbook.rows(FOLLOW_UPS):
            if row.person is not None and not row.ticked("done") and row.text("step") != "leave":
                found[row.person].append(row)
        return {person_id: tuple(rows) for person_id, rows in found.items()}

    def rhythm(self, person: Person) -> Rhythm | None:
        """The rhythm this person is kept in, if one was chosen."""
        return rhythms().get(self.chosen_rhythms.get(person.id, ""))

    def spoke_of(self, person: Person) -> str:
        """What you last spoke of."""
        return last_spoke(self.threads.get(person.id, NO_THREAD).spoke, self.said.get(person.id))

    def keeping(self, person: Person) -> Keeping | None:
        """When to be in touch again, after the last touch or the month of last contact (E3.4)."""
        rhythm = self.rhythm(person)
        if rhythm is None:
            return None
        last = self.threads.get(person.id, NO_THREAD).last or day_from(f"{person.last_contact[:7]}-01")
        return keeping(rhythm, last)


def due_list(workbook: Workbook, today: date) -> tuple[Due, ...]:
    """Everybody who is due on a day, the most urgent first; nobody in a quiet time."""
    return due_in(Circle(workbook, today))


def due_in(circle: Circle) -> tuple[Due, ...]:
    """Everybody who is due in an already read circle."""
    if any(period.overlaps(circle.today, circle.today) for period in circle.quiet):
        return ()
    found: list[Due] = []
    closed, known = circle.closed, circle.threads
    for person in circle.workbook.people:
        if person.id not in closed and not (person.snoozed_until and snoozed(person, circle.today)):
            first = next(_reasons(circle, person, known.get(person.id, NO_THREAD)), None)
            if first is not None:
                found.append(first)
    found.sort(key=lambda due: due.on)
    return tuple(due for kind in ORDER for due in found if due.kind == kind)


def _reasons(circle: Circle, person: Person, thread: Thread) -> Iterator[Due]:
    """Why a person is due, the most urgent reason first."""
    if thread.answer is not None and chosen_stage(person) <= STAGE_OF["answered"]:
        by = thread.answer + ANSWER_WITHIN
        yield _due(circle, person, "answer", thread.answer, ANSWER_FIRST, by)
    met = met_lately(thread, circle.today)
    if met is not None:
        yield _due(circle, person, "after_meeting", met, "You met. A note within three days is still fresh.")
    if person.id in circle.open_steps:
        yield from _planned(circle, person)
    if thread.unanswered == 1:
        yield from _after_silence(circle, person, thread)
    report = report_back_day(thread)
    if report is not None and _is_its_week(report, circle):
        yield _due(circle, person, "report_back", report, "Tell them what became of their answer.")
    day = day_from(person.next_on) if person.next_on else None
    if day is not None and day <= circle.today and (thread.own is None or thread.own < day):
        step = person.next_step.strip()
        sentence = f"Your next step: {step}." if step else "You chose this day for them."
        yield _due(circle, person, "next_step", day, sentence)
    if person.id in circle.chosen_rhythms and (kept := _kept(circle, person, thread)) is not None:
        yield kept


def _planned(circle: Circle, person: Person) -> Iterator[Due]:
    for row in circle.open_steps.get(person.id, ()):
        promised, by = row.text("promised").strip(), day_from(row.text("promised_by"))
        if promised and by is not None and by <= circle.today + timedelta(days=6):
            yield _due(circle, person, "promise", by, f"You promised: {promised}.")
        day = day_from(row.text("date"))
        if day is not None and day <= circle.today:
            yield _due(circle, person, "promise", day, f"You planned: {row.text('do').strip() or 'a next step'}.")


def _after_silence(circle: Circle, person: Person, thread: Thread) -> Iterator[Due]:
    waiting = waiting_in(thread, circle.today, circle.quiet)
    if waiting.state == "second_note" and waiting.since is not None:
        yield _due(circle, person, "second_note", waiting.since, NO_ANSWER_YET, waiting.second_by)


def _is_its_week(day: date, circle: Circle) -> bool:
    """Whether today lies in the one week a reminder belongs to: its own, or the first after a quiet time."""
    days_since_monday = (circle.today - day).days + day.weekday()
    if days_since_monday < 0 or (days_since_monday > 6 and not circle.quiet):
        return False
    monday = day - timedelta(days=day.weekday())
    while is_quiet_week(monday, circle.quiet) and monday <= circle.today:
        monday += timedelta(days=7)
    return monday <= circle.today <= monday + timedelta(days=6)


def _kept(circle: Circle, person: Person, thread: Thread) -> Due | None:
    rhythm = circle.rhythm(person)
    last = thread.last or day_from(f"{person.last_contact[:7]}-01")
    if rhythm is None or last is None:
        return None
    days = (circle.today - last).days
    if days < rhythm.ideal or (thread.last is not None and days < SHORTEST_RHYTHM):
        return None
    if thread.unanswered and waiting_in(thread, circle.today, circle.quiet).state != "none":
        return None
    sentence = LATE if days > rhythm.latest else IN_TIME
    ideal, latest = last + timedelta(days=rhythm.ideal), last + timedelta(days=rhythm.latest)
    return _due(circle, person, "keep", ideal, sentence, latest)


def _due(  # noqa: PLR0917  the parts of one line in their order
    circle: Circle, person: Person, kind: DueKind, on: date, sentence: str, latest: date | None = None
) -> Due:
    return Due(person.id, person.name, kind, sentence, on, circle.spoke_of(person), latest)
