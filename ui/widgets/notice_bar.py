"""A quiet bar that says one thing and offers what to do about it.

    bar = NoticeBar()
    bar.show_notice(Notice("Draft removed.", (Offer("undo", "Undo"),), seconds=10))
    bar.acted.connect(...)      the key of the offer taken, such as "undo"
    bar.gone.connect(...)       it went by itself or was closed
    FloatingNotice(parent)      the same, made to lie over a page: it has an edge, and its parent gives it a place

It waits while the pointer or the keyboard is on it. The sentence is announced, urgently for trouble.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.announce import announce
from ui.widgets.boxes import stand_up
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card, CardKind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Text
from ui.widgets.notice import Notice, Offer, Tone

MARKS: Final[dict[Tone, str]] = {"note": "note", "good": "check", "tip": "bulb", "danger": "warning"}

LEAST_WORDS: Final = 300
"""Room in px a sentence needs beside what can be done."""


class NoticeBar(Card):
    """Shows one notice at a time; hidden when there is none."""

    acted = Signal(str)
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__("note", padding=8, parent=parent)
        self._notice: Notice | None = None
        self._buttons: list[Button] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self._mark = IconMark("note", "note")
        self._sentence = Text("", "label")
        self._close = button("", "icon", icon="close", name="Close this message")
        self._close.clicked.connect(self.clear)
        self._words = QHBoxLayout()
        self._words.addWidget(self._mark)
        self._words.addWidget(self._sentence, 1)
        self._actions = QWidget()
        self._flow = FlowLayout(self._actions)
        self._flow.addWidget(self._close)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._actions)
        self.column.addLayout(self._row)
        self._space()
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self._notice = notice
        kind: CardKind = notice.tone
        tone: Token = notice.tone
        self.set_kind(kind)
        self._mark.set_mark(MARKS[notice.tone], tone)
        self._sentence.setText(notice.sentence)
        self.setAccessibleName(notice.sentence)
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow.removeWidget(self._close)
        self._buttons = [self._offer(offer) for offer in notice.offers]
        self._flow.addWidget(self._close)
        self._close.setVisible(notice.can_close)
        self._actions.setVisible(notice.can_close or bool(notice.offers))
        self._turn()
        self._timer.stop()
        self.show()
        if notice.seconds:
            self._timer.start(notice.seconds * 1000)
        words = " ".join((notice.sentence, *(f"{offer.words}." for offer in notice.offers)))
        announce(self, words, urgent=notice.tone == "danger")

    def clear(self) -> None:
        """Take the notice away; keyboard focus inside moves on to the next part."""
        if self._notice is None:
            return
        if self.isAncestorOf(QApplication.focusWidget() or self):
            self.focusNextChild()
        self._notice = None
        self._timer.stop()
        self.hide()
        self.gone.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._notice is not None and self._notice.can_close:
            self.clear()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent, /) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent, /) -> None:
        if self._notice is not None and self._notice.seconds:
            self._timer.start(self._notice.seconds * 1000)
        super().leaveEvent(event)

    def _offer(self, offer: Offer) -> Button:
        made = button(offer.words, "secondary")
        made.clicked.connect(partial(self._act, offer.key))
        self._flow.addWidget(made)
        return made

    def _act(self, key: str, _checked: object = None) -> None:
        taken = self._notice
        self.acted.emit(key)
        if self._notice is taken and taken is not None and taken.seconds:
            self.clear()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Put what can be done below the sentence when the sentence would be squeezed."""
        hint = self._actions.sizeHint().width() if self._actions.isVisibleTo(self) else 0
        narrow = self.width() - hint < look().px(LEAST_WORDS)
        stand_up(self._row, narrow=narrow)

    def _space(self) -> None:
        super()._space()
        self.column.setContentsMargins(look().px(12), look().px(6), look().px(8), look().px(6))
        if hasattr(self, "_row"):
            self._row.setSpacing(look().px(8))
            self._words.setSpacing(look().px(6))


class FloatingNotice(NoticeBar):
    """A notice that lies over the page and moves nothing; its owner places it when it asks for that."""

    asked_place = Signal()

    def height_at(self, width: int) -> int:
        """Height in px that its words and buttons need in `width` px."""
        self.resize(width, self.height())
        self._turn()
        for layout in (self._flow, self._row, self.column):
            layout.invalidate()
        return self.column.totalHeightForWidth(width)

    def show_notice(self, notice: Notice) -> None:
        super().show_notice(notice)
        self.asked_place.emit()

    def event(self, event: QEvent, /) -> bool:
        heard = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked_place.emit()
        return heard

    def _outline(self) -> None:
        """It lies on other things, so it has an edge in every theme."""
        self.setProperty("outlined", True)
        self.setProperty("floating", True)
