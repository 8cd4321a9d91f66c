"""What takes long to load is not loaded before the window is painted."""

import subprocess
import sys

HEAVY = ("reportlab", "pikepdf", "pypdfium2", "harper", "workbook.checks.find", "workbook.writing.grammar")
AFTER_THE_FIRST_PAGE = (
    "ui.autosave", "ui.reviewer.reviewer", "ui.widgets.notice_bar", "ui.widgets.rail", "ui.windows.side_panel",
    "workbook.curriculum.fields", "concurrent.futures",
)  # fmt: skip
PROGRAM = """
import sys
import ui.app
import ui.windows.inside
import ui.windows.open_workbook
import ui.pages.chapter_opening
print(*sorted(sys.modules), sep="\\n")
"""


def test_heavy_libraries_wait_until_they_are_needed():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60)
    loaded = done.stdout.split()
    assert "ui.windows.inside" in loaded
    assert [name for name in loaded if name in HEAVY or name.split(".")[0] in HEAVY] == []
    assert [name for name in loaded if name in AFTER_THE_FIRST_PAGE] == []
