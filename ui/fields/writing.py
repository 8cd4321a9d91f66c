"""Text boxes as fields use them: one line, a line that grows, several lines, all with the same few methods."""

from typing import Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.widgets.meter import Meter
from ui.widgets.text_box import LineBox, TextBox
from ui.widgets.written import cleaned, units
from workbook.model.text import clean_text

Entry = TextBox | LineBox

LONGEST: Final = 2_000_000
"""Qt cuts a line at 32,767 letters unless told otherwise; a person's words are never cut."""
LINE_ENOUGH: Final = 70
"""Up to this many characters one line that does not grow is enough."""


class GrowingLine(TextBox):
    """One line of text that wraps and grows, without line breaks."""

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        if source.hasText():
            self.textCursor().insertText(cleaned(source.text(), one_line=True))
            self.ensureCursorVisible()


class Line(LineBox):
    """One line of text of any length."""

    def __init__(
        self, name: str, *, placeholder: str = "", description: str = "", parent: QWidget | None = None
    ) -> None:
        """Make an empty line; `name` is what a screen reader calls it."""
        super().__init__(name, placeholder=placeholder, description=description, parent=parent)
        self.setMaxLength(LONGEST)


def line_entry(
    name: str, room: int | None, *, placeholder: str = "", description: str = "", meter: Meter | None = None
) -> Entry:
    """A box for one line: a fixed one for little `room` (graphemes), else one that grows."""
    if room is not None and room <= LINE_ENOUGH and meter is None:
        return Line(name, placeholder=placeholder, description=description)
    return GrowingLine(name, placeholder=placeholder, description=description, least_lines=1, meter=meter)


def show_text(entry: Entry, text: str) -> None:
    """Show stored words unless the box already says the same; the caret stays."""
    if clean_text(entry.text()) == text:
        return
    entry.set_text(text)
    if isinstance(entry, LineBox) and not entry.hasFocus():
        entry.home(False)  # a long line shows its beginning until one writes in it


def caret_in(entry: Entry) -> int:
    """Where the caret stands, in characters from the beginning."""
    at = entry.textCursor().position() if isinstance(entry, TextBox) else entry.cursorPosition()
    return len(_before(entry.text(), at))


def put_caret(entry: Entry, at: int) -> None:
    """Put the caret after `at` characters; after the last one where the text is shorter by now."""
    place = units(entry.text()[:at])
    if isinstance(entry, TextBox):
        cursor = entry.textCursor()
        cursor.setPosition(place)
        entry.setTextCursor(cursor)
    else:
        entry.setCursorPosition(place)


def put_words(entry: Entry, words: str) -> None:
    """Put words at the caret, with a space to the words before and after; the box tells of it as of typing."""
    if isinstance(entry, TextBox):
        cursor = entry.textCursor()
        text, at = entry.text(), min(cursor.selectionStart(), cursor.selectionEnd())
        cursor.insertText(_spaced(_before(text, at), cleaned(words, one_line=isinstance(entry, GrowingLine))))
        entry.setTextCursor(cursor)
    else:
        at = entry.selectionStart() if entry.hasSelectedText() else entry.cursorPosition()
        entry.insert(_spaced(_before(entry.text(), at), cleaned(words, one_line=True)))
    entry.setFocus(Qt.FocusReason.OtherFocusReason)


def append_words(entry: Entry, words: str) -> None:
    """Put words at the end and choose their first gap ("…"), so that the next key fills it."""
    if isinstance(entry, TextBox):
        entry.moveCursor(QTextCursor.MoveOperation.End)
    else:
        entry.end(False)
    start = units(entry.text())
    put_words(entry, words)
    gap = entry.text().find("…", max(0, len(entry.text()) - len(words) - 1))
    if gap < 0:
        return
    place = units(entry.text()[:gap])
    if isinstance(entry, TextBox):
        cursor = entry.textCursor()
        cursor.setPosition(max(place, start))
        cursor.setPosition(max(place, start) + 1, QTextCursor.MoveMode.KeepAnchor)
        entry.setTextCursor(cursor)
    else:
        entry.setSelection(place, 1)


def _before(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")


def _spaced(before: str, words: str) -> str:
    return f" {words}" if before and not before[-1].isspace() else words
