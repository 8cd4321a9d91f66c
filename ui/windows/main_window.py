"""The window: menus, keys and what is dropped on it. It is shown before what lies inside is loaded."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ui.commands import COMMANDS, Command
from ui.settings import Settings
from ui.widgets.tab_stops import move_focus
from ui.windows.screen_room import brought_in, first_size


class Furniture(Protocol):
    """What lies in the window: `ui.windows.inside.Inside`, loaded after the first paint."""

    @property
    def desk(self) -> QWidget:
        """What the window shows."""
        ...

    @property
    def name(self) -> str:
        """The open workbook by name; empty when none is open."""
        ...

    def enabled(self, command: Command) -> bool:
        """Whether a command can be done now."""
        ...

    def do(self, command_id: str) -> None:
        """Do a command of the table."""
        ...

    def answer(self, asked_id: str) -> None:
        """Do what a notice offers."""
        ...

    def open_path(self, path: Path) -> None:
        """Open a file."""
        ...

    def escape(self) -> bool:
        """Close what lies over the page or leave it; whether there was anything for the key to do."""
        ...

    def rest(self) -> None:
        """The person turns to another window."""
        ...

    def close(self) -> bool:
        """Save and let go; whether all is safe."""
        ...


class MainWindow(QMainWindow):
    """One window with one workbook at most."""

    painted = Signal()
    """The first paint is done; emitted once."""

    def __init__(self, settings: Settings, first: QWidget | None = None, parent: QWidget | None = None) -> None:
        """Make a window that shows `first` until it is furnished."""
        super().__init__(parent)
        self._settings = settings
        self._actions: dict[str, QAction] = {}
        self._inside: Furniture | None = None
        self._seen = False
        if first is not None:
            self.setCentralWidget(first)
        self.setMinimumSize(480, 400)
        self.setAcceptDrops(True)
        self._make_menus()
        self._restore_geometry()
        self.turned()

    def furnish(self, inside: Furniture) -> None:
        """Put what is inside in its place."""
        self._inside = inside
        self.setCentralWidget(inside.desk)
        self.turned()

    @property
    def desk(self) -> QWidget:
        """What the window shows; an error before it is furnished."""
        if self._inside is None:
            raise RuntimeError("Furnish the window first.")
        return self._inside.desk

    def run(self, command_id: str) -> None:
        """Do a command of the table."""
        action = self._actions[command_id]
        if action.isEnabled():
            action.trigger()

    def run_or_notice(self, asked_id: str) -> None:
        """A command asked for inside, or something a notice offered."""
        if asked_id in self._actions:
            self.run(asked_id)
        elif self._inside is not None:
            self._inside.answer(asked_id)

    def open_path(self, path: Path) -> None:
        """Open a workbook file."""
        if self._inside is not None:
            self._inside.open_path(path)

    def check(self, command_id: str, *, on: bool) -> None:
        """Show a command that stays on as on or off."""
        self._actions[command_id].setChecked(on)

    def turned(self) -> None:
        """Another workbook is open, or none: commands and title follow."""
        for command in COMMANDS:
            self._actions[command.id].setEnabled(self._inside is not None and self._inside.enabled(command))
        name = self._inside.name if self._inside is not None else ""
        self.setWindowTitle(f"{name} – Brand Workbook" if name else "Brand Workbook")

    def tell_problem(self, told: str) -> None:
        """A bug was caught: say so calmly; the text can be copied and nothing is sent."""
        from ui.windows.problem_box import ProblemBox

        ProblemBox(told, self).open()

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            if command.menu not in menus:
                menus[command.menu] = self.menuBar().addMenu(command.menu)
            menu = menus[command.menu]
            if command.separated:
                menu.addSeparator()
            action = QAction(self)  # not with its text at once: PySide would load what icons need to choose among
            action.setText(command.text)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.setCheckable(command.checkable)
            action.triggered.connect(partial(self._do, command.id))
            menu.addAction(action)
            self._actions[command.id] = action
        self.check("coach_view", on=self._settings.coach_view)

    def _do(self, command_id: str, _checked: object = None) -> None:
        if command_id == "close_window":
            self.close()
        elif self._inside is not None:
            self._inside.do(command_id)

    def _restore_geometry(self) -> None:
        """As large as last time, and never larger than the screen; where a first window stands the desktop knows."""
        if not self.restoreGeometry(self._settings.geometry()):
            self.resize(first_size(self.screen().availableGeometry()))
        elif not self.isMaximized() and not self.isFullScreen():
            self.setGeometry(brought_in(self.geometry(), self.screen().availableGeometry()))

    # Events

    def focusNextPrevChild(self, onward: bool, /) -> bool:  # noqa: FBT001  Qt's own
        return move_focus(self, onward=onward)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._inside is not None and self._inside.escape():
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self._inside is not None:
            self._inside.rest()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_path(path)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self._settings.keep_geometry(self.saveGeometry())
        if self._inside is None or self._inside.close():
            self._settings.flush()
            event.accept()
        else:
            event.ignore()


def _dropped(event: QDropEvent) -> Path | None:
    """The first file of a drop; whether it is a workbook is found out by opening it."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if files else None
