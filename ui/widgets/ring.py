"""A small ring that shows how many of all are answered; a progress bar to a screen reader."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.theme.look import look


class Ring(QProgressBar):
    """A painted ring with the count in the middle."""

    def __init__(self, size: int = 44, parent: QWidget | None = None) -> None:
        """Make an empty ring `size` px wide at 100 %."""
        super().__init__(parent)
        self._size = size
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_count(self, done: int, total: int, words: str) -> None:
        """Show `done` of `total`; `words` say it."""
        self.setMaximum(max(1, total))
        self.setValue(done)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(self._size), look().px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look().px(4)
        area = QRectF(self.rect()).adjusted(width, width, -width, -width)
        contrast = look().theme.name == "contrast"
        painter.setPen(QPen(look().colour("line"), 1 if contrast else width))
        painter.drawEllipse(area)
        if self.value() > 0:
            share = min(1.0, self.value() / self.maximum())
            painter.setPen(QPen(look().colour("accent"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(area, 90 * 16, -round(360 * 16 * share))
        painter.setPen(look().colour("ink"))
        painter.setFont(look().font("caption", weight=600))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(max(0, self.value())))
