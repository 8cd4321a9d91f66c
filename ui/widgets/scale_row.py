"""A rating from 0 to 10 whose ends are said in words.

    row = ScaleRow("How ready do you feel?", "not yet", "ready now"); row.edited.connect(...)     int
    row.set_value(None)           nothing chosen

Digits choose, 1 and at once 0 means 10. Arrow keys move the choice. "Clear" or Delete takes it back: `cleared`.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import Styled, look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption

LEAST: Final = 0
MOST: Final = 10
SIZE: Final = 38
TEN_WITHIN: Final = 1000
"""So many ms after a 1 a 0 makes it 10."""


class Step(Styled, QRadioButton):
    """One number of the scale, painted as a disc."""

    def __init__(self, number: int, said: str, parent: QWidget | None = None) -> None:
        """Make the number; `said` is read aloud."""
        super().__init__(parent)
        self._number = number
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def restyle(self) -> None:
        """Take the size again."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(look().px(SIZE), look().px(SIZE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        chosen = self.isChecked()
        painter.setBrush(look().colour("accent" if chosen else "surface"))
        edge = "accent" if chosen else "hover" if self.underMouse() else "control"
        painter.setPen(QPen(look().colour(edge), 2))
        painter.drawEllipse(disc)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            if chosen:
                painter.setPen(QPen(look().colour("surface"), 1.5))
                painter.drawEllipse(disc)
        painter.setPen(look().colour("on_accent" if chosen else "ink"))
        painter.setFont(look().font("label", weight=600 if chosen else 500))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


class ScaleRow(QWidget):
    """Eleven discs in a row with words below the ends."""

    edited = Signal(int)
    cleared = Signal()

    def __init__(self, name: str, low: str, high: str, parent: QWidget | None = None) -> None:
        """Make a scale called `name`; `low` and `high` say what 0 and 10 mean."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription("Digits choose, 1 and then 0 for 10. Delete takes it back.")
        self._one_typed = QTimer(self, singleShot=True, interval=TEN_WITHIN)
        self._group = QButtonGroup(self)
        self.steps = tuple(Step(n, _said(name, n, low, high)) for n in range(LEAST, MOST + 1))
        for number, step in enumerate(self.steps):
            self._group.addButton(step, number)
        self._group.idClicked.connect(self._choose)
        self.setFocusProxy(self.steps[0])
        self.low, self.high = Caption(f"{LEAST} · {low}"), Caption(f"{MOST} · {high}")
        self.clear = button("Clear", "link", role="label", name=f"Clear: {name}")
        self.clear.clicked.connect(self._clear)
        self._ends = QHBoxLayout()
        self._ends.addWidget(self.low, 1)
        self._ends.addWidget(self.clear)
        self._ends.addWidget(self.high, 1)
        self.high.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._discs = flow_row(*self.steps, gap=4, even=True)
        self._column.addWidget(self._discs)
        self._column.addLayout(self._ends)
        look().changed.connect(self.restyle)
        self.restyle()
        self.set_value(None)

    def value(self) -> int | None:
        """The number chosen, or None."""
        number = self._group.checkedId()
        return None if number < 0 else number

    def set_value(self, value: int | None) -> None:
        """Show a choice, or none, without a signal."""
        self._group.setExclusive(False)
        for number, step in enumerate(self.steps):
            step.setChecked(number == value)
        self._group.setExclusive(True)
        self._stop_at(value or 0)
        self.clear.setVisible(value is not None)

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(4))
        width = 11 * look().px(SIZE) + 10 * look().px(4)
        self.setMaximumWidth(width)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        digit = event.key() - Qt.Key.Key_0
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif 0 <= digit <= 9:
            self._type(digit)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.value() is not None:
            self._clear()
        else:
            event.ignore()

    def _type(self, digit: int) -> None:
        """Choose what the keys spell."""
        number = MOST if digit == 0 and self._one_typed.isActive() else digit
        self._one_typed.stop()
        if number == 1:
            self._one_typed.start()
        self.steps[number].setFocus(Qt.FocusReason.TabFocusReason)
        self.steps[number].click()

    def _choose(self, number: int) -> None:
        self.clear.show()
        self._stop_at(number)
        self.edited.emit(number)

    def _stop_at(self, number: int) -> None:
        """Let Tab stop at one number alone; Qt sees to it only where the choice is made in an exclusive group."""
        for one, step in enumerate(self.steps):
            step.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == number else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.steps[number])

    def _clear(self) -> None:
        self.steps[0].setFocus()
        self.set_value(None)
        self.cleared.emit()


def _said(name: str, number: int, low: str, high: str) -> str:
    ends = {LEAST: f", {low}", MOST: f", {high}"}
    return f"{name} {number} of {MOST}{ends.get(number, '')}"
