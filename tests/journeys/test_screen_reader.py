"""The program as a screen reader hears it, in a window of a real screen: the start, an answer, the way on."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.storage.disk import Storage
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import open_workbook
from workbook.storage.places import Places

LISTENER = Path(__file__).with_name("listener.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BUS = "/usr/libexec/at-spi-bus-launcher"
SCRIPT = """
"$BUS" --launch-immediately & bus=$!
"$PYTHON" -m ui.launch & program=$!
timeout 60 "$SYSTEM_PYTHON" "$LISTENER"; code=$?
kill -TERM $program; wait $program
kill $bus
exit $code
"""


def missing() -> str:
    """What this computer lacks for the test; empty when all is there."""
    if sys.platform != "linux":
        return "only Linux has this screen"
    needed = [name for name in ("Xvfb", "xvfb-run", "dbus-run-session") if shutil.which(name) is None]
    needed += [path for path in (BUS, SYSTEM_PYTHON) if not Path(path).exists()]
    if (
        not needed
        and subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode
    ):
        needed.append("python3-pyatspi")
    return " ".join(needed)


@pytest.mark.timeout(180)
@pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}")
def test_a_person_who_hears_the_window_writes_an_answer(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    given = {
        name: value
        for name, value in os.environ.items()
        if name not in {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    } | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "NO_AT_BRIDGE": "0",
        "BUS": BUS,
        "PYTHON": sys.executable,
        "SYSTEM_PYTHON": SYSTEM_PYTHON,
        "LISTENER": str(LISTENER),
    }
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--", "sh", "-c", SCRIPT],
        env=given, capture_output=True, text=True, timeout=150, cwd=Path(__file__).parents[2], check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr[-3000:]}"
    told = json.loads(done.stdout.strip().splitlines()[-1])
    assert told["unnamed"] == []
    assert any("Choose your path" in sentence for sentence in told["heard"])
    (written,) = [file for file in home.rglob("Amira.brandbook") if "backups" not in file.parts]
    around = Surroundings(Storage(), Places(home / "data" / "brand-workbook"))
    opened = open_workbook(written, around)  # the program was ended between two saves: the journal has the rest
    now = opened.recovery.workbook if opened.recovery is not None else opened.workbook
    opened.close()
    assert now.text("E1.1.for_me") == "I want to be found by the people I can help."
