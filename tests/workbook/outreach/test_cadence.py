"""Silence, second notes, rest, rhythms: day by day."""

from datetime import date, timedelta

from tests.workbook.outreach.people import MONDAY, circle, person, touch
from workbook.model.workbook import Touch
from workbook.outreach.cadence import (
    keeping,
    met_lately,
    new_people_most,
    proposed_rhythm,
    report_back_day,
    rhythms,
    waiting_in,
    waking_days,
)
from workbook.outreach.ledger import steps
from workbook.outreach.threads import Thread, threads_of
from workbook.reading.days import Quiet

ADA = person("Ada Okoro")


def thread(*touches: Touch, until: date = date(2029, 1, 1)) -> Thread:
    return threads_of(steps(circle(ADA, ledger=touches)), until)[ADA.id]


def state(known: Thread, today: date) -> str:
    return waiting_in(known, today).state


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_one_second_note_between_ten_and_fourteen_days_then_rest() -> None:
    known = thread(touch(ADA, "written", MONDAY))
    states = {number: state(known, day(number)) for number in (0, 9, 10, 14, 15, 100)}
    assert states == {0: "waiting", 9: "waiting", 10: "second_note", 14: "second_note", 15: "resting", 100: "resting"}
    assert waiting_in(known, day(12)).second_by == day(14)
    assert state(known, date(2027, 7, 4)) == "none"


def test_after_a_second_note_there_is_no_third_for_six_months() -> None:
    known = thread(touch(ADA, "written", MONDAY), touch(ADA, "written", day(12)))
    states = {state(known, day(12 + number)) for number in range(15)}
    assert states == {"waiting"}
    assert {state(known, day(12 + number)) for number in range(15, 180)} == {"resting"}


def test_a_new_thread_after_the_rest_may_have_its_second_note() -> None:
    later = date(2027, 8, 2)
    known = thread(touch(ADA, "written", MONDAY), touch(ADA, "written", day(12)), touch(ADA, "written", later))
    assert state(known, later + timedelta(days=11)) == "second_note"


def test_quiet_days_are_nobodys_silence() -> None:
    away = (Quiet("away", day(3), day(9)),)
    assert waking_days(MONDAY, day(12), away) == 5
    assert waiting_in(thread(touch(ADA, "written", MONDAY)), day(12), away).state == "waiting"
    assert waiting_in(thread(touch(ADA, "written", MONDAY)), day(17), away).state == "second_note"


def test_an_answer_waits_until_something_of_mine_follows() -> None:
    asked = (touch(ADA, "written", MONDAY), touch(ADA, "answered", day(3)))
    waits = (thread(*asked)).answer
    assert waits is not None
    assert waits == day(3)
    for kind in ("given", "written", "asked", "reported_back", "met"):
        assert (thread(*asked, touch(ADA, kind, day(5)))).answer is None
    assert (thread(*asked, touch(ADA, "noticed", day(5)))).answer == waits


def test_an_adviser_hears_what_became_of_it_once() -> None:
    answered = (touch(ADA, "written", MONDAY), touch(ADA, "answered", day(3)))
    assert report_back_day(thread(*answered)) == day(31)
    assert report_back_day(thread(*answered, touch(ADA, "reported_back", day(20)))) is None
    assert report_back_day(thread(touch(ADA, "written", MONDAY))) is None


def test_a_meeting_is_fresh_for_three_days() -> None:
    known = thread(touch(ADA, "met", MONDAY))
    assert [met_lately(known, day(number)) is not None for number in (0, 3, 4)] == [True, True, False]
    assert met_lately((thread(touch(ADA, "met", MONDAY), touch(ADA, "written", day(1)))), day(2)) is None


def test_each_circle_has_an_ideal_and_a_latest_day() -> None:
    monthly = keeping(rhythms()["monthly"], MONDAY)
    assert monthly is not None
    assert ((monthly.ideal - MONDAY).days, (monthly.latest - MONDAY).days) == (30, 45)
    assert all(rhythm.ideal < rhythm.latest for rhythm in rhythms().values())
    assert keeping(None, MONDAY) is None
    proposals = [proposed_rhythm(person("A B", pile=pile)) for pile in ("close", "active", "quiet", "stranger")]
    assert proposals == ["monthly", "quarterly", "twice_a_year", ""]


def test_new_people_follow_the_hours() -> None:
    assert [new_people_most(hours) for hours in (0, 1, 2, 4, 5, 40)] == [1, 1, 2, 2, 4, 4]
