"""Tab goes through the parts of a field as the eye does: in the order of its layouts."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """All parts of `widget` that can take the keyboard, in layout order."""
    layout: QLayout | None = widget.layout()
    if layout is None:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        part: QWidget | None = item.widget()
        nested: QLayout | None = item.layout()
        if part is not None:
            yield from stops(part)
        elif nested is not None:
            yield from _inside(nested)


def order_tabs(field: QWidget) -> None:
    """Let Tab visit the parts of `field` from top to bottom; where the field itself stands in the page stays."""
    before = field
    for stop in stops(field):
        if stop is not before:
            QWidget.setTabOrder(before, stop)
        before = stop
