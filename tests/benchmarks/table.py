"""One table of what the app costs, beside a floor measured in the same run.

`python tests/benchmarks/table.py [FILE]` needs no other argument; FILE is the workbook to measure with.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "resources" / "samples" / "nurse.brandbook"
STARTS = 8
PLANS = 15


@dataclass(frozen=True)
class Row:
    """One measured thing and its floor; both in the same unit."""

    what: str
    values: list[float]
    floor: list[float]
    unit: str = "ms"

    def line(self) -> str:
        """The row as it is printed."""
        middle, low = statistics.median(self.values), statistics.median(self.floor) if self.floor else None
        ratio = f"{middle / low:8.2f}" if low else "        "
        floor = f"{low:9.2f}" if low else "         "
        return f"{self.what:<44}{middle:9.2f}{high(self.values):9.2f}{floor}{ratio}  {self.unit}"


def high(values: list[float]) -> float:
    """The 99th percentile."""
    return sorted(values)[max(0, round(len(values) * 0.99) - 1)]


def run(program: str, *arguments: str) -> dict[str, Any]:
    """What one program printed, with `begun`: the moment it was started."""
    with tempfile.TemporaryDirectory() as home:
        names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
        surroundings = os.environ | dict.fromkeys(names, home) | {"QT_QPA_PLATFORM": "offscreen"}
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, str(HERE / program), *arguments],
            env=surroundings, capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{program} ended with code {done.returncode}.\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1]) | {"begun": begun}


def since_begun(results: list[dict[str, Any]], key: str) -> list[float]:
    return [(result[key] - result["begun"]) * 1000 for result in results]


def start_rows(file: str) -> list[Row]:
    app, bare = [], []
    for _ in range(STARTS):
        bare.append(run("bare_window.py"))
        app.append(run("start.py", file))
    floor, cpu = since_begun(bare, "first_paint_monotonic"), [one["first_paint_cpu"] * 1000 for one in bare]
    rows = [
        Row("start to first paint", since_begun(app, "first_paint_monotonic"), floor),
        Row("  of it processor time", [one["first_paint_cpu"] * 1000 for one in app], cpu),
        Row("start to usable, with a workbook", since_begun(app, "usable_monotonic"), floor),
        Row("  of it processor time", [one["usable_cpu"] * 1000 for one in app], cpu),
    ]
    if "pss_mib" in app[0]:
        rows.append(Row("memory, own share", [one["pss_mib"] for one in app], [one["pss_mib"] for one in bare], "MiB"))
    return rows


def typing_rows(_file: str) -> list[Row]:
    rows = []
    for size in ("220", "2600", "20000"):
        floor, app = run("bare_editor.py", size)["times_ms"], run("typing.py", size)
        rows.append(Row(f"key press to painted, {size} characters", app["times_ms"], floor))
        rows.append(Row("  longest wait for a key in between", app["blocked_ms"], []))
    return rows


def page_rows(file: str) -> list[Row]:
    found = run("pages.py", file)
    return [
        Row("opening an exercise page", found["times_ms"], []),
        Row("  of it processor time (goal 80 ms)", found["cpu_ms"], []),
        Row("  longest wait for a key after that", found["slices_ms"], []),
    ]


def file_rows(file: str) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        large = str(Path(folder, "large.brandbook"))
        size = run("large.py", file, large)["bytes"] / 1024**2
        rows = []
        for name, path in (("the sample", file), (f"{size:.1f} MiB", large)):
            found = run("open_save.py", path)
            rows.append(Row(f"open a workbook, {name}", found["open"], found["floor_open"]))
            rows.append(Row(f"save a workbook, {name}", found["save"], found["floor_save"]))
    return rows


def feedback_rows(_file: str) -> list[Row]:
    checks, seen = run("checks.py", "60"), run("feedback.py", "2600")
    return [
        Row("checks of a headline (p95 goal 1 ms)", checks["headline_ms"], []),
        Row("checks of an About, 2600 characters", checks["about_ms"], []),
        Row("feedback seen after the last key", seen["own_ms"], []),
        Row("  with spelling", seen["all_ms"], []),
    ]


def studio_rows(file: str) -> list[Row]:
    found = run("studio.py", file)
    return [
        Row("opening the studio, processor time (goal 80 ms)", found["open_cpu_ms"], []),
        Row("  a key in a headline there (goal 16 ms)", found["headline_keys_ms"], []),
        Row("  a key in an About there", found["about_keys_ms"], []),
    ]


def people_rows(_file: str) -> list[Row]:
    found = run("people.py")
    return [
        Row("people page, 5,000 people (goal 150 ms)", found["open_ms"], []),
        Row("  until the week is read as well", found["week_ms"], []),
        Row("  a key in the filter (goal 50 ms)", found["filter_ms"], []),
        Row("  the page of one of them", found["person_ms"], []),
        Row("  a key on that page", found["key_ms"], []),
    ]


def plan_rows(file: str) -> list[Row]:
    floor = run("platypus.py", file, str(PLANS))["times_ms"]
    return [
        Row("whole plan as PDF, every text new", run("plan_warm.py", file, str(PLANS))["times_ms"], floor),
        Row("plan after one edited sentence", run("plan_edit.py", file, str(PLANS))["times_ms"], floor),
    ]


def main() -> None:
    file = sys.argv[1] if len(sys.argv) > 1 else str(SAMPLE)
    print(f"{'':<44}{'median':>9}{'p99':>9}{'floor':>9}{'ratio':>8}")
    for part in (start_rows, typing_rows, page_rows, file_rows, feedback_rows, studio_rows, people_rows, plan_rows):
        for row in part(file):
            print(row.line(), flush=True)


main()
