"""One open workbook: file, session, autosave and view tied together."""

from datetime import date
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.save_state import SaveState
from ui.session import Session
from ui.settings import Settings
from ui.widgets.notice import Notice, Offer
from ui.widgets.save_line import SaveState as LineState
from ui.windows.kept_place import KeptPlace
from ui.windows.page_maker import PageMaker
from ui.windows.place_pages import maker_for
from ui.windows.reviewing import Reviewing
from ui.windows.workbook_view import WorkbookView
from workbook.model.edits import ReplaceWorkbook
from workbook.model.workbook import Workbook
from workbook.storage.workbook_file import WorkbookFile

LINE: dict[str, LineState] = {"saved": "saved", "saving": "saving", "not_saved": "trouble", "read_only": "read_only"}
TROUBLE_OFFERS = (Offer("try_again", "Try again"), Offer("save_copy", "Save a copy elsewhere"))


class OpenWorkbook(QObject):
    """Lives as long as the workbook is open in the window."""

    asked_start = Signal()

    def __init__(self, file: WorkbookFile, today: date, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.file = file
        self.session = Session(file.workbook, self)
        self.session.read_only = bool(file.read_only_reason)
        place_pages = maker_for(self.session, settings, today, file.path)
        reviewing = Reviewing(self.session, settings, self)
        maker = PageMaker(self.session, today, self._go, self.asked_start.emit, self._ask, place_pages, reviewing)
        self.view = WorkbookView(self.session, maker, coach_view=settings.coach_view)
        self.kept_place = KeptPlace(self.view, self.session, settings, self)
        self.session.refused.connect(self._say_read_only)
        self._said = ""
        self._close_told = False
        self.view.begun.connect(self._keep_safe)
        self.session.changed.connect(self._keep_safe)
        if file.read_only_reason:
            self._show_state(SaveState("read_only", what=file.read_only_reason))
        for problem in file.problems:
            self.view.notify(Notice(problem, tone="tip"))

    @cached_property
    def autosave(self):
        """Keeps every word safe: made when the first page is seen, or with the first change if that is sooner."""
        from ui.autosave import Autosave

        autosave = Autosave(self.file, self.session, self)
        autosave.state_changed.connect(self._show_state)
        return autosave

    def _keep_safe(self) -> None:
        _ = self.autosave

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    def save_now(self) -> None:
        """Save, and say so when there was nothing to save."""
        if not self.autosave.unsaved and self.autosave.state.kind == "saved":
            at = self.autosave.state.at
            when = f", {at.astimezone():%H:%M}" if at else ""
            self.view.notify(Notice(f"Already saved{when}.", seconds=5, tone="good"))
        else:
            self.autosave.save()

    def rest(self) -> None:
        """The window lost the keyboard: a good moment to save."""
        if self.autosave.unsaved and self.autosave.state.kind != "not_saved":
            self.autosave.save()

    def replace(self, workbook: Workbook, label: str) -> None:
        """Put a whole other workbook in place, as one step that can be undone."""
        self.session.apply(ReplaceWorkbook(workbook, label))

    def answer_notice(self, key: str) -> None:
        """The person took an offer of a notice."""
        if key == "try_again":
            self.autosave.save(again=self.file.outside() == "gone")

    def close(self) -> bool:
        """Save what is left and end; False, with a notice, when it cannot be saved."""
        if self.autosave.unsaved and not self.file.read_only_reason:
            state = self.autosave.finish()
            if state.kind == "not_saved" and not self._close_told:
                # Closing twice means it: the words are in the safety copy and come back at the next start.
                self._close_told = True
                self._show_state(state)
                return False
        self.autosave.stop()
        self.kept_place.stop()
        self.view.hide()
        self.view.deleteLater()
        self.deleteLater()
        return True

    def rescue(self) -> Workbook:
        """The workbook as it is now, for a rescue copy."""
        return self.session.workbook

    def _go(self, place: str) -> None:
        if place.count(".") == 2:
            self.view.go_to_answer(place)
        else:
            self.view.go(place)

    def _ask(self, command_id: str) -> None:
        self.view.asked.emit(command_id)

    def _show_state(self, state: SaveState) -> None:
        words = state.what if state.kind in {"not_saved", "read_only"} else ""
        self.view.header.save.show_state(LINE[state.kind], "Not saved yet" if state.kind == "not_saved" else "")
        told = f"{words} {state.to_do}".strip()
        if told and told != self._said:
            offers = TROUBLE_OFFERS if state.kind == "not_saved" else (Offer("save_copy", "Save a copy…"),)
            self.view.notify(Notice(told, offers, tone="danger" if state.kind == "not_saved" else "note"))
        self._said = told

    def _say_read_only(self) -> None:
        self._said = ""
        self._show_state(self.autosave.state)
