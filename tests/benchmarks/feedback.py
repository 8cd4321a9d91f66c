"""Types a worn word and a misspelling into an About of CHARS characters (E6.3). Prints milliseconds after the last key.

`own_ms`: until the first change is on screen; `all_ms`: until the last one, spelling too; `blocked_ms`: the longest
time the window could not take a key meanwhile.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from ui.app import Application, make_window
from ui.widgets.findings_list import FindingsList
from ui.windows.workbook_view import WorkbookView
from workbook.model.answers import LongText
from workbook.model.workbook import Owner, Workbook
from workbook.storage.workbook_file import new_file_bytes

ROUNDS = 12
SENTENCE = "I plan weeks with {n} families on ward {n}, because a calm handover saves sleep and some worry. "
WORDS = ("passionate ", "recieve ")


def text_of(characters: int) -> str:
    """Text of that many characters in paragraphs that differ."""
    paragraphs = "\n\n".join("".join(SENTENCE.format(n=n * 4 + k) for k in range(4)) for n in range(characters // 300))
    return paragraphs[: characters - 60] + ".\n\n"


def turn(app: Application, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.0002)


def measure(app: Application, editor: QTextEdit, view: WorkbookView) -> dict[str, list[float]]:
    figures: dict[str, list[float]] = {"own_ms": [], "all_ms": [], "blocked_ms": []}
    for number in range(ROUNDS):
        findings = view.findChild(FindingsList)
        QTest.keyClicks(editor, WORDS[number % 2])
        last, said = time.perf_counter(), findings.count.text()
        changed: list[float] = []
        blocked = 0.0
        while time.perf_counter() < last + 1.2:
            begun = time.perf_counter()
            app.processEvents()
            now = time.perf_counter()
            blocked = max(blocked, (now - begun) * 1000)
            if findings.count.text() != said:
                changed.append((now - last) * 1000)
                said = findings.count.text()
            time.sleep(0.0002)
        figures["blocked_ms"].append(blocked)
        if changed:
            figures["own_ms"].append(changed[0])
            figures["all_ms"].append(changed[-1])
    return figures


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), f"{folder}/state")
        path = Path(folder, "feedback.brandbook")
        about = LongText(text=text_of(int(sys.argv[1])))
        path.write_bytes(new_file_bytes(Workbook(owner=Owner(name="Amira"), answers={"E6.3.about": about})))
        app = Application(sys.argv[:1])
        window = make_window(app)
        window.resize(1280, 800)
        window.show()
        window.open_path(path)
        sys.excepthook = sys.__excepthook__  # trouble in a measurement is for the terminal, not for the log
        turn(app, 1.5)
        view = window.findChild(WorkbookView)
        view.go("E6.3")
        editor = max(window.findChildren(QTextEdit), key=lambda box: len(box.toPlainText()))
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.moveCursor(editor.textCursor().MoveOperation.End)
        turn(app, 4.0)
        print(json.dumps(measure(app, editor, view)), flush=True)
        os._exit(0)  # the feedback is measured, not the end


main()
