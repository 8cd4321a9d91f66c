"""Kill a program that types and saves, again and again, and count what is missing afterwards.

A process of its own: `python -m tests.workbook.storage.kill_loop DESIGN KILLS FOLDER` prints the counts as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.workbook.storage.disks import typed
from workbook.errors import WorkbookError
from workbook.model.answers import LongText
from workbook.model.workbook import Workbook
from workbook.storage.disk import Storage
from workbook.storage.format import decode, encode, first_head
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook
from workbook.storage.places import Places

REF = "E1.1.a"
Acknowledge = Callable[[int], None]


def start_workbook() -> Workbook:
    """About 30 KB, as after some weeks of work."""
    return Workbook(id="w_kill", answers={f"E2.{n}.x": LongText(text="some words " * 30) for n in range(80)})


def type_and_save(path: Path, acknowledge: Acknowledge) -> None:
    """The product's way: a journal record for each pause, the file at every third."""
    file = open_workbook(path, around(path))
    workbook = file.accept_recovery()
    number = int(workbook.text(REF) or 0)
    while True:
        number += 1
        workbook = typed(workbook, REF, str(number))
        if number % 3:
            file.journal(workbook)
        else:
            file.save(workbook)
        acknowledge(number)


def write_in_place(path: Path, acknowledge: Acknowledge) -> None:
    """The control: what a save looks like that this test must find at fault."""
    number = 0
    workbook = start_workbook()
    while True:
        number += 1
        data = encode(typed(workbook, REF, str(number)), first_head(workbook))
        with path.open("wb", buffering=0) as file:
            for start in range(0, len(data), 4096):
                file.write(data[start : start + 4096])
            os.fsync(file.fileno())
        acknowledge(number)


def around(path: Path) -> Surroundings:
    return Surroundings(Storage(), Places(path.parent / "state"))


@contextmanager
def killed(work: Callable[[Path, Acknowledge], None], path: Path, wait: float) -> Iterator[int]:
    """The last number that a killed child acknowledged."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            work(path, lambda number: void(os.write(writer, f"{number}\n".encode())))
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as lines:
        first = lines.readline()
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        numbers = (first + lines.read()).split()
    yield int(numbers[-1]) if numbers else 0


def void(_value: object) -> None:
    """Nothing."""


def look(design: str, path: Path) -> int | None:
    """The number a person would find after the kill, or nothing when the file cannot be opened."""
    try:
        if design == "in_place":
            return int(decode(path.read_bytes()).workbook.text(REF) or 0)
        file = open_workbook(path, around(path))
        shown = file.recovery.workbook if file.recovery else file.workbook
        locked = bool(file.read_only_reason)
        file.close()
        return None if locked else int(shown.text(REF) or 0)
    except WorkbookError:
        return None


def run(design: str, kills: int, folder: Path) -> dict[str, int]:
    """Counts over so many kills."""
    path = folder / "a.brandbook"
    create_workbook(path, start_workbook(), around(path)).close()
    dice = random.Random(5)
    counts = {"kills": kills, "acknowledged": 0, "unreadable": 0, "lost": 0}
    before = 0
    for _ in range(kills):
        work = write_in_place if design == "in_place" else type_and_save
        with killed(work, path, dice.random() * 0.03) as last:
            found = look(design, path)
            counts["acknowledged"] += last - before
            counts["unreadable"] += found is None
            counts["lost"] += found is not None and found < last
            before = last if design != "in_place" else 0
            if found is None:
                path.unlink()
                create_workbook(path, start_workbook(), around(path)).close()
    return counts


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))
