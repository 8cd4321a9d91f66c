"""Each rule alone: what it changes, and what it leaves as it was."""

from datetime import date, timedelta

import pytest

from tests.workbook.planning.participants import planned, sample, sent_messages, tries, workbook_of
from workbook.model.answers import CardSort, LongText, MultiChoice, PeopleTable, Row, ShortText
from workbook.model.workbook import Person, Workbook
from workbook.planning.ladder_rule import LOOK, highest_tried_twice, ratings_of, with_ladder
from workbook.planning.people import circle_of
from workbook.planning.plan_row import PlanRow, as_rows
from workbook.planning.propose import PlanRules, propose_weeks
from workbook.planning.rules import with_giving, with_new_people_cap, with_notes_cap, with_steps_done
from workbook.planning.tables import rung_of, says_one_of

TODAY = date(2026, 11, 24)
MONDAY = date(2027, 1, 11)


def row(action: str, kind: str, week: int = 1, minutes: int = 30, person: str | None = None) -> PlanRow:
    return PlanRow(week, MONDAY + timedelta(weeks=week - 1), action, minutes, kind, person=person)


def kinds(rows: tuple[PlanRow, ...]) -> str:
    return "".join(row.kind for row in rows)


def test_a_step_that_is_done_becomes_a_small_improvement() -> None:
    done = planned(E5_4_final=ShortText(text="Ward nurse"), E7_5_one_line=ShortText(text="Nurse"))
    rows = with_steps_done((row("Publish headline", "P"), row("Short bios", "P"), row("Publish About", "P")), done)
    assert [found.action for found in rows] == [
        "Improve one line with today's eyes",
        "Improve one line with today's eyes",
        "Publish About",
    ]
    assert [found.minutes for found in rows] == [15, 15, 30]
    assert [found.because for found in rows] == ["E5.4.final", "E7.5.one_line", ""]


def test_a_row_that_goes_back_to_a_text_or_is_no_profile_row_stays() -> None:
    done = planned(E6_3_about=LongText(text="You build screens."), E5_4_final=ShortText(text="Nurse"))
    rows = (
        row("About revised", "P"),
        row("Update About with what changed", "P"),
        row("Headline read to one friend", "L"),
    )
    assert with_steps_done(rows, done) == rows


def test_the_latest_ask_becomes_a_gift_until_gifts_match() -> None:
    rows = (row("Ask", "A", 1), row("Gift", "G", 2), row("Talk", "A", 3), row("Ask again", "A", 4), row("Ask", "A", 5))
    changed = with_giving(rows)
    assert kinds(changed) == "AGAGG"
    assert [found.action for found in changed if found.week in {4, 5}] == ["One gift", "One gift"]
    assert [found.minutes for found in changed] == [found.minutes for found in rows]


def test_when_gifts_match_nothing_is_changed() -> None:
    rows = (row("Gift", "G", 1), row("Ask", "A", 4), row("Gift", "G", 5))
    assert with_giving(rows) == rows


def test_no_more_new_people_in_a_week_than_the_hours_allow() -> None:
    rows = (row("First M8 invitation", "W"), row("Reconnect, M6", "W"), row("Second M8", "W"), row("M8", "W", 2))
    changed = with_new_people_cap(rows, Workbook(), 1)
    assert [found.action for found in changed] == ["First M8 invitation", "Reconnect, M6", "Answer those first", "M8"]
    assert with_new_people_cap(rows, Workbook(), 2) == rows


def test_two_people_in_one_row_count_as_two() -> None:
    assert with_new_people_cap((row("Two M5", "W"),), Workbook(), 1)[0].action == "Answer those first"


@pytest.mark.parametrize(("count", "status", "action"), [
    (5, "sent", "M1 note"), (6, "sent", "Answer those first"), (6, "answered", "M1 note"),
])  # fmt: skip
def test_new_people_wait_while_six_first_messages_are_open(count: int, status: str, action: str) -> None:
    waiting = Workbook(answers={"E9.3.messages": sent_messages(count, "2027-01-08", status)})
    rows = (row("M1 note", "W", 1), row("M1 note", "W", 4))
    assert [found.action for found in with_new_people_cap(rows, waiting, 1)] == [action, "M1 note"]


def test_messages_without_a_date_stay_open() -> None:
    waiting = Workbook(answers={"E9.3.messages": sent_messages(6, "")})
    assert with_new_people_cap((row("M1 note", "W", 13),), waiting, 1)[0].because == "E9.3.messages"


def test_beyond_the_notes_of_a_month_another_way_is_proposed() -> None:
    rows = tuple(row("M1 note", "W", week) for week in (1, 2, 3, 4))
    changed = with_notes_cap(rows, Workbook(), 2)
    other = "M1 note – as a comment, an e-mail or through someone you both know"
    assert [found.action for found in changed] == ["M1 note", "M1 note", other, "M1 note"]


