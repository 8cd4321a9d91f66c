"""Who is due, why, and in which order; and the page of a week."""

from datetime import date, timedelta

from msgspec.structs import replace

from tests.workbook.outreach.people import MONDAY, circle, person, touch, with_follow_ups, with_messages, with_notices
from workbook.model.answers import Row
from workbook.model.ledger_edits import PutTouch, RemoveTouch
from workbook.model.workbook import Touch
from workbook.outreach.due import Circle, due_list
from workbook.outreach.ledger import ledger_of, stage_of
from workbook.outreach.week import week_page

ADA = person("Ada Okoro", pile="active", why="She measured the drain")
BO = person("Bo Lind", pile="stranger", why="He posts the wrong trees")
CEM = person("Cem Kaya", pile="quiet", why="He sang the minutes")


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_answers_come_before_second_notes_and_rhythms() -> None:
    workbook = circle(
        ADA,
        BO,
        CEM,
        ledger=(
            touch(ADA, "met", day(-40), "her bees"),
            touch(BO, "written", day(-11), "the wrong tree"),
            touch(CEM, "written", day(-3)),
            touch(CEM, "answered", day(-1), "asked about the minutes"),
        ),
        keep={ADA.id: "monthly"},
    )
    due = due_list(workbook, MONDAY)
    assert [(one.person_id, one.kind, one.spoke_of) for one in due] == [
        (CEM.id, "answer", "asked about the minutes"),
        (BO.id, "second_note", "the wrong tree"),
        (ADA.id, "keep", "her bees"),
    ]
    assert due[2].latest == day(5)
    assert due[0].sentence == "They answered. What did they say? Answer that first."


def test_a_person_is_due_once_with_the_most_urgent_reason() -> None:
    workbook = circle(ADA, ledger=(touch(ADA, "answered", day(-60)),), keep={ADA.id: "monthly"})
    assert [one.kind for one in due_list(workbook, MONDAY)] == ["answer"]


def test_a_snoozed_person_waits_until_the_day() -> None:
    late = replace(ADA, snoozed_until=day(7).isoformat())
    workbook = circle(late, ledger=(touch(ADA, "answered", day(-2)),))
    assert due_list(workbook, day(6)) == ()
    assert len(due_list(workbook, day(7))) == 1


def test_a_quiet_week_holds_nobody() -> None:
    workbook = circle(ADA, ledger=(touch(ADA, "answered", day(-2)),), quiet=((day(2), day(3)),))
    page = week_page(workbook, MONDAY)
    assert page.quiet
    assert (page.due, page.new_people) == ((), ())
    assert page.sentence == "A quiet week. Nobody is due, and nothing is late."
    assert due_list(workbook, day(2)) == ()


def test_promises_and_planned_steps_are_kept_until_done() -> None:
    promised = Row(id="f", person=ADA.id, values={"promised": "the sheet", "promised_by": day(3).isoformat()})
    workbook = with_follow_ups(circle(ADA), promised)
    assert [one.sentence for one in due_list(workbook, MONDAY)] == ["You promised: the sheet."]
    done = replace(promised, values={**promised.values, "done": True})
    assert due_list(with_follow_ups(circle(ADA), done), MONDAY) == ()


def test_their_own_words_are_what_you_last_spoke_of() -> None:
    said = Row(id="f", person=ADA.id, values={"said": "Both, but first the parking", "date": day(1).isoformat()})
    sent = Row(id="m", person=ADA.id, values={"text": "Ada, …", "status": "answered", "sent_on": day(-9).isoformat()})
    due = due_list(with_follow_ups(with_messages(circle(ADA), sent), said), MONDAY)
    assert [(one.kind, one.spoke_of) for one in due] == [("answer", "Both, but first the parking")]


def test_a_step_of_ones_own_shows_until_something_was_done() -> None:
    planned = replace(ADA, next_step="bring the card", next_on=day(0).isoformat())
    assert [one.sentence for one in due_list(circle(planned), MONDAY)] == ["Your next step: bring the card."]
    assert due_list(circle(planned, ledger=(touch(ADA, "given", day(1)),)), day(2)) == ()


def test_new_people_fit_the_hours_and_stop_at_six_open_notes() -> None:
    fresh = tuple(person(f"N{number} Other", pile="stranger", why="a reason about them") for number in range(6))
    workbook = circle(*fresh, BO, hours="2")
    assert [one.step for one in week_page(workbook, MONDAY).new_people] == ["Notice three things."] * 2
    begun = circle(*fresh, BO, hours="2", ledger=(touch(fresh[0], "written", day(0)),))
    assert week_page(begun, day(3)).new_left == 1
    full = circle(*fresh, BO, ledger=tuple(touch(one, "written", day(-2)) for one in fresh))
    page = week_page(full, MONDAY)
    assert (page.open_first, page.new_left, page.new_people) == (6, 0, ())
    assert page.sentence == "6 first messages are open. Answer those first."


def test_the_next_small_step_follows_what_is_done() -> None:
    notices = (
        ("She draws trees by hand", "work"),
        ("She posts wrong ones too", "choice"),
        ("She thanks by name", "care"),
    )
    nameless = person("Dana Reyes", pile="stranger")
    workbook = with_notices(with_notices(circle(nameless, BO, ADA, hours="5"), BO, *notices), ADA, *notices)
    steps = {one.person_id: one.step for one in week_page(workbook, MONDAY).new_people}
    assert steps == {
        nameless.id: "Write one line about them: why them?",
        BO.id: "Appear in their world once.",
        ADA.id: "Write to them.",
    }


def test_stages_come_from_the_ledger_and_from_the_person() -> None:
    kinds = ("noticed", "warmed", "written", "answered", "given", "met")
    reached = []
    workbook = circle(BO)
    for number, kind in enumerate(kinds):
        workbook = PutTouch(touch(BO, kind, day(number))).apply(workbook)
        reached.append(stage_of(workbook, BO))
    assert reached == [1, 2, 3, 4, 5, 6]
    assert stage_of(circle(BO), replace(BO, stage="7")) == 7


def test_everybody_at_once_stands_where_each_one_stands() -> None:
    ahead = (touch(ADA, "warmed", day(-1)), touch(ADA, "answered", day(60)), touch(BO, "written", MONDAY))
    set_by_hand, noticed = replace(BO, stage="5"), person("Dov Amar", pile="stranger")
    workbook = with_notices(
        circle(ADA, set_by_hand, CEM, noticed, ledger=ahead), noticed, ("A tally of alarms", "work")
    )
    stages = Circle(workbook, MONDAY).stages
    assert stages == {one.id: stage_of(workbook, one) for one in workbook.people}
    assert stages == {ADA.id: 4, BO.id: 5, CEM.id: 0, noticed.id: 1}


def test_a_line_of_the_ledger_can_be_mended_and_taken_out() -> None:
    first = touch(ADA, "met", MONDAY, "at the yard")
    workbook = PutTouch(first).apply(circle(ADA))
    mended = PutTouch(replace(first, line="at the mill")).apply(workbook)
    assert [line.line for line in ledger_of(mended, ADA.id)] == ["at the mill"]
    assert RemoveTouch(first.id).apply(mended).ledger == ()


def test_lines_without_a_real_date_are_passed_over() -> None:
    odd = Touch(id="t", person=ADA.id, kind="met", on="some day")
    assert ledger_of(circle(ADA, ledger=(odd,)), ADA.id) == ()
