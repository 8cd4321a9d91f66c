"""The export page with real pages: what is seen, what is chosen, and what leaves the workbook."""

import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui.background import paper_bench
from ui.pages.export_page import ExportPage
from ui.preview.making import page_text
from ui.session import Session
from ui.settings import Settings
from workbook.exchange import EXPORTS
from workbook.model.names import shorten_name
from workbook.model.workbook import Owner, Person, Workbook
from workbook.pdf import PlanOptions, render
from workbook.storage.format import decode

TODAY = date(2026, 11, 24)
READ_ONLY = 0o500


@pytest.fixture(scope="module")
def nurse() -> Workbook:
    """A filled example."""
    return decode(resources.path("samples", "nurse.brandbook").read_bytes()).workbook


class Answers:
    """Answers the question for a file name with one path, and remembers what was suggested."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.suggested: list[Path] = []

    def to_open(self, _parent: QWidget) -> Path | None:
        raise AssertionError("Nothing is opened here.")

    def to_save(self, _parent: QWidget, suggested: Path, _kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.path


Make = Callable[..., ExportPage]


@pytest.fixture
def export_page(qtbot, tmp_path) -> Make:
    """Make the page of a workbook and wait for its first picture."""

    def make(workbook: Workbook, *, width: int = 740, read_only: bool = False) -> ExportPage:
        session = Session(workbook)
        session.read_only = read_only
        page = ExportPage(session, TODAY, tmp_path / "mine.brandbook", Settings(tmp_path / "settings.ini"))
        page.resize(width, 620)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        qtbot.waitUntil(lambda: page.viewer.sheet.has_picture, timeout=20_000)
        return page

    return make


@pytest.fixture
def settle(qtbot) -> Callable[[ExportPage], None]:
    """Wait until the pages show the newest wish and nothing is under way."""

    def wait(page: ExportPage) -> None:
        qtbot.waitUntil(lambda: page.preview.current and not paper_bench().busy, timeout=20_000)

    return wait


def words_of(page: ExportPage) -> str:
    """Everything the pages say."""
    pages = page.viewer.pages
    assert pages is not None
    return "\n".join(page_text(pages.pdf, index) for index in range(pages.count))


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
    page.session.apply(SetOwner(nurse.owner.model_copy(update={"name": "Wangari Otieno"})))
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


def test_the_file_saved_is_the_plan_byte_for_byte(export_page, nurse, tmp_path, qtbot):
    page = export_page(nurse)
    ask = page.outputs.ask = Answers(tmp_path / "out" / "plan.pdf")
    (tmp_path / "out").mkdir()
    page.save.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert (tmp_path / "out" / "plan.pdf").read_bytes() == render(nurse, PlanOptions.for_workbook(nurse, TODAY))
    assert page.notices.notice.sentence == "Saved as “plan.pdf” in “out”."
    assert [offer.words for offer in page.notices.notice.offers] == ["Open the PDF", "Show in folder"]
    assert ask.suggested == [tmp_path / f"{nurse.owner.name} plan.pdf"]
    assert os.listdir(tmp_path / "out") == ["plan.pdf"]


def test_saving_at_once_after_a_change_saves_the_change(export_page, nurse, tmp_path, qtbot):
    page = export_page(nurse)
    page.outputs.ask = Answers(tmp_path / "plan.pdf")
    page.panel.parts["private_page"].click()
    page.save.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert (tmp_path / "plan.pdf").read_bytes() == render(nurse, PlanOptions(TODAY, private_page=True))


def test_the_folder_is_remembered_and_the_ending_is_added(export_page, nurse, tmp_path, qtbot):
    page = export_page(nurse)
    (tmp_path / "post").mkdir()
    ask = page.outputs.ask = Answers(tmp_path / "post" / "for Ada")
    for _ in range(2):
        page.notices.clear()
        page.save.click()
        qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert (tmp_path / "post" / "for Ada.pdf").exists()
    assert ask.suggested[1].parent == tmp_path / "post"
    # The dialog asked about "for Ada", so "for Ada.pdf" is not replaced behind the person's back.
    assert page.notices.notice.sentence == "There is already a file with this name. Choose another name."


def test_a_file_the_person_agreed_to_replace_is_replaced(export_page, nurse, tmp_path, qtbot):
    page = export_page(nurse)
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"older")
    page.outputs.ask = Answers(target)
    page.save.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert target.read_bytes().startswith(b"%PDF")


def test_giving_up_the_question_writes_nothing(export_page, nurse, tmp_path):
    page = export_page(nurse)
    page.outputs.ask = Answers(None)
    page.save.click()
    assert not paper_bench().busy
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this person may write everywhere")
def test_a_folder_that_takes_no_files_is_told_in_a_sentence(export_page, nurse, tmp_path, qtbot):
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(READ_ONLY)
    told_about(export_page(nurse), folder / "plan.pdf", qtbot)


def test_a_folder_that_is_gone_is_told_in_a_sentence_and_the_page_stays(export_page, nurse, tmp_path, qtbot):
    page = export_page(nurse)
    told_about(page, tmp_path / "gone" / "plan.pdf", qtbot)
    assert page.viewer.sheet.has_picture
    ask = page.outputs.ask = Answers(tmp_path / "plan.pdf")
    page.notices.acted.emit(page.notices.notice.offers[0].key)
    qtbot.waitUntil(lambda: page.notices.notice is not None and page.notices.notice.tone == "good")
    assert (tmp_path / "plan.pdf").exists()
    assert ask.suggested[0].parent == tmp_path  # not the folder that took nothing


def told_about(page: ExportPage, target: Path, qtbot) -> None:
    """Saving there is told in one bar with what to do, and leaves nothing behind."""
    page.outputs.ask = Answers(target)
    page.save.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert page.notices.notice.tone == "danger"
    assert page.notices.notice.sentence.startswith("Not saved yet: ")
    assert "another folder" in page.notices.notice.sentence
    assert [offer.words for offer in page.notices.notice.offers] == ["Save elsewhere…"]
    assert not target.exists()


def test_what_was_saved_can_be_opened_and_its_folder_shown(export_page, nurse, tmp_path, qtbot):
    page = export_page(nurse)
    opened = []
    page.outputs.open_url = lambda url: bool(opened.append(Path(url.toLocalFile()))) or len(opened) < 2
    page.outputs.ask = Answers(tmp_path / "plan.pdf")
    page.save.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    page.notices.acted.emit("open")
    page.notices.acted.emit("folder")
    assert opened == [tmp_path / "plan.pdf", tmp_path]
    assert page.notices.notice.sentence.startswith("No program on this computer opened the file.")


# Text


def test_copied_text_is_on_the_clipboard_with_short_names(export_page, nurse, qtbot):
    page = export_page(nurse)
    page.copy.click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    copied = QGuiApplication.clipboard().text()
    assert nurse.text("E5.4.final") in copied
    names = [person.name for person in nurse.people if shorten_name(person.name) != person.name]
    assert names
    assert not [name for name in names if name in copied]


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_each_kind_of_text_has_its_own_way_out(export_page, nurse, tmp_path, qtbot, export):
    page = export_page(nurse)
    page.outputs.ask = Answers(tmp_path / f"plan{export.suffix}")
    page.texts[export.suffix].click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    assert (tmp_path / f"plan{export.suffix}").read_text("utf-8") == export.write(nurse, TODAY)


def test_text_that_found_no_room_is_offered_again_as_text(export_page, nurse, tmp_path, qtbot):
    page = export_page(nurse)
    page.outputs.ask = Answers(tmp_path / "gone" / "plan.md")
    page.texts[".md"].click()
    qtbot.waitUntil(lambda: page.notices.notice is not None)
    page.outputs.ask = Answers(tmp_path / "plan.md")
    page.notices.acted.emit(page.notices.notice.offers[0].key)
    qtbot.waitUntil(lambda: page.notices.notice is not None and page.notices.notice.tone == "good")
    assert (tmp_path / "plan.md").read_text("utf-8").startswith(f"# {nurse.owner.name}")


# Nothing, and letters without a typeface


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
