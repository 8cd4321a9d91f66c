"""Older versions: kept once, kept few, never from a file that cannot be read."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.workbook.storage.disks import NOW, typed
from workbook.errors import WorkbookError
from workbook.model.workbook import Workbook
from workbook.storage.backups import DAYS, RECENT, keep_backup, list_backups, open_backup
from workbook.storage.format import encode, first_head
from workbook.storage.local_state import Surroundings


def keep(around: Surroundings, workbook: Workbook, data: bytes, minute: int = 0, reason: str = "opened") -> bool:
    now = NOW + timedelta(minutes=minute)
    kept = keep_backup(around.storage, around.places, workbook.id, data, reason=reason, now=now)  # type: ignore[arg-type]
    return kept is not None


def test_a_version_is_kept_once_and_opens(around: Surroundings, ada: Workbook) -> None:
    data = encode(ada, first_head(ada))
    assert keep(around, ada, data)
    assert not keep(around, ada, data, 1)
    (backup,) = list_backups(around.storage, around.places, ada.id)
    assert (backup.at, backup.reason) == (NOW, "opened")
    assert open_backup(around.storage, backup).workbook == ada


def test_the_newest_come_first_also_when_the_clock_goes_back(around: Surroundings, ada: Workbook) -> None:
    for minute in (5, 3, 1):
        assert keep(around, ada, encode(typed(ada, "E1.1.a", str(minute)), first_head(ada)), minute)
    found = list_backups(around.storage, around.places, ada.id)
    assert [open_backup(around.storage, backup).workbook.text("E1.1.a") for backup in found] == ["1", "3", "5"]


def test_few_are_kept_and_those_before_a_new_format_for_ever(around: Surroundings, ada: Workbook) -> None:
    keep(around, ada, b"first", 0, "migration")
    for number in range(RECENT + 5):
        keep(around, ada, b"version %d" % number, number)
    found = list_backups(around.storage, around.places, ada.id)
    assert len(found) == RECENT + 1
    assert found[-1].reason == "migration"
    assert found[0].path.read_bytes() == b"version %d" % (RECENT + 4)


def test_of_past_days_the_last_version_is_kept(around: Surroundings, ada: Workbook) -> None:
    for day in range(30):
        for hour in range(3):
            keep(around, ada, b"day %d hour %d" % (day, hour), day * 1440 + hour * 60, "saved")
    for number in range(RECENT):
        keep(around, ada, b"last day %d" % number, 40 * 1440 + number, "saved")
    found = list_backups(around.storage, around.places, ada.id)
    assert RECENT + DAYS < len(found) < RECENT + 31
    older = [backup.path.read_bytes() for backup in found[RECENT:]]
    assert older[:3] == [b"day 29 hour 2", b"day 28 hour 2", b"day 27 hour 2"]
    assert all(name.endswith(b"hour 2") for name in older)


def test_strange_names_in_the_folder_are_left_alone(around: Surroundings, ada: Workbook) -> None:
    folder = around.places.backups(ada.id)
    folder.mkdir(parents=True)
    for name in ("notes.txt", "00000001-99999999T999999-opened-0123456789abcdef.brandbook"):
        (folder / name).write_text("x")
    assert list_backups(around.storage, around.places, ada.id) == ()


def test_a_version_that_is_gone_is_told(around: Surroundings, ada: Workbook, tmp_path: Path) -> None:
    keep(around, ada, encode(ada, first_head(ada)))
    (backup,) = list_backups(around.storage, around.places, ada.id)
    backup.path.unlink()
    with pytest.raises(WorkbookError, match="no file with this name"):
        open_backup(around.storage, backup)
