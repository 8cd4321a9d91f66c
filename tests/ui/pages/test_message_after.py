"""After a message: one second note, what they said, and a gift, in the fields of the course."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.messaging import ADA, AT, BEA, GOOD, TODAY, PageMaker, composer, one_message, press, row, words_on
from tests.workbook.outreach.people import with_follow_ups
from ui.pages.exercise_page import ExercisePage
from ui.pages.message_after import FollowUpForm, GiftForm
from ui.pages.messages_page import MessagesPage
from workbook.model.answers import Row
from workbook.model.edits import SetCell
from workbook.outreach.ledger import FOLLOW_UPS, ledger_of
from workbook.outreach.message_edits import GIVES
from workbook.outreach.situations import MESSAGES


def test_one_second_note_is_offered_after_ten_days_and_no_third(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, status="sent", sent_on="2027-01-09"), opened=AT)
    it = composer(page)
    assert it.send is not None
    assert it.send.second.isVisible()
    it.send.second.click()
    second = composer(page).at
    assert second != AT
    assert row(page, second).person == ADA.id
    workbook = page.session.workbook
    twice = SetCell(MESSAGES, second.row_id, "status", "sent").apply(workbook)
    twice = SetCell(MESSAGES, second.row_id, "sent_on", "2027-01-19").apply(twice)
    page = messages(twice, opened=second)
    assert composer(page).send is not None
    assert not composer(page).send.second.isVisible()


def test_what_they_said_is_written_into_the_follow_ups_of_the_course(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, status="answered", sent_on="2027-01-09"), opened=AT)
    after = composer(page).after
    assert after is not None
    after.plan.setFocus()
    press(Qt.Key.Key_Return)
    form = after.form
    assert isinstance(form, FollowUpForm)
    assert form.editor.cells["said"].isAncestorOf(QApplication.focusWidget())
    QTest.keyClicks(QApplication.focusWidget(), "The one with the pump")
    (kept,) = page.session.workbook.rows(FOLLOW_UPS)
    assert (kept.person, kept.text("said"), kept.text("step")) == (ADA.id, "The one with the pump", "answer")
    form.close_it.click()
    assert after.form is None
    line = after.list.parts[kept.id]
    assert "they said: “The one with the pump”" in line.words.accessibleName()
    line.tick.click()
    assert [one.kind for one in ledger_of(page.session.workbook, ADA.id)] == ["written", "answered", "written"]


def test_a_gift_stands_in_the_ledger_and_on_the_give_list(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, status="answered", sent_on="2027-01-09"), opened=AT)
    after = composer(page).after
    assert after is not None
    after.give.click()
    form = after.form
    assert isinstance(form, GiftForm)
    assert any("A name with consent" in words for words in words_on(page))
    form.keep.click()
    assert after.form is form
    QTest.keyClicks(form.line, "My page of pump notes")
    form.keep.click()
    assert after.form is None
    assert ledger_of(page.session.workbook, ADA.id)[-1].kind == "given"
    assert page.session.workbook.rows(GIVES)[0].text("what") == "My page of pump notes"
    page.session.undo()
    assert page.session.workbook.rows(GIVES) == ()


def test_a_follow_up_that_is_taken_out_closes_its_form(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    after = composer(page).after
    assert after is not None
    after.plan.click()
    page.session.undo()
    assert after.form is None
    workbook = with_follow_ups(one_message(GOOD), Row(id="f1", person=BEA.id, values={"do": "for Bea"}))
    page = messages(workbook, opened=AT)
    assert composer(page).after is not None
    assert composer(page).after.list.parts == {}


def test_the_form_of_the_course_and_this_page_hold_the_same_rows(messages: PageMaker, exercise_page) -> None:
    course: ExercisePage = exercise_page("E9.3", one_message(GOOD))
    page = MessagesPage(course.session, TODAY)
    page.open(AT)
    composer(page).box.box.insertPlainText("Truly. ")
    assert "Truly. " in course.session.workbook.rows(MESSAGES)[0].text("text")
    course.session.apply(SetCell(MESSAGES, "m1", "text", "Ada, from the form."))
    assert composer(page).box.text() == "Ada, from the form."
    page.deleteLater()


def test_a_follow_up_ticked_without_a_day_was_done_today(messages: PageMaker) -> None:
    plan = Row(id="f1", person=ADA.id, values={"step": "thank", "do": "my thanks"})
    page = messages(with_follow_ups(one_message(GOOD), plan), opened=AT)
    after = composer(page).after
    assert after is not None
    after.list.parts["f1"].tick.click()
    assert [(line.kind, line.on) for line in ledger_of(page.session.workbook, ADA.id)] == [("given", TODAY)]
    page.session.undo()
    assert ledger_of(page.session.workbook, ADA.id) == ()
