"""One card with a mark from 0 to 100, and a reason when it is not wanted."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.fields.rating_slider import RatingSlider
from ui.fields.writing import Entry, line_entry, show_text
from ui.theme.look import look
from ui.widgets.boxes import stand_up
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Text
from workbook.curriculum.fields import CardSortField, Option

NARROW = 400
"""Below this width (px at 100 %) what can be done with a card stands under its mark."""


class RatedCard(Card):
    """A card; `rated` carries (card, mark or None), `noted` (card, words), `set_apart` and `removed` the card."""

    rated = Signal(str, object)
    noted = Signal(str, str)
    set_apart = Signal(str)
    removed = Signal(str)

    def __init__(self, card: Option, field: CardSortField, *, own: bool) -> None:
        """Make a card without a mark; the first column of `field` is the pile for those not wanted."""
        super().__init__("plain", padding=10, gap=4)
        self.card = card
        self._note_label = field.note_label
        self.note: Entry | None = None
        self.column.addWidget(Text(card.label, weight=500))
        if card.detail:
            self.column.addWidget(Caption(card.detail))
        self.slider = RatingSlider(card.label)
        self.slider.rated.connect(self._rated)
        self.number = Text("", "label", tone="ink2", wraps=False)
        self.number.setMinimumWidth(look().px(40))
        mark = QHBoxLayout()
        mark.setSpacing(look().px(8))
        mark.addWidget(self.slider, 1)
        mark.addWidget(self.number)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(look().px(8))
        self._row.addLayout(mark, 1)
        apart = field.columns[0] if field.columns else None
        self.apart = button(apart.label.capitalize() if apart else "", "chip")
        parts = self._parts(apart, own=own)
        if parts:
            self._row.addWidget(flow_row(*parts))
        self.column.addLayout(self._row)

    def show_mark(self, rating: int | None, *, apart: bool, note: str) -> None:
        """Show a mark, whether the card is set apart, and the reason."""
        if rating != self.slider.rating:
            self.slider.show_rating(rating)
        self.number.setText("–" if rating is None else str(rating))
        self.apart.setChecked(apart)
        self.apart.set_icon("check" if apart else "")
        self.slider.setEnabled(not apart)
        self._show_note(note, wanted=bool(self._note_label) and apart)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        stand_up(self._row, narrow=narrow)

    def _parts(self, apart: Option | None, *, own: bool) -> list[QWidget]:
        parts: list[QWidget] = []
        if apart is not None:
            self.apart.setCheckable(True)
            self.apart.setAccessibleName(f"{apart.label}: {self.card.label}")
            self.apart.clicked.connect(lambda: self.set_apart.emit(self.card.id))
            parts.append(self.apart)
        if own:
            gone = button("", "icon", icon="trash", name=f"Remove {self.card.label}")
            gone.clicked.connect(lambda: self.removed.emit(self.card.id))
            parts.append(gone)
        return parts

    def _show_note(self, note: str, *, wanted: bool) -> None:
        if self.note is None:
            if not wanted:
                return
            self.note = line_entry(f"{self._note_label}: {self.card.label}", None, placeholder=self._note_label)
            self.note.edited.connect(partial(self.noted.emit, self.card.id))
            self.column.addWidget(self.note)
        show_text(self.note, note)
        self.note.setVisible(wanted)

    def _rated(self, rating: int | None) -> None:
        self.number.setText("–" if rating is None else str(rating))
        self.rated.emit(self.card.id, rating)
