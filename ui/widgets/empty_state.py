"""What a place says while it is empty: what will be here, one action and, where it helps, a greyed example."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Caption, Heading, Text

MADE_UP = "An example we made up"


class EmptyState(QWidget):
    """EmptyState("Your people", "Write to one person first. …", action="Add a person", icon="people")."""

    acted = Signal()

    def __init__(
        self, title: str, words: str, *, action: str = "", icon: str = "", example: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Say what will be here."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignHCenter
        if icon:
            mark = IconMark(icon, "accent_ink", badge="accent_soft", size=28, box=56)
            self._column.addWidget(mark, 0, middle)
        self.title = Heading(title, 2, centred=True)
        self.words = Text(words, tone="ink2", centred=True)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self.action = button(action, "primary")
        if not action:
            self.action.hide()
        self.action.clicked.connect(self.acted)
        self._column.addWidget(self.action, 0, middle)
        if example:
            card = Card("sunken", padding=14, gap=4)
            card.column.addWidget(Caption(MADE_UP, tone="ink2"))
            card.column.addWidget(Text(example, "label", tone="ink3", weight=400, own_side=True))
            card.setAccessibleName(f"{MADE_UP}: {example}")
            self._column.addWidget(card)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        side = look().px(24)
        self._column.setContentsMargins(side, look().px(32), side, look().px(32))
        self._column.setSpacing(look().px(12))
