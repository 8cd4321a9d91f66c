"""Frames: `Card` of a kind, with a column inside, and `rule` lines.

card = Card("plain"); card.column.addWidget(...)     soft, sunken, good, tip, note, danger, chosen
card.set_kind("chosen")
"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme.look import Styled, look

CardKind = Literal["plain", "soft", "sunken", "good", "tip", "note", "danger", "chosen"]


class Card(Styled, QFrame):
    """A rounded frame on its own ground; `column` takes the content."""

    def __init__(
        self, kind: CardKind = "plain", *, padding: int = 16, gap: int = 8, parent: QWidget | None = None
    ) -> None:
        """Make an empty card; `padding` and `gap` in px at 100 %."""
        super().__init__(parent)
        self._padding, self._gap = padding, gap
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.setProperty("kind", kind)
        self._outline()
        self._space()

    def set_kind(self, kind: CardKind) -> None:
        """Change the ground and border."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self._polish()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._space()
        if self.property("outlined") != (look().theme.name == "contrast"):
            self._outline()
            self._polish()

    def _space(self) -> None:
        self.column.setContentsMargins(*[look().px(self._padding)] * 4)
        self.column.setSpacing(look().px(self._gap))

    def _outline(self) -> None:
        """In the contrast theme the grounds are alike, so every card has a border."""
        self.setProperty("outlined", look().theme.name == "contrast")

    def _polish(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()


def rule(way: Literal["h", "v"] = "h") -> QFrame:
    """A decorative line of one px, horizontal or vertical."""
    line = QFrame()
    line.setProperty("rule", way)
    return line


def ground(widget: QWidget, token: Literal["bg", "rail", "surface"]) -> QWidget:
    """Give a plain widget a ground from the theme; gives the widget back."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("ground", token)
    return widget
