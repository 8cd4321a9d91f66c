"""A group of options: one stop for Tab, arrow keys inside, Space or Enter chooses or takes back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from ui.fields.option_keys import OptionHome, step_of, tell_entered, tell_moved
from ui.fields.tiles import CheckTile, RadioTile
from ui.theme.look import look
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import flow_row
from workbook.curriculum.fields import Option


class Chip(Button):
    """One option as a chip; the chosen one carries a tick, so that colour is not all."""

    moved = Signal(int)

    def __init__(self, option: Option) -> None:
        """Make a chip that is not chosen."""
        super().__init__(option.label, "chip")
        self.option = option
        self.setCheckable(True)
        self.setAccessibleName(option.label)
        self.setAccessibleDescription(option.detail)
        self.setToolTip(option.detail)

    def show_chosen(self, chosen: bool) -> None:  # noqa: FBT001  a state
        """Show whether this one is chosen."""
        self.setChecked(chosen)
        self.set_icon("check" if chosen else "")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if (by := step_of(event, self)) is not None:
            self.moved.emit(by)
            tell_moved(self, by)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        tell_entered(self)


OptionButton = Chip | RadioTile | CheckTile


class OptionGroup(OptionHome):
    """Options of one question. `toggled` carries the id of the one the person chose or took back."""

    toggled = Signal(str)

    def __init__(self, name: str, buttons: Sequence[OptionButton], *, flowing: bool) -> None:
        """Put the options in lines that wrap, or below each other."""
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = tuple(buttons)
        self._chosen: tuple[str, ...] = ()
        self._clicks = QButtonGroup(self)
        self._clicks.setExclusive(False)
        self._clicks.buttonClicked.connect(self._clicked)
        for place, one in enumerate(self.buttons):
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == 0 else Qt.FocusPolicy.ClickFocus)
            self._clicks.addButton(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        self._flow = flow_row(*self.buttons, gap=6, name=name) if flowing else None
        if self._flow is not None:
            column.addWidget(self._flow)
        else:
            for one in self.buttons:
                column.addWidget(one)
        self._stop = self.buttons[0] if self.buttons else None

    def add_beside(self, part: QWidget) -> None:
        """Put one more part after the last option."""
        layout = self._flow.layout() if self._flow is not None else self.layout()
        if layout is not None:
            layout.addWidget(part)

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show which options are chosen."""
        self._chosen = tuple(chosen)
        for one in self.buttons:
            wanted = one.option.id in self._chosen
            if wanted != one.isChecked():
                one.show_chosen(wanted)
        if not any(one.hasFocus() for one in self.buttons):
            first = next((one for one in self.buttons if one.isChecked()), None)
            if first is not None:
                self._stop_at(first)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        # Not a focus proxy: Qt's order of Tab stops loses its place at a group that has one.
        super().focusInEvent(event)
        if self._stop is not None:
            self._stop.setFocus(event.reason())

    def _clicked(self, one: QAbstractButton) -> None:
        if isinstance(one, OptionButton):
            # What is chosen is the answer's business: the option shows it when it is told.
            one.setChecked(one.option.id in self._chosen)
            self.toggled.emit(one.option.id)

    def move_by(self, by: int) -> None:
        """Give the keyboard to the option so many places on, or to the first or last."""
        now = next((place for place, one in enumerate(self.buttons) if one.hasFocus()), 0)
        self.buttons[max(0, min(now + by, len(self.buttons) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self, option: QWidget) -> None:
        """Make the option that has the keyboard the one stop for Tab."""
        if isinstance(option, OptionButton):
            self._stop_at(option)

    def _stop_at(self, stop: OptionButton) -> None:
        for one in self.buttons:
            policy = Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus
            if one.focusPolicy() != policy:
                one.setFocusPolicy(policy)
        self._stop = stop


def chips(name: str, options: Sequence[Option]) -> OptionGroup:
    """Options as chips in lines that wrap."""
    return OptionGroup(name, [Chip(option) for option in options], flowing=True)


def tiles(name: str, options: Sequence[Option], *, many: bool, framed: bool) -> OptionGroup:
    """Options below each other, each with its supporting words; `framed` as cards."""
    kind = CheckTile if many else RadioTile
    return OptionGroup(name, [kind(option, framed=framed) for option in options], flowing=False)
