"""What a person does with a message, without a window."""

from datetime import date
from itertools import count

import pytest

from tests.workbook.outreach.people import circle, person, with_messages, with_notices
from workbook.model.answers import Row
from workbook.outreach import message_edits as edits
from workbook.outreach.draft import draft_of_row
from workbook.outreach.ledger import FOLLOW_UPS, ledger_of
from workbook.outreach.look_first import gate
from workbook.outreach.message_edits import GIVES, MessageAt, Notice
from workbook.outreach.readiness import own_levels
from workbook.outreach.recipient import NOTICES
from workbook.outreach.signals import signals_of
from workbook.outreach.situations import MESSAGES

ADA = person("Ada Okoro")
TODAY = date(2027, 1, 6)
AT = MessageAt(MESSAGES, "m1")


@pytest.fixture
def fresh():
    numbers = count(1)
    return lambda prefix: f"{prefix}_{next(numbers)}"


def begun(**values):
    return edits.begin(AT, ADA.id, values).apply(circle(ADA))


def test_an_observation_opens_the_gate_and_a_title_does_not(fresh):
    workbook = begun()
    assert not gate(workbook, ADA.id, AT.row_in(workbook)).open
    title = edits.noticed(workbook, ADA.id, Notice("Head of research at Siemens", "title"), TODAY, fresh).apply(
        workbook
    )
    assert not gate(title, ADA.id).open
    seen = edits.noticed(title, ADA.id, Notice("She draws fault trees by hand", "choice", "her talk"), TODAY, fresh)
    workbook = seen.apply(title)
    assert gate(workbook, ADA.id).observations == ("She draws fault trees by hand",)
    (card,) = workbook.rows(NOTICES)
    assert (card.text("noticed2"), card.text("noticed2_kind"), card.text("noticed2_where")) == (
        "She draws fault trees by hand", "choice", "her talk",
    )  # fmt: skip


def test_a_fourth_observation_goes_into_the_ledger(fresh):
    workbook = with_notices(
        begun(), ADA, ("one two three", "work"), ("four five six", "work"), ("seven eight nine", "")
    )
    after = edits.noticed(workbook, ADA.id, Notice("ten eleven twelve"), TODAY, fresh).apply(workbook)
    assert after.rows(NOTICES) == workbook.rows(NOTICES)
    assert [(touch.kind, touch.line) for touch in after.ledger] == [("noticed", "ten eleven twelve")]


def test_a_reason_opens_the_gate_and_can_be_taken_back():
    workbook = edits.excused(AT, "We speak daily").apply(begun())
    assert gate(workbook, ADA.id, AT.row_in(workbook)).sentence.endswith("We speak daily")
    workbook = edits.excused(AT, "").apply(workbook)
    assert not gate(workbook, ADA.id, AT.row_in(workbook)).open


def test_meant_so_is_kept_once_and_asked_again():
    workbook = begun(text="Impressive profile. Looking forward to connecting!")
    row = AT.row_in(workbook)
    first = signals_of(draft_of_row(workbook, MESSAGES, row)).raised[0]
    for _ in range(2):
        workbook = edits.meant_so(AT, AT.row_in(workbook), first.key).apply(workbook)
    assert AT.row_in(workbook).words("meant") == (first.key,)
    workbook = edits.asked_again(AT, AT.row_in(workbook), first.id, first.key).apply(workbook)
    assert AT.row_in(workbook).words("meant") == ()


def test_sent_answered_and_given_stand_in_the_ledger(fresh):
    workbook = begun(text="Ada, you draw trees by hand. Which one taught most?")
    workbook = edits.sent_by_hand(AT, AT.row_in(workbook), TODAY).apply(workbook)
    workbook = edits.heard_back(AT, AT.row_in(workbook), date(2027, 1, 9)).apply(workbook)
    workbook = edits.given(ADA.id, "my notes", "Ada Okoro", date(2027, 1, 10), fresh).apply(workbook)
    assert [(line.kind, line.on.day) for line in ledger_of(workbook, ADA.id)] == [
        ("written", 6), ("answered", 9), ("given", 10),
    ]  # fmt: skip
    assert [row.text("what") for row in workbook.rows(GIVES)] == ["my notes"]
    assert workbook.rows(FOLLOW_UPS)[0].ticked("done")


def test_not_sent_after_all_takes_the_line_out_of_the_ledger():
    workbook = begun(text="Ada, hello.")
    workbook = edits.sent_by_hand(AT, AT.row_in(workbook), TODAY).apply(workbook)
    workbook = edits.not_sent(AT, AT.row_in(workbook)).apply(workbook)
    assert ledger_of(workbook, ADA.id) == ()
    assert AT.row_in(workbook).text("text") == "Ada, hello."


def test_own_levels_are_kept_and_taken_back():
    workbook = begun()
    workbook = edits.levelled(AT, AT.row_in(workbook), "R-OUT-7", 3).apply(workbook)
    workbook = edits.levelled(AT, AT.row_in(workbook), "R-OUT-1", 1).apply(workbook)
    assert own_levels(AT.row_in(workbook)) == {"R-OUT-1": 1, "R-OUT-7": 3}
    workbook = edits.levelled(AT, AT.row_in(workbook), "R-OUT-7", None).apply(workbook)
    assert own_levels(AT.row_in(workbook)) == {"R-OUT-1": 1}


def test_a_message_that_is_gone_is_nowhere():
    assert AT.row_in(with_messages(circle(ADA), Row(id="m2"))) is None
