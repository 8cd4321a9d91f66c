"""Chips with the first words of a sentence, for somebody who is stuck."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Text

STUCK = "Stuck? Start with one of these:"


class Starters(QWidget):
    """A line of words and a chip for each beginning; `picked` carries the chosen one."""

    picked = Signal(str)

    def __init__(self, starters: Sequence[str], lead: str = STUCK) -> None:
        """Make a chip for each of `starters`; nothing is shown when there are none."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(4), 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(Text(lead, "label", tone="ink2"))
        chips = [button(starter, "chip", name=f"Start with “{starter}”") for starter in starters]
        for chip, starter in zip(chips, starters, strict=True):
            chip.clicked.connect(partial(self._pick, starter))
        column.addWidget(flow_row(*chips, name=lead))
        if not starters:
            self.hide()

    def _pick(self, starter: str, _checked: object = None) -> None:
        self.picked.emit(starter)
