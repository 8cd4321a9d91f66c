"""What lies on the desk: the start page or one open workbook, and files that come and go."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import places
from ui.files import SUFFIX, Ask, open_example, start_workbook
from ui.settings import LastPlace, Settings
from ui.widgets.announce import announce
from ui.widgets.notice import Notice, Offer
from ui.widgets.scroll_page import ScrollPage
from ui.windows.open_workbook import OpenWorkbook
from ui.windows.preload import Preload
from ui.windows.workbook_view import WorkbookView
from workbook.errors import WorkbookError
from workbook.storage.backups import Backup, list_backups, open_backup
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook, rescue_copy
from workbook.storage.workbook_file import WorkbookFile

EXAMPLE_NOTE = "A made-up example; its days lie in 2027. Change what you like: your own workbook is not touched."


class World(Struct, frozen=True):
    """What the window stands on; tests give their own."""

    settings: Settings
    around: Surroundings
    ask: Ask
    today: Callable[[], date]


class Desk(QStackedWidget):
    """Shows one page at a time and holds the open workbook."""

    asked = Signal(str)
    """The id of a command that is the window's."""
    turned = Signal()
    """Another workbook is open, or none."""

    def __init__(self, world: World, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._world = world
        self.open: OpenWorkbook | None = None

    @property
    def view(self) -> WorkbookView | None:
        """The view of the open workbook."""
        return self.open.view if self.open is not None else None

    def show_start(self) -> None:
        """Close the workbook, everything saved, and show the start page."""
        if not self.close_workbook():
            return
        recent = self._world.settings.recent()
        newest = next((file for file in recent if file.exists()), None)
        last = self._world.settings.last_place(self._world.settings.workbook_at(newest)) if newest else None
        at = places.title(last.place) if last and places.exists(last.place) else ""
        from ui.pages.start_page import StartPage

        page = StartPage(recent, at, coach=self._world.settings.coach_view)
        page.started.connect(self.start)
        page.opened.connect(self.open_path)
        page.forgot.connect(self._forget)
        page.asked_open.connect(self.ask_and_open)
        page.asked_example.connect(self.open_example)
        page.asked_coach.connect(lambda: self.asked.emit("coach_view"))
        self.show_page(page)
        page.focus_first()

    def ask_and_open(self) -> None:
        """Ask for a file and open it."""
        chosen = self._world.ask.to_open(self)
        if chosen is not None:
            self.open_path(chosen)

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
        page.left.connect(self.back_to_workbook)
        page.asked_copy.connect(self.save_copy)
        page.asked_folder.connect(self._show_folder)
        page.chosen.connect(self._open_backup)
        self.show_page(page)
        page.focus_first()

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
        if self.open is not None:
            self.open.view.notify(Notice(EXAMPLE_NOTE, tone="tip"))

    def close_workbook(self) -> bool:
        """Save and let go of the workbook; False when it could not be saved and stays open."""
        if self.open is None:
            return True
        self.open.kept_place.keep()
        if not self.open.close():
            return False
        self.open = None
        self.turned.emit()
        return True

    def rescue(self) -> str:
        """Put a copy of the open workbook in a safe place after a bug; a sentence that says where."""
        if self.open is None:
            return ""
        try:
            kept = rescue_copy(self.open.session.workbook, self._world.around, f"{self._world.today():%Y%m%d}")
        except WorkbookError as error:
            return str(error)
        return f"Your words are safe in a copy: {kept}"

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
        from ui.pages.start_page import StartPage

        if not isinstance(self.currentWidget(), StartPage):
            self.show_start()
        page = self.currentWidget()
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
        from ui.pages.recovery_page import RecoveryPage

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
        self.show_page(page)
        page.focus_first()

    def _take(self, file: WorkbookFile) -> None:
        settings = self._world.settings
        settings.add_recent(file.path, file.workbook.id)
        self.open = OpenWorkbook(file, self._world.today(), settings, self)
        view = self.open.view
        view.asked.connect(self.asked)
        self.open.asked_start.connect(self.show_start)
        self.show_page(view)
        self.turned.emit()
        last = settings.last_place(file.workbook.id)
        if last is None or not places.exists(last.place):
            last = LastPlace(places.opening("1"))
        view.begin_at(last)
        Preload(view)

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
            return create_workbook(copy, replace(older, id=f"{older.id}-{backup.number}"), around)

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
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.open.file.path.parent)))

    def back_to_workbook(self) -> None:
        """Show the open workbook again, if another page lies over it."""
        view = self.view
        if view is not None and self.currentWidget() is not view:
            self.show_page(view)
            view.to_page()

    def show_page(self, page: ScrollPage | WorkbookView) -> None:
        """Show a page; another one that is not the workbook is gone."""
        old = self.currentWidget()
        if old is page:
            return
        self.addWidget(page)
        self.setCurrentWidget(page)
        if old is not None and old is not self.view:
            self.removeWidget(old)
            old.deleteLater()
