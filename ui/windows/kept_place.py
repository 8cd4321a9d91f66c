"""Where the person is in the open workbook, kept while they go, so that a sudden end brings them back there."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.session import Session
from ui.settings import LastPlace, Settings
from ui.windows.workbook_view import WorkbookView

KEPT_AFTER: Final = 1_000
"""Milliseconds after a move or a change: the page has been opened and seen by then."""


class KeptPlace(QObject):
    """Keeps the place of one open workbook: soon after moving and writing, and when it is closed."""

    def __init__(self, view: WorkbookView, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._session, self._settings = view, session, settings
        self._kept = LastPlace("")
        self._soon = QTimer(self, singleShot=True, interval=KEPT_AFTER)
        self._soon.timeout.connect(self._keep_if_new)
        view.moved.connect(self._start)
        session.changed.connect(self._start)

    def keep(self) -> None:
        """Keep the place as it is now."""
        self._soon.stop()
        if self._view.place:
            self._put(self._view.last_place())

    def stop(self) -> None:
        """Keep nothing more; the view goes away."""
        self._soon.stop()
        self._view.moved.disconnect(self._start)
        self._session.changed.disconnect(self._start)

    def _start(self) -> None:
        if not self._soon.isActive():  # who types without a rest is in a place too
            self._soon.start()

    def _keep_if_new(self) -> None:
        """Write to disk for another page, field or tab, not for every pause; without the keyboard no field is known."""
        now, kept = self._view.last_place(), self._kept
        if (now.place, now.side) != (kept.place, kept.side) or now.field not in {"", kept.field}:
            self._put(now)
            self._settings.flush()

    def _put(self, place: LastPlace) -> None:
        self._kept = place
        self._settings.keep_place(self._session.workbook.id, place)
