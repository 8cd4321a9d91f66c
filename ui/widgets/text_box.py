"""Where people write: `TextBox` grows with its text, `LineBox` is one line; both have the same few methods.

    box = TextBox("Your headline", placeholder="For example: …", least_lines=3, meter=Meter())
    box.edited.connect(...)      only what the person changed, as str
    box.set_text(text)           from the workbook; an equal text leaves the caret alone, else only the difference moves
    box.text(); box.focus_end(); box.set_read_only(True)

Undo belongs to the application: the boxes keep none, and Ctrl+Z, Ctrl+Enter and Ctrl+K go on to the window.
"""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from ui.theme.look import Styled, look
from ui.widgets.meter import Meter
from ui.widgets.typing_keys import for_window, stacked, without_undo
from ui.widgets.written import cleaned, difference, units

LINE_HEIGHT: Final = 135
"""Percent of the font's own line."""

PADDING: Final = 10
MARGIN: Final = 4
BORDER: Final = 2
MOST_LINES: Final = 22


class TextBox(Styled, QTextEdit):
    """A box for several lines of plain text; as tall as its text between the least and the most lines."""

    edited = Signal(str)

    def __init__(
        self, name: str, *, placeholder: str = "", description: str = "", least_lines: int = 3,
        most_lines: int = MOST_LINES, meter: Meter | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make an empty box; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self._least, self._most = least_lines, max(least_lines, most_lines)
        self._known = ""
        self._setting = False
        self._floor = 0
        self.meter = meter
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        if meter is not None:
            meter.setAccessibleName(f"Length of {name}")
        self.restyle()

    def text(self) -> str:
        """The text as written; lines end in a newline and no-break spaces stay."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Show `text` without emitting `edited`; only the part that differs is replaced."""
        old = self.text()
        if text == old:
            return
        start, end_old, end_new = difference(old, text)
        self._setting = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(old[:start]))
        cursor.setPosition(units(old[:end_old]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start:end_new])
        self._setting = False
        self.setTextCursor(cursor)

    def focus_end(self) -> None:
        """Put the caret after the last letter and take the keyboard."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001  a Qt property
        """Let the text be read and copied only."""
        self.setReadOnly(read_only)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_floor(self, height: int) -> None:
        """Be at least `height` px tall, as a box beside this one is; 0 for no such box."""
        if height != self._floor:
            self._floor = height
            self._grow()

    def wanted_height(self) -> int:
        """The height in px that the text itself asks for."""
        around = 2 * (look().px(PADDING) + BORDER)
        margins = 2 * look().px(MARGIN)
        text = self.document().size().height()
        least, most = (count * self._line() + margins for count in (self._least, self._most))
        return round(min(max(text, least), most)) + around

    def column(self) -> QVBoxLayout:
        """The box with its meter under it."""
        return stacked(self, self.meter)

    def restyle(self) -> None:
        """Take font, line height and size again after the Look changed."""
        self.setFont(look().font("body_large"))
        document = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(look().px(MARGIN))
        self._set_line_height()
        self._set_direction()
        self._grow()

    def sizeHint(self) -> QSize:
        return QSize(look().px(360), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(120), self._height())

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and for_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if for_window(event):
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self.isReadOnly():
            self._new_paragraph()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        menu = without_undo(self.createStandardContextMenu())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        if source.hasText():
            self.textCursor().insertText(cleaned(source.text()))
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_direction()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._grow()

    def _changed(self) -> None:
        text = self.text()
        if text == self._known:
            return
        was_empty, self._known = not self._known, text
        if was_empty or not text:
            self._set_direction()
        if not self._setting:
            self.edited.emit(text)

    def _new_paragraph(self) -> None:
        """Begin a paragraph that is set as the one before.

        Qt takes Return in an empty paragraph as the wish to leave its format, here the line height: it puts that back
        and begins no new one, so a blank line would be lost.
        """
        cursor = self.textCursor()
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _set_line_height(self) -> None:
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        everything.mergeBlockFormat(spacing)

    def _set_direction(self) -> None:
        """Each paragraph runs as its script does; an empty box as the interface does."""
        option = self.document().defaultTextOption()
        auto = Qt.LayoutDirection.LayoutDirectionAuto
        option.setTextDirection(auto if self._known else self.layoutDirection())
        self.document().setDefaultTextOption(option)

    def _line(self) -> float:
        return self.fontMetrics().height() * LINE_HEIGHT / 100

    def _height(self) -> int:
        return max(self._floor, self.wanted_height())

    def _grow(self, *_size: object) -> None:
        height = self._height()
        scrolls = self.document().size().height() > self._most * self._line() + 2 * look().px(MARGIN)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)


class LineBox(Styled, QLineEdit):
    """A box for one line of text, with the methods of `TextBox`."""

    edited = Signal(str)

    def __init__(
        self, name: str, *, placeholder: str = "", description: str = "", meter: Meter | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make an empty box; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self.meter = meter
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setPlaceholderText(placeholder)
        self.setMinimumWidth(look().px(120))
        self.textEdited.connect(self._edited)
        if meter is not None:
            meter.setAccessibleName(f"Length of {name}")
        self.restyle()

    def set_text(self, text: str) -> None:
        """Show `text` without emitting `edited`; an equal text leaves the caret alone."""
        if text == self.text():
            return
        caret = self.cursorPosition()
        at_end = caret == len(self.text())
        self.setText(text)
        if not at_end:
            self.setCursorPosition(min(caret, units(text)))

    def focus_end(self) -> None:
        """Put the caret after the last letter and take the keyboard."""
        self.end(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001  a Qt property
        """Let the text be read and copied only."""
        self.setReadOnly(read_only)
        self.style().unpolish(self)
        self.style().polish(self)

    def column(self) -> QVBoxLayout:
        """The box with its meter under it."""
        return stacked(self, self.meter)

    def restyle(self) -> None:
        """Take font and sizes again after the Look changed."""
        self.setFont(look().line_font("body_large"))
        self.setMinimumWidth(look().px(120))

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and for_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if for_window(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        menu = without_undo(self.createStandardContextMenu())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _edited(self, text: str) -> None:
        clean = cleaned(text, one_line=True)
        if clean != text:
            caret = self.cursorPosition()
            self.setText(clean)
            self.setCursorPosition(max(0, caret - (units(text) - units(clean))))
        self.edited.emit(clean)
