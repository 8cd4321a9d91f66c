"""Words are journaled soon and saved at rest, and trouble is told, not lost."""

import errno
from pathlib import Path

import pytest

from tests.workbook.storage.disks import QuickStorage
from ui.autosave import Autosave, SaveState
from ui.session import Session
from workbook.model.answers import ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.storage.format import decode
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook
from workbook.storage.places import Places

REF = "E1.1.for_me"


class Disk(QuickStorage):
    """A disk that is full while `full`."""

    full = False

    def write(self, handle: int, data: bytes) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        super().write(handle, data)


class Desk:
    """A file, its session and its autosave, as the window ties them."""

    def __init__(self, folder: Path) -> None:
        self.disk = Disk()
        self.around = Surroundings(self.disk, Places(folder / "data"), pause=lambda _seconds: None)
        self.path = folder / "w.brandbook"
        self.file = create_workbook(self.path, Workbook(id="w_1"), self.around)
        self.session = Session(self.file.workbook)
        self.autosave = Autosave(self.file, self.session)
        self.told: list[SaveState] = []
        self.autosave.state_changed.connect(self.told.append)
        self.stopped = False

    def write(self, text: str) -> None:
        self.session.apply(SetAnswer(REF, ShortText(text=text)))

    @property
    def on_disk(self) -> str:
        return decode(self.path.read_bytes()).workbook.text(REF)

    def stop(self) -> None:
        if not self.stopped:
            self.stopped = True
            self.autosave.stop()


@pytest.fixture
def desk(tmp_path, qapp):
    made = Desk(tmp_path)
    yield made
    made.stop()


def hurry(desk: Desk) -> None:
    """Let the rests be short."""
    for timer, milliseconds in ((desk.autosave._journal_rest, 5), (desk.autosave._save_rest, 20)):
        timer.setInterval(milliseconds)


def test_what_is_written_is_unsaved_until_the_file_has_it(desk, qtbot) -> None:
    assert not desk.autosave.unsaved
    desk.write("Calm")
    assert desk.autosave.unsaved
    assert desk.on_disk == ""
    desk.autosave.save()
    qtbot.waitUntil(lambda: desk.autosave.state.at is not None)
    assert not desk.autosave.unsaved
    assert desk.on_disk == "Calm"
    assert [state.kind for state in desk.told] == ["saved"]


def test_at_rest_the_file_is_saved_by_itself(desk, qtbot) -> None:
    hurry(desk)
    for text in ("C", "Ca", "Calm"):
        desk.write(text)
    qtbot.waitUntil(lambda: desk.on_disk == "Calm")
    qtbot.waitUntil(lambda: not desk.autosave.unsaved)


def test_every_key_puts_the_rest_off_but_never_the_latest_moment(desk) -> None:
    rest, latest = desk.autosave._journal_rest, desk.autosave._journal_latest
    desk.write("C")
    begun = (rest.timerId(), latest.timerId())
    desk.write("Ca")
    assert latest.isActive()
    assert latest.timerId() == begun[1], "begun with the first key"
    assert rest.timerId() != begun[0], "begun anew with each key"


def test_the_journal_has_words_the_file_does_not(desk, qtbot) -> None:
    hurry(desk)
    desk.autosave._save_rest.setInterval(60_000)
    desk.write("Calm")
    journal = desk.around.places.root
    qtbot.waitUntil(lambda: any(b"Calm" in one.read_bytes() for one in journal.rglob("*") if one.is_file()))
    assert desk.on_disk == ""


def test_finish_saves_what_is_left_before_it_returns(desk) -> None:
    desk.write("Calm")
    assert desk.autosave.finish().kind == "saved"
    assert desk.on_disk == "Calm"


def test_what_is_written_while_saving_is_saved_afterwards(desk, qtbot) -> None:
    hurry(desk)
    desk.write("Calm")
    desk.autosave.save()
    desk.write("Calm and brave")
    desk.autosave.save()  # one is under way; this one waits for the next rest
    qtbot.waitUntil(lambda: desk.on_disk == "Calm and brave")


def test_a_full_disk_is_told_with_what_to_do_and_mends(desk, qtbot) -> None:
    desk.disk.full = True
    desk.write("Calm")
    state = desk.autosave.finish()
    assert state.kind == "not_saved"
    assert state.what
    assert state.to_do
    assert desk.autosave.unsaved
    assert desk.on_disk == ""
    desk.disk.full = False
    desk.autosave.save()
    qtbot.waitUntil(lambda: desk.autosave.state.kind == "saved")
    assert desk.on_disk == "Calm"


def test_after_stop_nothing_is_written_and_the_file_can_be_opened_again(desk) -> None:
    desk.autosave.finish()
    desk.stop()
    desk.write("Late")
    assert not desk.autosave._save_rest.isActive()
    again = open_workbook(desk.path, desk.around)
    assert again.read_only_reason == ""
    again.close()


def test_a_file_that_is_open_elsewhere_is_never_written(desk) -> None:
    second = open_workbook(desk.path, desk.around)
    assert second.read_only_reason
    session = Session(second.workbook)
    autosave = Autosave(second, session)
    assert autosave.state == SaveState("read_only", what=second.read_only_reason)
    before = desk.path.read_bytes()
    session.apply(SetAnswer(REF, ShortText(text="Calm")))
    autosave.save()
    assert autosave.finish().kind == "read_only"
    assert desk.path.read_bytes() == before
    autosave.stop()


def test_what_was_undone_again_before_the_end_does_not_come_back_at_the_next_start(desk, qtbot) -> None:
    desk.write("Calm")
    assert desk.autosave.finish().kind == "saved"
    desk.write("Calm and brave")
    desk.autosave._journal()
    desk.autosave._worker.submit(int).result()  # the journal has it
    desk.session.undo()
    assert not desk.autosave.unsaved
    desk.stop()
    again = open_workbook(desk.path, desk.around)
    assert again.recovery is None
    assert again.workbook.text(REF) == "Calm"
    again.close()


def test_what_was_brought_back_by_redo_and_saved_is_not_undone_at_the_next_start(desk) -> None:
    desk.write("Calm")
    desk.autosave._journal()
    desk.session.undo()
    desk.autosave._journal()
    desk.session.redo()
    assert desk.autosave.finish().kind == "saved"
    desk.stop()
    again = open_workbook(desk.path, desk.around)
    assert again.recovery is None
    assert again.workbook.text(REF) == "Calm"
    again.close()


def test_a_save_under_way_of_what_was_undone_since_is_not_the_last_word(desk) -> None:
    desk.write("Calm")
    assert desk.autosave.finish().kind == "saved"
    desk.write("Calm and brave")
    desk.autosave.save()
    desk.session.undo()
    assert desk.autosave.unsaved, "the file will hold what was undone"
    assert desk.autosave.finish().kind == "saved"
    desk.stop()
    assert desk.on_disk == "Calm"
