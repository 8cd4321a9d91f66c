"""The blocks of a long draft in a few words each, with a way to carry one into the next draft."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.theme.look import look
from ui.widgets.boxes import empty
from ui.widgets.buttons import button
from ui.widgets.labels import Text
from workbook.drafting.mixing import blocks_of

REST: Final = 300
"""Milliseconds without a key until an open list follows the text."""
BEGINNING: Final = 40
"""In characters: enough to tell a block from the others."""


class BlockList(QWidget):
    """A line that opens the blocks; `handed_on` carries the block that is to go. One block is the whole draft."""

    handed_on = Signal(str)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._blocks: tuple[str, ...] = ()
        self._list: QVBoxLayout | None = None
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._later.timeout.connect(self._fill)
        self.closed = Disclosure("", self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.closed)
        self.hide()

    def show_text(self, name: str, text: str) -> None:
        """Show the blocks of a text of the draft called `name`."""
        blocks = blocks_of(text)
        if blocks != self._blocks:
            self._blocks = blocks
            self.closed.say(f"Carry one of {len(blocks)} blocks over")
            if self._list is not None:
                self._later.start()
        self.closed.link.setAccessibleName(f"Carry a block of “{name}” over")
        self.setVisible(len(blocks) > 1)

    def _make(self) -> QWidget:
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(look().px(2))
        self._fill()
        return holder

    def _fill(self) -> None:
        column = self._list
        if column is None:
            return
        empty(column)
        for number, block in enumerate(self._blocks, 1):
            column.addWidget(self._line(number, block))

    def _line(self, number: int, block: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        words = " ".join(block.split())
        row.addWidget(Text(words, "label", tone="ink2", weight=400, own_side=True, most_lines=2), 1)
        beginning = words[:BEGINNING]
        go = button("", "icon", icon="arrow-right", name=f"Put block {number} into the next draft: {beginning}")
        go.clicked.connect(partial(self._hand_on, block))
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _hand_on(self, block: str, _checked: object = None) -> None:
        self.handed_on.emit(block)