def test_who_is_written_to_by_e_mail_uses_no_note() -> None:
    ingrid = Person(id="p1", name="Ingrid", pile="stranger", channel="email")
    people = PeopleTable(rows=(Row(id="r1", person="p1"),))
    workbook = Workbook(people=(ingrid,), answers={"E9.1.people": people})
    rows = tuple(row("M1 note", "W", week, person="p1") for week in (1, 2, 3))
    assert with_notes_cap(rows, workbook, 1) == rows


def test_a_step_too_high_is_halved_within_its_minutes_and_looked_at() -> None:
    rated = planned(E8_2_ladder=CardSort(ratings={"V05": 20, "V12": 55}))
    halved = with_ladder((row("Reconnect with one quiet contact, M6", "W", minutes=25),), rated)
    assert [(found.action, found.minutes, found.kind) for found in halved] == [
        ("A card or text message", 15, "W"),
        (LOOK, 10, "L"),
    ]
    assert halved[0].note == "Reconnect with one quiet contact, M6"


def test_a_rung_within_reach_of_what_was_tried_twice_stays() -> None:
    ratings = CardSort(ratings={"V08": 36, "V12": 55})
    rows = (row("Reconnect, M6", "W"),)
    assert with_ladder(rows, planned(E8_2_ladder=ratings, E8_3_tries=tries("V08", 2))) == rows
    assert len(with_ladder(rows, planned(E8_2_ladder=ratings, E8_3_tries=tries("V08", 1)))) == 2


def test_an_untouched_ladder_changes_nothing_and_a_retired_rung_is_halved() -> None:
    rows = (row("Comment", "O"), row("Answer and thank", "W"), row("Publish headline", "P"))
    assert with_ladder(rows, planned()) == rows
    retired = planned(E8_2_ladder=CardSort(ratings={"V01": 5}, piles={"V13": "not_for_me"}))
    assert [found.action for found in with_ladder(rows, retired)][:2] == ["A question only", LOOK]


def test_the_ladder_begins_at_the_first_rung_chosen() -> None:
    rated = planned(E8_2_ladder=CardSort(ratings={"V11": 25}), E8_2_first_rung=MultiChoice(chosen=("V11",)))
    assert highest_tried_twice(rated, ratings_of(rated)) == 25
    assert highest_tried_twice(planned(), {}) == 20


@pytest.mark.parametrize(("action", "kind", "pile", "rung"), [
    ("Publish headline", "P", "", "V06"),
    ("About AB4, short", "P", "", "V09"),
    ("Private thanks to one person", "G", "", "V08"),
    ("Write one recommendation", "G", "", "V11"),
    ("Reconnect with one quiet contact, M6", "W", "quiet", "V12"),
    ("First M3 note", "W", "stranger", "V16"),
    ("First M3 note", "W", "near_stranger", "V15"),
    ("Note to someone nearly known", "W", "", "V15"),
    ("Answer and thank", "W", "", None),
    ("Ask one person for a 15-minute talk", "A", "", "V17"),
    ("Phone or video talk", "A", "", "V19"),
    ("Two comments that add a fact", "O", "", "V13"),
    ("Attend one talk, ask one question", "O", "", "V14"),
    ("Share someone's work with two sentences", "O", "", "V18"),
    ("Piece from a reader's question", "O", "", "V20"),
    ("Talk for ten people", "O", "", "V23"),
    ("Speak or host a small round", "O", "", "V24"),
    ("Meet partner", "M", "", "V05"),
    ("Notice one", "N", "", None),
])  # fmt: skip
def test_the_rung_an_action_needs(action: str, kind: str, pile: str, rung: str | None) -> None:
    assert rung_of(action, kind, pile) == rung


def test_words_are_found_whole() -> None:
    assert says_one_of("First M3 note", ("note",))
    assert not says_one_of("Thirty-idea notebook", ("note",))
    assert not says_one_of("Notes from a talk", ("note",))
    assert not says_one_of("M10", ("m1",))


def test_people_without_a_name_in_the_list_are_left_out() -> None:
    gone = Workbook(answers={"E9.1.people": PeopleTable(rows=(Row(id="r1", person="gone"), Row(id="r2")))})
    assert circle_of(gone).answered == ()
    assert circle_of(gone).quiet == ()


def test_a_suggested_person_is_not_yet_the_person_of_the_row() -> None:
    rows = as_rows(propose_weeks(workbook_of(sample("sample-nurse")), TODAY, PlanRules()))
    suggested = [found for found in rows if found.text("suggest")]
    assert suggested
    assert all(found.person is None and not found.text("person") for found in suggested)
