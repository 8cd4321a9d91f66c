"""Types in the middle of an About of CHARS characters (E6.3), all feedback on. Prints milliseconds from key to painted.

`blocked_ms` are the longest times the window could not take a key after each key: saving, counting, advice, preview.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from ui.app import Application, make_window
from ui.windows.workbook_view import WorkbookView
from workbook.model.answers import LongText
from workbook.model.workbook import Owner, Workbook
from workbook.storage.workbook_file import new_file_bytes

KEYS = 300
GAP = 0.025
REST = 1.5
EXERCISE, FIELD = "E6.3", "E6.3.about"
SENTENCE = "I help night nurses plan their weeks, because a calm handover saves sleep and sometimes a life. "


class Paints(QObject):
    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def text_of(characters: int) -> str:
    """Text of that many characters in paragraphs of about 400."""
    paragraph = (SENTENCE * 5)[:399] + "\n"
    return (paragraph * (characters // 400 + 1))[:characters]


def editor_in(app: Application, path: Path) -> tuple[QObject, QTextEdit]:
    """The window (kept by the caller) and its About box, shown, with the caret in the middle of the text."""
    window = make_window(app)
    window.resize(1280, 800)
    window.show()
    window.open_path(path)
    sys.excepthook = sys.__excepthook__  # trouble in a measurement is for the terminal, not for the log
    rest(app, REST)
    window.findChild(WorkbookView).go(EXERCISE)
    editor = max(window.findChildren(QTextEdit), key=lambda box: len(box.toPlainText()))
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(len(editor.toPlainText()) // 2)
    editor.setTextCursor(cursor)
    rest(app, REST)
    return window, editor


def rest(app: Application, seconds: float) -> float:
    """Let the window do its work for that long; the longest time it was busy, in milliseconds."""
    longest, end = 0.0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - start)
        time.sleep(0.0002)
    return longest * 1000


def measure(app: Application, editor: QTextEdit) -> dict[str, list[float]]:
    paints = Paints()
    editor.viewport().installEventFilter(paints)
    times, blocked = [], []
    for key in ("a word " * KEYS)[:KEYS]:
        before, start = paints.count, time.perf_counter()
        QTest.keyClick(editor, key, Qt.KeyboardModifier.NoModifier)
        while paints.count == before:
            app.processEvents()
        times.append((time.perf_counter() - start) * 1000)
        blocked.append(rest(app, GAP))
    blocked.append(rest(app, REST))
    return {"times_ms": times, "blocked_ms": blocked}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), f"{folder}/state")
        path = Path(folder, "typing.brandbook")
        about = LongText(text=text_of(int(sys.argv[1])))
        path.write_bytes(new_file_bytes(Workbook(owner=Owner(name="Amira"), answers={FIELD: about})))
        app = Application(sys.argv[:1])
        kept, editor = editor_in(app, path)
        print(json.dumps(measure(app, editor)), flush=True)
        os._exit(0 if kept else 1)  # the typing is measured, not the end


if __name__ == "__main__":
    main()
