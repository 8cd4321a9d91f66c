"""One step of the plan in a line: a tick, its words, and a menu of what can be done with it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.pages.plan_tick import Tick
from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.boxes import stand_up
from ui.widgets.menu_button import Deed, MenuButton
from ui.widgets.two_lines import TwoLines

NARROW: Final = 200
"""In a line less wide than this, in px at 100 %, the menu stands below the words."""


class PlanLine(QWidget):
    """A step: tick it, open it where it is written, or choose from its menu. All signals carry the row's id."""

    ticked = Signal(str, bool)
    opened = Signal(str)
    chose = Signal(str, str)

    def __init__(self, row_id: str, deeds: Callable[[str], Sequence[tuple[str, str]]] | None = None) -> None:
        """Make an empty line; `deeds` gives what the menu offers for the row: a key and words for each."""
        super().__init__()
        self.row_id = row_id
        self._deeds = deeds
        self.tick = Tick()
        self.words = TwoLines()
        self.more = MenuButton("", "icon", self._offered, icon="more") if deeds is not None else None
        step = QHBoxLayout()
        step.setSpacing(look().px(4))
        step.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
        step.addWidget(self.words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look().px(4))
        self._row.addLayout(step, 1)
        self.setFocusProxy(self.tick)
        self.tick.clicked.connect(self._tick)
        self.words.clicked.connect(self._open)
        if self.more is not None:
            self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
            self.more.asked.connect(self._choose)

    def show_step(self, main: str, more: str, *, done: bool, tone: Token = "ink", opens: str = "Your weeks") -> None:
        """Show another state of the step; `opens` names the exercise it is written in."""
        self.tick.setChecked(done)
        self.tick.setAccessibleName(f"Done: {main}")
        self.words.show_words(main, more, tone)
        self.words.setAccessibleDescription(f"Opens it in “{opens}”.")
        if self.more is not None:
            self.more.setAccessibleName(f"More for: {main}")
            self.more.setToolTip("Move, drop and more")

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.more is not None and self.width() < look().px(NARROW)
        stand_up(self._row, narrow=narrow)

    def _offered(self) -> list[Deed]:
        return [Deed(key, words) for key, words in self._deeds(self.row_id)] if self._deeds is not None else []

    def _tick(self, ticked: bool) -> None:  # noqa: FBT001  a signal's slot
        self.ticked.emit(self.row_id, ticked)

    def _open(self) -> None:
        self.opened.emit(self.row_id)

    def _choose(self, key: str) -> None:
        self.chose.emit(self.row_id, key)
