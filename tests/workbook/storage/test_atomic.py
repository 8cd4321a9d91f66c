"""Saving: the old file or the new one, complete, whatever the disk does and whenever the program ends."""

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.workbook.storage.disks import Crash, FaultyStorage, QuickStorage
from workbook.storage.atomic import STALE_AFTER, TEMP_PATTERN, Written, digest_of, save_atomically, sweep
from workbook.storage.disk import Storage
from workbook.storage.troubles import AlreadyThere, ChangedOutside, FileGone, SaveError

OLD, NEW = b"old words " * 500, b"new words " * 700
CODES = (
    errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.ESTALE, errno.EINTR, errno.EMFILE,
)  # fmt: skip


def no_pause(_seconds: float) -> None:
    """Nobody waits in a test."""


def save(storage: Storage, path: Path) -> Written:
    return save_atomically(storage, path, NEW, digest_of(OLD), no_pause)


def leftovers(folder: Path) -> list[str]:
    return [name for name in os.listdir(folder) if TEMP_PATTERN.fullmatch(name)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.brandbook"
    path.write_bytes(OLD)
    return path


def steps_of_a_save(path: Path) -> list[str]:
    storage = FaultyStorage()
    save(storage, path)
    path.write_bytes(OLD)
    return storage.steps


def test_a_save_writes_syncs_and_renames_in_this_order(path: Path) -> None:
    steps = steps_of_a_save(path)
    order = [step for step in steps if step in {"create", "write", "sync", "close", "rename", "sync_folder"}]
    assert order == ["create", "write", "sync", "close", "rename", "sync_folder"]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lasting", [False, True])
def test_every_step_may_fail(path: Path, code: int, lasting: bool) -> None:
    failed = 0
    told = set[str]()
    for at, step in enumerate(steps_of_a_save(path), start=1):
        path.write_bytes(OLD)
        storage = FaultyStorage(at, code, lasting=lasting)
        try:
            written = save(storage, path)
        except SaveError as error:
            failed += 1
            assert path.read_bytes() == OLD, step
            told.add(str(error))
        else:
            assert path.read_bytes() == NEW, step
            assert written.digest == digest_of(NEW)
            assert bool(written.warning) == (step == "sync_folder")
        assert storage.fired
        if not lasting:
            assert leftovers(path.parent) == [], step
        for name in leftovers(path.parent):
            (path.parent / name).unlink()
    assert failed >= 6
    assert all(text.startswith("Not saved yet: ") and os.strerror(code) not in text for text in told)


def test_the_program_may_end_at_every_step(path: Path) -> None:
    states = set[bytes]()
    for at, step in enumerate(steps_of_a_save(path), start=1):
        path.write_bytes(OLD)
        with pytest.raises(Crash):
            save(FaultyStorage(at, crash=True), path)
        states.add(path.read_bytes())
        assert path.read_bytes() == (NEW if step == "sync_folder" else OLD), step
    assert states == {OLD, NEW}


def test_the_sweep_would_notice_a_save_in_place(path: Path) -> None:
    """The control: writing over the file loses it, and this kind of test sees that."""
    storage = FaultyStorage(1, crash=True)
    handle = os.open(path, os.O_WRONLY | os.O_TRUNC)
    with pytest.raises(Crash):
        storage.write(handle, NEW)
    os.close(handle)
    assert path.read_bytes() not in {OLD, NEW}


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EROFS, "can be read but not written"),
        (errno.EACCES, "does not allow changes in this folder"),
        (errno.EIO, "the disk reports a fault"),
        (errno.ESTALE, "the network folder is out of reach"),
        (errno.EILSEQ, "does not take the file"),
    ],
)
def test_the_cause_is_told_and_the_words_are_safe(path: Path, code: int, cause: str) -> None:
    at = steps_of_a_save(path).index("create") + 1
    with pytest.raises(SaveError) as caught:
        save(FaultyStorage(at, code), path)
    assert cause in caught.value.what
    assert "Your text is still here." in caught.value.what
    assert caught.value.to_do


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="the folder is no longer there"):
        save_atomically(QuickStorage(), tmp_path / "away" / "a.brandbook", NEW, None)
    with pytest.raises(SaveError, match="the folder is no longer there"):
        save(QuickStorage(), tmp_path / "away" / "a.brandbook")


