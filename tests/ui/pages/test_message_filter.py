"""Many messages can be filtered by name, words and state; few messages need no filter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.messaging import TODAY, press, words_on
from tests.workbook.outreach.people import circle, person, with_messages
from ui.pages.message_filter import FEW
from ui.pages.messages_page import MessagesPage
from workbook.model.answers import Row
from workbook.model.edits import RemoveRow
from workbook.model.workbook import Workbook
from workbook.outreach.situations import MESSAGES

ADA, BEA, ZOE = person("Ada Okoro"), person("Béa Lind"), person("Zoë Ng")


@pytest.fixture
def heard(monkeypatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.filter_line.announce", lambda _widget, sentence: said.append(sentence))
    return said


def many(count: int) -> Workbook:
    """One message to Béa, one to Zoë, the others to Ada."""
    bridge = {"text": "Thank you for the bridge.", "status": "sent", "sent_on": "2027-01-17"}
    rows = [
        Row(id="m0", person=BEA.id, values={"text": "Your fault trees by hand.", "status": "draft"}),
        Row(id="m1", person=ZOE.id, values=bridge),
    ]
    rows += [
        Row(id=f"m{at}", person=ADA.id, values={"text": f"Ada, number {at}.", "status": "closed"})
        for at in range(2, count)
    ]
    return with_messages(circle(ADA, BEA, ZOE), *rows)


def look_for(page: MessagesPage, words: str) -> None:
    page.list.filter.line.setFocus()
    page.list.filter.line.clear()
    QTest.keyClicks(page.list.filter.line, words)
    page.list.filter.look_now()


def test_few_messages_have_no_filter_and_many_have_one(messages) -> None:
    assert not messages(many(FEW)).list.filter.isVisible()
    page = messages(many(FEW + 1))
    assert page.list.filter.isVisible()
    assert "13 messages" in words_on(page)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("bea", ["m0"]), ("LIND trees", ["m0"]), ("zoe", ["m1"]), ("bridge", ["m1"]), ("sent 3 days", ["m1"]),
        ("number 12", ["m12"]), ("drafted", ["m0"]), ("ada bridge", []),
    ],
)  # fmt: skip
def test_the_filter_looks_in_names_words_and_states(messages, words: str, shown: list[str]) -> None:
    page = messages(many(13))
    look_for(page, words)
    assert [key.split("/")[1] for part in page.list.people.parts.values() for key in part.list.parts] == shown
    count = f"{len(shown)} of 13 messages" if shown else "No message here matches. Try a part of a name."
    assert page.list.filter.count.text() == count


def test_escape_takes_the_filter_away_and_a_screen_reader_hears_how_many_are_left(messages, qtbot, heard) -> None:
    page = messages(many(13))
    look_for(page, "lind")
    qtbot.waitUntil(lambda: "1 of 13 messages" in heard)
    press(Qt.Key.Key_Escape)
    assert page.list.filter.line.text() == ""
    qtbot.waitUntil(lambda: heard[-1] == "13 messages")
    assert len(page.list.lines) == 13


def test_down_goes_to_the_first_and_enter_opens_the_one_that_is_left(messages) -> None:
    page = messages(many(13))
    page.list.filter.line.setFocus()
    QTest.keyClicks(page.list.filter.line, "number")
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.list.lines[0]
    assert len(page.list.lines) == 11
    page.list.filter.line.setFocus()
    page.list.filter.line.clear()
    QTest.keyClicks(page.list.filter.line, "bridge")
    press(Qt.Key.Key_Return)
    assert page.composer is not None
    assert page.composer.at.row_id == "m1"
    page.close_message()
    assert page.list.filter.line.text() == "bridge", "one comes back to what one looked at"
    assert QApplication.focusWidget() is page.list.lines[0]


def test_the_filter_stays_while_words_stand_in_it_and_follows_the_workbook(messages) -> None:
    page = messages(many(13))
    look_for(page, "ada")
    page.session.apply(RemoveRow(MESSAGES, "m5"))
    assert page.list.filter.isVisible()
    assert page.list.filter.count.text() == "10 of 12 messages"
    look_for(page, "")
    page.list.show_workbook(page.session.workbook, TODAY)
    assert not page.list.filter.isVisible()
