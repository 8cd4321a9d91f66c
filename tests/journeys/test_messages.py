"""By keys alone: somebody is chosen, looked at, written to, sent to, answered, given to, asked and let go."""

import shutil

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

import resources
from tests.journeys.conftest import TODAY
from tests.journeys.test_accessible import faults, in_group
from tests.journeys.test_plan import tab_to
from ui import places
from ui.pages.message_words import COPIED, TUESDAY
from ui.pages.messages_page import MessagesPage
from ui.session import Session
from ui.theme.reading import Reading
from ui.widgets.tab_stops import tab_stops
from workbook.model.answers import Row
from workbook.outreach.ledger import FOLLOW_UPS, ledger_of
from workbook.outreach.message_edits import GIVES
from workbook.outreach.recipient import NOTICES
from workbook.outreach.situations import MESSAGES

FIRST = "Hi, I came across your impressive profile. Looking forward to connecting!"
BETTER = "Ingrid, your talk showed the alarm log beside the nurses' notes. Which of the two surprised you? No hurry."


def page_of(person) -> MessagesPage:
    page = person.page
    assert isinstance(page, MessagesPage)
    return page


def the_row(session: Session, ref: str = MESSAGES) -> Row:
    return session.workbook.rows(ref)[-1]


def choose(person, name: str) -> None:
    tab_to(person, name)
    person.press("Return")
    person.settle()


def look(person) -> None:
    """Let the keys rest until the message was looked at."""
    page = page_of(person)
    page.show_rest()
    assert page.composer is not None
    page.composer.look_now()
    person.settle()


def open_and_notice(person) -> None:
    person.press("Ctrl+Shift+M")
    assert "Who would be glad to hear from you?" in person.reads()
    person.press("Return")
    person.type("Dr Ingrid Brandt")
    person.press("Return")
    person.settle()
    assert [one.name for one in person.workbook.people] == ["Dr Ingrid Brandt"]
    assert person.focus.accessibleName() == "One true thing you noticed"
    assert "The message opens once one true thing is written above and kept with “Keep this”." in person.reads()
    person.type("Her talk showed the alarm log beside the nurses' own notes")
    tab_to(person, "Work")
    person.press("Right")
    person.press("Right")
    person.press("Space")
    choose(person, "Keep this observation")
    (card,) = person.workbook.rows(NOTICES)
    assert card.text("noticed1_kind") == "choice"
    assert person.focus.accessibleName() == "The message"


def write_and_check(person) -> None:
    person.press("Shift+Tab")
    while person.focus.accessibleName() != "Situation":
        person.press("Shift+Tab")
    person.press("Down")
    person.press("Down")
    assert the_row(person.session).text("situation") == "M2"
    tab_to(person, "Channel")
    person.press("Down")
    assert the_row(person.session).text("channel") == "linkedin_note"
    assert "5 LinkedIn notes left this month." in person.reads()
    tab_to(person, "The message")
    person.type(FIRST)
    look(person)
    assert "Could be sent to many." in person.reads()
    assert "What made you stop at this person?" in person.reads()
    person.press("Ctrl+A")
    person.type(BETTER)
    look(person)
    assert "Reads personal." in person.reads()
    assert TUESDAY in person.reads()


def copy_and_send(person) -> None:
    choose(person, "Copy message")
    assert QApplication.clipboard().text() == BETTER
    assert COPIED in person.reads()
    choose(person, "Mark as sent")
    assert the_row(person.session).text("sent_on") == TODAY.isoformat()
    assert person.focus.accessibleName() == "They answered"
    person.press("Ctrl+Z")
    person.settle()
    assert person.view.place == places.MESSAGES
    assert the_row(person.session).text("status") == "draft"
    person.press("Ctrl+Shift+Z")
    person.settle()
    assert the_row(person.session).text("status") == "sent"


def hear_back_and_give(person) -> None:
    choose(person, "They answered")
    assert "What did they say? Answer that first." in person.reads()
    assert person.focus.accessibleName() == "Write down what they said"
    person.press("Return")
    person.settle()
    person.type("Neither. The silence at 4 a.m.")
    choose(person, "Done with this")
    (row,) = person.workbook.rows(FOLLOW_UPS)
    assert row.text("said") == "Neither. The silence at 4 a.m."
    choose(person, "Give something")
    assert person.focus.accessibleName() == "What you gave"
    person.type("My count of one week of alarms")
    choose(person, "Given today")
    assert the_row(person.session, GIVES).text("what") == "My count of one week of alarms"


