"""What a message is for and where it goes: the situation with its rules, the channel with its limit, the language."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.fields.cells import CellWidget, TextCell
from ui.fields.choice_cells import ChoiceCell
from ui.fields.dates import date_words, month_words
from ui.fields.disclosure import Disclosure
from ui.fields.read_aloud import ReadAloud
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Quote, Text
from workbook.curriculum.course import exercise, item_list, options_of
from workbook.curriculum.exercises import Example as ExampleText
from workbook.curriculum.fields import Column, MessageDraftField
from workbook.model.answers import Cell, Row
from workbook.model.workbook import Workbook
from workbook.outreach.draft import PLACES
from workbook.outreach.situations import NOTE, Situation, WorkedExample, limit_of, notes_budget, situation_named
from workbook.reading.summaries import field_at
from workbook.writing.limits import Limit

WIDE: Final = 520
"""From this width, in px at 100 %, situation and channel stand beside each other."""
CHARACTERS: Final = frozenset({"characters", "graphemes", "letters, digits"})
"""Units the counter can compare with a good length."""
ASIDE: Final = "Language and limit"
EXAMPLES_OF: Final = {"no": ("declining", "sells"), "close": ("closing", "letting_be")}


def message_field(ref: str) -> MessageDraftField:
    """The field of the course that keeps these messages."""
    field = field_at(ref)
    if not isinstance(field, MessageDraftField):
        raise KeyError(ref)
    return field


def _column(ref: str, column_id: str) -> Column | None:
    return next((column for column in message_field(ref).columns if column.id == column_id), None)


class Example(Card):
    """A finished message to read or to hear oneself read, never to put in."""

    def __init__(self, label: str, text: str, count: str = "") -> None:
        super().__init__("sunken", padding=12, gap=4)
        self._text = text
        self.setAccessibleName(label)
        aloud = button("Read it sentence by sentence", "link", role="label", icon="sound", name=f"{label}: read aloud")
        aloud.clicked.connect(self._read)
        told = f"{label} · {count}" if count else label
        for part in (Caption(told), Quote(text), aloud):
            self.column.addWidget(part)

    def _read(self) -> None:
        page = ReadAloud("an example", self._text, self.window())
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.open()


class Rules(QWidget):
    """How such a message goes: what never, what next, and worked examples."""

    def __init__(self, lines: tuple[tuple[str, str], ...], examples: tuple[Example, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        for name, words in lines:
            column.addWidget(Text(f"{name}: {words}", "label", weight=400))
        for example in examples:
            column.addWidget(example)


def _named(example: WorkedExample, place: int) -> Example:
    label = example.label or f"Worked example {place}"
    return Example(label, example.text, f"{example.length} of {example.limit} characters")


def situation_rules(situation: Situation) -> Rules:
    """All that O5 says about a situation beyond when and order."""
    lines = (
        ("First touch", "look first, then write. One question, no link, no meeting before the answer."),
        ("Length", f"{situation.length_text} characters"),
        ("Never", situation.never),
        ("Weak", f"“{situation.weak}” {situation.weak_why}"),
        ("What comes next", situation.next),
    )
    return Rules(lines, tuple(_named(one, place) for place, one in enumerate(situation.examples, start=1)))


def purpose_rules(ref: str) -> Rules:
    """The order and examples of an ask, a kind no or a closing note (O6)."""
    purpose = next(place.purpose for place in PLACES if place.ref == ref)
    lines: list[tuple[str, str]] = []
    examples: list[Example] = []
    for item_id in EXAMPLES_OF.get(purpose, ()):
        item = item_list("answers_and_endings").item(item_id)
        if item is not None:
            if item.text:
                lines.append((item.label, item.text))
            if example := item.details.get("example"):
                examples.append(Example(item.label, str(example)))
    if purpose == "ask":
        examples += [Example(f"An ask, {one.who}", one.text) for one in _good_asks()]
    return Rules(tuple(lines), tuple(examples))


def _good_asks() -> list[ExampleText]:
    return [one for one in exercise("E9.5").examples if one.kind == "good"]


def _room_words(limit: Limit) -> str:
    """When it was looked up what a place holds, and what is known beside it."""
    on = limit.checked_on
    when = f"in {month_words(on)}" if len(on) == len("2026-11") else f"on {date_words(on)}"
    checked = f"Checked {when}. If the site shows something else, change it."
    return " ".join(part for part in (limit.note, checked) if part)


def _length_words(limit: Limit | None, good: int | None) -> str:
    """What the counter goes by: the good length, unless the place holds no more than that."""
    holds = limit.limit if limit is not None else None
    if limit is not None and holds and (not good or (limit.unit in CHARACTERS and holds <= good)):
        return f"Holds {holds:,} {limit.unit}."
    if not good:
        return ""
    told = f"Good: up to {good:,} characters"
    return f"{told}; the counter goes by that. The place itself holds {holds:,}." if holds else f"{told}."


class Setting(QWidget):
    """Situation, channel and language of one message. `changed` carries column, value, and whether it is typed."""

    changed = Signal(str, object, bool)
    asked_limits = Signal()

    def __init__(self, ref: str, today: date) -> None:
        super().__init__()
        self.ref, self._today = ref, today
        self._rules_of = ""
        self.cells: dict[str, CellWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(8))
        self.pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.pair.setSpacing(look().px(16))
        self._column.addLayout(self.pair)
        for column_id in ("situation", "channel"):
            column = _column(ref, column_id)
            if column is not None:
                plain = [replace(option, detail="") for option in options_of(column)]
                self._add(column, ChoiceCell(column, plain))
        self.room = Caption()
        self.budget = Caption(tone="ink2")
        self.when = Text("", "label", weight=400)
        for part in (self.room, self.budget, self.when):
            self._column.addWidget(part)
        self.rules: Disclosure | None = None
        self.about_room = Caption()
        self.change = button("Change what it holds", "link", role="label", icon="pencil")
        self.change.clicked.connect(self.asked_limits)
        self.language = Disclosure(ASIDE, self._make_language)
        self._column.addWidget(self.language)
        self._row = Row(id="")
        if ref != PLACES[0].ref:
            self.when.setText(message_field(ref).help)
            self._put_rules(ref, partial(purpose_rules, ref))

    def show_row(self, row: Row, workbook: Workbook) -> None:
        """Show what is chosen."""
        self._row = row
        for column_id, cell in self.cells.items():
            cell.show_value(row.values.get(column_id), workbook)
        channel = row.text("channel")
        limit = limit_of(channel, workbook)
        known = limit is not None and bool(limit.limit)
        self.room.setText(_length_words(limit, self._good_length(row)))
        self.room.setVisible(bool(self.room.text()))
        self.about_room.setText(_room_words(limit) if limit is not None and known else "")
        if self.language.content is not None:
            self.about_room.setVisible(known)
            self.change.setVisible(known)
        budget = notes_budget(workbook, self._today).sentence if channel == NOTE else ""
        self.budget.setText(budget)
        self.budget.setVisible(bool(budget))
        language = row.text("language").strip()
        self.language.say(f"{ASIDE}: {language}" if language else ASIDE)
        self._own_words(row)
        self._show_situation(row)

    def _good_length(self, row: Row) -> int | None:
        found = situation_named(row.text("situation"))
        if found is not None:
            return found.longest(row.text("channel"))
        return next(place.longest for place in PLACES if place.ref == self.ref)

    def _own_words(self, row: Row) -> None:
        """A channel from the list needs no line for own words."""
        cell = self.cells.get("channel")
        if isinstance(cell, ChoiceCell) and cell.own is not None and cell.list is not None:
            listed = bool(row.text("channel")) and cell.list.currentIndex() > 0
            cell.own.setVisible(not listed or cell.own.hasFocus())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction.LeftToRight if self.width() >= look().px(WIDE) else QBoxLayout.Direction.TopToBottom
        if self.pair.direction() != way:
            self.pair.setDirection(way)

    def _add(self, column: Column, cell: CellWidget) -> None:
        self.cells[column.id] = cell
        cell.changed.connect(partial(self._changed, column.id))
        self.pair.addWidget(cell, 1, Qt.AlignmentFlag.AlignTop)

    def _changed(self, column_id: str, value: Cell, typing: bool) -> None:  # noqa: FBT001  a signal's slot
        self.changed.emit(column_id, value, typing)

    def _make_language(self) -> QWidget:
        column = _column(self.ref, "language") or Column(id="language", label="Language")
        cell = TextCell(replace(column, help="Seen from your words. Write it here if it is another one."))
        cell.changed.connect(partial(self._changed, "language"))
        cell.show_value(self._row.values.get("language"), Workbook(id=""))
        self.cells["language"] = cell
        inside = QWidget()
        column_inside = QVBoxLayout(inside)
        column_inside.setContentsMargins(0, 0, 0, 0)
        column_inside.setSpacing(look().px(8))
        for part in (cell, self.about_room, self.change):
            column_inside.addWidget(part)
            part.setVisible(part is cell or bool(self.about_room.text()))
        return inside

    def _show_situation(self, row: Row) -> None:
        if "situation" not in self.cells:
            return
        found = situation_named(row.text("situation"))
        self.when.setVisible(found is not None)
        if found is not None:
            order = " → ".join(found.order)
            self.when.setText(f"When {found.when}.\nIn this order: {order}.")
            self._put_rules(found.id, partial(situation_rules, found))
        elif self.rules is not None:
            self.rules.hide()

    def _put_rules(self, key: str, make: Callable[[], QWidget]) -> None:
        if self._rules_of == key and self.rules is not None:
            self.rules.show()
            return
        was_open = self.rules is not None and self.rules.is_open
        if self.rules is not None:
            self._column.removeWidget(self.rules)
            self.rules.hide()
            self.rules.deleteLater()
        self._rules_of = key
        self.rules = Disclosure("How such a message goes, with examples to read", make)
        self._column.insertWidget(self._column.indexOf(self.language), self.rules)
        if was_open:
            self.rules.toggle()
        if self.isVisible():
            self.rules.show()
