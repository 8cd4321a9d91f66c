"""Look first: the box opens after one true observation or a reason, and what was noticed stays in sight."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.messaging import (
    ADA,
    AT,
    BEA,
    GOOD,
    SEEN,
    PageMaker,
    composer,
    one_message,
    press,
    row,
    settle,
    words_on,
)
from tests.workbook.outreach.people import circle, touch, with_messages, with_notices
from ui.pages.message_look import ENOUGH_TO_BEGIN
from workbook.model.answers import MessageDrafts, Row
from workbook.model.edits import PutRow, SetCell
from workbook.outreach.recipient import NOTICES
from workbook.outreach.situations import MESSAGES


def test_the_box_opens_after_one_true_observation(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    it = composer(page)
    assert not it.is_open
    assert it.rest is not None
    assert not it.rest.isVisible()
    assert QApplication.focusWidget() is it.look.form.words
    QTest.keyClicks(it.look.form.words, "Nice posts")
    it.look.form.keep.click()
    assert not it.is_open
    assert "A few words more: what exactly was it?" in words_on(page)
    QTest.keyClicks(it.look.form.words, "She draws fault trees by hand")
    it.look.form.kinds.buttons[2].click()
    it.look.form.keep.setFocus()
    press(Qt.Key.Key_Return)
    assert it.is_open
    assert it.rest.isVisible()
    assert QApplication.focusWidget() is it.box.box
    card = page.session.workbook.rows(NOTICES)[0]
    assert (card.text("noticed2"), card.text("noticed2_kind")) == ("She draws fault trees by hand", "choice")
    page.session.undo()
    assert not it.is_open


def test_a_reason_opens_the_box_too_and_is_kept(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    it = composer(page)
    it.look.excuse.toggle()
    it.look.anyway.click()
    assert not it.is_open
    QTest.keyClicks(it.look.reason, "We speak every day")
    press(Qt.Key.Key_Return)
    assert it.is_open
    assert row(page).text("look_first") == "We speak every day"
    it.look.back.click()
    assert not it.is_open


def test_words_once_typed_are_never_hidden(messages: PageMaker) -> None:
    page = messages(one_message("Ada, half a sentence", looked=False), opened=AT)
    assert composer(page).box.box.isVisible()
    assert "Look first: write one true thing you noticed. Or say why you write without it." in words_on(page)
    lost = replace(row(page), person=None)
    page.session.apply(PutRow(MESSAGES, MessageDrafts, lost))
    assert composer(page).box.box.isVisible()
    assert composer(page).pick.isVisible()
    composer(page).pick.line.set_text("Bea Lind")
    composer(page).pick.send()
    assert row(page).person == BEA.id
    assert row(page).text("text") == "Ada, half a sentence"


def test_a_ledger_line_counts_as_looking(messages: PageMaker) -> None:
    workbook = circle(ADA, ledger=(touch(ADA, "met", date(2027, 1, 18), "She asked who reads it after midnight"),))
    page = messages(with_messages(workbook, Row(id="m1", person=ADA.id)), opened=AT)
    assert composer(page).is_open


def test_notices_are_asked_about_titles_and_private_matters(messages: PageMaker) -> None:
    title = with_notices(circle(ADA), ADA, ("Head of research at Siemens", "title"))
    page = messages(with_messages(title, Row(id="m1", person=ADA.id)), opened=AT)
    assert not composer(page).is_open
    assert composer(page).look.asked.text() == ("They know where they work. What have they chosen, said or changed?")
    private = with_notices(circle(ADA), ADA, ("She wrote about her illness in spring", "change"))
    page = messages(with_messages(private, Row(id="m1", person=ADA.id)), opened=AT)
    assert composer(page).look.asked.text() == "Would A. O. be glad that this is written here?"
    two = with_notices(circle(ADA), ADA, *SEEN[:2])
    page = messages(with_messages(two, Row(id="m1", person=ADA.id)), opened=AT)
    assert composer(page).look.said.text() == ENOUGH_TO_BEGIN
    assert "Three things make a letter. You have 2." in composer(page).look.few.text()


def test_what_was_noticed_stands_right_above_the_box(messages: PageMaker) -> None:
    workbook = SetCell(NOTICES, f"n_{ADA.id}", "wonder", "Which tree taught most?").apply(one_message(GOOD))
    page = messages(workbook, opened=AT)
    it = composer(page)
    page.fit()
    settle()
    assert it.setting.geometry().bottom() < it.look.y() < it.look.geometry().bottom() < it.box.y()
    assert it.look.seen.text().splitlines() == [f"· {text}" for text, _ in SEEN]
    assert "You wonder: Which tree taught most?" in it.look.beside.text()
    assert "Why them: She measured the drain and not the pipe" in it.look.beside.text()


def test_what_was_noticed_and_not_kept_yet_is_there_again(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    it = composer(page)
    QTest.keyClicks(it.look.form.words, "She draws fault trees by hand")
    again = composer(messages(it.deeds.workbook, opened=AT))
    assert again.look.form.words.text() == "She draws fault trees by hand"
    assert again.look.form.isVisible()
    again.look.form.keep.click()
    assert again.deeds.workbook.unkept == {}
    assert again.deeds.workbook.rows(NOTICES)[0].text("noticed1") == "She draws fault trees by hand"
