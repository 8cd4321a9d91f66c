"""A page beside the course: plan, export, settings, keyboard, about."""

from PySide6.QtCore import Qt, Signal

from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tab_stops import tab_stops


class PlacePage(ScrollPage):
    """`chosen` asks to go to a place or an answer, `asked` for a command by its id."""

    chosen = Signal(str)
    asked = Signal(str)
    asked_row = Signal(str, str)
    """A field reference to go to, and perhaps the id of a row in it."""

    def came_from(self, place: str) -> None:
        """Hear where on the road the person was before; a page may begin with what belongs to it."""

    def show_answer(self, ref: str, row_id: str) -> None:
        """Go to an answer that stands on this page and in no exercise."""

    def shows(self, touches: frozenset[str]) -> bool:
        """Whether a change that touches these references can be seen on this page; undoing it then stays here."""
        del touches
        return False

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do; a page that is only read takes it itself, to scroll."""
        first = next(iter(tab_stops(self)), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
