"""A whole year, day by day: somebody looks at the list each day, writes, is answered or not, and is away in August."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from tests.workbook.outreach.people import circle, person, with_notices
from workbook.model.ledger_edits import PutTouch
from workbook.model.workbook import Person, Touch, TouchKind, Workbook
from workbook.outreach.due import Due, due_list
from workbook.outreach.threads import Sources, threads
from workbook.outreach.week import Week, week_page
from workbook.reading.days import Quiet, months_after

START = date(2027, 1, 4)
AWAY = (date(2027, 8, 2), date(2027, 8, 22))
KEPT = tuple(person(f"K{number} Kept", pile="active", why="a reason about them") for number in range(6))
NEW = tuple(person(f"N{number} New", pile="stranger", why="a reason about them") for number in range(40))
RHYTHMS = ("monthly", "quarterly", "twice_a_year")


@dataclass
class Year:
    """What was seen and done."""

    workbook: Workbook
    wrote: defaultdict[str, list[date]] = field(default_factory=lambda: defaultdict(list))
    answered: defaultdict[str, list[date]] = field(default_factory=lambda: defaultdict(list))
    reminded: Counter[tuple[str, date]] = field(default_factory=Counter)
    second: list[tuple[str, date]] = field(default_factory=list)
    pages: list[tuple[date, Week]] = field(default_factory=list)
    gaps: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def note(self, who: str, kind: TouchKind, on: date, line: str = "") -> None:
        touch = Touch(id=f"t{len(self.workbook.ledger)}", person=who, kind=kind, on=on.isoformat(), line=line)
        self.workbook = PutTouch(touch).apply(self.workbook)

    def write(self, who: str, on: date) -> None:
        self.wrote[who].append(on)
        self.note(who, "written", on, f"wrote on {on}")


def begun() -> Workbook:
    keep = {one.id: RHYTHMS[number % 3] for number, one in enumerate(KEPT)}
    workbook = circle(*KEPT, *NEW, keep=keep, quiet=(AWAY,), hours="2")
    seen = ("She draws trees by hand", "She posts wrong ones too", "She thanks them by name")
    notices = tuple(zip(seen, ("work", "choice", "care"), strict=True))
    for one in NEW:
        workbook = with_notices(workbook, one, *notices)
    return workbook


def answers(who: Person) -> bool:
    """Every third new person answers, four days after the message."""
    return int(who.id.removeprefix("p_n")) % 3 == 0


def act(year: Year, due: Due, today: date) -> None:
    match due.kind:
        case "answer":
            year.note(due.person_id, "given", today, "what they asked for")
        case "second_note":
            year.second.append((due.person_id, today))
            year.write(due.person_id, today)
        case "after_meeting":
            year.note(due.person_id, "given", today, "a thank-you for the talk")
        case "report_back":
            year.reminded[due.person_id, due.on] += 1
        case "keep":
            thread = threads(Sources(year.workbook), today)[due.person_id]
            assert thread.last is not None
            year.gaps[due.person_id].append((today - thread.last).days)
            year.note(due.person_id, "met", today, "a talk")
        case _:
            raise AssertionError(due)


@pytest.fixture(scope="module")
def year() -> Year:
    lived = Year(begun())
    for number, one in enumerate(KEPT):
        lived.note(one.id, "met", START - timedelta(days=5 * number + 3), "a talk")
    people = {one.id: one for one in NEW}
    for number in range(365):
        today = START + timedelta(days=number)
        for who, days in list(lived.wrote.items()):
            if answers(people[who]) and days[-1] == today - timedelta(days=4) and not lived.answered[who]:
                lived.answered[who].append(today)
                lived.note(who, "answered", today, "their answer")
        if today.weekday() in {0, 3}:
            page = week_page(lived.workbook, today)
            lived.pages.append((today, page))
            for due in page.due:
                act(lived, due, today)
            for fresh in page.new_people:
                if fresh.stage == 2:
                    lived.note(fresh.person_id, "warmed", today)
                else:
                    lived.write(fresh.person_id, today)
    return lived


def test_there_is_never_a_third_note_within_six_months(year: Year) -> None:
    assert any(len(days) > 1 for days in year.wrote.values())
    for who, days in year.wrote.items():
        for first, third in zip(days, days[2:], strict=False):
            assert year.answered[who] or third >= months_after(first, 6)


def test_second_notes_come_after_ten_to_fourteen_days_awake(year: Year) -> None:
    assert len(year.second) >= 10
    for who, day in year.second:
        before = [written for written in year.wrote[who] if written < day][-1]
        away = sum(AWAY[0] <= before + timedelta(days=gap) <= AWAY[1] for gap in range(1, (day - before).days + 1))
        assert 10 <= (day - before).days - away <= 14


def test_no_one_is_due_in_the_quiet_weeks(year: Year) -> None:
    quiet = [page for today, page in year.pages if AWAY[0] <= today <= AWAY[1]]
    assert len(quiet) == 6
    assert all(page.quiet and not page.due and not page.new_people for page in quiet)
    assert not any(due_list(year.workbook, AWAY[0] + timedelta(days=gap)) for gap in range(21))


def test_new_people_stay_within_the_hours_and_stop_at_six_open(year: Year) -> None:
    weeks = Counter(days[0] - timedelta(days=days[0].weekday()) for days in year.wrote.values() if days)
    assert max(weeks.values()) == 2
    assert all(not page.new_people for _, page in year.pages if page.open_first >= 6)
    assert max(page.open_first for _, page in year.pages) <= 6 + 1


def test_a_report_back_is_asked_for_once(year: Year) -> None:
    assert len(year.reminded) >= 8
    assert set(year.reminded.values()) <= {1, 2}, "twice a week is looked at, in one week only"
    weeks: defaultdict[tuple[str, date], set[date]] = defaultdict(set)
    for _, page in year.pages:
        for due in page.due:
            if due.kind == "report_back":
                weeks[due.person_id, due.on].add(page.monday)
    assert all(len(seen) == 1 for seen in weeks.values())


def test_those_one_keeps_are_met_between_ideal_and_latest(year: Year) -> None:
    bounds = {"monthly": (30, 45), "quarterly": (91, 135), "twice_a_year": (182, 270)}
    for number, one in enumerate(KEPT):
        ideal, latest = bounds[RHYTHMS[number % 3]]
        assert year.gaps[one.id]
        assert all(ideal <= gap <= latest + 21 for gap in year.gaps[one.id])
    assert Quiet("", *AWAY).overlaps(AWAY[0], AWAY[0])


def test_a_page_is_short_and_says_what_was_last_spoken_of(year: Year) -> None:
    assert all(len(page.due) <= 5 for _, page in year.pages)
    spoken = [due.spoke_of for _, page in year.pages for due in page.due]
    assert spoken
    assert all(spoken)
