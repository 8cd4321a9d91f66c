"""Everybody one has written to stands in the list with where each message stands, in words."""

import pytest

from tests.ui.pages.messaging import ADA, BEA, GOOD, PageMaker, one_message
from tests.workbook.outreach.people import circle, with_messages
from workbook.model.answers import MessageDrafts, Row
from workbook.model.edits import PutRow
from workbook.outreach.situations import MESSAGES


def test_each_person_has_their_messages_with_the_state_in_words(messages: PageMaker) -> None:
    sent = Row(id="m2", person=BEA.id, values={"text": "Bea, hello.", "status": "sent", "sent_on": "2027-01-17"})
    old = Row(id="m3", person=BEA.id, values={"text": "Bea, a year ago.", "status": "closed", "sent_on": "2026-01-17"})
    draft = Row(id="m1", person=ADA.id, values={"text": GOOD, "status": "draft"})
    page = messages(with_messages(circle(ADA, BEA), old, draft, sent))
    assert [part.name.text().strip("\u2068\u2069") for part in page.list.people.parts.values()] == [
        "Ada Okoro", "Bea Lind",
    ]  # fmt: skip
    said = [line.accessibleName() for line in page.list.lines]
    assert said[0].endswith("…, Drafted")
    assert "Bea, a year ago., Closed, no answer" in said
    assert "Bea, hello., Sent 3 days ago · look again on Wed 27 January 2027" in said


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"status": "sent", "sent_on": "2027-01-08"}, "one second note is fine until Fri 22 January 2027"),
        ({"status": "sent", "sent_on": "2026-12-01"}, "let it rest until Tue 1 June 2027"),
        ({"status": "answered", "sent_on": "2027-01-08", "answered_on": "2027-01-19"}, "Answered yesterday"),
    ],
)
def test_silence_and_answers_are_said_in_words(messages: PageMaker, values, words) -> None:
    page = messages(one_message(GOOD, **values))
    assert words in page.list.lines[0].accessibleName()


def test_a_page_of_one_person_shows_only_theirs(messages: PageMaker) -> None:
    other = Row(id="m2", person=BEA.id, values={"text": "Bea, hello."})
    workbook = one_message(GOOD)
    page = messages(PutRow(MESSAGES, MessageDrafts, other).apply(workbook), person_id=BEA.id)
    assert [line.accessibleName() for line in page.list.lines] == ["Bea, hello., Drafted"]
    page.begin_new()
    assert page.new is not None
    assert page.new.pick.line.text() == "Bea Lind"
