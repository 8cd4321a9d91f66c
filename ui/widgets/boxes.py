"""What rows and columns of widgets have in common: turning where there is little room, and being emptied."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


def stand_up(row: QBoxLayout, *, narrow: bool) -> None:
    """Let the parts of `row` stand below each other where it is narrow, beside each other elsewhere."""
    way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
    if row.direction() != way:
        row.setDirection(way)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets are hidden at once and gone with the next turn of the loop."""
    while (item := layout.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
