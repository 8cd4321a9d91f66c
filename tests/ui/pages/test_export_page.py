"""The export page with real pages: what is seen and what is chosen."""

import gc
import subprocess
import sys
import weakref

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.pages.exporting import TODAY, Answers, words_of
from ui.background import paper_bench
from ui.pages.export_page import ExportPage
from ui.session import Session
from ui.settings import Settings
from workbook.model.names import shorten_name
from workbook.model.workbook import Owner, Person, Workbook


def test_what_makes_pages_is_not_loaded_with_the_window():
    heavy = "{'reportlab', 'pikepdf', 'pypdfium2', 'uharfbuzz'}"
    code = f"import sys, ui.pages.export_page; print(sorted({heavy} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


# The preview


def test_the_first_page_is_seen_and_says_what_it_holds(export_page, nurse):
    page = export_page(nurse)
    assert page.viewer.number.text() == f"Page 1 of {page.viewer.pages.count}"
    assert page.viewer.sheet.accessibleName().endswith(f"{nurse.owner.name}")
    assert QAccessible.queryAccessibleInterface(page.viewer.sheet).role() == QAccessible.Role.Graphic
    assert page.viewer.pages.count > 8
    assert page.empty.isHidden()
    assert page.missing.isHidden()


def test_arrow_keys_turn_the_page_and_the_name_follows(export_page, nurse, settle):
    page = export_page(nurse)
    page.viewer.sheet.setFocus()
    QTest.keyClick(page.viewer.sheet, Qt.Key.Key_Right)
    settle(page)
    assert page.viewer.sheet.accessibleName().startswith("Page 2 of")
    assert "Why I am doing this" in page.viewer.sheet.accessibleName()
    QTest.keyClick(page.viewer.sheet, Qt.Key.Key_End)
    QTest.keyClick(page.viewer.sheet, Qt.Key.Key_PageDown)
    assert page.viewer.index == page.viewer.pages.count - 1
    QTest.keyClick(page.viewer.sheet, Qt.Key.Key_Home)
    assert page.viewer.index == 0


def test_each_page_is_another_picture_and_can_be_read_as_text(export_page, nurse, settle):
    page = export_page(nurse)
    first = page.viewer.sheet.grab().toImage()
    page.viewer.after.click()
    settle(page)
    assert page.viewer.sheet.grab().toImage() != first
    page.viewer.as_text.click()
    assert "Why I am doing this" in page.viewer.words.text()
    assert page.viewer.words.isVisible()
    assert not page.viewer.sheet.isVisible()
    page.viewer.after.click()
    settle(page)
    assert page.viewer.pages.titles[2][-1] in page.viewer.words.text()
    page.viewer.as_text.click()
    assert page.viewer.sheet.isVisible()


def test_a_page_is_drawn_as_sharp_as_the_screen(export_page, nurse):
    page = export_page(nurse)
    drawn = []
    page.preview.drawn.connect(drawn.append)
    page.viewer.after.click()
    QTest.qWait(0)
    while paper_bench().busy:
        QApplication.processEvents()
    assert drawn[-1].picture.width() == page.viewer.sheet.pixels()
    assert page.viewer.sheet.pixels() > 300


def test_a_change_of_words_changes_the_pages(export_page, nurse, settle):
    from workbook.model.edits import SetOwner

    page = export_page(nurse)
    page.session.apply(SetOwner(replace(nurse.owner, name="Wangari Otieno")))
    settle(page)
    assert "Wangari Otieno" in words_of(page)


def test_a_larger_page_takes_the_whole_width(export_page, nurse, qtbot):
    page = export_page(nurse)
    before = page.viewer.sheet.pixels()
    page.viewer.larger.click()
    qtbot.waitUntil(lambda: page.viewer.sheet.pixels() > 1.7 * before)
    assert page.viewer.larger.accessibleName() == "Smaller page"
    page.viewer.larger.click()
    qtbot.waitUntil(lambda: page.viewer.sheet.pixels() == before)
    assert page.viewer.larger.accessibleName() == "Larger page"


# The choices


def test_names_of_other_people_are_short_until_asked_for_whole(export_page, nurse, settle):
    person = next(person for person in nurse.people if shorten_name(person.name) != person.name)
    page = export_page(nurse)
    assert not page.panel.parts["full_names"].isChecked()
    assert person.name not in words_of(page)
    page.panel.parts["full_names"].click()
    settle(page)
    assert person.name in words_of(page)
    assert page.session.workbook.owner.full_names_in_print


def test_beside_the_choices_stands_that_messages_do_not_print(export_page, nurse):
    page = export_page(nurse)
    told = [words.text() for words in page.panel.findChildren(QLabel) if words.isVisible()]
    assert "Your messages do not print; only how many you have sent." in told
    messages = [row.text("text") for row in nurse.rows("E9.3.messages") if row.text("text")]
    assert messages
    assert [text for text in messages if text.split(".")[0] in words_of(page)] == []
    assert "Messages sent so far" in words_of(page)


