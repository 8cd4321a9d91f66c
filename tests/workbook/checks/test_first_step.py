"""What works comes first, then one thing to try, the rest behind."""

from tests.workbook.checks.books import AUDIENCE, GOOD_ABOUT, STORY, Owner, book
from workbook.checks.first_step import WORKS_MOST, feedback
from workbook.checks.works import what_works

HEADLINE = "Ward nurse for designers who count 1,312 alarms"


def test_good_signs_are_found_with_the_words_that_show_them() -> None:
    workbook = book({**AUDIENCE, "E2.3.stories": [STORY], "E5.4.final": HEADLINE}, Owner(words_i_use=("alarms",)))
    found = {finding.check: HEADLINE[finding.start : finding.end] for finding in what_works(workbook, "E5.4.final")}
    assert found["W-PROOF"] == "1,312 alarms"
    assert found["W-PEOPLE"] == "Ward"
    assert found["W-OWN-WORD"] == "alarms"
    assert found["W-STORY"] == HEADLINE
    assert all(finding.kind == "works" for finding in what_works(workbook, "E5.4.final"))


def test_at_most_one_thing_to_try_is_shown_first() -> None:
    workbook = book({"E5.4.final": "DYNAMIC, innovative | A | B | C | D 🚀🚀🚀!!"})
    told = feedback(workbook, "E5.4.final")
    assert told.first is not None
    assert told.first.kind == "try"
    assert len([finding for finding in told.more if finding.kind == "try"]) > 2
    assert not told.is_quiet


def test_a_good_text_is_quiet_and_says_what_works() -> None:
    told = feedback(book({"E6.3.about": GOOD_ABOUT}), "E6.3.about")
    assert told.is_quiet
    assert 0 < len(told.works) <= WORKS_MOST
    assert told.notes == ()


def test_feedback_on_one_draft_speaks_of_that_draft() -> None:
    workbook = book({"E5.3.drafts": [{"text": HEADLINE}, {"text": "A | B | C | D | E"}]})
    assert {finding.row for finding in feedback(workbook, "E5.3.drafts", "row_1").works} == {"row_1"}
    first = feedback(workbook, "E5.3.drafts", "row_2").first
    assert first is not None
    assert first.row == "row_2"


def test_nothing_written_has_nothing_to_say() -> None:
    told = feedback(book({}), "E5.4.final")
    assert (told.works, told.first, told.notes, told.more) == ((), None, (), ())
