"""Cells of a row: what every kind of cell shares, and the cells for text, words, numbers and ticks."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.amounts import close_words
from ui.fields.fold_strip import FoldStrip
from ui.fields.surroundings import Room
from ui.fields.tiles import CheckTile
from ui.fields.writing import Entry, Line, line_entry, show_text
from ui.theme.look import look
from ui.widgets.boxes import empty
from ui.widgets.buttons import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Caption, Text
from ui.widgets.text_box import TextBox
from workbook.curriculum.fields import Column, Limits, Option
from workbook.model.answers import Cell
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook
from workbook.reading.plain import in_words

PLENTY: Final = 200
"""A text with at least this much room (graphemes) starts with three lines."""


class CellWidget(QWidget):
    """One labelled part of a row. `changed` carries (value, typing) of what the person changed."""

    changed = Signal(object, bool)

    def __init__(self, column: Column) -> None:
        """Make the label and the help of `column`; the part itself comes below."""
        super().__init__()
        self.column = column
        self.entry: Entry | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look().px(4))
        self.label = Text(column.label, "label", tone="ink2")
        self.body.addWidget(self.label)
        if column.help:
            self.body.addWidget(Caption(column.help))

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        """Show a value; equal words stay as they are."""
        raise NotImplementedError

    def focus_cell(self) -> None:
        """Give the keyboard to the cell."""
        if self.entry is not None:
            self.entry.focus_end()
        else:
            part = self.nextInFocusChain()
            if part is not None and self.isAncestorOf(part):
                part.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, value: Cell, *, typing: bool = False) -> None:
        """Send a change by the person."""
        self.changed.emit(value, typing)

    def tell_text(self, text: str) -> None:
        """Send words as they are typed."""
        self.tell(clean_text(text), typing=True)


class TextCell(CellWidget):
    """One or several lines; a remark appears only near or past a limit, or when there is little.

    A text that is cut where it is shown (`column.fold`) has its counter and what is left of it below.
    """

    def __init__(self, column: Column, place: Room | None = None) -> None:
        """Make a box that fits the room the column gives; `place` is where the text is shown."""
        super().__init__(column)
        hard = column.limits.hard
        if column.type == "long":
            lines = 3 if hard is None or hard > PLENTY else 2
            entry: Entry = TextBox(column.label, description=column.help, least_lines=lines)
        else:
            entry = line_entry(column.label, hard or 0, description=column.help)
        self.entry = self.box = entry
        self.label.setBuddy(entry)
        self.remark = Caption(tone="tip")
        self.remark.hide()
        self._room: Room | None = None
        entry.edited.connect(self._typed)
        self.body.addWidget(entry)
        self.fold = FoldStrip(place) if column.fold else None
        if self.fold is not None:
            self.body.addWidget(self.fold)
        self.body.addWidget(self.remark)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        text = "" if value is None else str(value)
        if self.column.signs and clean_text(self.box.text()) != text:  # what a person types stays as it is
            text = in_words(text)
        show_text(self.box, text)
        self._remark(text)

    def set_room(self, room: Room | None) -> None:
        """Count against the room of another place, such as the channel of a message."""
        if room != self._room:
            self._room = room
            self._remark(clean_text(self.box.text()))

    def _typed(self, text: str) -> None:
        self.tell(clean_text(text), typing=True)
        self._remark(text)

    def _remark(self, text: str) -> None:
        limits = self.column.limits
        room = self._room.hard if self._room else None
        if room and (limits.hard is None or room < limits.hard):
            soft = limits.soft if limits.soft and limits.soft <= room else None
            low = limits.minimum if limits.minimum and limits.minimum <= (soft or room) else None
            limits = Limits(minimum=low, soft=soft, hard=room)
        if self.fold is not None:
            self.fold.show_text(text, limits)
        counted = self.fold is not None and self.column.limits.hard is not None
        words = "" if counted else close_words(text, limits, always=self._room is not None)
        self.remark.setText(words)
        self.remark.setVisible(bool(words))


class WordsCell(CellWidget):
    """Several short texts: type one, Enter makes it a chip; a chip can be taken out."""

    def __init__(self, column: Column) -> None:
        """Make an empty row of chips and a line to add one."""
        super().__init__(column)
        self._words: tuple[str, ...] = ()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.entry = self.box = Line(column.label, placeholder="Type one and press Enter", description=column.help)
        self.label.setBuddy(self.box)
        self.box.edited.connect(self._typed)
        self.box.returnPressed.connect(self._settle)
        self.box.editingFinished.connect(self._settle)
        self.body.addWidget(self._chips)
        self.body.addWidget(self.box)
        self._show_chips()

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        words = value if isinstance(value, tuple) else (value,) if isinstance(value, str) and value else ()
        if words == self._all():
            return
        pending = clean_text(self.box.text().strip())
        if pending and words and words[-1] == pending:
            words = words[:-1]
        else:
            self.box.set_text("")
        self._words = words
        self._show_chips()

    def _all(self) -> tuple[str, ...]:
        pending = clean_text(self.box.text().strip())
        return (*self._words, pending) if pending else self._words

    def _typed(self, text: str) -> None:
        if text.endswith((",", ";")):
            self.box.set_text(text[:-1])
            self._settle()
        else:
            self.tell(self._all(), typing=True)

    def _settle(self) -> None:
        words = self._all()
        if words == self._words:
            return
        self._words = words
        self.box.set_text("")
        self._show_chips()
        self.tell(words, typing=True)

    def _remove(self, place: int) -> None:
        self._words = (*self._words[:place], *self._words[place + 1 :])
        self._show_chips()
        self.tell(self._all())
        self.box.setFocus()

    def _show_chips(self) -> None:
        empty(self._flow)
        for place, word in enumerate(self._words):
            chip = button(word, "chip", icon="close", icon_last=True, name=f"Take out {word}")
            chip.clicked.connect(lambda _checked=False, at=place: self._remove(at))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._words))
        full = self.column.most is not None and len(self._words) >= self.column.most
        self.box.setPlaceholderText(f"That is {self.column.most}" if full else "Type one and press Enter")


class NumberCell(CellWidget):
    """A whole number that can be typed, stepped with Up and Down, or left empty."""

    def __init__(self, column: Column) -> None:
        """Make an empty number."""
        super().__init__(column)
        self.entry = self.box = NumberLine(column.label, description=column.help)
        self.box.stepped.connect(self.step)
        self.box.setMaximumWidth(look().px(140))
        self.label.setBuddy(self.box)
        self.box.edited.connect(self._typed)
        less = button("", "icon", icon="minus", name=f"Less: {column.label}")
        more = button("", "icon", icon="plus", name=f"More: {column.label}")
        less.clicked.connect(lambda: self.step(-1))
        more.clicked.connect(lambda: self.step(1))
        row = QHBoxLayout()
        row.setSpacing(look().px(4))
        row.addWidget(self.box)
        if column.unit:
            row.addWidget(Text(column.unit, wraps=False))
        row.addWidget(less)
        row.addWidget(more)
        row.addStretch(1)
        self.remark = Caption(tone="tip")
        self.remark.hide()
        self.body.addLayout(row)
        self.body.addWidget(self.remark)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        text = "" if value is None or isinstance(value, bool | tuple) else str(value)
        if value is None or whole_number(self.box.text()) != value:  # "5 " on the way to "5 or 6" is left alone
            show_text(self.box, text)
        self._remark(text)

    def step(self, by: int) -> None:
        """Go up or down, within the range; an empty number starts at the lower end."""
        now = whole_number(self.box.text())
        least, most = self._range()
        value = max(least, min(most, least if now is None else now + by))
        self.box.set_text(str(value))
        self._remark(str(value))
        self.tell(value, typing=True)

    def _typed(self, text: str) -> None:
        number = whole_number(text)
        # Words that are no number are kept as they are, with a remark; nothing typed is dropped.
        self.tell((clean_text(text) or None) if number is None else number, typing=True)
        self._remark(text)

    def _range(self) -> tuple[int, int]:
        least = self.column.least if self.column.least is not None else 0
        return least, self.column.most if self.column.most is not None else 1_000_000

    def _remark(self, text: str) -> None:
        number = whole_number(text)
        least, most = self._range()
        fits = not text.strip() or (number is not None and least <= number <= most)
        upto = f" from {least} to {most}" if self.column.most is not None else ""
        self.remark.setText("" if fits else f"A whole number{upto} works best here.")
        self.remark.setVisible(not fits)


class NumberLine(Line):
    """A line where Up and Down step a number."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        by = steps.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)


