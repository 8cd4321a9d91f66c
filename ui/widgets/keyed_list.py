"""Parts under each other, each with a key: what stays keeps its widget, and the keyboard never falls off the page."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.theme.look import look

Part = TypeVar("Part", bound=QWidget)


class KeyedList(QWidget, Generic[Part]):
    """A column of parts by key. `lost_focus` is emitted when the last part with the keyboard is gone."""

    lost_focus = Signal()

    def __init__(self, gap: int = 8) -> None:
        """Make an empty column; `gap` in px at 100 %."""
        super().__init__()
        self.parts: dict[str, Part] = {}
        self._gap = gap
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(self._gap))

    def arrange(self, keys: Sequence[str], make: Callable[[str], Part]) -> None:
        """Show the parts of `keys` in this order; `make` makes those that are new."""
        if list(self.parts) == list(keys):
            return
        focused = QApplication.focusWidget()
        before = list(self.parts)
        place = next((at for at, key in enumerate(before) if focused and self.parts[key].isAncestorOf(focused)), -1)
        held = before[place] if place >= 0 else ""
        for key in before:
            if key not in keys:
                self._take_out(self.parts.pop(key))
        arranged: dict[str, Part] = {}
        for at, key in enumerate(keys):
            part = arranged[key] = self.parts.get(key) or make(key)
            if self._column.indexOf(part) != at:
                self._column.removeWidget(part)
                self._column.insertWidget(at, part)
            if key not in before and self.isVisible():
                part.show()  # at once: a layout shows a new part later, and until then it takes no keyboard
        self.parts = arranged
        if held and held not in arranged:
            self._focus_near(place)

    def _take_out(self, part: Part) -> None:
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _focus_near(self, place: int) -> None:
        if not self.parts:
            self.lost_focus.emit()
            return
        parts = list(self.parts.values())
        near = parts[min(place, len(parts) - 1)]
        near.setFocus()
