"""People in words: days, reasons, pauses; never late, never a score."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.ui.pages.peopled import TODAY, circle, everywhere, somebody
from ui.pages.people_deeds import column_of
from ui.pages.people_list import waits_of
from ui.pages.people_week import title_words
from ui.pages.people_words import (
    about_words,
    due_words,
    keeping_words,
    name_words,
    near_day,
    past_day,
    paused_words,
    search_words,
    searched,
)
from ui.pages.person_parts import portrait_like
from ui.pages.person_words import PersonPicture, keep_lines, matters_lines, noticed_lines, now_words, said_lines
from workbook.model.answers import MessageDrafts, PlanRows, Row, StoryCards
from workbook.outreach.cadence import keeping, rhythms
from workbook.outreach.due import Circle, due_list
from workbook.outreach.week import week_page


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "today"),
        (date(2026, 11, 25), "tomorrow"),
        (date(2026, 11, 28), "Saturday"),
        (date(2026, 12, 3), "3 December"),
        (date(2027, 3, 3), "3 March 2027"),
    ],
)
def test_a_day_is_said_from_today(day, words):
    assert near_day(day, TODAY) == words


def test_a_day_behind_us_is_said_without_counting():
    assert past_day(date(2026, 11, 23), TODAY) == "yesterday"
    assert past_day(date(2026, 11, 22), TODAY) == "on Sunday"
    assert past_day(date(2026, 11, 3), TODAY) == "on 3 November"


def test_the_ideal_and_the_latest_day_are_words_and_a_late_one_is_no_reproach():
    monthly = rhythms()["monthly"]
    assert keeping_words(keeping(monthly, date(2026, 11, 20)), TODAY) == (
        "A good time from 20 December, by 4 January 2027 at the latest."
    )
    assert keeping_words(keeping(monthly, date(2026, 10, 20)), TODAY).startswith("Now is a good time, by 4 December")
    assert keeping_words(keeping(monthly, date(2026, 1, 1)), TODAY) == "It has been a while. Any day is a good day."
    assert keeping_words(None, TODAY) == ""


def test_the_week_says_why_when_and_what_you_last_spoke_of():
    told = {due.name: due_words(due, TODAY) for due in due_list(circle(), TODAY)}
    assert told["Ama Owusu"] == (
        "They answered. What did they say? Answer that first. It came yesterday.\nLast: The drain, not the pipe"
    )
    assert "If you like, by Thursday." in told["Nguyễn Minh Khai"]
    assert "A good time until" in told["سلمى بن علي"]
    assert not any(word in " ".join(told.values()).lower() for word in ("late", "overdue", "missed", "!"))


def test_the_title_counts_in_words():
    assert title_words(week_page(circle(), TODAY)) == "This week: three people"


def test_the_search_knows_every_script_kind_pile_and_stage():
    person = somebody(1, "Zoë Ångström", name_original_script="Зоя", kind="Bakers", pile="near_stranger")
    hay = search_words(person, 3, closed=False)
    assert all(searched(term) in hay for term in ("zoe", "ANGSTROM", "зоя", "baker", "near-str", "write"))
    assert about_words(person, 3) == "Bakers · Near-stranger · Write"
    assert about_words(person, 3, closed=True).endswith("Closed")


def test_a_person_without_a_name_is_still_called_something():
    assert name_words(somebody(1, "")) == "Someone without a name yet"
    assert "Олена" in name_words(circle().people[1])


def test_a_pause_is_said_until_it_ends():
    paused = somebody(1, "Ben", snoozed_until="2026-11-30")
    assert paused_words(paused, TODAY) == "Left out of “This week” until Monday."
    assert paused_words(paused, date(2026, 11, 30)) == ""


def picture(number: int, workbook=None) -> PersonPicture:
    found = workbook or everywhere()
    return PersonPicture(found, found.person(f"p_{number}"), TODAY)


def test_one_person_in_lines():
    ama = picture(1)
    kinds = column_of("E9.2.notices", "noticed1_kind")
    assert noticed_lines(ama.workbook.rows("E9.2.notices"), kinds) == (
        "Measured the drain herself (Work, Kumasi day)",
        "I wonder: Which colour worries her most?",
    )
    columns = {"matters_type": column_of("E9.2.notices", "matters_type")}
    assert matters_lines(ama.row("E9.2.notices"), ama.row("E3.2.portrait"), columns) == (
        "Want (guess): A second chemist",
        "Needs (know): Clear water",
    )
    assert said_lines(ama) == ("“The drain, not the pipe” · 23 November 2026",)
    assert ama.stage == 4
    assert ama.spoke_of == "The drain, not the pipe"
    assert len(ama.workbook.people) == 1
    assert {touch.person for touch in ama.workbook.ledger} == {"p_1"}


def test_the_silence_rule_is_said_as_rest():
    start = circle()
    silent = tuple(replace(touch, on="2026-10-01") if touch.person == "p_3" else touch for touch in start.ledger)
    said = now_words(picture(3, replace(start, ledger=silent)))
    rest = "No answer for a while. Let it rest until 1 April 2027."
    assert said == (f"{rest} Silence usually says something about their week, not about you.",)


def test_letting_be_is_said_kindly():
    start = circle()
    listed = start.answers["E9.1.people"]
    rows = tuple(
        replace(row, values={"closed_reason": "No answer"}) if row.person == "p_3" else row for row in listed.rows
    )
    closed = replace(start, answers={"E9.1.people": replace(listed, rows=rows)})
    assert now_words(picture(3, closed)) == ("Closed: No answer", "You paid attention to someone. That is not lost.")
    assert now_words(picture(1, closed))[0].startswith("They answered.")


def waiting_for_khai():
    start = circle()
    fresh = tuple(replace(touch, on="2026-11-24") if touch.person == "p_3" else touch for touch in start.ledger)
    people = tuple(replace(one, review_by="2027-11-24") if one.id == "p_3" else one for one in start.people)
    return replace(start, ledger=fresh, people=people)


def test_while_a_message_waits_its_day_comes_first_and_the_review_is_named():
    khai = picture(3, waiting_for_khai())
    assert now_words(khai) == ("Written on 24 November 2026. Nothing to do while you wait. Look again on 4 December.",)
    assert keep_lines(khai) == (
        "Look again: 4 December 2026",
        "Review by: 24 November 2027, then keep or let go",
    )
    assert khai.waits


def test_the_list_says_that_a_message_waits():
    known = Circle(waiting_for_khai(), TODAY)
    assert waits_of(known) == {"p_3": "Written, look again on 4 December"}
    person = known.workbook.people[2]
    assert about_words(person, 3, waits=waits_of(known)["p_3"]) == "Quiet · Written, look again on 4 December"


def test_a_rhythm_has_its_two_days():
    assert keep_lines(picture(4))[0].startswith("Rhythm: Monthly. Now is a good time, by")


def test_a_message_in_draft_asks_for_three_notices_and_only_then():
    start = everywhere()
    assert [one.check for one in picture(1, start).findings] == []
    draft = MessageDrafts(rows=(Row(id="d", person="p_1", values={"text": "Ama"}),))
    drafted = {**start.answers, "E9.3.messages": draft}
    asked = picture(1, replace(start, answers=drafted)).findings
    assert [one.check for one in asked] == ["C-ATT-3"]
    assert "You have 1." in asked[0].text


def test_a_portrait_with_this_name_that_is_nobodys_yet_is_found():
    start = circle()
    rows = StoryCards(rows=(Row(id="x", values={"initials": "A. O."}), Row(id="y", values={"initials": "Ben"})))
    workbook = replace(start, answers={**start.answers, "E3.2.portrait": rows})
    assert portrait_like(workbook, start.people[0]).id == "x"
    assert portrait_like(workbook, start.people[4]).id == "y"
    assert portrait_like(workbook, start.people[1]) is None
    assert portrait_like(everywhere(), start.people[0]) is None


def test_a_quiet_week_holds_nobody():
    start = circle()
    quiet = PlanRows(rows=(Row(id="q", values={"label": "Eid", "from": "2026-11-23", "to": "2026-11-29"}),))
    week = week_page(replace(start, answers={**start.answers, "E1.3.quiet": quiet}), TODAY)
    assert title_words(week) == "A quiet week. Nobody is due, and nothing is late."
