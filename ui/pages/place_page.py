"""A page beside the course: plan, export, settings, keyboard, about."""

from PySide6.QtCore import Signal

from ui.widgets.scroll_page import ScrollPage


class PlacePage(ScrollPage):
    """`chosen` asks to go to a place or an answer, `asked` for a command by its id."""

    chosen = Signal(str)
    asked = Signal(str)

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do."""
        self.focusNextChild()
