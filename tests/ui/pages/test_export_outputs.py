"""The export page with real pages: what leaves the workbook, and where it cannot go."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.pages.exporting import TODAY, Answers
from ui.background import paper_bench
from ui.pages.export_page import ExportPage
from workbook.exchange import EXPORTS
from workbook.model.names import shorten_name
from workbook.pdf import PlanOptions, render

READ_ONLY = 0o500


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
    page = export_page(nurse)
    told_about(page, folder / "plan.pdf", qtbot)
    assert list(folder.iterdir()) == []
    assert page.viewer.sheet.has_picture


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
