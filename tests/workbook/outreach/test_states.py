"""Where each message stands, day by day."""

from datetime import date, timedelta

import pytest

from tests.workbook.outreach.people import MONDAY, circle, person, touch, with_messages
from tests.workbook.outreach.samples import sample
from workbook.model.answers import Row
from workbook.outreach.states import states

ADA = person("Ada Okoro")


def one(status: str, day: int, *more: Row, ledger=()) -> tuple[str, str, date | None]:
    row = Row(id="m", person=ADA.id, values={"text": "Ada, …", "status": status, "sent_on": MONDAY.isoformat()})
    workbook = with_messages(circle(ADA, ledger=ledger), row, *more)
    found = states(workbook, MONDAY + timedelta(days=day))["m"]
    return found.state, found.sentence, found.look_again


@pytest.mark.parametrize(("day", "state"), [(0, "sent"), (9, "sent"), (10, "second_note"), (15, "resting")])
def test_a_sent_message_waits_then_rests(day: int, state: str) -> None:
    assert one("sent", day)[0] == state


def test_each_state_says_what_to_do() -> None:
    assert one("draft", 0)[1] == "You copy and send it yourself. The app never sends anything."
    assert one("sent", 1) == ("sent", "Sent by you, not by us. Look again on 2027-01-14.", date(2027, 1, 14))
    assert one("answered", 1)[1] == "What did they say? Answer that first."
    assert one("closed", 99)[1] == "You paid attention to someone. That is not lost."
    assert one("sent", 20)[1].startswith("No answer. Let it be until 2027-07-04.")


def test_after_two_silences_both_rest() -> None:
    second = Row(id="n", person=ADA.id, values={"text": "x", "status": "sent", "sent_on": "2027-01-15"})
    assert one("sent", 40, second)[1].startswith("Two messages without an answer. Let it rest until 2027-07-15.")


def test_an_answer_in_the_ledger_counts() -> None:
    assert one("sent", 5, ledger=(touch(ADA, "answered", MONDAY + timedelta(days=3)),))[0] == "answered"


def test_a_sent_message_without_a_date_waits_for_one() -> None:
    row = Row(id="m", person=ADA.id, values={"text": "x", "status": "sent"})
    found = states(with_messages(circle(ADA), row), MONDAY)["m"]
    assert (found.state, found.look_again) == ("sent", None)


def test_the_samples_have_a_state_for_every_message() -> None:
    found = states(sample("nurse"), date(2027, 2, 22))
    assert {row_id: one.state for row_id, one in found.items()} == {
        "message_1": "second_note",
        "message_2": "answered",
        "message_3": "answered",
        "ask_1": "draft",
        "decline_1": "draft",
        "close_1": "draft",
    }


def test_quiet_days_move_the_day_to_look_again() -> None:
    away = (date(2027, 1, 8), date(2027, 1, 11))
    row = Row(id="m", person=ADA.id, values={"text": "x", "status": "sent", "sent_on": MONDAY.isoformat()})
    workbook = with_messages(circle(ADA, quiet=(away,)), row)
    (state,) = states(workbook, MONDAY).values()
    assert state.look_again == date(2027, 1, 18)
    assert next(iter(states(workbook, date(2027, 1, 17)).values())).state == "sent"
    assert next(iter(states(workbook, date(2027, 1, 18)).values())).state == "second_note"


def test_after_a_second_note_one_looks_again_when_the_rest_begins() -> None:
    second = Row(id="n", person=ADA.id, values={"text": "x", "status": "sent", "sent_on": "2027-01-15"})
    assert one("sent", 12, second)[2] == date(2027, 1, 30)
