"""Somebody who leaves a blank line between two paragraphs finds it wherever they write, also after a rest."""

import pytest

from tests.journeys.test_messages import FIRST, open_and_notice
from tests.journeys.test_plan import tab_to
from ui.pages.studio_page import StudioPage
from ui.widgets.text_box import TextBox
from workbook.outreach.situations import MESSAGES

REST = 450
"""Milliseconds without a key after which feedback, signs and counts have looked."""


def box(person) -> TextBox:
    found = person.focus
    assert isinstance(found, TextBox)
    return found


def rest(person) -> None:
    person.qtbot.wait(REST)
    person.settle()


def write_paragraphs(person) -> str:
    """Write three paragraphs with blank lines, resting in the middle and at the end of a line; what was meant."""
    person.type("I open the ward at six")
    person.press("Return")
    rest(person)
    person.press("Return")
    person.type("Then I count")
    rest(person)
    person.press("Return")
    person.press("Return")
    rest(person)
    person.press("Enter")
    person.type("Alarms")
    person.press("Return")
    person.press("Return")
    rest(person)
    meant = "I open the ward at six\n\nThen I count\n\n\nAlarms\n\n"
    assert box(person).text() == meant
    assert box(person).textCursor().position() == len(meant)
    return meant


@pytest.mark.parametrize("ref", ["E1.1.for_me", "E6.3.about", "E7.5.c256", "E4.2.own_voice"])
def test_a_text_keeps_its_blank_lines(person, sit_down, ref):
    person.window.desk.start("Rosa")
    person.view.go_to_answer(ref)
    meant = write_paragraphs(person)
    assert person.workbook.text(ref) == meant
    person.press("Ctrl+Z")
    person.press("Ctrl+Y")
    assert person.workbook.text(ref) == meant
    file = person.file
    person.leave()
    again = sit_down(file=file)
    assert again.workbook.text(ref) == meant
    again.view.go_to_answer(ref)
    assert box(again).text() == meant


def test_a_part_of_a_story_keeps_its_blank_lines(person):
    person.window.desk.start("Rosa")
    person.view.go("E2.3")
    tab_to(person, "Add a story")
    person.press("Return")
    person.settle()
    tab_to(person, "The situation")
    meant = write_paragraphs(person)
    assert person.workbook.rows("E2.3.stories")[0].text("situation") == meant


def test_a_draft_and_its_copy_keep_their_blank_lines(person):
    person.window.desk.start("Rosa")
    person.view.go("E6.3")
    person.press("Ctrl+Shift+D")
    page = person.page
    assert isinstance(page, StudioPage)
    person.press("Return")
    person.settle()
    meant = write_paragraphs(person)
    assert [row.text("text") for row in person.workbook.rows("E6.3.drafts")] == [meant]
    page.ask("copy")
    person.settle()
    person.press("Ctrl+A")
    person.press("Delete")
    assert write_paragraphs(person) == meant
    assert [row.text("text") for row in person.workbook.rows("E6.3.drafts")] == [meant, meant]


def test_a_message_keeps_its_blank_lines(person):
    person.window.desk.start("Rosa")
    open_and_notice(person)
    meant = write_paragraphs(person)
    assert person.workbook.rows(MESSAGES)[-1].text("text") == meant
    person.press("Ctrl+A")
    person.type(FIRST)
    assert person.workbook.rows(MESSAGES)[-1].text("text") == FIRST
