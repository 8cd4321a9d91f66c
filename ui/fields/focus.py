"""Where the keyboard is."""

from PySide6.QtWidgets import QWidget


def focus_inside(widget: QWidget) -> QWidget | None:
    """The part of `widget` that has, or last had, the keyboard."""
    return widget.focusWidget() or None
