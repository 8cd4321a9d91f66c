"""The window: menus, keys and what is dropped on it. What it shows lies on the desk."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ui import places
from ui.commands import COMMANDS, Command
from ui.pages.start_page import StartPage
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.windows.desk import Desk, World


class MainWindow(QMainWindow):
    """One window with one workbook at most."""

    def __init__(self, world: World, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._world = world
        self._actions: dict[str, QAction] = {}
        self.desk = Desk(world)
        self.desk.asked.connect(self.run_or_notice)
        self.desk.turned.connect(self._turned)
        self.setCentralWidget(self.desk)
        self.setMinimumSize(480, 400)
        self.setAcceptDrops(True)
        self._make_menus()
        self._restore_geometry()
        self._turned()

    # Commands: the ids of ui.commands

    def run(self, command_id: str) -> None:
        """Do a command of the table."""
        action = self._actions[command_id]
        if action.isEnabled():
            action.trigger()

    def enabled(self, command: Command) -> bool:
        """Whether a command can be done now."""
        return self.desk.open is not None or not command.needs_workbook

    def new_workbook(self) -> None:
        """Back to the start page, where a name begins a new workbook."""
        self.desk.show_start()
        page = self.desk.currentWidget()
        if isinstance(page, StartPage):
            page.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Save at once and say so."""
        if self.desk.open is not None:
            self.desk.open.save_now()

    def find_anything(self) -> None:
        """Open the box that finds exercises, words, people and commands."""
        from ui.windows.find_box import FindBox

        box = FindBox(self.desk.open.session.workbook if self.desk.open else None, self.enabled, self)
        box.chosen.connect(self.go_to)
        box.open()

    def go_to(self, target: str) -> None:
        """Go to what was found: a command ("!undo"), an exercise, an answer or a person."""
        if target.startswith("!"):
            self.run(target.removeprefix("!"))
        elif (view := self.desk.view) is not None:
            self.desk.back_to_workbook()
            if target.count(".") == 2:
                view.go_to_answer(target)
            elif places.exists(target):
                view.go(target)
            else:
                view.go_to_person(target)

    def text_larger(self) -> None:
        """Ten percent larger."""
        self._scale(1)

    def text_smaller(self) -> None:
        """Ten percent smaller."""
        self._scale(-1)

    def text_normal(self) -> None:
        """Back to 100 %."""
        self._scale(0)

    def coach_view(self) -> None:
        """Show or hide the facilitator's notes."""
        shown = not self._world.settings.coach_view
        self._world.settings.keep_coach_view(shown=shown)
        self._actions["coach_view"].setChecked(shown)
        announce(self, "Coach view is on." if shown else "Coach view is off.")
        page = self.desk.currentWidget()
        if (view := self.desk.view) is not None:
            view.side.set_coach_view(shown=shown)
        elif isinstance(page, StartPage):
            page.coach.setText("Coach view is on" if shown else "I am a coach")

    def focus_mode(self) -> None:
        """Show only the page, or everything again."""
        if (view := self.desk.view) is not None:
            view.set_focus_mode(on=not view.focus_mode)

    def close_window(self) -> None:
        """Close the window; everything is saved first."""
        self.close()

    def in_view(self, command_id: str) -> None:
        """A command that the workbook view does itself, or a place to go to."""
        view = self.desk.view
        if view is None:
            if command_id in {"show_settings", "show_keyboard", "show_about"}:
                self._show_place_alone(command_id.removeprefix("show_"))
            return
        self.desk.back_to_workbook()
        view.do(command_id)

    def run_or_notice(self, command_id: str) -> None:
        """A command asked for inside the view."""
        if command_id in self._actions:
            self.run(command_id)
        elif self.desk.open is not None:
            self.desk.open.answer_notice(command_id)

    def tell_problem(self, told: str) -> None:
        """A bug was caught: say so calmly; the text can be copied and nothing is sent."""
        from ui.windows.problem_box import ProblemBox

        ProblemBox(told, self).open()

    # The window's own matters

    def _show_place_alone(self, place: str) -> None:
        from ui.windows.place_pages import alone

        page = alone(place, self._world.settings)
        page.asked.connect(self.run_or_notice)
        self.desk.show_page(page)
        page.focus_first()

    def _scale(self, steps: int) -> None:
        look().larger(steps)
        self._world.settings.keep_reading(look().reading)
        announce(self, f"Text size {look().reading.scale} percent")

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            if command.menu not in menus:
                menus[command.menu] = self.menuBar().addMenu(command.menu)
            menu = menus[command.menu]
            if command.separated:
                menu.addSeparator()
            action = QAction(command.text, self)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.setCheckable(command.checkable)
            action.setEnabled(not command.needs_workbook)
            action.triggered.connect(partial(self._do, command.id))
            menu.addAction(action)
            self._actions[command.id] = action
        self._actions["coach_view"].setChecked(self._world.settings.coach_view)

    def _do(self, command_id: str, _checked: object = None) -> None:
        own = self._own_commands().get(command_id)
        if own is not None:
            own()
        else:
            self.in_view(command_id)

    def _own_commands(self) -> dict[str, Callable[[], None]]:
        return {
            "new_workbook": self.new_workbook,
            "open_workbook": self.desk.ask_and_open,
            "show_start": self.desk.show_start,
            "save_now": self.save_now,
            "save_copy": self.desk.save_copy,
            "older_versions": self.desk.older_versions,
            "close_window": self.close_window,
            "find_anything": self.find_anything,
            "text_larger": self.text_larger,
            "text_smaller": self.text_smaller,
            "text_normal": self.text_normal,
            "coach_view": self.coach_view,
            "focus_mode": self.focus_mode,
        }

    def _turned(self) -> None:
        for command in COMMANDS:
            self._actions[command.id].setEnabled(self.enabled(command))
        name = self.desk.open.file.path.stem if self.desk.open is not None else ""
        self.setWindowTitle(f"{name} – Brand Workbook" if name else "Brand Workbook")

    def _restore_geometry(self) -> None:
        if not self.restoreGeometry(self._world.settings.geometry()):
            self.resize(1360, 860)

    # Events

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and (view := self.desk.view) is not None:
            if self.desk.currentWidget() is not view:
                self.desk.back_to_workbook()
            else:
                view.leave_drawer()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.desk.open is not None:
            self.desk.open.rest()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.desk.open_path(path)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self._world.settings.keep_geometry(self.saveGeometry())
        if self.desk.close_workbook():
            self._world.settings.flush()
            event.accept()
        else:
            event.ignore()


def _dropped(event: QDropEvent) -> Path | None:
    """The first file of a drop; whether it is a workbook is found out by opening it."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if files else None