class TickCell(CellWidget):
    """One tick with its words beside it."""

    def __init__(self, column: Column) -> None:
        """Make an unset tick."""
        super().__init__(column)
        self.label.hide()
        self.tick = CheckTile(Option(id=column.id, label=column.label), framed=False)
        self.tick.setAccessibleDescription(column.help)
        self.tick.clicked.connect(self._ticked)
        self.body.addWidget(self.tick)

    def _ticked(self) -> None:
        self.tell(self.tick.isChecked())

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        if self.tick.isChecked() != (value is True):
            self.tick.setChecked(value is True)


class TitleCell(CellWidget):
    """What a row leans on, by title; read, not changed."""

    def __init__(self, column: Column, title_of: Callable[[str], str]) -> None:
        """Make an empty line; `title_of` names a reference."""
        super().__init__(column)
        self._title_of = title_of
        self.words = Text(tone="ink2")
        self.body.addWidget(self.words)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        text = value if isinstance(value, str) else ""
        self.words.setText(self._title_of(text) if text else "")
        self.setVisible(bool(text))


def whole_number(text: str) -> int | None:
    """The whole number of at most nine digits that stands in `text`; None for anything else."""
    stripped = text.strip()
    return int(stripped) if stripped.lstrip("-").isdecimal() and len(stripped) < 10 else None
