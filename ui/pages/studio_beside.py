"""Beside a draft that stands alone: an invitation to write it in another way."""

from functools import partial

from PySide6.QtCore import Signal

from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Heading, Text


class BesideOne(Card):
    """`asked` carries what a second draft begins with: "copy", "blank" or "answers"."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Make it."""
        super().__init__("sunken", padding=24, gap=12)
        self.setAccessibleName("Another way to say it")
        self.column.addStretch(1)
        self.column.addWidget(Heading("Another way to say it", 3))
        self.column.addWidget(
            Text("Two drafts side by side show what each one does. The first one stays as it is.", tone="ink2")
        )
        copy = button("Change a copy", "secondary", icon="copy")
        answers = button("From my answers", "secondary", icon="quote")
        copy.clicked.connect(partial(self._ask, "copy"))
        answers.clicked.connect(partial(self._ask, "answers"))
        self.column.addWidget(flow_row(copy, answers, gap=12))
        self.column.addStretch(2)

    def _ask(self, key: str, _checked: object = None) -> None:
        self.asked.emit(key)
