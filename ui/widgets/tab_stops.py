"""Tab goes through a window as the eye does: in the order of its layouts, whatever was added or moved last.

Qt keeps an order of its own, in which new rows come last and a part with a focus proxy breaks the circle. So a window
asks here instead:

    def focusNextPrevChild(self, onward: bool) -> bool:
        return move_focus(self, onward=onward)
"""

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.theme.look import right_to_left


def stops(widget: QWidget) -> Iterator[QWidget]:
    """All visible parts of `widget` that can take the keyboard, from top to bottom and in reading order.

    Asked of the widgets, not of their layouts: PySide keeps what `QLayout.itemAt` gave out and can mistake it for
    something else later.
    """
    if widget.isHidden():
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inner: QWidget | None = widget.widget()
        if inner is not None:
            yield from stops(inner)
    elif widget.layout() is not None:
        for part in _in_order(widget):
            yield from stops(part)


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


def _in_order(widget: QWidget) -> list[QWidget]:
    """The parts of `widget` as the eye meets them."""
    parts = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow() and not one.isHidden()]
    way = -1 if right_to_left(widget) else 1

    def before(one: QWidget, other: QWidget) -> int:
        first, second = one.geometry(), other.geometry()
        shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
        if shared > min(first.height(), second.height()) / 2:
            return way * (first.x() - second.x())
        return first.top() - second.top()

    return sorted(parts, key=cmp_to_key(before))
