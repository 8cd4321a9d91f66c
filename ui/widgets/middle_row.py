"""A row as wide as the page text and in its middle: headers and footers that line up with a `ScrollPage`.

    row = MiddleRow(); row.row.addWidget(back); row.row.add_spring(); row.row.addWidget(go_on)

Where there is too little room the parts wrap into more rows.
"""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import TEXT_WIDTH
from ui.widgets.flow_layout import FlowLayout


class MiddleRow(QWidget):
    """`row` takes the parts; lengths in px at 100 %."""

    def __init__(
        self, *, most_width: int = TEXT_WIDTH, side: int = 32, above: int = 12, below: int = 12,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make an empty row."""
        super().__init__(parent)
        self._most_width = most_width
        self._margins = (side, above, side, below)
        self._inner = QWidget()
        self.row = FlowLayout(self._inner)
        self._outer = QHBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.addStretch(1)
        self._outer.addWidget(self._inner, 100)
        self._outer.addStretch(1)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._outer.setContentsMargins(*(look().px(length) if length else 0 for length in self._margins))
        self._inner.setMaximumWidth(look().px(self._most_width))
