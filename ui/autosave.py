"""Keeps every word safe: journal within a second of typing, the file at rest; both off the window's thread."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from ui.background import undisturbed
from ui.save_state import SaveState
from ui.session import Session
from workbook.errors import WorkbookError
from workbook.model.workbook import Workbook
from workbook.storage.workbook_file import Saved, WorkbookFile

log = logging.getLogger(__name__)

JOURNAL_AFTER: Final = 250
"""Milliseconds of rest after a key until the journal takes it."""
JOURNAL_AT_MOST: Final = 800
"""Milliseconds from the first key not journaled yet until the journal takes it, rest or not."""
SAVE_AFTER: Final = 3_000
SAVE_AT_MOST: Final = 30_000
SAVING_SHOWN_AFTER: Final = 400


class Autosave(QObject):
    """Journals and saves one open workbook file."""

    state_changed = Signal(object)
    """Emitted with a `SaveState`."""
    _journal_done = Signal(object)
    _save_done = Signal(object)

    def __init__(self, file: WorkbookFile, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file, self._session = file, session
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="save")
        self._on_file: Workbook = file.workbook
        self._saving = False
        self.state = SaveState("read_only", what=file.read_only_reason) if file.read_only_reason else SaveState("saved")
        self._journal_rest = self._timer(JOURNAL_AFTER, self._journal)
        self._journal_latest = self._timer(JOURNAL_AT_MOST, self._journal)
        self._save_rest = self._timer(SAVE_AFTER, self.save)
        self._save_latest = self._timer(SAVE_AT_MOST, self.save)
        self._show_saving = self._timer(SAVING_SHOWN_AFTER, self._say_saving)
        self._journal_done.connect(self._journaled)
        self._save_done.connect(self._saved)
        session.changed.connect(self._changed)
        if self.unsaved:
            self._changed()

    @property
    def unsaved(self) -> bool:
        """Whether the file lacks something of the workbook, or may lack it once a save under way is done."""
        return self._saving or self._session.workbook is not self._on_file

    def save(self, *, again: bool = False) -> None:
        """Save soon, off the window's thread; `again` writes the file anew where it has gone."""
        if self._file.read_only_reason or self._saving:
            return
        self._save_rest.stop()
        self._save_latest.stop()
        self._saving = True
        self._show_saving.start()
        workbook = self._session.workbook
        self._run(lambda: self._put_down(workbook, again=again), self._save_done)

    def finish(self) -> SaveState:
        """Save what is left and wait for it; the state after it. Nothing is lost when it cannot be saved."""
        self._stop_timers()
        workbook = self._session.workbook
        if not self._file.read_only_reason:
            self._settle(self._worker.submit(self._put_down, workbook))
        return self.state

    def stop(self) -> None:
        """Let the worker end and the file go; the journal ends with the last words, not with what was undone since."""
        self._session.changed.disconnect(self._changed)
        behind = self._journal_latest.isActive()
        self._stop_timers()
        if behind:
            workbook = self._session.workbook
            self._journaled(self._worker.submit(lambda: self._file.journal(workbook)))
        self._worker.shutdown(wait=True)
        self._file.close()

    def _stop_timers(self) -> None:
        for timer in (self._journal_rest, self._journal_latest, self._save_rest, self._save_latest, self._show_saving):
            timer.stop()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _changed(self) -> None:
        self._journal_rest.start()
        self._save_rest.start()
        for latest in (self._journal_latest, self._save_latest):
            if not latest.isActive():
                latest.start()

    def _journal(self) -> None:
        self._journal_rest.stop()
        self._journal_latest.stop()
        workbook = self._session.workbook
        self._run(lambda: self._file.journal(workbook), self._journal_done)

    def _put_down(self, workbook: Workbook, *, again: bool = False) -> tuple[Workbook, Saved]:
        """On the worker, which does one thing after another: what is saved is the newest, also after undo or redo."""
        try:
            self._file.journal(workbook)
        except WorkbookError as error:  # the save is worth more
            log.warning("not journaled before a save: %s", error.what)
        return workbook, self._file.save(workbook, again=again)

    def _run(self, work: Callable[[], object], done: SignalInstance) -> None:
        self._worker.submit(undisturbed, work).add_done_callback(done.emit)

    def _journaled(self, outcome: Future[None]) -> None:
        error = outcome.exception()
        if isinstance(error, WorkbookError):
            self._tell(SaveState("not_saved", what=error.what, to_do=error.to_do))
        elif error is not None:
            raise error

    def _saved(self, outcome: Future[tuple[Workbook, Saved]]) -> None:
        self._saving = False
        self._show_saving.stop()
        self._settle(outcome)
        if self.state.kind == "saved" and self.unsaved:
            self._save_rest.start()

    def _settle(self, outcome: Future[tuple[Workbook, Saved]]) -> None:
        try:
            self._on_file, saved = outcome.result()
        except WorkbookError as error:
            self._tell(SaveState("not_saved", what=error.what, to_do=error.to_do))
        else:
            self._tell(SaveState("saved", at=saved.at))

    def _say_saving(self) -> None:
        self._tell(SaveState("saving"))

    def _tell(self, state: SaveState) -> None:
        self.state = state
        self.state_changed.emit(state)
