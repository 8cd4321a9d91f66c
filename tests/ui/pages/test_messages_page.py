"""The messages page over a real session: whom to write to, what is open, and what it may change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.messaging import (
    ADA,
    AT,
    BEA,
    GOOD,
    WEAK,
    PageMaker,
    composer,
    one_message,
    press,
    row,
    settle,
    words_on,
)
from tests.workbook.outreach.people import circle, person, with_messages
from tests.workbook.outreach.samples import sample
from ui.theme.look import Look
from ui.theme.reading import Reading
from ui.widgets.tab_stops import tab_stops
from workbook.model.answers import Row
from workbook.model.edits import DeletePerson
from workbook.model.workbook import Workbook
from workbook.outreach.message_edits import MessageAt
from workbook.outreach.situations import MESSAGES


def test_an_empty_page_asks_who_would_be_glad(messages: PageMaker) -> None:
    page = messages(Workbook())
    assert "Who would be glad to hear from you?" in words_on(page)
    page.focus_first()
    press(Qt.Key.Key_Return)
    assert page.new is not None
    assert QApplication.focusWidget() is page.new.pick.line


def test_six_open_first_messages_ask_for_answers_first(messages: PageMaker) -> None:
    people = [person(f"{name} Person") for name in ("Ala", "Ber", "Cid", "Dov", "Eli", "Fay")]
    rows = [
        Row(id=f"m{n}", person=one.id, values={"text": "Hello you", "status": "sent", "sent_on": "2027-01-18"})
        for n, one in enumerate(people)
    ]
    page = messages(with_messages(circle(*people), *rows))
    assert "6 first messages are open. Answer those first." in words_on(page)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grab)", extend=True)  # offscreen only
def test_somebody_known_is_found_by_name_and_somebody_new_is_added(messages: PageMaker) -> None:
    page = messages(circle(ADA))
    for typed, known in (("ada okoro", True), ("Zoë Quist", False)):
        page.close_message()
        page.begin_new()
        assert page.new is not None
        for sign in typed:
            page.new.pick.line.insert(sign)
        page.new.pick.line.edited.emit(typed)
        QTest.keyClick(page.new.pick.line, Qt.Key.Key_Return)
        person_id = row(page, composer(page).at).person
        assert (person_id == ADA.id) is known
    assert [one.name for one in page.session.workbook.people] == ["Ada Okoro", "Zoë Quist"]
    assert page.session.workbook.people[1].review_by == "2028-01-20"
    page.session.undo()
    assert [one.name for one in page.session.workbook.people] == ["Ada Okoro"]
    assert page.composer is None


def test_an_ask_a_no_and_a_closing_note_are_kept_in_their_own_fields(messages: PageMaker) -> None:
    page = messages(one_message(), opened=AT)
    for kind, ref in (("ask", "E9.5.ask"), ("no", "E9.5.decline"), ("close", "E9.5.close")):
        page.open(AT)
        page.show_rest()
        after = composer(page).after
        assert after is not None
        after.kinds[kind].click()
        assert composer(page).at.ref == ref
        assert row(page, composer(page).at).person == ADA.id
        told = composer(page).setting.when.text()
        assert told
    assert told == "Say what it gave you, release them from answering."


def test_a_person_deleted_with_their_draft_open_comes_back_with_undo(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    page.session.apply(DeletePerson(ADA.id))
    assert page.composer is None
    assert "The message you had open is gone. Undo brings it back." in words_on(page)
    settle()
    page.session.undo()
    assert composer(page).at == AT
    assert composer(page).box.text() == GOOD
    settle()
    page.session.redo()
    assert page.composer is None


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_every_message_of_the_samples_opens(messages: PageMaker, name: str) -> None:
    page = messages(sample(name))
    for ref in (MESSAGES, "E9.5.ask", "E9.5.decline", "E9.5.close"):
        for one in page.session.workbook.rows(ref):
            page.open(MessageAt(ref, one.id))
            page.show_rest()
            composer(page).look_now()
            assert composer(page).box.text() == one.text("text")
            assert all(stop.accessibleName().strip() for stop in tab_stops(page))


def test_twice_the_text_size_in_a_narrow_window_is_not_too_wide(messages: PageMaker, look_: Look, qtbot) -> None:
    look_.apply(Reading(theme="light", scale=200))
    page = messages(one_message(WEAK, situation="M5", channel="linkedin_note"), opened=AT, width=480)
    settle()
    page.fit()
    settle()
    room = page.viewport().width()
    wide = [
        stop.accessibleName()
        for stop in tab_stops(page)
        if stop.mapTo(page.viewport(), stop.rect().topRight()).x() > room
    ]
    assert wide == []


def test_a_workbook_open_to_read_only_takes_no_new_message(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    page.session.read_only = True
    after = composer(page).after
    assert after is not None
    after.kinds["ask"].click()
    assert composer(page).at == AT
    after.plan.click()
    assert after.form is None
    assert composer(page).isVisible()


def test_a_page_of_somebody_not_written_to_begins_with_them(messages: PageMaker) -> None:
    page = messages(circle(ADA, BEA), person_id=BEA.id)
    assert "Nothing written to \u2068Bea Lind\u2069 yet" in words_on(page)
    page.focus_first()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert row(page, composer(page).at).person == BEA.id
