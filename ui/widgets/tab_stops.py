"""Tab goes through a window as the eye does: in the order of its layouts, whatever was added or moved last.

Qt keeps an order of its own, in which new rows come last and a part with a focus proxy breaks the circle. So a window
asks here instead:

    def focusNextPrevChild(self, onward: bool) -> bool:
        return move_focus(self, onward=onward)
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """All visible parts of `widget` that can take the keyboard, in layout order."""
    if widget.isHidden():
        return
    layout: QLayout | None = widget.layout()
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    if layout is not None:
        yield from _inside(layout)
    elif isinstance(widget, QScrollArea):
        inner: QWidget | None = widget.widget()
        if inner is not None:
            yield from stops(inner)


def tab_stops(widget: QWidget) -> list[QWidget]:
    """The parts of `widget` where Tab stops, in order."""
    return [one for one in stops(widget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()]


def move_focus(window: QWidget, *, onward: bool) -> bool:
    """Give the keyboard to the next stop of `window`, or the one before, round and round; False without any."""
    parts = [one for one in stops(window) if one.isEnabled()]
    now = QApplication.focusWidget()
    at = parts.index(now) if now in parts else -1 if onward else len(parts)
    ways = [*parts[at + 1 :], *parts[: max(0, at)]] if onward else [*parts[:at][::-1], *parts[at + 1 :][::-1]]
    goal = next((one for one in ways if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if goal is not None:
        goal.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
    return goal is not None


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
