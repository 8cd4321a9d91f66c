"""What comes next with a person, and when."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from tests.workbook.outreach.people import MONDAY, circle, person, touch, with_follow_ups
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.due import Circle
from workbook.outreach.next_step import NextStep, next_step

ADA = person("Ada Okoro")


def ahead(workbook: Workbook, days: int = 0) -> NextStep | None:
    known = Circle(workbook, MONDAY + timedelta(days=days))
    return next_step(known, known.workbook.people[0])


@pytest.mark.parametrize(
    ("days", "words", "on"),
    [
        (0, "Written. Look again", date(2027, 1, 14)),
        (10, "One second note, if it carries something new", date(2027, 1, 18)),
        (20, "Let it rest until then", date(2027, 7, 4)),
    ],
)
def test_a_message_without_an_answer_says_when_to_look_again(days: int, words: str, on: date) -> None:
    assert ahead(circle(ADA, ledger=(touch(ADA, "written", MONDAY),)), days) == NextStep(words, on)


def test_a_step_of_ones_own_comes_before_everything() -> None:
    own = replace(ADA, next_step="Bring the seeds", next_on="2027-01-09")
    workbook = circle(own, ledger=(touch(ADA, "written", MONDAY),))
    assert ahead(workbook) == NextStep("Bring the seeds", date(2027, 1, 9))


def test_an_answer_a_promise_and_a_rhythm_come_in_this_order() -> None:
    promise = Row(id="f", person=ADA.id, values={"promised": "The recipe", "promised_by": "2027-01-20"})
    met = touch(ADA, "given", MONDAY)
    kept = circle(ADA, ledger=(met,), keep={ADA.id: "monthly"})
    assert ahead(kept) == NextStep("Be in touch again", MONDAY + timedelta(days=30))
    assert ahead(with_follow_ups(kept, promise)) == NextStep("The recipe", date(2027, 1, 20))
    answered = circle(ADA, ledger=(touch(ADA, "answered", MONDAY),))
    assert ahead(with_follow_ups(answered, promise)) == NextStep("Answer what they said")


def test_nothing_is_made_up() -> None:
    assert ahead(circle(ADA)) is None
