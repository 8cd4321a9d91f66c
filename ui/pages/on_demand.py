"""A line of an exercise page that opens something, made only when somebody wants to see it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.pages.extra import Extra
from ui.theme.look import look
from ui.widgets.boxes import empty
from ui.widgets.buttons import button
from workbook.model.workbook import Workbook

REST: Final = 600
"""Milliseconds without a key after which texts that can wait are read again."""


class OnDemand(Extra):
    """A closed line over cards. Whoever inherits it calls `look_again` when it is made."""

    def __init__(self, refs: tuple[str, ...], workbook: Workbook) -> None:
        """Start closed."""
        super().__init__(refs)
        self.workbook = workbook
        self.closed = Disclosure("", self._fill)
        self.body.addWidget(self.closed)
        self._cards: QVBoxLayout | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.look_again)

    def show_workbook(self, workbook: Workbook) -> None:
        """Bring line and cards in line with `workbook`, at once or when the keys rest."""
        before, self.workbook = self.workbook, workbook
        if self.can_wait(before):
            self._rest.start()
        else:
            self.look_again()

    def look_again(self) -> None:
        """Bring line and cards in line now."""
        self._rest.stop()
        wanted = self.is_wanted()
        if wanted:
            self.closed.say(self.words())
            if self._cards is not None:
                self._show(self._cards)
        self.show_when(wanted)

    def words(self) -> str:
        """What the line says."""
        raise NotImplementedError

    def cards(self) -> Sequence[QWidget]:
        """What it opens."""
        raise NotImplementedError

    def is_wanted(self) -> bool:
        """Whether there is anything to show."""
        return True

    def can_wait(self, before: Workbook) -> bool:
        """Whether what changed since `before` need not be read at each key."""
        del before
        return False

    def _fill(self) -> QWidget:
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(look().px(8))
        self._show(self._cards)
        return inside

    def _show(self, cards: QVBoxLayout) -> None:
        empty(cards)
        for card in self.cards():
            cards.addWidget(card)

    def ask_for(self, words: str, ref: str) -> QWidget:
        """A link to the place where one more piece could be written."""
        link = button(words, "link", icon="arrow-right")
        link.clicked.connect(lambda: self.asked_source.emit(ref))
        return link
