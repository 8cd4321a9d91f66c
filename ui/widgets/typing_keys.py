"""What the two writing boxes share: which keys belong to the window, a menu without undo, a meter below."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.theme.look import look

LEFT_TO_WINDOW: Final = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.DeleteEndOfLine,
)


def for_window(event: QKeyEvent) -> bool:
    """Whether the window, not the box, should have this key."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return True
    return any(event.matches(key) for key in LEFT_TO_WINDOW)


def without_undo(menu: QMenu) -> QMenu:
    """Take Undo and Redo, which are the application's, out of Qt's context menu."""
    for action in menu.actions():
        if action.objectName() in {"edit-undo", "edit-redo"}:
            menu.removeAction(action)
    remaining = menu.actions()
    if remaining and remaining[0].isSeparator():
        menu.removeAction(remaining[0])
    return menu


def stacked(box: QWidget, below: QWidget | None) -> QVBoxLayout:
    """A box with what belongs under it."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(8))
    column.addWidget(box)
    if below is not None:
        column.addWidget(below)
    return column
