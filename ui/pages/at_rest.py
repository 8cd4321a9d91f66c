"""A part that reads whole texts: it looks again when the keys rest, never at each one."""

from typing import Final

from PySide6.QtCore import QTimer

from ui.pages.own_drafts import OwnDrafts
from workbook.model.workbook import Workbook

REST: Final = 600
"""Milliseconds without a change."""


class AtRest(OwnDrafts):
    """A line that opens something, brought up to date a moment after the last change."""

    def __init__(self, refs: tuple[str, ...], workbook: Workbook) -> None:
        """Look at once."""
        super().__init__(refs, workbook)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.look_again)
        self.look_again()

    def show_workbook(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self._rest.start()

    def look_again(self) -> None:
        """Bring the line, and what it opened, in line with the workbook."""
        self._rest.stop()
        wanted = self.is_wanted()
        if wanted:
            super().show_workbook(self.workbook)
        self.show_when(wanted)

    def is_wanted(self) -> bool:
        """Whether there is anything to show."""
        raise NotImplementedError
