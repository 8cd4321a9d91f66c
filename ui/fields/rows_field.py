"""Fields with rows: strengths, people, stories, weeks, messages. Add, open, move, remove; every step can be undone."""

from collections import deque
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.field_widget import FieldWidget
from ui.fields.focus import focus_inside
from ui.fields.lent_rows import column_after, is_blank, row_to_show, takes_words, who_column, words_column
from ui.fields.row_card import RowCard
from ui.fields.row_edits import Rows, kind_of, pick_person, row_at
from ui.fields.starters import Starters
from ui.fields.surroundings import Surroundings
from ui.fields.writing import Entry
from ui.places import PEOPLE, about
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import rule
from ui.widgets.labels import Caption
from workbook.curriculum.fields import AnyRowsField, Column
from workbook.curriculum.row_columns import columns_of
from workbook.model.answers import Cell, Row
from workbook.model.edits import DeletePerson, Edit, MoveRow, PutRow, RemoveRow
from workbook.model.workbook import Workbook
from workbook.reading.summaries import cell_words

OPEN_CELLS = 5
"""Rows stand open at first while all together have no more cells than this; making a cell takes about a millisecond."""


class RowsWidget(FieldWidget):
    """The rows of a field as cards."""

    def __init__(
        self,
        ref: str,
        field: AnyRowsField,
        workbook: Workbook,
        surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        """Show the rows at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.field = field
        self.rows = Rows(ref, kind_of(field), surroundings.today, surroundings.fresh_id)
        self.cards: list[RowCard] = []
        self.said = Caption()
        self.body.addWidget(self.said)
        self.above = QVBoxLayout()
        self.body.addLayout(self.above)
        self.list = QVBoxLayout()
        self.list.setSpacing(look().px(6))
        self.body.addLayout(self.list)
        self._drop_line = rule()
        self._drop_line.setFixedHeight(3)
        self._drop_line.hide()
        self._drop_at: int | None = None
        self._to_open: deque[RowCard] = deque()
        self.add = button(f"Add {_a(field.row_name)}", "secondary", icon="plus")
        self.add.clicked.connect(self._add_empty)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        if field.starters:
            self.later(self._add_starters)
        self._shortcut(Qt.Key.Key_Up, -1)
        self._shortcut(Qt.Key.Key_Down, 1)
        self.begin()

    def begin(self) -> None:
        """Show the rows for the first time, closed; the first of them open as the field grows."""
        self.show_answer()
        self._plan_to_open()

    def show_answer(self) -> None:
        rows = self.workbook.rows(self.ref)
        known = {card.row_id: card for card in self.cards}
        if [card.row_id for card in self.cards] != [row.id for row in rows]:
            self._arrange(rows, known)
        for place, (card, row) in enumerate(zip(self.cards, rows, strict=True)):
            card.show_row(row, place, len(rows), self.workbook)
        self._say(len(rows))
        self.shown_rows(rows)

    def restyle(self) -> None:
        super().restyle()
        self.list.setSpacing(look().px(6))

    @property
    def to_come(self) -> bool:
        return self._growing() is not None or bool(self._to_open) or super().to_come

    @property
    def tail(self) -> int:
        growing = self._growing() or (self._to_open[0] if self._to_open else None)
        if growing is None or growing not in self.cards:
            return 0
        below = [self.add.sizeHint(), *(card.sizeHint() for card in self.cards[self.cards.index(growing) + 1 :])]
        return sum(size.height() + look().px(6) for size in below)

    def grow(self) -> Sequence[QWidget]:
        card = self._growing()
        if card is not None:
            made = card.grow()
            self._watch_cells(card)
            return made
        return self._open_next() if self._to_open else super().grow()

    def _growing(self) -> RowCard | None:
        return next((card for card in self.cards if card.to_come), None)

    def shown_rows(self, rows: Sequence[Row]) -> None:
        """A place for kinds that show more than the rows."""

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        card = next((card for card in self.cards if card.row_id == row_id), None)
        if card is not None:
            card.set_open(wanted=True)
            self._watch_cells(card)
            card.focus_cell(column)
        elif self.cards:
            self.cards[0].header.setFocus()
        else:
            self.add.setFocus()

    def _add_empty(self) -> None:
        self.add_row()

    def add_row(self, values: dict[str, Cell] | None = None) -> None:
        """Add a row at the end, open it and begin in its first cell."""
        self._put_new(self._added(values or {}))

    def fresh_row(self) -> PutRow:
        """The edit that adds an empty row where the next one belongs."""
        return self._added({})

    def _added(self, values: dict[str, Cell]) -> PutRow:
        row = Row(id=self.surroundings.fresh_id("r"), values=values)
        return PutRow(self.ref, self.rows.kind, row, label=f"{self.field.row_name.capitalize()} added")

    @property
    def takes_words(self) -> bool:
        return words_column(self.field) is not None

    @property
    def takes_people(self) -> bool:
        """Whether `choose_person` has a place for somebody."""
        return who_column(self.field) is not None

    def insert_words(self, text: str) -> None:
        """Put words where the person last wrote, else into a row that has none yet; never into a name."""
        column = words_column(self.field)
        if column is None:
            return
        here = self._card_here()
        if here is None:
            here = self._card_without(column)
            self._entry = None
        here.set_open(wanted=True)
        if here.editor is not None and (self._entry is None or not takes_words(here.editor, self._entry)):
            self._entry, self._written_in = here.editor.cells[column.id].entry, False
            self._watch_cells(here)
        super().insert_words(text)

    def choose_person(self, person_id: str) -> None:
        """Make a row about somebody who is known: the one with the keyboard if it is about nobody, else a new one."""
        who = who_column(self.field)
        if who is None:
            return
        here, rows = self._card_here(), self.workbook.rows(self.ref)
        nobody = [row for row in rows if row.person is None and (is_blank(row) or (here and here.row_id == row.id))]
        nobody.sort(key=lambda row: here is None or here.row_id != row.id)
        shown = row_to_show(self.field, rows, person_id)
        if shown is not None:
            self.focus_at(shown.id, who.id)
            announce(self, "This person is here already.")
        elif nobody:
            edit = pick_person(self.rows, self.workbook, nobody[0].id, person_id)
            if edit is not None:
                self.send(edit)
            self.show_answer()
            self.focus_at(nobody[0].id, column_after(self.field, who))
        else:
            fresh = self.fresh_row()
            self._put_new(replace(fresh, row=replace(fresh.row, person=person_id)), column_after(self.field, who))

    def watch(self, entry: Entry) -> None:
        """Remember the box once it takes the keyboard: until then words begin in a row of their own."""
        entry.installEventFilter(self)

    def _card_here(self) -> RowCard | None:
        """The row in which the person last was."""
        entry = self._entry
        return next((card for card in self.cards if entry is not None and card.isAncestorOf(entry)), None)

    def _card_without(self, column: Column) -> RowCard:
        """The first row with nothing in this column, open; a new one where each has something."""
        rows = self.workbook.rows(self.ref)
        free = next((row for row in rows if not cell_words(self.workbook, column, row)), None)
        if free is None:
            fresh = self.fresh_row()
            self._put_new(fresh, column.id)
            free = fresh.row
        else:
            self.focus_at(free.id, column.id)
        return next(card for card in self.cards if card.row_id == free.id)

    def _put_new(self, edit: PutRow, column: str = "") -> None:
        self.send(edit)
        self.show_answer()
        self.focus_at(edit.row.id, column)

    def move_row(self, card: RowCard, by: int) -> None:
        """Move a row by some places; the keyboard stays where it is."""
        place = self.cards.index(card)
        self._move_to(card, place + by)

    def remove_row(self, card: RowCard) -> None:
        """Take a row out; the keyboard goes to its neighbour."""
        place = self.cards.index(card)
        self.send(RemoveRow(self.ref, card.row_id, label=f"{self.field.row_name.capitalize()} removed"))
        self.show_answer()
        self._focus_near(place)

    def delete_person(self, card: RowCard) -> None:
        """Delete the person of a row everywhere (A7)."""
        row = row_at(self.workbook, self.ref, card.row_id)
        if row is None:
            return
        place = self.cards.index(card)
        if row.person is None:
            self.remove_row(card)
            return
        self.send(DeletePerson(row.person))
        self.show_answer()
        self._focus_near(place)

    def _ask_person(self, card: RowCard) -> None:
        row = row_at(self.workbook, self.ref, card.row_id)
        if row is not None and row.person is not None:
            self.asked_source.emit(about(PEOPLE, row.person))

    def row_edited(self, edit: Edit) -> None:
        """Pass on an edit of a card's cells and bring the others in line."""
        self.send(edit)
        rows = self.workbook.rows(self.ref)
        sender = self.sender()
        for place, (card, row) in enumerate(zip(self.cards, rows, strict=True)):
            if card is not sender:
                card.show_row(row, place, len(rows), self.workbook)
        self.shown_rows(rows)

    def _arrange(self, rows: Sequence[Row], known: dict[str, RowCard]) -> None:
        wanted = {row.id for row in rows}
        for card in self.cards:
            if card.row_id not in wanted:
                self._drop(card)
        self.cards = [known.get(row.id) or self._new_card(row) for row in rows]
        for place, card in enumerate(self.cards):
            if self.list.indexOf(card) != place:
                self.list.removeWidget(card)
                self.list.insertWidget(place, card)

    def _new_card(self, row: Row) -> RowCard:
        card = self.make_card(row)
        card.edited.connect(self.row_edited)
        card.opened.connect(self._watch_cells)
        card.asked_move.connect(self.move_row)
        card.asked_removal.connect(self.remove_row)
        card.asked_deletion.connect(self.delete_person)
        card.asked_person.connect(self._ask_person)
        card.header.stepped.connect(partial(self._step, card))
        card.header.dragged.connect(partial(self._drag, card))
        card.header.dropped.connect(partial(self._drop_here, card))
        return card

    def make_card(self, row: Row) -> RowCard:
        """A card for a row."""
        return RowCard(self.rows, self.field, row, self.surroundings)

    def _drop(self, card: RowCard) -> None:
        if card.editor is not None:
            for cell in card.editor.made.values():
                if cell.entry is not None:
                    self.forget(cell.entry)
        self.list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _watch_cells(self, card: RowCard) -> None:
        entries: list[Entry] = []
        if card.editor is not None:
            entries = [cell.entry for cell in card.editor.made.values() if cell.entry is not None]
        for entry in entries:
            self.watch(entry)

    def _plan_to_open(self) -> None:
        cells = sum(self._weight(column) for column in columns_of(self.field))
        for place, card in enumerate(self.cards):
            if (place + 1) * cells > OPEN_CELLS and not (place == 0 and len(self.cards) == 1):
                break
            self._to_open.append(card)

    def _open_next(self) -> Sequence[QWidget]:
        if not self._to_open:
            return ()
        card = self._to_open.popleft()
        if card in self.cards and card.editor is None:
            card.set_open(wanted=True, grows=True)
            self._watch_cells(card)
        return () if card.editor is None else (card.editor,)

    def _weight(self, column: Column) -> int:
        """A choice of several shows every option, so it is worth several cells."""
        many = len(self.surroundings.options(column)) if column.type == "choices" else 0
        return 1 + many // OPEN_CELLS

    def _add_starters(self) -> QWidget:
        starters = Starters(self.field.starters, f"Start a {self.field.row_name} with one of these:")
        starters.picked.connect(self._add_started)
        self.body.insertWidget(self.body.indexOf(self.add), starters)
        return starters

    def _add_started(self, words: str) -> None:
        first = next((column for column in self.field.columns if column.type in {"short", "long"}), None)
        self.add_row({first.id: words} if first else None)

    def _say(self, count: int) -> None:
        words = count_words(self.field, count)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _shortcut(self, key: Qt.Key, by: int) -> None:
        keys = QKeySequence(Qt.Modifier.ALT | key)
        shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._move_focused(by))

    def _move_focused(self, by: int) -> None:
        focus = focus_inside(self)
        card = next((card for card in self.cards if focus is not None and card.isAncestorOf(focus)), None)
        if card is not None:
            self.move_row(card, by)

    def _move_to(self, card: RowCard, place: int) -> None:
        place = max(0, min(place, len(self.cards) - 1))
        if place == self.cards.index(card):
            return
        focus = focus_inside(self)
        self.send(MoveRow(self.ref, card.row_id, place, label=f"{self.field.row_name.capitalize()} moved"))
        self.show_answer()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"Moved to place {place + 1} of {len(self.cards)}.")

    def _focus_near(self, place: int) -> None:
        if self.cards:
            self.cards[min(place, len(self.cards) - 1)].header.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, card: RowCard, by: int) -> None:
        place = max(0, min(self.cards.index(card) + by, len(self.cards) - 1))
        self.cards[place].header.setFocus(Qt.FocusReason.TabFocusReason)

    def _drag(self, card: RowCard, global_y: int) -> None:
        here = self.mapFromGlobal(QPoint(0, global_y)).y()
        gap = sum(1 for other in self.cards if other.geometry().center().y() < here)
        self._drop_at = gap
        top = self.cards[gap].y() if gap < len(self.cards) else self.cards[-1].geometry().bottom() + 1
        self._drop_line.setParent(self)
        self._drop_line.setGeometry(card.x(), top - 4, card.width(), 3)
        self._drop_line.show()
        self._drop_line.raise_()

    def _drop_here(self, card: RowCard, _global_y: int = 0) -> None:
        self._drop_line.hide()
        if self._drop_at is not None:
            place = self.cards.index(card)
            self._move_to(card, self._drop_at - 1 if self._drop_at > place else self._drop_at)
        self._drop_at = None


def count_words(field: AnyRowsField, count: int) -> str:
    """How many rows there are and how many are a good number, such as "2 stories. Between 3 and 8 is good."."""
    name = field.row_name
    have = "" if not count else f"{count} {name if count == 1 else _plural(name)}. "
    if field.least and field.most and field.least != field.most:
        return f"{have}Between {field.least} and {field.most} is a good number."
    if field.least and field.least == field.most:
        return f"{have}{field.least} is a good number."
    if field.most:
        return f"{have}Up to {field.most}."
    if field.least > 1:
        return f"{have}{field.least} or more is a good number."
    return have.strip()


def _plural(name: str) -> str:
    head, of, rest = name.partition(" of ")
    if of:
        return f"{_plural(head)} of {_plural(rest)}"
    if name == "person":
        return "people"
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("s", "x", "ch", "sh")) else f"{name}s"


def _a(name: str) -> str:
    return f"an {name}" if name[:1].lower() in "aeiou" else f"a {name}"
