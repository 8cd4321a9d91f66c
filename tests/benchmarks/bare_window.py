"""The floor of a start: an empty main window. Prints when it was painted (CLOCK_MONOTONIC, seconds) and its memory."""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import re
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    painted = 0.0

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = time.monotonic()
            QTimer.singleShot(0, QApplication.quit)


def memory() -> dict[str, float]:
    """Memory of this process in MiB: its own and shared pages counted fairly (PSS), and all of them (RSS)."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return {}
    found = dict(re.findall(r"^(Pss|Rss): +(\d+) kB", rollup.read_text(), re.MULTILINE))
    return {f"{name.lower()}_mib": int(size) / 1024 for name, size in found.items()}


def main() -> None:
    app = QApplication(sys.argv)
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()
    moments = {"first_paint_monotonic": window.painted, "usable_monotonic": time.monotonic()}
    moments |= {"first_paint_cpu": time.process_time(), "usable_cpu": time.process_time()}
    print(json.dumps(moments | memory()))


main()
