"""The window: a start page or one open workbook, its menus, and files coming and going. It lays out parts only."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from ui import places
from ui.commands import COMMANDS, Command
from ui.files import SUFFIX, Ask, open_example, start_workbook
from ui.open_workbook import OpenWorkbook
from ui.pages.recovery_page import RecoveryPage
from ui.pages.start_page import StartPage
from ui.settings import Settings
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.notice_bar import Notice, Offer
from ui.widgets.scroll_page import ScrollPage
from ui.windows.workbook_view import WorkbookView
from workbook.errors import WorkbookError
from workbook.storage.backups import Backup, list_backups, open_backup
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook
from workbook.storage.workbook_file import WorkbookFile

FOCUS_OTHER = Qt.FocusReason.OtherFocusReason


@dataclass(frozen=True)
class World:
    """What the window stands on; tests give their own."""

    settings: Settings
    around: Surroundings
    ask: Ask
    today: Callable[[], date]


class MainWindow(QMainWindow):
    """One window with one workbook at most."""

    painted = Signal()
    opened = Signal(object)
    """The `OpenWorkbook`, or None when it was closed."""

    def __init__(self, world: World, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._world = world
        self.open: OpenWorkbook | None = None
        self._actions: dict[str, QAction] = {}
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(480, 400)
        self.setAcceptDrops(True)
        self._make_menus()
        self._restore_geometry()
        self._retitle()

    # Commands: the ids of ui.commands

    def run(self, command_id: str) -> None:
        """Do a command of the table."""
        action = self._actions[command_id]
        if action.isEnabled():
            action.trigger()

    def enabled(self, command: Command) -> bool:
        """Whether a command can be done now."""
        return self.open is not None or not command.needs_workbook

    def new_workbook(self) -> None:
        """Back to the start page, where a name begins a new workbook."""
        self.show_start()
        page = self._stack.currentWidget()
        if isinstance(page, StartPage):
            page.name.setFocus(FOCUS_OTHER)

    def open_workbook(self) -> None:
        """Ask for a file and open it."""
        chosen = self._world.ask.to_open(self)
        if chosen is not None:
            self.open_path(chosen)

    def show_start(self) -> None:
        """Close the workbook, everything saved, and show the start page."""
        if not self.close_workbook():
            return
        recent = self._world.settings.recent()
        newest = next((file for file in recent if file.exists()), None)
        last = self._world.settings.last_place(self._world.settings.workbook_at(newest)) if newest else None
        at = places.title(last.place) if last and places.exists(last.place) else ""
        page = StartPage(recent, at, coach=self._world.settings.coach_view)
        page.started.connect(self.start)
        page.opened.connect(self.open_path)
        page.forgot.connect(self._forget)
        page.asked_open.connect(self.open_workbook)
        page.asked_example.connect(self.open_example)
        page.asked_coach.connect(lambda: self.run("coach_view"))
        self._show(page)
        page.focus_first()

    def save_now(self) -> None:
        """Save at once and say so."""
        if self.open is not None:
            self.open.save_now()

    def save_copy(self) -> None:
        """Ask for a name and write a copy there."""
        if self.open is None:
            return
        suggested = self.open.file.path.with_name(f"{self.open.file.path.stem} copy{SUFFIX}")
        chosen = self._world.ask.to_save(self, suggested, f"Workbooks (*{SUFFIX})")
        if chosen is not None:
            chosen = chosen if chosen.suffix else chosen.with_suffix(SUFFIX)
            self._told(lambda one: one.file.save_copy(chosen, one.session.workbook, over=True), f"Copied to {chosen}")

    def older_versions(self) -> None:
        """Where the work is, and its older versions."""
        if self.open is None:
            return
        from ui.pages.versions_page import VersionsPage

        around = self._world.around
        backups = list_backups(around.storage, around.places, self.open.session.workbook.id)
        page = VersionsPage(self.open.file.path, backups)
        page.left.connect(self._back_to_workbook)
        page.asked_copy.connect(self.save_copy)
        page.asked_folder.connect(self._show_folder)
        page.chosen.connect(self._open_backup)
        self._show(page)
        page.focus_first()

    def find_anything(self) -> None:
        """Open the box that finds exercises, words, people and commands."""
        from ui.windows.find_box import FindBox

        box = FindBox(self.open.session.workbook if self.open else None, self.enabled, self)
        box.chosen.connect(self.go_to)
        box.open()

    def go_to(self, target: str) -> None:
        """Go to what was found: a command ("!undo"), an exercise, an answer or a person."""
        if target.startswith("!"):
            self.run(target.removeprefix("!"))
        elif (view := self._view()) is not None:
            self._back_to_workbook()
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
        page = self._stack.currentWidget()
        if (view := self._view()) is not None:
            view.side.set_coach_view(shown=shown)
        elif isinstance(page, StartPage):
            page.coach.setText("Coach view is on" if shown else "I am a coach")

    def focus_mode(self) -> None:
        """Show only the page, or everything again."""
        if (view := self._view()) is not None:
            view.set_focus_mode(on=not view.focus_mode)

    def close_window(self) -> None:
        """Close the window; everything is saved first."""
        self.close()

    def in_view(self, command_id: str) -> None:
        """A command that the workbook view does itself, or a place to go to."""
        view = self._view()
        if view is None:
            if command_id in {"show_settings", "show_keyboard", "show_about"}:
                self._show_place_alone(command_id.removeprefix("show_"))
            return
        self._back_to_workbook()
        view.do(command_id)

    # Files

    def start(self, name: str) -> None:
        """Begin a new workbook for `name` and open its first page."""
        self._try(lambda: start_workbook(name, self._world.today(), self._world.around))

    def open_path(self, path: Path) -> None:
        """Open a workbook file; trouble is told on the start page, and nothing is lost."""
        if self.open is not None and self.open.file.path == path:
            return
        self._try(lambda: open_workbook(path, self._world.around))

    def open_example(self, name: str) -> None:
        """Open a filled example."""
        self._try(lambda: open_example(name, self._world.around))

    def close_workbook(self) -> bool:
        """Save and let go of the workbook; False when it could not be saved and stays open."""
        if self.open is None:
            return True
        view = self._view()
        if view is not None and view.place:
            self._world.settings.keep_place(self.open.session.workbook.id, view.last_place())
        if not self.open.close():
            return False
        self.open = None
        self._enable()
        self._retitle()
        self.opened.emit(None)
        return True

    def _try(self, opening: Callable[[], WorkbookFile]) -> None:
        if not self.close_workbook():
            return
        try:
            file = opening()
        except (WorkbookError, OSError) as error:
            self._tell_trouble(error)
            return
        if file.recovery is not None:
            self._offer_recovery(file)
        else:
            self._take(file)

    def _tell_trouble(self, error: WorkbookError | OSError) -> None:
        if not isinstance(self._stack.currentWidget(), StartPage):
            self.show_start()
        page = self._stack.currentWidget()
        if isinstance(page, StartPage):
            if isinstance(error, WorkbookError):
                page.show_trouble(error.what, error.to_do)
                announce(self, str(error))
            else:
                page.show_trouble(f"This folder cannot be used: {error.strerror}.", "Choose another one.")

    def _offer_recovery(self, file: WorkbookFile) -> None:
        recovery = file.recovery
        if recovery is None:
            return
        page = RecoveryPage(recovery)

        def accept() -> None:
            workbook = file.accept_recovery()
            self._take(file)
            if self.open is not None:
                self.open.replace(workbook, "Recovered words brought back")

        def decline() -> None:
            file.decline_recovery()
            self._take(file)

        page.accepted.connect(accept)
        page.declined.connect(decline)
        self._show(page)
        page.focus_first()

    def _take(self, file: WorkbookFile) -> None:
        settings = self._world.settings
        settings.add_recent(file.path, file.workbook.id)
        self.open = OpenWorkbook(file, self._world.today(), settings, self)
        view = self.open.view
        view.asked.connect(self.run_or_place)
        self.open.asked_start.connect(self.show_start)
        self._show(view)
        self._enable()
        self._retitle()
        last = settings.last_place(file.workbook.id)
        if last is not None and places.exists(last.place):
            view.return_to(last)
        else:
            view.go(places.opening("1"))
        self.opened.emit(self.open)

    def run_or_place(self, command_id: str) -> None:
        """A command asked for inside the view."""
        if command_id in self._actions:
            self.run(command_id)
        elif self.open is not None:
            self.open.answer_notice(command_id)

    def _open_backup(self, backup: Backup) -> None:
        if self.open is None:
            return
        path = self.open.file.path
        when = backup.at.astimezone().strftime("%Y-%m-%d %H.%M")
        around = self._world.around
        copy = path.with_name(f"{path.stem} of {when}{SUFFIX}")

        def opening() -> WorkbookFile:
            if copy.exists():
                return open_workbook(copy, around)
            older = open_backup(around.storage, backup).workbook
            return create_workbook(copy, older.model_copy(update={"id": f"{older.id}-{backup.number}"}), around)

        self._try(opening)

    def _told(self, work: Callable[[OpenWorkbook], None], done: str) -> None:
        if self.open is None:
            return
        try:
            work(self.open)
        except WorkbookError as error:
            self.open.view.notify(Notice(str(error), tone="danger"))
        else:
            self.open.view.notify(
                Notice(f"{done}.", (Offer("older_versions", "Where is my work?"),), seconds=10, tone="good")
            )

    def _forget(self, file: Path) -> None:
        self._world.settings.forget_recent(file)
        self.show_start()

    def _show_folder(self) -> None:
        if self.open is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.open.file.path.parent)))

    def tell_problem(self, told: str) -> None:
        """A bug was caught: say so calmly; the text can be copied and nothing is sent."""
        from ui.windows.problem_box import ProblemBox

        ProblemBox(told, self).open()

    # The window's own matters

    def _view(self) -> WorkbookView | None:
        return self.open.view if self.open is not None else None

    def _back_to_workbook(self) -> None:
        view = self._view()
        if view is not None and self._stack.currentWidget() is not view:
            self._show(view)
            view.to_page()

    def _show_place_alone(self, place: str) -> None:
        from ui.windows.place_pages import alone

        page = alone(place, self._world.settings)
        page.asked.connect(self.run_or_place)
        self._show(page)
        page.focus_first()

    def _show(self, page: ScrollPage | WorkbookView) -> None:
        old = self._stack.currentWidget()
        if old is page:
            return
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None and old is not self._view():
            self._stack.removeWidget(old)
            old.deleteLater()

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
            "open_workbook": self.open_workbook,
            "show_start": self.show_start,
            "save_now": self.save_now,
            "save_copy": self.save_copy,
            "older_versions": self.older_versions,
            "close_window": self.close_window,
            "find_anything": self.find_anything,
            "text_larger": self.text_larger,
            "text_smaller": self.text_smaller,
            "text_normal": self.text_normal,
            "coach_view": self.coach_view,
            "focus_mode": self.focus_mode,
        }

    def _enable(self) -> None:
        for command in COMMANDS:
            self._actions[command.id].setEnabled(self.enabled(command))

    def _retitle(self) -> None:
        name = self.open.file.path.stem if self.open is not None else ""
        self.setWindowTitle(f"{name} – Brand Workbook" if name else "Brand Workbook")

    def _restore_geometry(self) -> None:
        if not self.restoreGeometry(self._world.settings.geometry()):
            self.resize(1360, 860)

    # Events

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and (view := self._view()) is not None:
            if self._stack.currentWidget() is not view:
                self._back_to_workbook()
            else:
                view.close_drawer()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.open is not None:
            self.open.rest()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_path(path)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self._world.settings.keep_geometry(self.saveGeometry())
        if self.close_workbook():
            self._world.settings.flush()
            event.accept()
        else:
            event.ignore()


def _dropped(event: QDropEvent) -> Path | None:
    """The first file of a drop; whether it is a workbook is found out by opening it."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if files else None