def ask_and_close(person, person_id: str) -> None:
    choose(person, "An ask")
    assert person.focus.accessibleName() == "The message"
    assert "One thing, ≤ 20 minutes, why them, easy way out, thanks regardless." in person.reads()
    person.type("Could I ask you two questions about the log, 15 minutes, any time before June? If not, all is well.")
    look(person)
    choose(person, "Mark as sent")
    choose(person, "A closing note")
    person.type("You gave me more than I could ask. You need not answer.")
    look(person)
    choose(person, "Mark as sent")
    choose(person, "Let it be")
    assert "You paid attention to someone. That is not lost." in person.reads()
    kinds = {line.kind for line in ledger_of(person.workbook, person_id)}
    assert kinds == {"written", "answered", "given", "asked"}


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grab)", extend=True)  # offscreen only
def test_from_a_name_to_a_warm_goodbye(person):
    person.window.desk.start("Minh Anh")
    empty = person.workbook
    open_and_notice(person)
    write_and_check(person)
    copy_and_send(person)
    person_id = person.workbook.people[0].id
    hear_back_and_give(person)
    ask_and_close(person, person_id)
    choose(person, "All messages")
    page = page_of(person)
    said = [line.accessibleName() for line in page.list.lines]
    assert len(said) == 3
    assert any(line.endswith("Closed, no answer") for line in said)
    assert page.isAncestorOf(person.focus)
    steps = 0
    while person.session.undo_label is not None:
        person.press("Ctrl+Z")
        steps += 1
        assert steps < 60
        assert person.focus.isVisible()
    assert person.workbook.people == empty.people
    assert person.workbook.ledger == empty.ledger
    assert not any(
        person.workbook.rows(ref) for ref in (MESSAGES, "E9.5.ask", "E9.5.close", FOLLOW_UPS, GIVES, NOTICES)
    )


@pytest.mark.parametrize("scale", [100, 200])
def test_a_message_is_heard_pressed_and_walked_round(sit_down, home, look_, scale):
    file = home / "nurse.brandbook"
    shutil.copy(resources.path("samples", "nurse.brandbook"), file)
    look_.apply(Reading(theme="light", scale=scale))
    person = sit_down(file=file, size=(1360, 860) if scale == 100 else (480, 800))
    person.view.go(places.MESSAGES)
    page = page_of(person)
    page.list.lines[0].click()
    look(person)
    composer = page.composer
    assert composer is not None
    assert composer.rest is not None
    assert composer.after is not None
    composer.setting.rules.toggle()
    composer.rest.signals.details.toggle()
    composer.rest.ready.all.toggle()
    composer.after.give.click()
    person.settle()
    assert faults(person.window) == []
    stops = tab_stops(page)
    stops[0].setFocus()
    walked = [person.focus]
    while len(walked) < 400:
        person.press("Tab")
        if person.focus is walked[0]:
            break
        walked.append(person.focus)
    groups = {part.group() for part in walked if isinstance(part, QAbstractButton)} - {None}
    left_out = [one.accessibleName() for one in stops if one not in walked and not in_group(one, groups)]
    assert left_out == []
    room = page.viewport().width()
    wide = [one.accessibleName() for one in stops if one.mapTo(page.viewport(), one.rect().topRight()).x() > room]
    assert wide == []


def test_from_the_exercise_to_the_composer_and_to_the_person(sit_down, home):
    file = home / "nurse.brandbook"
    shutil.copy(resources.path("samples", "nurse.brandbook"), file)
    person = sit_down(file=file)
    for exercise in ("E9.3", "E9.5"):
        person.view.go(exercise)
        person.settle()
        choose(person, "Write in Messages")
        assert person.view.place == places.MESSAGES
        assert page_of(person).isAncestorOf(person.focus)
    person.press("Return")
    person.settle()
    look(person)
    composer = page_of(person).composer
    assert composer is not None
    to = composer.row.person
    choose(person, "Everything about this person")
    assert person.view.place == places.about(places.PEOPLE, to)
