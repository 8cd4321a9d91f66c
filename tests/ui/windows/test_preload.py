"""What the first exercise page needs is loaded in small parts while the window is in use."""

import subprocess
import sys

from ui.windows.preload import LISTS, all_parts
from workbook.curriculum.contents import contents
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.lists import ItemList

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from ui.windows.preload import PARTS, Preload
app = QCoreApplication([])
assert "ui.pages.exercise_page" not in sys.modules
owner = QObject()
Preload(owner)
loaded = []
watch = QTimer(interval=5)
def look():
    loaded.append(sum(part in sys.modules for part in PARTS))
    if loaded[-1] == len(PARTS):
        app.quit()
watch.timeout.connect(look)
watch.start()
QTimer.singleShot(20000, app.quit)
app.exec()
before = set(sys.modules)
import ui.pages.exercise_page, ui.pages.page_feedback, ui.pages.lent, ui.fields.widget_for
print(loaded[0], len(set(loaded)), loaded[-1] == len(PARTS), sorted(set(sys.modules) - before))
"""


def test_the_parts_come_one_by_one_and_leave_nothing_for_the_first_page():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60)
    first, steps, whole, missing = done.stdout.split(maxsplit=3)
    assert int(first) < 10
    assert int(steps) > 10
    assert (whole, missing.strip()) == ("True", "[]")


def test_every_exercise_is_read_before_it_is_opened():
    parts = [one() for one in all_parts()]
    read = {one.id for one in parts if isinstance(one, Exercise)}
    assert read == {title.id for one in contents() for title in one.exercises}
    assert {one.id for one in parts if isinstance(one, ItemList)} == set(LISTS)
