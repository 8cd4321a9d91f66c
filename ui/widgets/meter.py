"""How long a text is: a bar and "88 of 220 characters"; counted by the caller.

    meter = Meter()
    meter.show_count(Count(88, 220))                       unit "characters"
    meter.show_count(Count(234, 220, after="The last words will be cut off on a profile."))

Near and over are said in words, not by colour alone. A meter without a limit shows the count only.
"""

from typing import Final, Literal

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import look, right_to_left
from ui.theme.tokens import Token
from ui.widgets.labels import Caption

Measure = Literal["normal", "near", "over"]

NEAR: Final = 0.9
"""Share of the limit from which little room is left."""


class Count(Struct, frozen=True):
    """A length, its limit (0 = none), the unit in the plural, and words to add when it is over."""

    length: int
    limit: int = 0
    unit: str = "characters"
    after: str = ""

    @property
    def state(self) -> Measure:
        """Where the length stands against its limit."""
        if self.limit and self.length > self.limit:
            return "over"
        return "near" if self.limit and self.length >= NEAR * self.limit else "normal"

    def words(self) -> str:
        """The count in words, such as "210 of 220 characters, 10 left"."""
        if not self.limit:
            return f"{self.length:,} {self.unit}"
        said = f"{self.length:,} of {self.limit:,} {self.unit}"
        match self.state:
            case "normal":
                return said
            case "near":
                return f"{said} · {self.limit - self.length} left"
            case "over":
                return f"{said} · {self.length - self.limit:,} over"


class Bar(QProgressBar):
    """A thin painted bar that is a progress bar to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__(parent)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tone: Token = "accent"

    def sizeHint(self) -> QSize:
        return QSize(look().px(80), look().px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(24), look().px(6))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if look().theme.name == "contrast":
            painter.setPen(QPen(look().colour("control"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            area.adjust(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("line"))
        round_end = area.height() / 2
        painter.drawRoundedRect(area, round_end, round_end)
        share = min(1.0, self.value() / max(1, self.maximum()))
        if share <= 0:
            return
        filled = QRectF(area)
        filled.setWidth(max(area.height(), area.width() * share))
        if right_to_left(self):
            filled.moveRight(area.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour(self.tone))
        painter.drawRoundedRect(filled, round_end, round_end)


class Meter(QWidget):
    """A bar with its count beside it and, when over, a sentence below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a meter that shows nothing until `show_count`."""
        super().__init__(parent)
        self.bar = Bar()
        self.words = Caption(wraps=False)
        self.after = Caption(tone="tip")
        self.after.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self.bar, 1)
        self._row.addWidget(self.words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.after)
        look().changed.connect(self.restyle)
        self.restyle()
        self.show_count(Count(0))

    def setAccessibleName(self, name: str, /) -> None:
        """Name the meter and its bar."""
        super().setAccessibleName(name)
        self.bar.setAccessibleName(name)

    def show_count(self, count: Count) -> None:
        """Show a count; nothing is announced, the text box reads it when asked."""
        tone: Token = "ink3" if count.state == "normal" else "tip"
        self.bar.setVisible(count.limit > 0)
        self.bar.tone = "accent" if count.state == "normal" else "tip"
        self.bar.setMaximum(max(1, count.limit))
        self.bar.setValue(min(count.length, max(1, count.limit)))
        self.bar.setAccessibleDescription(count.words())
        self.bar.update()
        self.words.setText(count.words())
        self.words.with_tone(tone)
        self.after.setText(count.after)
        self.after.setVisible(bool(count.after) and count.state == "over")

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._row.setSpacing(look().px(12))
        self._column.setSpacing(look().px(4))
        self.bar.updateGeometry()
