"""Quiet underlines in a text box; the shape says the kind, the words beside the box say the rest.

    entry.setExtraSelections(underlines(entry, (TextMark(3, 13, "try"),)))

Places are code points of the box's text. The lines move with the text while it is edited, and do not grow at their end.
"""

from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.written import units

MarkKind = Literal["try", "note", "spelling"]
Style = QTextCharFormat.UnderlineStyle
SHAPES: Final[dict[MarkKind, tuple[Style, Token]]] = {
    "try": (Style.DashUnderline, "tip"),
    "note": (Style.DashDotLine, "note"),
    "spelling": (Style.DotLine, "note"),
}


class TextMark(Struct, frozen=True):
    """A place in a text: code points `start` to before `end`."""

    start: int
    end: int
    kind: MarkKind


def underlines(box: QTextEdit, marks: Sequence[TextMark]) -> list[QTextEdit.ExtraSelection]:
    """The marks as underlines of `box`, whose text they were made for."""
    text = box.document().toRawText()
    return [_underline(box, text, mark) for mark in marks if 0 <= mark.start < mark.end <= len(text)]


def cursor_at(box: QTextEdit, start: int, end: int) -> QTextCursor:
    """A cursor over code points `start` to before `end` of the box's text."""
    text = box.document().toRawText()
    cursor = QTextCursor(box.document())
    cursor.setPosition(units(text[:start]))
    cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _underline(box: QTextEdit, text: str, mark: TextMark) -> QTextEdit.ExtraSelection:
    style, tone = SHAPES[mark.kind]
    line = QTextEdit.ExtraSelection()
    cursor = QTextCursor(box.document())
    cursor.setPosition(units(text[: mark.start]))
    cursor.setPosition(units(text[: mark.end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)
    shape = QTextCharFormat()
    shape.setUnderlineStyle(style)
    shape.setUnderlineColor(look().colour(tone))
    line.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
    line.format = shape  # pyright: ignore[reportAttributeAccessIssue]
    return line
