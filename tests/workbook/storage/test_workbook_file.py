"""One open file: saves, the journal beside them, and what others do to the file meanwhile."""

import errno
import json
import os
import shutil
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.workbook.storage.disks import NOW, Crash, FaultyStorage, QuickStorage, surroundings, typed
from workbook.errors import WorkbookError
from workbook.model.answers import ShortText
from workbook.model.workbook import Workbook
from workbook.storage.atomic import TEMP_PATTERN
from workbook.storage.backups import list_backups, open_backup
from workbook.storage.format import decode
from workbook.storage.journal import journals
from workbook.storage.local_state import BASE_NAME, Surroundings
from workbook.storage.opening import create_workbook, open_workbook
from workbook.storage.troubles import (
    AlreadyThere,
    ChangedOutside,
    FileGone,
    JournalError,
    OtherWorkbook,
    ReadOnly,
    SaveError,
)
from workbook.storage.workbook_file import Saved, WorkbookFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "work" / "a.brandbook"


@pytest.fixture
def file(path: Path, around: Surroundings, ada: Workbook) -> WorkbookFile:
    path.parent.mkdir()
    return create_workbook(path, ada, around)


def reopened(path: Path, around: Surroundings) -> WorkbookFile:
    found = open_workbook(path, around)
    found.close()
    return found


def test_a_new_file_opens_again(file: WorkbookFile, path: Path, around: Surroundings, ada: Workbook) -> None:
    file.close()
    again = reopened(path, around)
    assert again.workbook == ada
    assert (again.read_only_reason, again.problems, again.recovery) == ("", (), None)


