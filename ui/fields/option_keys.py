"""Keys that move inside a group of options."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import right_to_left

TO_END = 1000


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
