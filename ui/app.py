"""The composition root: makes everything once and ties it together."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from ui.files import AskWithDialogs
from ui.problems import QUEUED, Problems
from ui.settings import Settings
from ui.theme.look import Look
from ui.windows.desk import World
from ui.windows.main_window import MainWindow
from workbook.errors import WorkbookError
from workbook.storage.opening import rescue_copy, usual_surroundings

NAME = "brand-workbook"


class Application(QApplication):
    """Hears of files that the system wants opened."""

    file_asked = Signal(object)

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
    world, window = make_window(app)
    window.show()
    file = next((Path(argument) for argument in arguments if not argument.startswith("-")), None)
    QTimer.singleShot(0, window, lambda: begin(window, file))
    app.file_asked.connect(window.desk.open_path)
    del world
    return app.exec()


def begin(window: MainWindow, file: Path | None) -> None:
    """After the first paint: the file asked for, or the start page."""
    if file is None:
        window.desk.show_start()
    else:
        window.desk.open_path(file.absolute())


def make_window(app: QApplication) -> tuple[World, MainWindow]:
    """The window with all it stands on."""
    around = usual_surroundings()
    settings = Settings(around.places.root / "settings.ini")
    Look(app, settings.reading())
    app.setWindowIcon(window_icon())
    world = World(settings, around, AskWithDialogs(), _today)
    window = MainWindow(world)
    problems = Problems(around.places.root / "log", app)
    problems.install()
    problems.rescue_with(lambda: _rescue(window, world))
    problems.happened.connect(window.tell_problem, QUEUED)
    return world, window


def window_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(QPixmap(str(resources.path("icons", "app.png"))))


def _rescue(window: MainWindow, world: World) -> str:
    if window.desk.open is None:
        return ""
    try:
        kept = rescue_copy(window.desk.open.session.workbook, world.around, f"{date.today():%Y%m%d}")  # noqa: DTZ011
    except WorkbookError as error:
        return str(error)
    return f"Your words are safe in a copy: {kept}"


def _today() -> date:
    return date.today()  # noqa: DTZ011  the person's own day


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
