"""A card that brings back what the person wrote elsewhere.

card = OwnWords("What you do, said plainly", "I read the small print of grant calls …")
card.used.connect(...)        "Use these words"
card.asked_source.connect(...)  "Go to the source"
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote

FROM: Final = "From “{title}”"
QUOTED: Final = "“{words}”"


class OwnWords(Card):
    """The person's own words from another exercise, to look at or to use."""

    used = Signal()
    asked_source = Signal()

    def __init__(
        self, title: str, words: str, *, can_use: bool = True, can_go: bool = True, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        """Show `words` from the exercise called `title`."""
        super().__init__("soft", padding=20, gap=6, parent=parent)
        self.source = Caption(tone="accent_ink", weight=600)
        self.words = Quote()
        self.use = button("Use these words", "link", icon="pencil", tone="accent_ink")
        self.go = button("Go to the source", "link", icon="arrow-right", tone="accent_ink")
        self.use.clicked.connect(self.used)
        self.go.clicked.connect(self.asked_source)
        self.column.addWidget(self.source)
        self.column.addWidget(self.words)
        self.column.addWidget(flow_row(self.use, self.go, gap=12))
        self.use.setVisible(can_use)
        self.go.setVisible(can_go)
        self.show_words(title, words)
        self._space()

    def show_words(self, title: str, words: str) -> None:
        """Show other words."""
        self.source.setText(FROM.format(title=title))
        self.words.setText(QUOTED.format(words=words))
        self.setAccessibleName(FROM.format(title=title))
        self.use.setAccessibleDescription(words)

    def _space(self) -> None:
        super()._space()
        side = look().px(20)
        self.column.setContentsMargins(side, look().px(16), side, look().px(12))
