"""A process of its own: the program, and somebody who types numbers into it until it is killed.

`python -m tests.journeys.typist FILE` prints each number with the monotonic second in which it was typed.
"""

import sys
import time
from itertools import count
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from ui.app import Application, make_window
from ui.pages.recovery_page import RecoveryPage
from ui.widgets.text_box import TextBox
from ui.windows.desk import Desk

REF = "E1.1.for_me"
EVERY = 30
"""Milliseconds between two numbers."""


def main(file: Path) -> None:
    """Open `file`, take what was recovered, and type on."""
    app = Application(["typist"])
    window = make_window(app)
    window.show()
    window.activateWindow()
    window.open_path(file)
    desk = window.desk
    assert isinstance(desk, Desk)
    page = desk.currentWidget()
    if isinstance(page, RecoveryPage):
        page.main.click()
    assert desk.open is not None
    assert desk.view is not None
    view = desk.view
    numbers = count(len(desk.open.session.workbook.text(REF).split()) + 1)

    def type_one() -> None:
        box = app.focusWidget()
        if not isinstance(box, TextBox):  # the page is still being made
            view.go_to_answer(REF)
            return
        number = next(numbers)
        QTest.keyClicks(box, f"{number} ")
        sys.stdout.write(f"{number} {time.monotonic()}\n")
        sys.stdout.flush()

    timer = QTimer(interval=EVERY)
    timer.timeout.connect(type_one)
    timer.start()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
