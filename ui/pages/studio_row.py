"""Drafts side by side: as many columns as there is room for, and a way to those beside them."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.pages.studio_beside import BesideOne
from ui.pages.studio_box import holds_focus
from ui.pages.studio_column import LEAST, DraftColumn, Standing
from ui.theme.look import look
from ui.widgets.responsive import TWO_FROM
from workbook.drafting.drafts import Draft

GAP: Final = 16
MOST: Final = 4


def columns_in(width: float, window: float, scale: float) -> int:
    """How many drafts stand beside each other in `width` px, of a window `window` px wide, at text scale 0.8 to 2."""
    if window / scale < TWO_FROM:
        return 1
    return max(1, min(MOST, int((width / scale + GAP) // (LEAST + GAP))))


class DraftRow(QWidget):
    """A window over the drafts. Columns are made when they are first seen, and keep caret and selection."""

    moved = Signal()

    def __init__(self, make: Callable[[Draft], DraftColumn]) -> None:
        """Make an empty row; `make` makes the column of a draft."""
        super().__init__()
        self._make = make
        self._drafts: tuple[Draft, ...] = ()
        self._reason = ""
        self.made: dict[str, DraftColumn] = {}
        self.first = 0
        self.room = 1
        self.beside = BesideOne()
        self.beside.hide()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._even_soon = QTimer(self, singleShot=True, interval=0)
        self._even_soon.timeout.connect(self._even)
        look().changed.connect(self.restyle)
        self.restyle()

    @property
    def ids(self) -> tuple[str, ...]:
        """All drafts in order."""
        return tuple(draft.id for draft in self._drafts)

    @property
    def seen(self) -> tuple[DraftColumn, ...]:
        """The columns on screen, in order."""
        return tuple(self.made[one] for one in self.ids[self.first : self.first + self.room] if one in self.made)

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._layout.setSpacing(look().px(GAP))

    def show_drafts(self, drafts: Sequence[Draft], reason: str) -> None:
        """Show other drafts; those that stay keep their columns, and the keyboard never falls off."""
        before = self.ids
        self._drafts, self._reason = tuple(drafts), reason
        if before != self.ids:
            self._let_go(before)
        self._arrange()

    def fit(self, room: int) -> None:
        """Show `room` columns at a time."""
        if room != self.room:
            held = self._held()
            self.room = room
            if held:
                self._bring(held)
            self._arrange()

    def go(self, by: int) -> None:
        """Move the window by some drafts."""
        self.first = max(0, min(self.first + by, len(self._drafts) - self.room))
        self._arrange()

    def bring(self, draft_id: str, other: str = "") -> DraftColumn | None:
        """Make sure a draft is on screen, and `other` beside it where there is room; its column."""
        if draft_id not in self.ids:
            return None
        if other in self.ids and self.room > 1:
            self._bring(other)
        self._bring(draft_id)
        self._arrange()
        return self.made[draft_id]

    def column(self, draft_id: str) -> DraftColumn | None:
        """The column of a draft, made if it was not on screen yet."""
        draft = next((draft for draft in self._drafts if draft.id == draft_id), None)
        return self._column_of(draft) if draft is not None else None

    def _bring(self, draft_id: str) -> None:
        place = self.ids.index(draft_id)
        if place < self.first:
            self.first = place
        elif place >= self.first + self.room:
            self.first = place - self.room + 1

    def _held(self) -> str:
        focused = QApplication.focusWidget()
        return next((one for one, column in self.made.items() if holds_focus(column, focused)), "")

    def _let_go(self, before: Sequence[str]) -> None:
        """Take away the columns of drafts that are gone; the keyboard goes to the one that stands there now."""
        held = self._held()
        for gone in [one for one in self.made if one not in self.ids]:
            column = self.made.pop(gone)
            self._layout.removeWidget(column)
            column.hide()
            column.deleteLater()
        if held and held not in self.ids and self._drafts:
            place = min(before.index(held) if held in before else 0, len(self._drafts) - 1)
            used = next((draft for draft in self._drafts if draft.in_use), self._drafts[place])
            near = self._column_of(used if held.startswith("E") else self._drafts[place])
            self._bring(near.draft_id)
            self._arrange()
            near.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Show the columns of the window, make the new ones, hide the others."""
        self.first = max(0, min(self.first, len(self._drafts) - self.room))
        shown = self._drafts[self.first : self.first + self.room]
        on_screen = {draft.id for draft in shown}
        for draft_id, column in self.made.items():
            if draft_id not in on_screen:
                column.hide()
        for at, draft in enumerate(shown):
            column = self._column_of(draft)
            if self._layout.indexOf(column) != at:
                self._layout.removeWidget(column)
                self._layout.insertWidget(at, column, 1)
            if column.isHidden():
                column.show()
        for place, draft in enumerate(self._drafts):
            if draft.id in self.made:
                self.made[draft.id].show_draft(draft, self._standing(place))
        alone = len(self._drafts) == 1 and self.room > 1
        if alone:
            self._layout.addWidget(self.beside, 1)  # it stands last
        self.beside.setVisible(alone)
        self._even_soon.start()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._even_soon.start()

    def _grew(self, _size: object) -> None:
        self._even_soon.start()

    def _even(self) -> None:
        """Boxes beside each other are as tall as the tallest, so that what stands below them stands in one line."""
        tallest = max((column.box.wanted_height() for column in self.seen), default=0)
        for column in self.seen:
            column.box.set_floor(tallest)

    def _column_of(self, draft: Draft) -> DraftColumn:
        column = self.made.get(draft.id)
        if column is None:
            column = self.made[draft.id] = self._make(draft)
            column.box.document().documentLayout().documentSizeChanged.connect(self._grew)
            column.hide()
            self._layout.addWidget(column, 1)
            column.show_draft(draft, self._standing(self._drafts.index(draft)))
        return column

    def _standing(self, place: int) -> Standing:
        return Standing(place, len(self._drafts), self._reason, any(draft.tag for draft in self._drafts))
