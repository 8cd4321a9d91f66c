"""One person in a few words that open their page, and a menu of what can be done."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.boxes import stand_up
from ui.widgets.menu_button import Deed, MenuButton
from ui.widgets.two_lines import TwoLines

NARROW: Final = 200
"""In a line less wide than this, in px at 100 %, the menu stands below the words."""
Deeds = Callable[[str], Sequence[tuple[str, str]]]
"""What the menu of a line offers, by its key: a deed and words for each."""


class PersonLine(QWidget):
    """Words that open, and a menu. Both signals carry the line's key."""

    opened = Signal(str)
    chose = Signal(str, str)

    def __init__(self, key: str, deeds: Deeds) -> None:
        """Make an empty line."""
        super().__init__()
        self.key = key
        self._deeds = deeds
        self.words = TwoLines()
        self.more = MenuButton("", "icon", self._offered, icon="more")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look().px(4))
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.words)
        self.words.clicked.connect(self._open)
        self.more.asked.connect(self._choose)

    def show_line(self, main: str, more: str, *, tone: Token = "ink", opens: str, menu: str) -> None:
        """Show other words; `opens` says what a click does, `menu` what the menu holds."""
        self.words.show_words(main, more, tone)
        self.words.setAccessibleDescription(opens)
        self.more.setAccessibleName(f"More for: {main}")
        self.more.setToolTip(menu)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        stand_up(self._row, narrow=narrow)

    def _offered(self) -> list[Deed]:
        return [Deed(deed, words) for deed, words in self._deeds(self.key)]

    def _open(self) -> None:
        self.opened.emit(self.key)

    def _choose(self, deed: str) -> None:
        self.chose.emit(self.key, deed)
