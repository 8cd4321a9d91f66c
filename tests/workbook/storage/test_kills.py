"""Killed at any moment, the app loses nothing it has acknowledged; writing in place, the control, does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills by a POSIX signal")


def counts(design: str, kills: int, folder: Path) -> dict[str, int]:
    command = [sys.executable, "-m", "tests.workbook.storage.kill_loop", design, str(kills), str(folder)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True)
    return json.loads(done.stdout)


def check(kills: int, folder: Path) -> None:
    found = counts("product", kills, folder)
    assert found["acknowledged"] > kills
    assert (found["kills"], found["unreadable"], found["lost"]) == (kills, 0, 0)


def test_no_kill_loses_acknowledged_words(tmp_path: Path) -> None:
    check(40, tmp_path)


def test_the_control_is_found_at_fault(tmp_path: Path) -> None:
    assert counts("in_place", 40, tmp_path)["unreadable"] > 4


@pytest.mark.long
def test_no_kill_of_many_loses_acknowledged_words(tmp_path: Path) -> None:
    check(1000, tmp_path)