def test_the_private_page_comes_only_when_asked_for(export_page, nurse, settle):
    page = export_page(nurse)
    before = page.viewer.pages.count
    assert "Only for me" not in words_of(page)
    page.panel.parts["private_page"].click()
    settle(page)
    assert page.viewer.pages.count > before
    assert "Only for me" in words_of(page)


def test_fewer_parts_make_a_shorter_plan(export_page, nurse, settle):
    page = export_page(nurse)
    assert "What guides me" in words_of(page)
    page.panel.parts["optional_parts"].click()
    settle(page)
    assert "What guides me" not in words_of(page)


def test_paper_is_kept_in_the_workbook_and_undo_brings_the_other_back(export_page, nurse, settle):
    page = export_page(nurse)
    page.panel.paper.setCurrentIndex(1)
    settle(page)
    assert page.session.workbook.owner.paper == "letter"
    assert page.viewer.sheet.heightForWidth(1000) < 1320
    page.session.undo()
    settle(page)
    assert page.panel.paper.key() == page.choices.paper == "a4"
    assert page.viewer.sheet.heightForWidth(1000) > 1380


def test_a_workbook_open_to_read_only_still_prints_as_chosen(export_page, nurse, settle):
    page = export_page(nurse, read_only=True)
    page.panel.paper.setCurrentIndex(1)
    settle(page)
    assert page.choices.paper == "letter"
    assert page.session.workbook is nurse
    assert page.viewer.sheet.heightForWidth(1000) < 1320


def test_the_date_on_the_pages_can_be_another_day(export_page, nurse, settle):
    page = export_page(nurse)
    assert "24 November 2026" in words_of(page)
    page.panel.date.line.setFocus()
    page.panel.date.line.selectAll()
    QTest.keyClicks(page.panel.date.line, "3 January 2027")
    settle(page)
    assert "3 January 2027" in words_of(page)
    page.panel.date.line.selectAll()
    QTest.keyClicks(page.panel.date.line, "some day")
    settle(page)
    assert "3 January 2027" in words_of(page)


def test_many_quick_changes_end_with_the_last_wish(export_page, nurse, settle):
    page = export_page(nurse)
    made = []
    page.preview.made.connect(made.append)
    for _ in range(5):
        page.panel.parts["private_page"].click()
    settle(page)
    assert len(made) == 1
    assert "Only for me" in words_of(page)


# Saving


def test_an_empty_workbook_is_told_kindly_and_still_gives_a_pdf(export_page, tmp_path, qtbot):
    page = export_page(Workbook(id="w_1"))
    assert page.empty.words.text().startswith("Your plan is still empty.")
    ask = page.outputs.ask = Answers(tmp_path / "plan.pdf")
    page.save.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert ask.suggested[0].name == "My plan.pdf"
    gone = []
    page.chosen.connect(gone.append)
    page.empty.action.click()
    assert gone == ["chapter:1"]


def test_a_letter_without_a_typeface_is_told_with_its_page(export_page):
    page = export_page(Workbook(id="w_1", owner=Owner(name="Ada 𓀀")))
    assert "“𓀀” on page 1" in page.missing.words.text()
    page.missing.action.click()
    assert page.viewer.sheet.hasFocus()


# The keyboard


def test_tab_reaches_everything_once_and_everything_has_a_name_and_room(export_page, nurse):
    page = export_page(nurse)
    page.focus_first()
    assert page.save.hasFocus()
    seen = []
    while (now := QApplication.focusWidget()) not in seen:
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    wanted = [
        page.save, page.print, page.panel.paper, *page.panel.parts.values(), page.panel.date.line, page.panel.date.pick,
        page.copy, *page.texts.values(), page.viewer.after, page.viewer.as_text, page.viewer.larger, page.viewer.sheet,
    ]  # fmt: skip
    assert seen == wanted
    for one in seen:
        assert one.accessibleName(), one
        assert min(one.width(), one.height()) >= 24, one


@pytest.mark.parametrize("width", [480, 740, 1300])
def test_nothing_is_cut_off_at_any_width(export_page, nurse, width):
    page = export_page(nurse, width=width)
    QApplication.processEvents()
    for part in page.findChildren(QWidget):
        if part.isVisible() and page.widget().isAncestorOf(part):
            left = part.mapTo(page.widget(), part.rect().topLeft()).x()
            assert left >= -1, part
            assert left + part.width() <= page.viewport().width() + 1, part


def test_people_in_the_workbook_who_are_nobody_else_stay_whole(export_page):
    page = export_page(Workbook(id="w_1", owner=Owner(name="Ada Lovelace"), people=(Person(id="p", name="Mo"),)))
    assert "Ada Lovelace" in words_of(page)


def test_a_page_left_behind_is_gone(qapp, nurse, tmp_path, qtbot):
    page = ExportPage(Session(nurse), TODAY, tmp_path / "mine.brandbook", Settings(tmp_path / "settings.ini"))
    page.show()
    qtbot.waitUntil(lambda sheet=page.viewer.sheet: sheet.has_picture, timeout=20_000)
    kept = weakref.ref(page), weakref.ref(page.preview)
    page.viewer.after.click()
    page.close()
    page.deleteLater()
    del page
    qtbot.waitUntil(lambda: not paper_bench().busy)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert [one() for one in kept] == [None, None]
