"""Opens the studio of a copy of FILE again and again, then types in a headline and in an About there.

Prints milliseconds of processor time from asking to painted, and milliseconds from key to painted.
"""

import sys

ROOT = __file__.rsplit("tests", 1)[0]
sys.path[:] = [ROOT, *(entry for entry in sys.path if not entry.endswith("benchmarks"))]

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent

from tests.benchmarks.typing import REST, measure, rest
from ui.app import Application, make_window
from ui.pages.studio_page import StudioPage
from ui.windows.workbook_view import WorkbookView

OPENED = 12


def opened(app: Application, view: WorkbookView) -> list[float]:
    took: list[float] = []
    for _ in range(OPENED):
        view.go("settings")
        rest(app, 0.4)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the page before is gone, as between two clicks
        begun = time.process_time()
        view.go("studio")
        app.processEvents()
        took.append((time.process_time() - begun) * 1000)
        rest(app, 0.4)
    return took[1:]  # the first one reads the course


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), f"{folder}/state")
        path = Path(folder, "studio.brandbook")
        shutil.copyfile(sys.argv[1], path)
        app = Application(sys.argv[:1])
        window = make_window(app)
        window.resize(1366, 768)
        window.show()
        window.open_path(path)
        sys.excepthook = sys.__excepthook__  # trouble in a measurement is for the terminal, not for the log
        rest(app, REST)
        view = window.findChild(WorkbookView)
        found = {"open_cpu_ms": opened(app, view)}
        for kind in ("headline", "about"):
            view.go("studio")
            rest(app, REST)
            page = next(one for one in window.findChildren(StudioPage) if one.isVisible())
            page.choose(kind)
            page.focus_first()
            rest(app, REST)
            keys = measure(app, page.drafts.row.column(page.current.id).box)
            found |= {f"{kind}_keys_ms": keys["times_ms"], f"{kind}_blocked_ms": keys["blocked_ms"]}
        print(json.dumps(found), flush=True)
        os._exit(0)  # the page is measured, not the end


main()
