"""Where a draft is written: a growing box in which Ctrl+Shift+Right hands chosen words to the next draft."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.fields.writing import GrowingLine
from ui.theme.look import right_to_left
from ui.widgets.text_box import TextBox
from ui.widgets.text_marks import cursor_at

LINES_OF_A_LINE: Final = 3
LINES_OF_A_TEXT: Final = (6, 16)
"""Least and most lines of a box for several paragraphs; a longer text scrolls, so that what stands below stays near."""
HAND_ON: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class DraftKeys(QObject):
    """Listens to the keys of a box; `handed_on` when words or a block are to go to the next draft, `entered` on focus.

    Without chosen words, in a text of one paragraph the keys mean what they mean anywhere: choose the next word.
    """

    handed_on = Signal()
    entered = Signal()

    def __init__(self, box: TextBox, *, blocks: bool) -> None:
        """Listen to `box`, which owns this; `blocks`: a whole block goes when no words are chosen."""
        super().__init__(box)
        self._box, self.blocks = box, blocks
        self.visited = False
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        del watched
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self.visited = True
            self.entered.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._means_next(event):
            self.handed_on.emit()
            return True
        return False

    def _means_next(self, event: QKeyEvent) -> bool:
        onward = Qt.Key.Key_Left if right_to_left(self._box) else Qt.Key.Key_Right
        if event.key() != onward or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != HAND_ON:
            return False
        return self.blocks or self._box.textCursor().hasSelection()


def draft_box(name: str, *, one_line: bool, short: bool) -> TextBox:
    """A box for one line that wraps, or for paragraphs; `short` ones begin with few lines."""
    if one_line:
        return GrowingLine(name, least_lines=LINES_OF_A_LINE)
    least, most = LINES_OF_A_TEXT
    return TextBox(name, least_lines=LINES_OF_A_LINE if short else least, most_lines=most)


def chosen_words(box: TextBox) -> str:
    """The words that are selected; "" when none are."""
    cursor = box.textCursor()
    return points(box.text(), cursor.selectionStart(), cursor.selectionEnd()).strip()


def choose_words(box: TextBox, start: int, end: int) -> None:
    """Select code points `start` to before `end` without taking the keyboard."""
    box.setTextCursor(cursor_at(box, start, end))
    box.ensureCursorVisible()


def points(text: str, start: int, end: int) -> str:
    """The part of a text between two places in Qt's units."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "ignore")


def holds_focus(part: QWidget, focused: QWidget | None) -> bool:
    """Whether the keyboard is in a part."""
    return focused is not None and (focused is part or part.isAncestorOf(focused))
