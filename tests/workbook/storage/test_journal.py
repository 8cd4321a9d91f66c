"""The journal: what was acknowledged is there, whatever was torn behind or before it."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.workbook.storage.disks import FaultyStorage, QuickStorage
from workbook.storage.disk import Storage
from workbook.storage.journal import RESERVE_NAME, Journal, Record, frame, journals, keep_reserve, replay


def record(text: str, sequence: int = 1) -> Record:
    return Record("changes", "rev", sequence, "2026-11-02T09:36:12", {"answers": {"put": {"E1": text}, "drop": []}})


def all_records(storage: Storage, folder: Path) -> list[Record]:
    return [found for path in journals(storage, folder) for found in replay(storage.read(path))]


@pytest.mark.parametrize("text", ["", "a\nb", "\ud800", "\x00", "é👩‍🏫", '"\\', "x" * 100_000])
def test_a_record_comes_back(text: str) -> None:
    assert list(replay(frame(record(text)))) == [record(text)]


@pytest.mark.parametrize(
    "noise", [b"", b"\n\n", b"garbage\n", bytes(512), b"00000000 {}\n", b"44c29af6 []\n", b"\xff" * 40]
)
def test_noise_between_records_is_passed_over(noise: bytes) -> None:
    assert list(replay(noise + frame(record("a")) + noise + frame(record("b")))) == [record("a"), record("b")]


def test_a_torn_record_costs_only_itself() -> None:
    whole = frame(record("torn"))
    for cut in range(len(whole) - 1):
        assert list(replay(frame(record("a")) + whole[:cut] + frame(record("b")))) == [record("a"), record("b")]


def test_a_flipped_bit_is_never_believed() -> None:
    whole = frame(record("words"))
    for at in range(1, len(whole) - 1):
        flipped = bytearray(whole)
        flipped[at] ^= 4
        assert list(replay(bytes(flipped))) == []


def test_a_session_makes_no_file_before_it_has_something_to_say(tmp_path: Path) -> None:
    journal = Journal(QuickStorage(), tmp_path, "r1")
    assert os.listdir(tmp_path) == []
    journal.append("changes", {"owner": {"value": 1}}, "now")
    journal.append("changes", {"owner": {"value": 2}}, "now")
    assert [(found.rev, found.sequence) for found in all_records(QuickStorage(), tmp_path)] == [("r1", 1), ("r1", 2)]
    journal.start_again("r2", {}, "now")
    assert os.listdir(tmp_path) == []


def test_words_newer_than_the_save_stay(tmp_path: Path) -> None:
    journal = Journal(QuickStorage(), tmp_path, "r1")
    journal.append("changes", {"owner": {"value": 1}}, "now")
    journal.start_again("r2", {"owner": {"value": 2}}, "now")
    assert [(found.rev, found.changes) for found in all_records(QuickStorage(), tmp_path)] == [
        ("r2", {"owner": {"value": 2}})
    ]
    journal.close()
    later = Journal(QuickStorage(), tmp_path, "r2")
    later.append("changes", {"owner": {"value": 3}}, "now")
    later.close()
    assert [found.changes["owner"] for found in all_records(QuickStorage(), tmp_path)] == [{"value": 2}, {"value": 3}]


def test_a_full_disk_gives_its_reserve_to_the_journal(tmp_path: Path) -> None:
    keep_reserve(QuickStorage(), tmp_path)
    storage = FaultyStorage()
    journal = Journal(storage, tmp_path, "r1")
    journal.append("changes", {"owner": {"value": 1}}, "now")
    storage.at, storage.code = len(storage.steps) + 1, errno.ENOSPC
    journal.append("changes", {"owner": {"value": 2}}, "now")
    assert storage.fired
    assert RESERVE_NAME not in os.listdir(tmp_path)
    storage.at = len(storage.steps) + 1
    with pytest.raises(OSError, match="space"):
        journal.append("changes", {"owner": {"value": 3}}, "now")
    journal.append("changes", {"owner": {"value": 4}}, "now")
    assert [found.changes["owner"] for found in all_records(storage, tmp_path)] == [
        {"value": value} for value in (1, 2, 4)
    ]


class TornTails(RuleBasedStateMachine):
    """Types, is killed in the middle of a record, comes back, types on."""

    def __init__(self) -> None:
        super().__init__()
        self.file = b""
        self.acknowledged: list[Record] = []

    @rule(text=st.text(max_size=8))
    def types(self, text: str) -> None:
        found = record(text, len(self.acknowledged))
        self.file += frame(found)
        self.acknowledged.append(found)

    @rule(text=st.text(max_size=8), part=st.floats(0, 0.99))
    def is_killed_while_writing(self, text: str, part: float) -> None:
        whole = frame(record(text, 999))
        self.file += whole[: min(int(len(whole) * part), len(whole) - 2)]

    @rule(size=st.integers(1, 600))
    def finds_zeroed_blocks(self, size: int) -> None:
        self.file += bytes(size)

    @invariant()
    def nothing_acknowledged_is_lost_or_invented(self) -> None:
        assert list(replay(self.file)) == self.acknowledged


TestTornTails = TornTails.TestCase
TestTornTails.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
