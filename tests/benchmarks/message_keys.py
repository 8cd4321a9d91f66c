"""Types a 700-character message beside 300 earlier ones in the composer. Prints milliseconds from key to painted.

`blocked_ms` are the longest times the window could not take a key after each key: saving, counting, and the look at
the message when the keys rest.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import os
import random
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QTextEdit

from tests.benchmarks.message import many_messages, message
from tests.benchmarks.typing import REST, measure, rest
from ui.app import Application, make_window
from ui.pages.messages_page import MessagesPage
from ui.windows.workbook_view import WorkbookView
from workbook.outreach.message_edits import MessageAt
from workbook.outreach.situations import MESSAGES
from workbook.storage.workbook_file import new_file_bytes


def high(took: list[float], share: float) -> float:
    return round(sorted(took)[min(len(took) - 1, int(len(took) * share))], 2)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), f"{folder}/state")
        path = Path(folder, "messages.brandbook")
        path.write_bytes(new_file_bytes(many_messages(random.Random(7), 300)))
        app = Application(sys.argv[:1])
        window = make_window(app)
        window.resize(1280, 800)
        window.show()
        window.open_path(path)
        sys.excepthook = sys.__excepthook__  # trouble in a measurement is for the terminal, not for the log
        rest(app, REST)
        view = window.findChild(WorkbookView)
        view.go("messages")
        page = window.findChild(MessagesPage)
        page.open(MessageAt(MESSAGES, "m0"))
        rest(app, REST)
        box: QTextEdit = page.composer.box.box
        box.insertPlainText(message(random.Random(3), 200))
        rest(app, REST)
        box.setFocus()
        took = measure(app, box)
        keys, blocked = took["times_ms"], took["blocked_ms"]
        print(
            json.dumps(
                {
                    "characters": len(box.toPlainText()),
                    "key_p50_ms": high(keys, 0.5),
                    "key_p99_ms": high(keys, 0.99),
                    "blocked_p99_ms": high(blocked, 0.99),
                    "look_at_rest_ms": round(blocked[-1], 2),
                }
            ),
            flush=True,
        )
        os._exit(0)  # the typing is measured, not the end


if __name__ == "__main__":
    main()
