"""A button that opens a menu of what can be done now."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.theme.look import right_to_left
from ui.widgets.buttons import Button, Kind


class Deed(Struct, frozen=True):
    """One line of a menu: what is asked for by `key`, or a menu of its own with `inside`; `chosen` has a tick."""

    key: str
    words: str
    inside: "tuple[Deed, ...]" = ()
    chosen: bool = False


class MenuButton(Button):
    """Opens its menu below; `asked` carries the key of the line that was chosen."""

    asked = Signal(str)

    def __init__(
        self, text: str, kind: Kind, deeds: Callable[[], Sequence[Deed]], *, icon: str, name: str = "", tip: str = ""
    ) -> None:
        """Make a button; `deeds` is asked each time the menu opens."""
        super().__init__(text, kind, icon)
        self._deeds = deeds
        self.setAccessibleName(name or text)
        if tip:
            self.setToolTip(tip)
        self.clicked.connect(self.show_menu)

    def show_menu(self) -> None:
        """Open the menu below the button, its end under the button's end."""
        menu = self.make_menu()
        corner = self.rect().bottomLeft() if right_to_left(self) else self.rect().bottomRight()
        at = self.mapToGlobal(corner)
        menu.popup(at if right_to_left(self) else at - QPoint(menu.sizeHint().width(), 0))

    def make_menu(self) -> QMenu:
        """The menu as it would open now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, self._deeds())
        return menu

    def _fill(self, menu: QMenu, deeds: Sequence[Deed]) -> None:
        for deed in deeds:
            words = deed.words.replace("&", "&&")
            if deed.inside:
                below = QMenu(words, menu)
                menu.addMenu(below)
                self._fill(below, deed.inside)
                continue
            action = QAction(words, menu)
            action.setCheckable(deed.chosen)
            action.setChecked(deed.chosen)
            action.triggered.connect(partial(self._ask, deed.key))
            menu.addAction(action)

    def _ask(self, key: str, _checked: object = None) -> None:
        self.asked.emit(key)
