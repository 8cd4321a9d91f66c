"""Reading a text aloud: one sentence at a time, large, with nothing else on the page."""

from PySide6.QtCore import Qt, QTextBoundaryFinder
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.labels import Caption, Text


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, by the rules of Unicode; a line break ends a sentence."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, paragraph)
        utf16 = paragraph.encode("utf-16-le", "surrogatepass")
        start = 0
        while (end := finder.toNextBoundary()) != -1:
            sentence = utf16[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").strip()
            start = end
            if sentence:
                found.append(sentence)
    return tuple(found)


class ReadAloud(QDialog):
    """A quiet page with one sentence; arrows, Space and Enter move, Esc closes."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        """Begin at the first sentence of `text`."""
        super().__init__(parent)
        self._sentences = sentences(text)
        self._at = 0
        self.setWindowTitle(f"Read aloud: {title}")
        self.setMinimumSize(480, 360)
        self.place = Caption()
        self.sentence = Text(role="h1", serif=True, own_side=True, weight=400)
        self.back = button("Back", "ghost", icon="arrow-left")
        self.next = button("Next sentence", "primary", icon="arrow-right", icon_last=True)
        self.close_it = button("Close", "secondary")
        self.back.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        self.close_it.clicked.connect(self.accept)
        self._lay_out()
        self.go(0)
        self.next.setFocus()

    @property
    def shown(self) -> str:
        """The sentence on the page."""
        return self._sentences[self._at] if self._sentences else ""

    def go(self, steps: int) -> None:
        """Move by some sentences and stay between the first and the last."""
        self._at = max(0, min(self._at + steps, len(self._sentences) - 1))
        self.sentence.setText(self.shown)
        self.place.setText(f"Sentence {self._at + 1} of {len(self._sentences)}")
        self.back.setEnabled(self._at > 0)
        last = self._at >= len(self._sentences) - 1
        self.next.setEnabled(not last)
        if last:
            self.close_it.setFocus()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1,
        }.get(Qt.Key(event.key()), 0)  # fmt: skip
        if not steps:
            super().keyPressEvent(event)
            return
        sideways = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        mirrored = sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.go(-steps if mirrored else steps)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look().px(n) for n in (48, 32, 48, 24)))
        column.setSpacing(look().px(16))
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(1)
        inner.addWidget(self.sentence)
        inner.addStretch(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.close_it)
        row.addWidget(self.next)
        column.addWidget(self.place)
        column.addWidget(area, 1)
        column.addWidget(Caption("Where you run out of breath, or would not talk like that, mark the place."))
        column.addLayout(row)
