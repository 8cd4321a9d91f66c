"""Where the message is written: the box, its length in words and seconds, and the room its place gives."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.read_aloud import ReadAloud
from ui.fields.writing import show_text
from ui.pages.message_setting import CHARACTERS
from ui.pages.message_words import length_words
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Text
from ui.widgets.meter import Count, Meter
from ui.widgets.text_box import TextBox
from ui.widgets.text_marks import TextMark, cursor_at, underlines
from workbook.model.answers import Row
from workbook.outreach.review import READ_A_MINUTE
from workbook.outreach.signals import Signal as Seen
from workbook.writing import graphemes
from workbook.writing.limits import Limit

LONGEST_MARK = 90
"""Code points; a longer stretch is only said in words."""
MOST_MARKS = 60
"""A text underlined all over is not quiet, and each line takes its time."""
OVER = "The place it goes to cuts the rest off."
TOO_LONG = "Longer than this needs. What could they do without?"


class MessageBox(QWidget):
    """The text of one message. Words once typed are always shown."""

    edited = Signal(str)

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self._room, self._over = 0, ""
        self.meter = Meter()
        self.box = TextBox("The message", placeholder=placeholder, least_lines=6, meter=self.meter)
        self.box.edited.connect(self._edited)
        label = Text("The message", "label", tone="ink2")
        label.setBuddy(self.box)
        self.length = Caption(tone="ink2")
        self.aloud = button("Read aloud", "link", role="label", icon="sound", name="Read the message aloud")
        self.aloud.clicked.connect(self._read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(label)
        column.addLayout(self.box.column())
        column.addWidget(flow_row(self.length, self.aloud, gap=16))

    def text(self) -> str:
        """The words in the box, exactly."""
        return self.box.text()

    def show_row(self, row: Row, limit: Limit | None, longest: int | None) -> None:
        """Show the words, and count against the limit of the place, else the length of the situation."""
        counted = limit is not None and limit.unit in CHARACTERS
        room = [size for size in (limit.limit if limit is not None and counted else None, longest) if size]
        self._room = min(room, default=0)
        self._over = OVER if limit is not None and limit.limit == self._room else TOO_LONG
        show_text(self.box, row.text("text"))
        self._count()

    def show_marks(self, raised: tuple[Seen, ...], text: str) -> None:
        """Underline what signals speak of, while the box still says what was looked at."""
        marks = [
            TextMark(start, end, "try")
            for signal in raised
            for start, end in signal.spans
            if 0 <= start < end <= min(len(text), start + LONGEST_MARK)
        ]
        marks = sorted(marks, key=lambda mark: mark.start)[:MOST_MARKS]
        marks.sort(key=lambda mark: mark.start - mark.end)  # the shortest is drawn last and stays to be seen
        self.box.setExtraSelections(underlines(self.box, marks) if self.box.text() == text else [])

    def select(self, start: int, end: int) -> None:
        """Choose these words and take the keyboard."""
        self.box.setTextCursor(cursor_at(self.box, start, min(end, len(self.box.text()))))
        self.box.ensureCursorVisible()
        self.box.setFocus()

    def _edited(self, text: str) -> None:
        self._count()
        self.edited.emit(text)

    def _count(self) -> None:
        text = self.box.text()
        words = graphemes.word_count(text)
        self.length.setText(length_words(words, round(words * 60 / READ_A_MINUTE)))
        self.aloud.setVisible(bool(words))
        self.meter.show_count(Count(graphemes.count(text), self._room, after=self._over if self._room else ""))

    def _read(self) -> None:
        page = ReadAloud("your message", self.box.text(), self.window())
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.open()
