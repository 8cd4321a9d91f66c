"""Bad files, bad disks and bad words through the window: one sentence, what to do, and the window still works."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.workbook.storage.disks import QuickStorage
from ui.pages.start_page import StartPage
from workbook.cli.main import main as run_verb
from workbook.model.text import clean_text
from workbook.storage.opening import open_workbook

BAD = Path(__file__).parent.parent / "samples" / "bad"
FIRST = "E1.1.for_me"
GOOD_ENOUGH = ("workbook_bom", "workbook_html", "workbook_id", "workbook_sync", "workbook_attachment")
"""Odd, but whole: they open without a word."""


def drop(person, path: Path) -> None:
    """Let a file fall onto the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    keys, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    person.window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, keys, none))
    person.settle()


def still_works(person) -> None:
    """A new workbook can be begun and written in."""
    person.window.desk.start("After all")
    person.view.go_to_answer(FIRST)
    person.type("still here")
    assert person.workbook.text(FIRST) == "still here"


@pytest.mark.parametrize("name", sorted(path.name for path in BAD.glob("workbook_*")))
def test_a_bad_file_is_one_sentence_and_what_to_do(name, person, home):
    path = home / name
    shutil.copy(BAD / name, path)
    drop(person, path)
    if person.window.desk.open is None:
        page = person.page
        assert isinstance(page, StartPage)
        told = person.reads()
        assert "Traceback" not in told
        assert "Error" not in told
        assert path.read_bytes() == (BAD / name).read_bytes()
    else:
        file = person.open.file
        assert file.problems or file.read_only_reason or name.startswith(GOOD_ENOUGH)
        person.view.go("E5.4")
    for label in person.window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    still_works(person)


def test_a_folder_and_a_file_that_is_not_there(person, home):
    drop(person, home)
    assert "This is a folder, not a workbook." in person.reads()
    drop(person, home / "gone.brandbook")
    assert "There is no file with this name any more." in person.reads()
    still_works(person)


class FullDisk(QuickStorage):
    """A disk that fills up when a test says so."""

    def __init__(self) -> None:
        self.full = False

    def write(self, handle: int, data: bytes) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().write(handle, data)


class TestFullDisk:
    @pytest.fixture
    def disk(self) -> FullDisk:
        return FullDisk()

    def test_nothing_is_lost_and_saving_goes_on_when_there_is_room(self, person, disk):
        person.window.desk.start("Amira")
        person.view.go_to_answer(FIRST)
        person.type("typed on a full disk")
        disk.full = True
        person.press("Ctrl+S")
        person.qtbot.waitUntil(lambda: person.open.autosave.state.kind == "not_saved")
        assert "the disk is full" in person.reads()
        assert person.workbook.text(FIRST) == "typed on a full disk"
        disk.full = False
        person.press("Ctrl+S")
        person.qtbot.waitUntil(lambda: person.open.autosave.state.kind == "saved")
        assert "typed on a full disk" in person.file.read_text(encoding="utf-8")

    def test_closing_asks_once_and_words_come_back_at_the_next_start(self, person, sit_down, disk):
        person.window.desk.start("Amira")
        person.view.go_to_answer(FIRST)
        person.type("kept")
        file = person.file
        person.open.autosave._journal()
        person.open.autosave._worker.submit(int).result()  # what was handed in before it is done
        disk.full = True
        assert not person.window.close()
        assert "the disk is full" in person.reads()
        assert person.window.close()
        disk.full = False
        again = sit_down(file=file)
        assert "Your words are here" in again.reads()
        again.press("Return")
        assert again.workbook.text(FIRST) == "kept"


def test_a_file_deleted_while_open_can_be_written_anew(person):
    person.window.desk.start("Amira")
    person.view.go_to_answer(FIRST)
    person.type("before and after")
    person.file.unlink()
    person.press("Ctrl+S")
    person.qtbot.waitUntil(lambda: person.open.autosave.state.kind == "not_saved")
    assert "no longer in its folder" in person.reads()
    person.window.run_or_notice("try_again")
    person.qtbot.waitUntil(lambda: person.open.autosave.state.kind == "saved")
    assert "before and after" in person.file.read_text(encoding="utf-8")


def test_a_file_changed_elsewhere_is_never_written_over(person):
    person.window.desk.start("Amira")
    person.view.go_to_answer(FIRST)
    person.type("mine")
    theirs = person.file.read_bytes() + b"\n"
    person.file.write_bytes(theirs)
    person.press("Ctrl+S")
    person.qtbot.waitUntil(lambda: not person.open.autosave._saving)
    person.settle()
    assert person.workbook.text(FIRST) == "mine"
    on_disk = person.file.read_bytes()
    assert on_disk == theirs or b"mine" in on_disk


def test_a_file_to_read_only_says_so_and_keeps_its_words(person, home, monkeypatch):
    person.window.desk.start("Amira")
    person.view.go_to_answer(FIRST)
    person.type("as it was")
    file = person.file
    person.window.desk.show_start()
    before = file.read_bytes()
    monkeypatch.setattr(person.world.around.storage, "writable", lambda _path: False, raising=False)
    person.window.open_path(file)
    person.view.go_to_answer(FIRST)
    person.type("not taken")
    person.settle()
    assert person.open.file.read_only_reason in person.reads()
    assert person.workbook.text(FIRST) == "as it was"
    assert file.read_bytes() == before


HARD_WORDS = {
    "long": "words and more words " * 5_000,
    "half signs": "a\ud800b\udfffc",
    "control signs": "a\x00b\x07c\x1bd",
    "turned round": "safe \u202egnp.exe\u202c end",
    "markup": "<img src='file:///etc/passwd'><b>bold</b><script>x</script>",
    "many marks": "e" + "\u0301" * 400,
    "joined emoji": "👩🏽‍🚀" * 50,
}


@pytest.mark.parametrize("kind", HARD_WORDS)
def test_any_words_can_be_pasted_saved_and_printed(kind, person, tmp_path):
    words = HARD_WORDS[kind]
    person.window.desk.start("Amira")
    for ref in (FIRST, "E5.4.final"):
        person.view.go_to_answer(ref)
        mime = QMimeData()
        mime.setText(words)
        person.focus.insertFromMimeData(mime)
        person.settle()
    kept = person.workbook.text(FIRST)
    assert kept.split() == clean_text(words).split()
    person.press("Ctrl+S")
    person.qtbot.waitUntil(lambda: person.open.autosave.state.kind == "saved" and not person.open.autosave.unsaved)
    file = person.file
    person.window.desk.show_start()
    read = open_workbook(file, person.world.around)
    assert read.workbook.text(FIRST) == kept
    read.close()
    assert run_verb(["export", str(file), "--output", str(tmp_path / "plan.pdf")]) == 0
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "name", ["<b>Amira</b>", "../../etc/passwd", "CON", "\u202eevil", "名" * 200, "a/b\\c:d", "  "]
)
def test_any_name_makes_a_workbook_in_its_own_folder(name, person, home):
    person.window.desk.start(name)
    assert person.file.parent.is_relative_to(home)
    assert person.file.exists()
    for label in person.window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    QApplication.processEvents()
