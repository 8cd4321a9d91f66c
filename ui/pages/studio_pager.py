"""Left and Right between drafts, and which of them are on screen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.studio_words import span_words
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.labels import Text


class Pager(QWidget):
    """`went` carries -1 or 1; out of sight while all drafts are on screen."""

    went = Signal(int)

    def __init__(self) -> None:
        """Make it for no drafts."""
        super().__init__()
        self.left = button("", "icon", icon="chevron-left", name="Draft to the left", tip="To the left (Ctrl+Page Up)")
        self.right = button(
            "", "icon", icon="chevron-right", name="Draft to the right", tip="To the right (Ctrl+Page Down)"
        )
        self.span = Text("", "label", tone="ink2", wraps=False)
        self.left.clicked.connect(partial(self._go, -1))
        self.right.clicked.connect(partial(self._go, 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(4))
        for part in (self.left, self.span, self.right):
            row.addWidget(part)

    def show_span(self, first: int, seen: int, count: int) -> None:
        """Say which drafts are seen: from place `first` on, `seen` of `count`."""
        self.setVisible(count > seen)
        words = span_words(first + 1, first + seen, count) if seen else ""
        if words != self.span.text():
            self.span.setText(words)
        self.left.setEnabled(first > 0)
        self.right.setEnabled(first + seen < count)

    def _go(self, by: int, _checked: object = None) -> None:
        self.went.emit(by)
        if not (self.left if by < 0 else self.right).isEnabled():
            (self.right if by < 0 else self.left).setFocus()