def test_a_save_follows_the_version_before(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    first = file.head
    after = typed(ada, "E1.1.a", "Hello")
    assert file.save(after) == Saved(NOW)
    opened = decode(path.read_bytes())
    assert opened.workbook == after
    assert (opened.head.counter, opened.head.parents) == (first.counter + 1, (first.rev,))
    second = file.head
    file.save(typed(ada, "E1.1.a", "Hello again"))
    assert file.head.parents == (second.rev, first.rev)
    assert second.rev == opened.head.rev


def test_saving_the_same_again_writes_nothing(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    after = typed(ada, "E1.1.a", "Hello")
    file.save(after)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    file.save(after)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_a_save_keeps_a_base_copy_and_empties_the_journal(
    file: WorkbookFile, path: Path, around: Surroundings, ada: Workbook
) -> None:
    folder = around.places.workbook(ada.id)
    after = typed(ada, "E1.1.a", "Hello")
    file.journal(after)
    assert len(journals(around.storage, folder)) == 1
    file.save(after)
    assert journals(around.storage, folder) == ()
    assert (folder / BASE_NAME).read_bytes() == path.read_bytes()


def test_words_typed_during_a_save_stay_in_the_journal(path: Path, tmp_path: Path, ada: Workbook) -> None:
    newest = typed(ada, "E1.1.a", "typed while the disk was busy")

    class Slow(QuickStorage):
        file: WorkbookFile | None = None

        def rename(self, source: Path, target: Path) -> None:
            if self.file is not None and target == path:
                self.file.journal(newest)
            super().rename(source, target)

    storage = Slow()
    around = surroundings(tmp_path, storage)
    path.parent.mkdir()
    storage.file = file = create_workbook(path, ada, around)
    saved = typed(ada, "E2.1.b", "saved")
    file.save(saved)
    file.close()
    recovery = reopened(path, around).recovery
    assert recovery is not None
    assert recovery.workbook.text("E1.1.a") == newest.text("E1.1.a")


def test_the_file_changed_outside_is_told_and_kept(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    path.write_bytes(b"other")
    assert file.outside() == "changed"
    with pytest.raises(ChangedOutside):
        file.save(typed(ada, "E1.1.a", "mine"))
    assert path.read_bytes() == b"other"


def test_a_file_changed_outside_merges_with_mine(
    file: WorkbookFile, path: Path, around: Surroundings, tmp_path: Path, ada: Workbook
) -> None:
    mine_before = file.head.rev
    other = open_workbook(path, surroundings(tmp_path / "other computer"))
    other.save(typed(typed(ada, "E6.3.about", "theirs"), "E2.1.b", "only theirs"))
    other.close()
    mine = typed(typed(ada, "E6.3.about", "mine"), "E1.1.a", "only mine")
    with pytest.raises(ChangedOutside):
        file.save(mine)
    merged = file.merge_outside(mine)
    assert [tie.ref for tie in merged.ties] == ["E6.3.about"]
    assert len(list_backups(around.storage, around.places, ada.id)) == 3
    file.save(merged.workbook)
    file.close()
    saved = decode(path.read_bytes())
    assert (saved.workbook.text("E1.1.a"), saved.workbook.text("E2.1.b")) == ("only mine", "only theirs")
    assert saved.head.parents == (other.head.rev, mine_before)
    assert saved.head.counter == 3
    assert reopened(path, around).recovery is None


def test_a_file_put_back_to_an_older_version_takes_nothing_away(
    file: WorkbookFile, path: Path, around: Surroundings, ada: Workbook
) -> None:
    states = [typed(ada, "E1.1.a", text) for text in ("one", "two", "three")]
    file.save(states[0])
    old = path.read_bytes()
    for state in states[1:]:
        file.save(state)
    path.write_bytes(old)
    merged = file.merge_outside(states[2])
    assert merged.workbook == states[2]
    assert merged.ties == ()
    file.save(merged.workbook)
    assert decode(path.read_bytes()).workbook == states[2]


def test_an_older_file_at_the_next_start_is_told_and_the_newer_words_are_kept(
    file: WorkbookFile, path: Path, around: Surroundings, ada: Workbook
) -> None:
    morning = path.read_bytes()
    file.save(typed(ada, "E1.1.a", "the work of a day"))
    file.close()
    path.write_bytes(morning)
    again = reopened(path, around)
    assert "older than what this computer saved last" in again.problems[0]
    kept = list_backups(around.storage, around.places, ada.id)
    assert "the work of a day" in [open_backup(around.storage, backup).workbook.text("E1.1.a") for backup in kept]
    assert reopened(path, around).problems == ()


def test_versions_are_kept_during_a_long_day(path: Path, tmp_path: Path, ada: Workbook) -> None:
    minutes = iter(range(10_000))
    around = replace(surroundings(tmp_path), clock=lambda: NOW + timedelta(minutes=next(minutes) / 10))
    path.parent.mkdir()
    file = create_workbook(path, ada, around)
    for number in range(100):
        file.save(typed(ada, "E1.1.a", str(number)))
    file.close()
    kept = list_backups(around.storage, around.places, ada.id)
    assert 3 < len(kept) < 9
    assert {backup.reason for backup in kept} == {"opened", "saved"}


def test_a_crash_after_a_merge_keeps_my_words(
    file: WorkbookFile, path: Path, around: Surroundings, tmp_path: Path, ada: Workbook
) -> None:
    other = open_workbook(path, surroundings(tmp_path / "other computer"))
    other.save(typed(ada, "E6.3.about", "theirs"))
    other.close()
    mine = typed(ada, "E1.1.a", "only mine")
    file.journal(mine)
    merged = file.merge_outside(mine)
    file.close()
    recovery = reopened(path, around).recovery
    assert recovery is not None
    assert recovery.fits
    assert recovery.workbook == merged.workbook


def test_a_broken_or_foreign_file_is_not_merged(file: WorkbookFile, path: Path, tmp_path: Path, ada: Workbook) -> None:
    path.write_bytes(b"other")
    with pytest.raises(WorkbookError, match="not a workbook"):
        file.merge_outside(ada)
    path.unlink()
    create_workbook(path, replace(ada, id="w_other"), surroundings(tmp_path / "x")).close()
    with pytest.raises(OtherWorkbook):
        file.merge_outside(ada)
    with pytest.raises(ChangedOutside):
        file.save(typed(ada, "E1.1.a", "mine"))


def test_a_deleted_file_is_told_and_can_be_written_again(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    path.unlink()
    assert file.outside() == "gone"
    after = typed(ada, "E1.1.a", "mine")
    with pytest.raises(FileGone):
        file.save(after)
    file.save(after, again=True)
    assert decode(path.read_bytes()).workbook == after
    assert file.outside() == "same"


def test_writing_again_is_no_way_around_a_change_outside(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    path.write_bytes(b"other")
    with pytest.raises(ChangedOutside):
        file.save(typed(ada, "E1.1.a", "mine"), again=True)
    assert path.read_bytes() == b"other"


def test_a_copy_goes_elsewhere_and_replaces_only_when_asked(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    copy = path.with_name("copy.brandbook")
    after = typed(ada, "E1.1.a", "mine")
    before = path.read_bytes()
    file.save_copy(copy, after)
    assert decode(copy.read_bytes()).workbook == after
    with pytest.raises(AlreadyThere):
        file.save_copy(copy, ada)
    file.save_copy(copy, ada, over=True)
    assert decode(copy.read_bytes()).workbook == ada
    assert path.read_bytes() == before


def test_a_second_window_reads_only(file: WorkbookFile, path: Path, around: Surroundings, ada: Workbook) -> None:
    second = open_workbook(path, around)
    assert "already open in another window" in second.read_only_reason
    with pytest.raises(ReadOnly):
        second.save(typed(ada, "E1.1.a", "mine"))
    second.journal(typed(ada, "E1.1.a", "mine"))
    assert journals(around.storage, around.places.workbook(ada.id)) == ()
    second.close()
    file.close()
    assert reopened(path, around).read_only_reason == ""


def test_a_save_that_came_into_place_after_all_is_ours(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    class Liar(QuickStorage):
        lies = True

        def rename(self, source: Path, target: Path) -> None:
            super().rename(source, target)
            if self.lies and target == path:
                self.lies = False
                raise OSError(errno.ESTALE, "stale")

    file.close()
    around = surroundings(path.parent.parent, Liar())
    file = open_workbook(path, around)
    with pytest.raises(SaveError):
        file.save(typed(ada, "E1.1.a", "one"))
    assert file.outside() == "same"
    file.save(typed(ada, "E1.1.a", "two"))
    assert decode(path.read_bytes()).workbook.text("E1.1.a") == "two"
    file.close()


def test_a_workbook_that_does_not_read_back_is_not_written(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    before = path.read_bytes()
    bad = replace(ada, answers={"E1.1.a": replace(ShortText(), versions=("x",))})
    with pytest.raises(SaveError, match="form the file cannot keep"):
        file.save(bad)
    assert path.read_bytes() == before


def test_without_local_state_a_file_still_opens_and_saves(path: Path, tmp_path: Path, ada: Workbook) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    around = surroundings(tmp_path)
    path.parent.mkdir()
    file = create_workbook(path, ada, around)
    assert "could not start a safety copy" in file.problems[0]
    after = typed(ada, "E1.1.a", "mine")
    file.journal(after)
    file.save(after)
    assert decode(path.read_bytes()).workbook == after
    file.close()


def test_a_journal_that_fails_is_told_and_the_next_one_has_all(path: Path, tmp_path: Path, ada: Workbook) -> None:
    path.parent.mkdir()
    storage = FaultyStorage()
    around = surroundings(tmp_path, storage)
    file = create_workbook(path, ada, around)
    storage.at, storage.code, storage.lasting = len(storage.steps) + 1, errno.EIO, True
    with pytest.raises(JournalError):
        file.journal(typed(ada, "E1.1.a", "one"))
    storage.at = 0
    file.journal(typed(typed(ada, "E1.1.a", "one"), "E1.1.b", "two"))
    file.close()
    recovery = reopened(path, around).recovery
    assert recovery is not None
    assert {part.ref for part in recovery.parts} == {"E1.1.a", "E1.1.b"}


@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_place_that_cannot_be_written_reads_only(file: WorkbookFile, path: Path, tmp_path: Path, locked: str) -> None:
    class Locked(QuickStorage):
        def writable(self, path: Path) -> bool:
            return path.is_dir() if locked == "file" else path.is_file()

    file.close()
    found = reopened(path, surroundings(tmp_path, Locked()))
    assert f"changes {'to this file' if locked == 'file' else 'in this folder'}" in found.read_only_reason


@pytest.mark.parametrize(
    ("code", "crash"), [(errno.ENOSPC, False), (errno.EIO, False), (errno.EACCES, False), (0, True)]
)
def test_after_any_fault_the_words_are_in_the_file_or_offered(
    tmp_path: Path, ada: Workbook, code: int, crash: bool
) -> None:
    """Journal, save, journal, with one fault at each step; then open and look for the acknowledged words."""
    at, told, in_file = 0, 0, 0
    while True:
        at += 1
        folder = tmp_path / f"{at}"
        folder.mkdir()
        path = folder / "a.brandbook"
        storage = FaultyStorage(code=code, crash=crash)
        file = create_workbook(path, ada, surroundings(folder, storage))
        storage.at = len(storage.steps) + at
        promised = ada
        try:
            for text in ("one", "two", "three"):
                promised, troubles = one_round(file, promised, text)
                told += troubles
        except Crash:
            storage.at = 0  # the system closes what a dead program had open
        file.close()
        if not storage.fired:
            break
        found = reopened(path, surroundings(folder))
        shown = found.recovery.workbook if found.recovery else found.workbook
        in_file += found.recovery is None
        assert shown.text("E1.1.a") >= promised.text("E1.1.a")
        assert shown.text("E1.1.j") >= promised.text("E1.1.j")
        assert shown.text("E6.3.about") == ada.text("E6.3.about")
        assert not found.problems
        shutil.rmtree(folder)
    assert at > 25
    assert crash or (told > 5 and in_file > 5)


ORDER = {"one": "1", "two": "2", "three": "3"}


def one_round(file: WorkbookFile, promised: Workbook, text: str) -> tuple[Workbook, int]:
    """Journal and save once; what was acknowledged, and how many troubles were told."""
    troubles = 0
    newer = typed(promised, "E1.1.j", ORDER[text])
    try:
        file.journal(newer)
        promised = newer
    except JournalError:
        troubles += 1
    newer = typed(newer, "E1.1.a", ORDER[text])
    try:
        file.save(newer)
        promised = newer
    except SaveError:
        troubles += 1
    return promised, troubles


def test_saves_and_typing_on_two_threads_end_in_the_newest_words(
    file: WorkbookFile, path: Path, around: Surroundings
) -> None:
    newest = [file.workbook]
    done = threading.Event()

    def save_all_the_time() -> None:
        while not done.is_set():
            file.save(newest[0])

    saver = threading.Thread(target=save_all_the_time)
    saver.start()
    for number in range(150):
        newest[0] = typed(newest[0], f"E1.1.{'abc'[number % 3]}", str(number))
        file.journal(newest[0])
    done.set()
    saver.join()
    file.close()
    found = reopened(path, around)
    shown = found.recovery.workbook if found.recovery else found.workbook
    assert shown == newest[0]


def test_nothing_but_the_workbook_lies_in_its_folder(file: WorkbookFile, path: Path, ada: Workbook) -> None:
    file.journal(typed(ada, "E1.1.a", "x"))
    file.save(typed(ada, "E1.1.a", "y"))
    assert os.listdir(path.parent) == [path.name]


def test_stale_leftovers_are_swept_at_opening(file: WorkbookFile, path: Path, around: Surroundings) -> None:
    file.close()
    stale = path.with_name(f".brandbook-1-{'0' * 16}.tmp")
    stale.write_bytes(b"half")
    os.utime(stale, (1, 1))
    assert TEMP_PATTERN.fullmatch(stale.name)
    reopened(path, around)
    assert not stale.exists()


def test_the_clock_is_for_show_only(file: WorkbookFile, path: Path, around: Surroundings, ada: Workbook) -> None:
    file.close()
    back = replace(around, clock=lambda: NOW.replace(year=1999))
    file = open_workbook(path, back)
    assert file.save(typed(ada, "E1.1.a", "x")).at.year == 1999
    file.journal(typed(ada, "E1.1.a", "y"))
    file.close()
    recovery = reopened(path, around).recovery
    assert recovery is not None
    assert recovery.parts[0].at.startswith("1999")
    assert json.loads(path.read_bytes())["counter"] == 2


def test_a_file_that_is_gone_or_a_folder_is_told(tmp_path: Path, around: Surroundings) -> None:
    with pytest.raises(WorkbookError, match="no file with this name"):
        open_workbook(tmp_path / "away.brandbook", around)
    with pytest.raises(WorkbookError, match="This is a folder"):
        open_workbook(tmp_path, around)
