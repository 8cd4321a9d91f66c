"""The line above the page (where you are, saved or not) and the one below it (back, set aside, continue)."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import ground
from ui.widgets.labels import Text
from ui.widgets.save_line import SaveLine


class Header(QWidget):
    """Place line, save line, find, only the page, and the drawers on narrow windows."""

    asked = Signal(str)
    """The id of a command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.rail = button("", "icon", icon="menu", name="Chapters", tip="Chapters (Ctrl+1)")
        self.place = Text("", "label", tone="ink2", weight=400, wraps=False)
        self.save = SaveLine()
        self.find_button = button("", "icon", icon="search", name="Find anything", tip="Find anything (Ctrl+K)")
        self.focus_button = button("", "icon", icon="focus", name="Only the page", tip="Only the page (F11)")
        self.side = button("", "icon", icon="columns", name="Side panel", tip="Side panel (Ctrl+3)")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.rail)
        self._row.addWidget(self.place, 1)
        for part in (self.save, self.find_button, self.focus_button, self.side):
            self._row.addWidget(part)
        for part, command in (
            (self.rail, "to_rail"),
            (self.find_button, "find_anything"),
            (self.focus_button, "focus_mode"),
            (self.side, "to_side"),
        ):
            part.clicked.connect(lambda _checked=False, command=command: self.asked.emit(command))
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._row.setContentsMargins(look().px(24), look().px(10), look().px(24), look().px(2))
        self._row.setSpacing(look().px(4))

    def show_columns(self, columns: int, *, focused: bool, drawer: str = "") -> None:
        """Offer the drawers for what has no column of its own, and the way out of the one that is open."""
        for part, name, icon, words in (
            (self.rail, "rail", "menu", "Chapters"),
            (self.side, "side", "columns", "Side panel"),
        ):
            part.set_icon("close" if drawer == name else icon)
            part.setAccessibleName(f"Close {words[0].lower()}{words[1:]}" if drawer == name else words)
        self.rail.setVisible(columns < 2 and not focused)
        self.side.setVisible(columns < 3 and not focused)


class Footer(QWidget):
    """Back, set aside for later, continue; continue is never disabled."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self._exercise = True
        self.back = button("Back", "ghost", icon="arrow-left", tip="Alt+Left")
        self.aside = button("Set aside for later", "ghost", tip="Ctrl+Shift+L")
        self.on = button("Continue", "primary", icon="arrow-right", icon_last=True, tip="Ctrl+Enter")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self._row.addWidget(self.aside)
        self._row.addWidget(self.on)
        for part, command in ((self.back, "go_back"), (self.aside, "set_aside"), (self.on, "go_on")):
            part.clicked.connect(lambda _checked=False, command=command: self.asked.emit(command))
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._row.setContentsMargins(look().px(32), look().px(12), look().px(32), look().px(12))
        self._row.setSpacing(look().px(8))

    def show_exercise(self, *, shown: bool) -> None:
        """Setting aside is for exercises only."""
        self._exercise = shown
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, Continue keeps its word; the others stay in the menus and by their keys."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self._row.spacing()
        on, back, aside = (part.sizeHint().width() for part in (self.on, self.back, self.aside))
        self.back.setVisible(on + back <= room)
        self.aside.setVisible(self._exercise and on + back + aside <= room)
