"""Drafts put aside: out of sight, not out of the workbook."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.theme.look import look
from ui.widgets.boxes import empty
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote
from workbook.drafting.drafts import Draft


class AsideDrafts(QWidget):
    """A line that opens them; `took_up` carries the draft that is wanted again."""

    took_up = Signal(object)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._drafts: tuple[Draft, ...] = ()
        self._list: QVBoxLayout | None = None
        self.closed = Disclosure("", self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.closed)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show these."""
        if tuple(drafts) != self._drafts:
            self._drafts = tuple(drafts)
            count = len(drafts)
            self.closed.say("1 draft put aside" if count == 1 else f"{count} drafts put aside")
            if self._list is not None:
                self._fill(self._list)
        self.setVisible(bool(drafts))

    def _make(self) -> QWidget:
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(look().px(8))
        self._fill(self._list)
        return holder

    def _fill(self, column: QVBoxLayout) -> None:
        empty(column)
        for draft in self._drafts:
            card = Card("sunken", padding=12, gap=6)
            card.column.addWidget(Caption(draft.name, tone="ink2", weight=600))
            card.column.addWidget(Quote(draft.text, most_lines=4))
            back = button("Bring back", "link", icon="undo", name=f"Bring back “{draft.name}”", role="label")
            back.clicked.connect(partial(self._take_up, draft))
            card.column.addWidget(flow_row(back))
            column.addWidget(card)

    def _take_up(self, draft: Draft, _checked: object = None) -> None:
        self.took_up.emit(draft)
