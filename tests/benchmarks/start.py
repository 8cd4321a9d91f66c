"""Starts the app with FILE as a person would. Prints when it was painted and usable (CLOCK_MONOTONIC, seconds).

Usable: the page of the workbook has been painted, and the event loop is free for the next key.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import re
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def memory() -> dict[str, float]:
    """Memory of this process in MiB: its own and shared pages counted fairly (PSS), and all of them (RSS)."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return {}
    found = dict(re.findall(r"^(Pss|Rss): +(\d+) kB", rollup.read_text(), re.MULTILINE))
    return {f"{name.lower()}_mib": int(size) / 1024 for name, size in found.items()}


def watch(moments: dict[str, float]) -> None:
    """Note the moments of the next start of the app, and end it when it is usable.

    One widget is watched, not the application: a filter there would see every event and slow down what is measured.
    """
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.windows.main_window import MainWindow

    class Watcher(QObject):
        def eventFilter(self, view: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                view.removeEventFilter(self)
                QTimer.singleShot(0, usable)
            return False

    def paint(self: MainWindow, event: QEvent) -> None:
        painted(self, event)
        if "first_paint_monotonic" not in moments:
            moments["first_paint_monotonic"] = time.monotonic()
            moments["first_paint_cpu"] = time.process_time()

    def open_path(self: MainWindow, path: Path) -> None:
        opened(self, path)
        self.desk.view.installEventFilter(watcher)

    def usable() -> None:
        moments["usable_monotonic"] = time.monotonic()
        moments["usable_cpu"] = time.process_time()
        QApplication.quit()

    watcher, painted, opened = Watcher(), MainWindow.paintEvent, MainWindow.open_path
    MainWindow.paintEvent, MainWindow.open_path = paint, open_path


def main() -> None:
    from ui.launch import import_plainly
    from ui.launch import main as launch

    import_plainly()  # first, as the app does, and not only after what this program imports
    sys.argv = ["brand-workbook", sys.argv[1]]
    moments: dict[str, float] = {}
    watch(moments)
    launch()
    print(json.dumps(moments | memory()), flush=True)
    os._exit(0)  # the start is measured, not the end


main()
