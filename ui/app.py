"""The composition root: makes everything once and ties it together."""

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

import resources
from ui.settings import Settings
from ui.theme.look import Look
from ui.windows.first_frame import FirstFrame
from ui.windows.main_window import MainWindow
from workbook.storage.places import usual_places

# What lies inside the window is imported where it is made: the window is painted before it is loaded.

NAME = "brand-workbook"
UNSEEN_MS = 500
"""A window that is not painted by then (it starts minimised, say) is furnished all the same."""
SETTLED_MS = 200
"""The first page has been seen by then."""


class Application(QApplication):
    """Drawn in the same style on every system; hears of files that the system wants opened."""

    file_asked = Signal(object)

    def __init__(self, arguments: Sequence[str]) -> None:
        """`arguments` as the program was called; the style among them is ours."""
        name, *rest = arguments
        # Named here, the style is made without any class of Python's for it: those take time until the first paint.
        super().__init__([name, "-style", "Fusion", *rest])

    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the file named in the arguments if there is one; the exit code."""
    app = Application([NAME, *arguments])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("Brand Workbook")
    app.setDesktopFileName(NAME)
    file = next((Path(argument) for argument in arguments if not argument.startswith("-")), None)
    settings = Settings(usual_places().root / "settings.ini")
    Look(app, settings.reading())
    window = MainWindow(settings, FirstFrame(file.stem if file is not None else ""))
    window.painted.connect(_once(partial(begin, app, window, settings, file)), Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(UNSEEN_MS, window.painted.emit)
    window.show()
    return app.exec()


def begin(app: Application, window: MainWindow, settings: Settings, file: Path | None) -> None:
    """After the first paint: load what lies inside, and open the file asked for or the start page."""
    furnish(app, window, settings)
    app.file_asked.connect(partial(_open, window))
    _open(window, file)
    QTimer.singleShot(SETTLED_MS, partial(_when_shown, app))


def furnish(app: QApplication, window: MainWindow, settings: Settings) -> None:
    """Put the desk into the window, and catch from now on what nobody caught."""
    from ui.files import AskWithDialogs
    from ui.problems import QUEUED, Problems
    from ui.windows.desk import World
    from ui.windows.inside import Inside
    from workbook.storage.opening import usual_surroundings

    around = usual_surroundings()
    inside = Inside(window, World(settings, around, AskWithDialogs(), _today))
    problems = Problems(around.places.root / "log", app)
    problems.install()
    problems.rescue_with(inside.desk.rescue)
    problems.happened.connect(window.tell_problem, QUEUED)


def make_window(app: QApplication) -> MainWindow:
    """The whole window at once, not shown yet; for programs that measure or picture it."""
    settings = Settings(usual_places().root / "settings.ini")
    Look(app, settings.reading())
    window = MainWindow(settings)
    furnish(app, window, settings)
    return window


def window_icon():
    """The program's own icon."""
    from PySide6.QtGui import QIcon, QPixmap

    return QIcon(QPixmap(str(resources.path("app", "icon.png"))))


def _open(window: MainWindow, file: Path | None) -> None:
    if file is None:
        window.run("show_start")
    else:
        window.open_path(file.absolute())


def _when_shown(app: Application) -> None:
    """The program's sign for the taskbar; and garbage is looked for, only among what comes from now on."""
    app.setWindowIcon(window_icon())
    gc.freeze()
    gc.enable()


def _once(work: Callable[[], None]) -> Callable[[], None]:
    """`work`, done the first time only."""
    waiting = [work]

    def do() -> None:
        if waiting:
            waiting.pop()()

    return do


def _today() -> date:
    return date.today()  # noqa: DTZ011  the person's own day


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
