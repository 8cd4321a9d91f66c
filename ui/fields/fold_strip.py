"""Under one draft among several: its counter, and how much of it a list shows."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.amounts import amount
from ui.fields.surroundings import Room
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.fold_preview import ALL_SHOWN, SEE_MORE, cut
from ui.widgets.labels import Caption, Text
from ui.widgets.meter import Meter
from workbook.curriculum.fields import Limits

LINE_FOLD: Final = 60
"""Where a line is cut when a place says nothing else (A5), in graphemes."""


class FoldStrip(QWidget):
    """A counter and the first words as a list shows them; only the counter while nothing is written."""

    def __init__(self, place: Room | None) -> None:
        """Make it for a text shown at `place`."""
        super().__init__()
        self._place = place
        self._after = (place.fold_phone if place else None) or LINE_FOLD
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        self.meter = Meter()
        self._card = Card("sunken", padding=10, gap=2)
        self.said = Caption(tone="ink2", weight=600)
        self.shown = Text("", "label", own_side=True, weight=400)
        self._card.column.addWidget(self.said)
        self._card.column.addWidget(self.shown)
        column.addWidget(self.meter)
        column.addWidget(self._card)

    def show_text(self, text: str, limits: Limits) -> None:
        """Count and cut a text."""
        self.meter.show_count(amount(text, limits, room=self._place).count)
        head, rest = cut(text, self._after)
        self.said.setText(f"In lists and comments · {f'cut at about {self._after}' if rest else ALL_SHOWN}")
        self.shown.setText(f"{head.rstrip()}{SEE_MORE}" if rest else text)
        self._card.setVisible(bool(text.strip()))
