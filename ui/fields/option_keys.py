"""Keys that move inside a group of options."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import right_to_left

TO_END = 1000


class OptionHome(QWidget):
    """A group that its options tell of keys and focus; connections for each of sixty would be felt at opening."""

    def move_by(self, by: int) -> None:
        """Give the keyboard to the option so many places on."""
        raise NotImplementedError

    def entered(self, option: QWidget) -> None:
        """Hear that an option has taken the keyboard."""
        raise NotImplementedError


def home_of(option: QWidget) -> OptionHome | None:
    """The group an option belongs to."""
    around = option.parentWidget()
    while around is not None and not isinstance(around, OptionHome):
        around = around.parentWidget()
    return around


def tell_moved(option: QWidget, by: int) -> None:
    """Tell the group of an option that a key moves on from it."""
    home = home_of(option)
    if home is not None:
        home.move_by(by)


def tell_entered(option: QWidget) -> None:
    """Tell the group of an option that it has taken the keyboard."""
    home = home_of(option)
    if home is not None:
        home.entered(option)


def step_of(event: QKeyEvent, widget: QWidget) -> int | None:
    """How many options a key moves, None when it does not; sideways follows the direction of the interface."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    forward = -1 if right_to_left(widget) else 1
    steps = {
        Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
        Qt.Key.Key_Home: -TO_END, Qt.Key.Key_End: TO_END,
    }  # fmt: skip
    return steps.get(Qt.Key(event.key()))
