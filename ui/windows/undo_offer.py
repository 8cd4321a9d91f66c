"""When words, rows or people are taken away: one sentence over the page, with "Undo"."""

from PySide6.QtCore import QObject

from ui import places
from ui.session import Change, Session
from ui.widgets.notice import Notice, Offer
from ui.windows.frame import Frame
from workbook.model.losses import takes_away

UNDO = Offer("undo", "Undo")
REDO = Offer("redo", "Do it again")
SECONDS = 10
QUIET_LABELS = frozenset({
    *("Answer changed", "Typing", "Name changed", "Person changed", "Print choices changed"),
    *("Choice changed", "Date changed", "Person chosen", "Draft marked", "Sentence marked"),
})  # fmt: skip
"""Changes that are seen where they are made, and changed again there."""


class UndoOffer(QObject):
    """Offers to undo the last change, and takes the offer away when it would undo another, or is left behind."""

    def __init__(self, frame: Frame, session: Session) -> None:
        """Hear `session`, and say it in `frame`, which owns this."""
        super().__init__(frame)
        self._frame, self._session = frame, session
        self._known = session.workbook
        self._place = self._offered_at = ""
        session.changed.connect(self._changed)

    def move(self, place: str) -> None:
        """The person is at another place now; pages of single people belong to the page of all."""
        self._place = place
        if places.person_at(place)[0] != places.person_at(self._offered_at)[0]:
            self._withdraw()

    def _changed(self, change: Change) -> None:
        before, self._known = self._known, self._session.workbook
        self._withdraw()
        if change.way == "edit" and not _is_quiet(change) and takes_away(before, self._known):
            self._offered_at = self._place
            self._frame.passing.show_notice(Notice(f"{change.label}.", (UNDO,), seconds=SECONDS))

    def _withdraw(self) -> None:
        notice = self._frame.passing_notice
        if notice is not None and (UNDO in notice.offers or REDO in notice.offers):
            self._frame.passing.clear()


def _is_quiet(change: Change) -> bool:
    return change.label in QUIET_LABELS or change.label.startswith("Typing")
