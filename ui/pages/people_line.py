"""One person in a few words that open their page, and a menu of what can be done."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from ui.theme.look import look, right_to_left
from ui.theme.tokens import Token
from ui.widgets.boxes import stand_up
from ui.widgets.buttons import button
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
        self.more = button("", "icon", icon="more")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look().px(4))
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.words)
        self.words.clicked.connect(self._open)
        self.more.clicked.connect(self.show_menu)

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

    def show_menu(self) -> None:
        """Open the menu below its button."""
        menu = self.make_menu()
        corner = self.more.rect().bottomLeft() if right_to_left(self) else self.more.rect().bottomRight()
        at = self.more.mapToGlobal(corner)
        menu.popup(at if right_to_left(self) else at - QPoint(menu.sizeHint().width(), 0))

    def make_menu(self) -> QMenu:
        """The menu of what can be done now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed, words in self._deeds(self.key):
            action = QAction(words.replace("&", "&&"), menu)
            action.triggered.connect(partial(self._choose, deed))
            menu.addAction(action)
        return menu

    def _open(self) -> None:
        self.opened.emit(self.key)

    def _choose(self, deed: str, _checked: object = None) -> None:
        self.chose.emit(self.key, deed)