def test_a_file_changed_outside_is_never_written_over(path: Path) -> None:
    path.write_bytes(b"from the other computer")
    with pytest.raises(ChangedOutside):
        save(QuickStorage(), path)
    assert path.read_bytes() == b"from the other computer"


def test_a_change_during_the_save_is_seen_too(path: Path) -> None:
    class Slow(QuickStorage):
        def sync(self, handle: int) -> None:
            os.fstat(handle)
            path.write_bytes(b"slipped in")

    with pytest.raises(ChangedOutside):
        save(Slow(), path)
    assert path.read_bytes() == b"slipped in"
    assert leftovers(path.parent) == []


def test_a_deleted_file_is_told_and_not_made_anew(path: Path) -> None:
    path.unlink()
    with pytest.raises(FileGone):
        save(QuickStorage(), path)
    assert not path.exists()


def test_a_new_workbook_never_lands_on_a_file(path: Path) -> None:
    with pytest.raises(AlreadyThere):
        save_atomically(QuickStorage(), path, NEW, None)
    assert path.read_bytes() == OLD


def test_a_held_file_is_waited_for(path: Path) -> None:
    class Held(QuickStorage):
        tries = 0

        def rename(self, source: Path, target: Path) -> None:
            self.tries += 1
            if self.tries < 4:
                raise PermissionError(errno.EACCES, "held")
            super().rename(source, target)

    waits: list[float] = []
    save_atomically(Held(), path, NEW, digest_of(OLD), waits.append)
    assert path.read_bytes() == NEW
    assert waits == [0.05, 0.1, 0.2]


def test_a_file_held_for_good_is_left_alone(path: Path) -> None:
    class Held(QuickStorage):
        def rename(self, source: Path, target: Path) -> None:
            raise PermissionError(errno.EACCES, "held", str(source), 0, str(target))

    waits: list[float] = []
    with pytest.raises(SaveError):
        save_atomically(Held(), path, NEW, digest_of(OLD), waits.append)
    assert path.read_bytes() == OLD
    assert len(waits) == 6
    assert leftovers(path.parent) == []


@pytest.mark.skipif(os.name == "nt", reason="permission bits and links of POSIX")
def test_links_and_permissions_stay(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.brandbook"
    link.symlink_to(path)
    save(QuickStorage(), link)
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    fresh = tmp_path / "fresh.brandbook"
    save_atomically(QuickStorage(), fresh, NEW, None)
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o600


def test_a_name_as_long_as_a_name_can_be_is_saved(tmp_path: Path) -> None:
    path = tmp_path / ("ö" * 122 + ".brandbook")
    save_atomically(QuickStorage(), path, NEW, None)
    assert path.read_bytes() == NEW


def test_only_old_leftovers_of_ours_are_swept(tmp_path: Path) -> None:
    stale, fresh = (tmp_path / f".brandbook-{pid}-{'a' * 16}.tmp" for pid in (1, 2))
    others = [tmp_path / name for name in (".brandbook-notes.tmp", "a.tmp", "b.brandbook")]
    for file in (stale, fresh, *others):
        file.write_bytes(b"x")
        os.utime(file, (1000, 1000))
    os.utime(fresh, (2000, 2000))
    assert sweep(QuickStorage(), tmp_path, 1001 + STALE_AFTER) == 1
    assert not stale.exists()
    assert fresh.exists()
    assert all(file.exists() for file in others)


def test_the_real_disk_syncs_and_saves(path: Path) -> None:
    written = save(Storage(), path)
    assert written == Written(digest_of(NEW))
    assert path.read_bytes() == NEW
