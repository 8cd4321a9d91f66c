"""Conflict copies: found by what is in them, merged with nothing lost, and put among the older versions."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.workbook.storage.disks import surroundings, typed
from workbook.errors import WorkbookError
from workbook.model.answers import LongText
from workbook.model.workbook import Workbook
from workbook.storage.backups import list_backups
from workbook.storage.conflicts import conflict_copies, merge_copy, put_away
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook
from workbook.storage.workbook_file import WorkbookFile

NAMES = (
    "a (conflicted copy 2026-11-02 093612).brandbook",
    "a (Bo's conflicted copy).brandbook",
    "a.sync-conflict-20261102-093612-D4LGQYW.brandbook",
    "a_Andy-PC_Nov-02-0936-2026_CaseConflict_1.brandbook",
    "a.Conflict.brandbook",
    "a-LAPTOP.brandbook",
)


@pytest.fixture
def path(tmp_path: Path, around: Surroundings, ada: Workbook) -> Path:
    (tmp_path / "work").mkdir()
    path = tmp_path / "work" / "a.brandbook"
    create_workbook(path, ada, around).close()
    return path


def other_computer(path: Path, name: str, *states: Workbook) -> Path:
    """What a sync program leaves: another computer's version, some saves after the one both had."""
    folder = path.parent.parent / "other"
    folder.mkdir(exist_ok=True)
    theirs = folder / path.name
    shutil.copyfile(path, theirs)
    file = open_workbook(theirs, surroundings(folder))
    for state in states:
        file.save(state)
    file.close()
    return Path(shutil.move(theirs, path.with_name(name)))


def found(around: Surroundings, file: WorkbookFile) -> tuple[Path, ...]:
    return conflict_copies(around, file.path, file.workbook, file.head)


@pytest.mark.parametrize("name", NAMES)
def test_copies_of_all_sync_programs_are_found(path: Path, around: Surroundings, ada: Workbook, name: str) -> None:
    copy = other_computer(path, name, typed(ada, "E1.1.a", "theirs"))
    file = open_workbook(path, around)
    assert found(around, file) == (copy,)
    file.close()


def test_plain_copies_and_other_workbooks_are_no_conflict(path: Path, around: Surroundings, ada: Workbook) -> None:
    shutil.copyfile(path, path.with_name("a (copy).brandbook"))
    create_workbook(path.with_name("abba.brandbook"), replace(ada, id="w_2"), around).close()
    path.with_name("a broken.brandbook").write_bytes(b"{")
    path.with_name("a.pdf").write_bytes(b"%PDF")
    file = open_workbook(path, around)
    file.save(typed(ada, "E1.1.a", "later"))
    assert found(around, file) == ()
    file.close()


def test_a_copy_merges_three_ways_also_after_many_saves(path: Path, around: Surroundings, ada: Workbook) -> None:
    first, second = typed(ada, "E2.1.b", "draft"), typed(typed(ada, "E2.1.b", "theirs"), "E6.3.about", "their about")
    copy = other_computer(path, NAMES[0], first, typed(first, "E2.1.b", "x"), second)
    file = open_workbook(path, around)
    for number in range(4):
        file.save(typed(ada, "E1.1.a", f"mine {number}"))
    merged = merge_copy(around, copy, file.workbook, file.head)
    assert merged.ties == ()
    file.save(merged.workbook)
    put_away(around, copy, ada.id)
    assert not copy.exists()
    assert found(around, file) == ()
    assert file.workbook.text("E1.1.a") == "mine 3"
    assert (file.workbook.text("E2.1.b"), file.workbook.text("E6.3.about")) == ("theirs", "their about")
    assert list_backups(around.storage, around.places, ada.id)[0].reason == "merge"
    file.close()


def test_without_a_common_version_both_wordings_stay(path: Path, around: Surroundings, ada: Workbook) -> None:
    copy = other_computer(path, NAMES[0], typed(ada, "E6.3.about", "theirs"))
    shutil.rmtree(around.places.root)
    file = open_workbook(path, around)
    file.save(typed(ada, "E6.3.about", "mine"))
    file.save(typed(ada, "E6.3.about", "mine too"))
    shutil.rmtree(around.places.backups(ada.id))
    merged = merge_copy(around, copy, file.workbook, file.head).workbook
    answer = merged.answers["E6.3.about"]
    assert isinstance(answer, LongText)
    assert answer.text == "mine too"
    assert [version.text for version in answer.versions] == ["theirs"]
    file.close()


def test_a_copy_that_is_no_version_of_mine_is_told(path: Path, around: Surroundings, ada: Workbook) -> None:
    other = path.with_name("a b.brandbook")
    create_workbook(other, replace(ada, id="w_2"), around).close()
    file = open_workbook(path, around)
    with pytest.raises(WorkbookError, match="another workbook"):
        merge_copy(around, other, ada, file.head)
    file.close()
