"""The studio before there is a first draft of a kind of text."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.studio_words import EMPTY, EXAMPLES
from ui.theme.look import look
from ui.theme.tokens import TEXT_WIDTH
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Caption, Quote

TITLE: Final = "Your drafts will stand here, side by side"


class StudioEmpty(QWidget):
    """What will be here, two ways to begin, and one text by somebody else; `asked` carries "blank" or "answers"."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Make it for the headline."""
        super().__init__()
        state = EmptyState(TITLE, EMPTY["headline"], action="Write a first draft", icon="columns")
        state.acted.connect(partial(self._ask, "blank"))
        self.words, self.action = state.words, state.action
        self.answers = button("Begin with my answers", "link", icon="quote")
        self.answers.clicked.connect(partial(self._ask, "answers"))
        self.example = Quote(EXAMPLES["headline"], tone="ink2")
        card = Card("sunken", padding=14, gap=4)
        card.column.addWidget(Caption("For example, by somebody we made up", tone="ink2"))
        card.column.addWidget(self.example)
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        column.addWidget(state)
        column.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(look().px(8))
        column.addWidget(card)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, look().px(16))
        row.addStretch(1)
        row.addWidget(self._inner, 100)
        row.addStretch(1)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._inner.setMaximumWidth(look().px(TEXT_WIDTH))

    def show_choice(self, choice: str) -> None:
        """Speak of another kind of text."""
        self.words.setText(EMPTY[choice])
        self.example.setText(EXAMPLES[choice])

    def _ask(self, key: str, _checked: object = None) -> None:
        self.asked.emit(key)
