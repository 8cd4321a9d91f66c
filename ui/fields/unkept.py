"""Keeps what is begun in a box whose words are written down only with Enter or a button.

    self._begun = Unkept(self.line, session, f"{person_id}:line")     shows what was begun earlier
    self._begun.done()                                                after the words were written down

Leaving the page, or a computer that stops, costs nothing: the words are there when one comes back.
"""

from PySide6.QtCore import QObject

from ui.fields.writing import Entry
from ui.session import Session


class Unkept(QObject):
    """Ties one box to the words begun at one key."""

    def __init__(self, box: Entry, session: Session, key: str) -> None:
        """Show in `box` what was begun at `key`, and keep what is typed from now on."""
        super().__init__(box)
        self._box, self._session, self._key = box, session, key
        begun = session.workbook.unkept.get(key, "")
        if begun and not box.text():
            box.set_text(begun)
        box.edited.connect(self._typed)

    @property
    def words(self) -> str:
        """What is begun."""
        return self._session.workbook.unkept.get(self._key, "")

    def done(self) -> None:
        """The words stand where they belong now."""
        if self.words:
            self._session.hold(self._key, "")

    def _typed(self, words: str) -> None:
        self._session.hold(self._key, words)
