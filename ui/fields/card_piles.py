"""A pile of cards: its name, how many there are, and each card as a chip that can be taken, sent on or dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.fields.option_group import Chip
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout, flow_row
from ui.widgets.labels import Caption, Text
from workbook.curriculum.fields import Option

CARD_TYPE = "application/x-brand-workbook-card"
KEEP_KEY = -1


class PileCard(Chip):
    """A card in a pile. Digits send it to a pile, K keeps it, Enter takes it in hand."""

    sent = Signal(str, int)

    def __init__(self, option: Option) -> None:
        """Make the chip of one card."""
        super().__init__(option)
        self._pressed_at: QPointF | None = None
        self.setAccessibleDescription(f"{option.detail} 1, 2, 3 move it, 0 takes it back, K keeps it.".strip())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        digit = event.key() - Qt.Key.Key_0
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and 0 <= digit <= 9:
            self.sent.emit(self.option.id, digit)
        elif plain and event.key() == Qt.Key.Key_K:
            self.sent.emit(self.option.id, KEEP_KEY)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        start = self._pressed_at
        if start is None or (event.position() - start).manhattanLength() < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._pressed_at = None
        self.setDown(False)
        payload = QMimeData()
        payload.setData(CARD_TYPE, self.option.id.encode())
        drag = QDrag(self)
        drag.setMimeData(payload)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)


class Pile(Card):
    """One named pile. `taken` carries a card, `sent` (card, key), `dropped` a card let fall here."""

    taken = Signal(str)
    sent = Signal(str, int)
    dropped = Signal(str)

    def __init__(self, column: Option, number: int) -> None:
        """Make an empty pile."""
        super().__init__("plain", padding=12, gap=8)
        self.pile = column
        self.number = number
        self.cards: dict[str, PileCard] = {}
        self.setAcceptDrops(True)
        self.name = Text(column.label, weight=600)
        self.none_yet = Caption("Nothing here yet.")
        self.holder = flow_row(gap=6, name=column.label)
        for part in (self.name, self.none_yet, self.holder):
            self.column.addWidget(part)

    def show_cards(self, cards: Sequence[Option], kept: Sequence[str]) -> None:
        """Show which cards lie here; those that stay keep the keyboard."""
        self.name.setText(f"{self.number} · {self.pile.label} · {len(cards)}")
        self.none_yet.setVisible(not cards)
        self.holder.setVisible(bool(cards))
        flow = self.holder.layout()
        wanted = {card.id: card for card in cards}
        for gone in [card_id for card_id in self.cards if card_id not in wanted]:
            self._remove(gone)
        for card in cards:
            if card.id not in self.cards and isinstance(flow, FlowLayout):
                chip = self.cards[card.id] = PileCard(card)
                chip.clicked.connect(self._clicked)
                chip.sent.connect(self.sent)
                chip.moved.connect(self._move)
                flow.addWidget(chip)
        for card_id, chip in self.cards.items():
            chip.show_chosen(card_id in kept)
        self._one_stop()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if event.mimeData().hasFormat(CARD_TYPE):
            event.acceptProposedAction()
            self.set_kind("soft")

    def dragLeaveEvent(self, event: object, /) -> None:
        del event
        self.set_kind("plain")

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.set_kind("plain")
        card = bytes(event.mimeData().data(CARD_TYPE).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(card)

    def _remove(self, card_id: str) -> None:
        chips = list(self.cards)
        place = chips.index(card_id)
        chip = self.cards.pop(card_id)
        had_focus = chip.hasFocus()
        chip.hide()
        layout = self.holder.layout()
        if layout is not None:
            layout.removeWidget(chip)
        chip.deleteLater()
        rest = list(self.cards.values())
        if had_focus and rest:
            rest[min(place, len(rest) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, PileCard):
            chip.setChecked(not chip.isChecked())
            self.taken.emit(chip.option.id)

    def _move(self, by: int) -> None:
        chips = list(self.cards.values())
        now = next((place for place, chip in enumerate(chips) if chip.hasFocus()), 0)
        chips[max(0, min(now + by, len(chips) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
        self._one_stop()

    def _one_stop(self) -> None:
        chips = list(self.cards.values())
        stop = next((chip for chip in chips if chip.hasFocus()), chips[0] if chips else None)
        for chip in chips:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)
