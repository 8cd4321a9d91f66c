"""The few cards somebody keeps: in order, each with a note."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.amounts import close_words
from ui.fields.card_sorts import Deck
from ui.fields.focus import focus_inside
from ui.fields.writing import Entry, line_entry, show_text
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.fields import CardSortField
from workbook.model.answers import CardSort


class KeptCard(Card):
    """One card that is kept."""

    moved = Signal(str, int)
    noted = Signal(str, str)
    let_go = Signal(str)

    def __init__(self, card_id: str, label: str, field: CardSortField) -> None:
        """Make a card with its words and an empty note."""
        super().__init__("plain", padding=12, gap=6)
        self.card_id = card_id
        self._limits = field.note_limits
        self.name = Text(label, weight=600)
        self.up = button("", "icon", icon="up", name=f"Move {label} up", tip="Move up (Alt+Up)")
        self.down = button("", "icon", icon="down", name=f"Move {label} down", tip="Move down (Alt+Down)")
        gone = button("", "icon", icon="close", name=f"Do not keep {label}", tip="Do not keep it")
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        gone.clicked.connect(lambda: self.let_go.emit(card_id))
        head = QHBoxLayout()
        head.setSpacing(look().px(4))
        head.addWidget(self.name, 1)
        for part in (self.up, self.down, gone):
            head.addWidget(part)
        self.column.addLayout(head)
        self.note: Entry | None = None
        self.remark = Caption(tone="tip")
        self.remark.hide()
        if field.note_label:
            self.note = line_entry(f"{label} {field.note_label}", None, placeholder=field.note_label)
            self.note.edited.connect(self._noted)
            self.column.addWidget(self.note)
            self.column.addWidget(self.remark)

    def show_note(self, number: int, label: str, note: str) -> None:
        """Show the place (from 1), the words and the note."""
        self.name.setText(f"{number}  {label}")
        if self.note is not None:
            show_text(self.note, note)
            self._remark(note)

    def _move(self, by: int, _checked: object = None) -> None:
        self.moved.emit(self.card_id, by)

    def _noted(self, text: str) -> None:
        self._remark(text)
        self.noted.emit(self.card_id, text)

    def _remark(self, text: str) -> None:
        words = close_words(text, self._limits)
        self.remark.setText(words)
        self.remark.setVisible(bool(words))


class KeptCards(QWidget):
    """The top set in its order."""

    moved = Signal(str, int)
    noted = Signal(str, str)
    let_go = Signal(str)
    watched = Signal(object)

    def __init__(self, field: CardSortField) -> None:
        """Make an empty set."""
        super().__init__()
        self._field = field
        self.cards: dict[str, KeptCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look().px(8), 0, 0)
        self._column.setSpacing(look().px(8))
        self._column.addWidget(Heading(f"The {field.top} you keep", 3))
        self.said = Caption()
        self._column.addWidget(self.said)
        self._list = QVBoxLayout()
        self._list.setSpacing(look().px(6))
        self._column.addLayout(self._list)
        for key, by in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            keys = QKeySequence(Qt.Modifier.ALT | key)
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._move_focused, by))

    def show_kept(self, deck: Deck, answer: CardSort) -> None:
        """Show the cards that are kept; those that stay keep caret and keyboard."""
        self.said.setText(kept_words(len(answer.top), self._field.top or 0))
        for gone in [card_id for card_id in self.cards if card_id not in answer.top]:
            card = self.cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, card_id in enumerate(answer.top):
            label = deck.label(card_id)
            card = self.cards.get(card_id)
            if card is None:
                card = self.cards[card_id] = self._new_card(card_id, label)
            if self._list.indexOf(card) != place:
                focus = focus_inside(card)
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)
                if focus is not None and focus.hasFocus():
                    focus.setFocus()
            card.show_note(place + 1, label, answer.notes.get(card_id, ""))
            card.up.setEnabled(place > 0)
            card.down.setEnabled(place < len(answer.top) - 1)

    def _new_card(self, card_id: str, label: str) -> KeptCard:
        card = KeptCard(card_id, label, self._field)
        card.moved.connect(self.moved)
        card.noted.connect(self.noted)
        card.let_go.connect(self.let_go)
        if card.note is not None:
            self.watched.emit(card.note)
        return card

    def _move_focused(self, by: int) -> None:
        focus = focus_inside(self)
        card = next((card for card in self.cards.values() if focus is not None and card.isAncestorOf(focus)), None)
        if card is not None:
            self.moved.emit(card.card_id, by)


def kept_words(count: int, wanted: int) -> str:
    """How many are kept, in words."""
    if count == 0:
        return "Take a card and choose “Keep this one”."
    if count < wanted:
        return f"{count} of {wanted}. There is room for {wanted - count} more."
    if count > wanted:
        return f"{count} of {wanted}. Which could you leave out?"
    return f"{count} of {wanted}. Put them in the order that feels true."
