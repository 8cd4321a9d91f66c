"""The floor of typing: a plain text editor with CHARS characters. Prints milliseconds from key press to painted."""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

KEYS = 300
SENTENCE = "I help night nurses plan their weeks, because a calm handover saves sleep and sometimes a life. "


class Editor(QPlainTextEdit):
    paints = 0

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        self.paints += 1


def text_of(characters: int) -> str:
    """Text of that many characters in paragraphs of about 400."""
    paragraph = (SENTENCE * 5)[:399] + "\n"
    return (paragraph * (characters // 400 + 1))[:characters]


def main() -> None:
    app = QApplication(sys.argv[:1])
    editor = Editor()
    editor.resize(700, 500)
    editor.setPlainText(text_of(int(sys.argv[1])))
    editor.show()
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(len(editor.toPlainText()) // 2)
    editor.setTextCursor(cursor)
    for _ in range(20):
        app.processEvents()
    times = []
    for key in ("a word " * KEYS)[:KEYS]:
        before, start = editor.paints, time.perf_counter()
        QTest.keyClick(editor, key, Qt.KeyboardModifier.NoModifier)
        while editor.paints == before:
            app.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"times_ms": times}))


main()
