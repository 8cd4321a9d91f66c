"""Opens every exercise of a copy of FILE once in one window: how long from asking to painted, and how long after.

As for a person: the window has been open for a moment, and each page is looked at for a moment before the next.
`times_ms` is time on the clock, `cpu_ms` processor time of the whole process, `slices_ms` the longest wait for a key
while the rest of the page follows.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.app import Application, make_window
from ui.windows.workbook_view import WorkbookView
from workbook.curriculum.contents import contents


def rest(app: Application, seconds: float) -> float:
    """Let the event loop run; the longest stretch of processor time in milliseconds in which no key was heard."""
    longest, until = 0.0, time.perf_counter() + seconds
    while time.perf_counter() < until:
        start = time.thread_time()
        app.processEvents()
        longest = max(longest, (time.thread_time() - start) * 1000)
        time.sleep(0.002)
    return longest


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), f"{folder}/state")
        path = Path(folder, "pages.brandbook")
        shutil.copyfile(sys.argv[1], path)
        app = Application(sys.argv[:1])
        window = make_window(app)
        window.resize(1280, 800)
        window.show()
        window.open_path(path)
        sys.excepthook = sys.__excepthook__  # trouble in a measurement is for the terminal, not for the log
        rest(app, 2.0)
        view = window.findChild(WorkbookView)
        took, cpu, slices = {}, {}, {}
        for exercise in (one.id for chapter in contents() for one in chapter.exercises):
            start, used = time.perf_counter(), time.process_time()
            view.go(exercise)
            app.processEvents()
            took[exercise] = (time.perf_counter() - start) * 1000
            cpu[exercise] = (time.process_time() - used) * 1000
            # The checks are read in on the first page, once it is seen.
            slices[exercise] = rest(app, 0.3 if len(took) > 1 else 2.0)
        lists = {"times_ms": list(took.values()), "cpu_ms": list(cpu.values()), "slices_ms": list(slices.values())}
        print(json.dumps(lists | {"by_exercise": cpu}), flush=True)
        os._exit(0)  # the pages are measured, not the end


main()
