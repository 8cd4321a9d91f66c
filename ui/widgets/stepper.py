"""A number with a button to take one away and one to add one.

stepper = Stepper("Hours a week", least=0, most=40, unit="hours"); stepper.edited.connect(...)   int
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.labels import Text


class NumberBox(QSpinBox):
    """A spin box without arrows whose number fills the frame: under a style sheet Qt leaves it one px."""

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fill()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._fill()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        self._fill()

    def _fill(self) -> None:
        inset = look().px(6)
        self.lineEdit().setGeometry(self.rect().adjusted(inset, 2, -inset, -2))


class Stepper(QWidget):
    """A whole number; typing, arrow keys and two buttons change it."""

    edited = Signal(int)

    def __init__(
        self, name: str, *, least: int = 0, most: int = 100, step: int = 1, unit: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make a stepper called `name`, starting at `least`."""
        super().__init__(parent)
        self.box = NumberBox()
        self.box.setRange(least, most)
        self.box.setSingleStep(step)
        self.box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = f"{name}, {unit}" if unit else name
        self.box.setAccessibleName(said)
        self.box.lineEdit().setAccessibleName(said)
        self.setFocusProxy(self.box)
        self.less = button("", "icon", icon="minus", name=f"Less: {name}")
        self.more = button("", "icon", icon="plus", name=f"More: {name}")
        self.less.clicked.connect(self.box.stepDown)
        self.more.clicked.connect(self.box.stepUp)
        self.unit = Text(unit, "body", tone="ink2", wraps=False)
        self.unit.setVisible(bool(unit))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self.less, self.box, self.more, self.unit):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self.box.valueChanged.connect(self._changed)
        look().changed.connect(self.restyle)
        self.restyle()
        self._changed_ends()

    def value(self) -> int:
        """The number shown."""
        return self.box.value()

    def set_value(self, value: int) -> None:
        """Show a number without the signal."""
        self.box.blockSignals(True)
        self.box.setValue(value)
        self.box.blockSignals(False)
        self._changed_ends()

    def restyle(self) -> None:
        """Take font and sizes again after the Look changed."""
        self._row.setSpacing(look().px(6))
        self.box.setFont(look().line_font("body_large"))
        self.box.setFixedSize(look().px(88), look().px(40))

    def _changed(self, value: int) -> None:
        self._changed_ends()
        self.edited.emit(value)

    def _changed_ends(self) -> None:
        self.less.setEnabled(self.box.value() > self.box.minimum())
        self.more.setEnabled(self.box.value() < self.box.maximum())
