"""Kill the app while somebody types: the next start brings back all but the last second."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.journeys.typist import REF
from ui.pages.recovery_page import RecoveryPage

ROOT = Path(__file__).parents[2]
ALLOWED_SECONDS = 1.0


def type_until_killed(file: Path, seconds: float) -> tuple[int, int]:
    """Numbers typed: (safe to expect, in all). Each line of the typist is "number seconds" as it was typed."""
    command = [sys.executable, "-m", "tests.journeys.typist", str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as typist:
        assert typist.stdout is not None
        first = typist.stdout.readline()
        time.sleep(seconds)
        typist.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        lines = [line.split() for line in (first + typist.stdout.read()).splitlines() if line.count(" ") == 1]
    typed = [(int(number), float(at)) for number, at in lines]
    due = [number for number, at in typed if at < killed - ALLOWED_SECONDS]
    return max(due, default=0), max((number for number, _ in typed), default=0)


def found_after(sit_down, file: Path) -> int:
    """The last number a person finds at the next start."""
    person = sit_down(file=file)
    if isinstance(person.page, RecoveryPage):
        person.press("Return")
    words = person.workbook.text(REF).split()
    assert words == [str(number) for number in range(1, len(words) + 1)]
    person.leave()
    return len(words)


@pytest.fixture
def file(person) -> Path:
    person.window.desk.start("Amira")
    path = person.file
    person.leave()
    return path


def test_words_up_to_a_second_before_a_kill_come_back(file, sit_down):
    due, typed = type_until_killed(file, 2.5)
    assert typed > 10
    assert due > 0
    assert due <= found_after(sit_down, file)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_thirty_kills_at_any_moment(file, sit_down):
    dice = random.Random(11)
    expected = 0
    for _ in range(30):
        due, _typed = type_until_killed(file, dice.random() * 5)
        expected = max(expected, due)
        found = found_after(sit_down, file)
        assert found >= expected
        expected = found
