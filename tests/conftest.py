"""One fixed environment for every test: no screen, no home folder, no network, the same fonts and time everywhere."""

import atexit
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = Path(tempfile.mkdtemp(prefix="brand-workbook-tests-"))
FONTS = Path(__file__).parent.parent / "resources" / "fonts"
MODAL_SECONDS = 2.0

FONTCONFIG = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{FONTS}</dir>
  <cachedir>{HOME / "cache" / "fontconfig"}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Source Serif 4</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
"""


def prepare_environment() -> None:
    """Set what Qt and the standard library read once, so it must run before the first import of Qt."""
    folders = {
        "HOME": HOME,
        "XDG_CONFIG_HOME": HOME / "config",
        "XDG_DATA_HOME": HOME / "data",
        "XDG_CACHE_HOME": HOME / "cache",
        "XDG_STATE_HOME": HOME / "state",
        "XDG_RUNTIME_DIR": HOME / "runtime",
    }
    for name, folder in folders.items():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(folder)
    (HOME / "fonts.conf").write_text(FONTCONFIG, encoding="utf-8")
    os.environ |= {
        "FONTCONFIG_FILE": str(HOME / "fonts.conf"),
        "LC_ALL": "C.UTF-8",
        "PYTHONFAULTHANDLER": "1",
        "QT_FONT_DPI": "96",
        "QT_LOGGING_RULES": "qt.qpa.*=false",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "1",
        "TZ": "UTC",
    }
    for name in ("LANGUAGE", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
        os.environ.pop(name, None)
    time.tzset()


prepare_environment()
atexit.register(shutil.rmtree, HOME, ignore_errors=True)


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Stop any connection out of the test process: the product sends nothing, so its tests have no reason to."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        raise PermissionError("A test tried to open a network connection.")


sys.addaudithook(refuse_network)


@pytest.fixture(scope="session")
def qapp(qapp):
    """The one application: caret without blinking, settings of its own, no native dialogs."""
    from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt

    QStandardPaths.setTestModeEnabled(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(HOME / "config"))
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    qapp.setStyle("Fusion")
    qapp.setCursorFlashTime(0)
    return qapp


@pytest.fixture(autouse=True)
def modal_guard(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close any modal dialog that stays open for two seconds and fail its test, instead of hanging the run."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    seen: dict[int, float] = {}
    closed: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            seen.clear()
        elif time.monotonic() - seen.setdefault(id(dialog), time.monotonic()) > MODAL_SECONDS:
            closed.append(f"{type(dialog).__name__} {dialog.windowTitle()!r}")
            dialog.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(250)
    yield
    timer.stop()
    if closed:
        pytest.fail(f"A modal dialog stayed open: {', '.join(closed)}")
