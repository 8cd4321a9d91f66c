"""Messages to others are read again when, and only when, people or messages change."""

from msgspec.structs import replace

from tests.workbook.outreach.people import circle, person, with_messages
from workbook.model.answers import Row
from workbook.outreach.draft import others_of
from workbook.outreach.others import Written, messages_in

ADA, BO = person("Ada Okoro"), person("Bo Lind")
SENT = Row(id="m1", person=BO.id, values={"text": "Bo, which tree?"})


def test_messages_to_somebody_else_come_with_their_name() -> None:
    workbook = with_messages(circle(ADA, BO), SENT, Row(id="m2", person=ADA.id, values={"text": "Ada?"}))
    assert [(one.id, one.name, one.person) for one in others_of(workbook, ADA.id)] == [("m1", "Bo Lind", BO.id)]
    assert [one.id for one in others_of(workbook, None)] == ["m1", "m2"]


def test_empty_messages_and_messages_to_nobody_are_left_out() -> None:
    rows = (Row(id="m3", person=BO.id, values={"text": " "}), Row(id="m4", values={"text": "Who?"}))
    assert others_of(with_messages(circle(ADA, BO), *rows), ADA.id) == ()


def test_a_change_elsewhere_keeps_them_and_a_new_message_is_seen() -> None:
    workbook = with_messages(circle(ADA, BO), SENT)
    refs = ("E9.3.messages",)
    first = messages_in(Written(workbook, refs))
    elsewhere = replace(workbook, ledger=())
    assert messages_in(Written(elsewhere, refs)) is first
    more = with_messages(circle(ADA, BO), SENT, Row(id="m5", person=BO.id, values={"text": "Again."}))
    assert [one.id for one in messages_in(Written(more, refs))] == ["m1", "m5"]
    assert messages_in(Written(more, ())) == ()
