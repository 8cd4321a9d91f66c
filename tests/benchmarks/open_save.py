"""Opens and saves a copy of FILE, with lock, journal and backups as in the app. Prints milliseconds.

The floors: reading and parsing the same bytes, and an atomic write of them with two fsyncs.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

ROUNDS = 40


def milliseconds(start: float) -> float:
    return (time.perf_counter() - start) * 1000


def atomic_write(path: Path, data: bytes) -> None:
    beside = path.with_suffix(".part")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def measure(path: Path) -> dict[str, list[float]]:
    from workbook.model.answers import LongText
    from workbook.model.edits import SetAnswer
    from workbook.storage.opening import open_workbook

    opened, saved, floor_open, floor_save = [], [], [], []
    for number in range(ROUNDS):
        start = time.perf_counter()
        file = open_workbook(path)
        opened.append(milliseconds(start))
        changed = SetAnswer("E6.3.about", LongText(text=f"A changed sentence, number {number}.")).apply(file.workbook)
        start = time.perf_counter()
        file.save(changed)
        saved.append(milliseconds(start))
        file.close()
        start = time.perf_counter()
        data = path.read_bytes()
        json.loads(data)
        floor_open.append(milliseconds(start))
        start = time.perf_counter()
        atomic_write(path.with_name("floor.json"), data)
        floor_save.append(milliseconds(start))
    return {"open": opened, "save": saved, "floor_open": floor_open, "floor_save": floor_save}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), f"{folder}/state")
        path = Path(folder, "measured.brandbook")
        shutil.copyfile(sys.argv[1], path)
        print(json.dumps(measure(path)))


main()
