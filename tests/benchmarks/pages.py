"""Opens every exercise of a copy of FILE once in one window. Prints milliseconds from asking to painted.

As for a person: the window has been open for a moment, and each page is looked at for a moment before the next.
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


def rest(app: Application, seconds: float) -> None:
    """Let the event loop run."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.002)


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
        took = {}
        for exercise in (one.id for chapter in contents() for one in chapter.exercises):
            start = time.perf_counter()
            view.go(exercise)
            app.processEvents()
            took[exercise] = (time.perf_counter() - start) * 1000
            rest(app, 0.15)
        print(json.dumps({"times_ms": list(took.values()), "by_exercise": took}), flush=True)
        os._exit(0)  # the pages are measured, not the end


main()
