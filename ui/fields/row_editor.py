"""The open part of a row: one cell for each column, short ones beside each other when there is room."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.fields.cell_for import cell_for
from ui.fields.cells import CellWidget, NumberCell, TextCell
from ui.fields.choice_cells import ChoiceCell, DateCell
from ui.fields.half_grid import HalfGrid
from ui.fields.person_cell import PersonCell
from ui.fields.row_edits import Rows, cell_edit, pick_person, row_at, value_in
from ui.fields.surroundings import Surroundings
from ui.theme.look import look
from workbook.curriculum.fields import AnyRowsField, Column, MessageDraftField
from workbook.curriculum.row_columns import columns_of
from workbook.model.answers import Cell, Row
from workbook.model.edits import DeletePerson, Edit, PutPerson, SetCell, Several
from workbook.model.workbook import Person, Workbook

WIDE = 520
"""From this width (px at 100 %) two short cells share a line."""
AT_ONCE = 2
"""So many cells are made at a time where an editor grows."""


class RowEditor(QWidget):
    """The cells of one row. `edited` carries an edit; `workbook` is told with `show_row`."""

    edited = Signal(object)

    def __init__(
        self, rows: Rows, row: Row, field: AnyRowsField, workbook: Workbook, surroundings: Surroundings,
        *, grows: bool = False,
    ) -> None:  # fmt: skip
        """Make and fill the cells; with `grows` only the first ones, the others come with `grow`."""
        super().__init__()
        self._rows, self.row_id = rows, row.id
        self._surroundings = surroundings
        self._workbook = workbook
        self._begun = ""
        self._two = False
        self.made: dict[str, CellWidget] = {}
        self._columns = columns_of(field)
        self._limit = field.limit if isinstance(field, MessageDraftField) else ""
        self._make(AT_ONCE if grows else len(self._columns))
        self._grid = HalfGrid(self)
        self._lay_out()
        self.show_row(row, workbook)

    @property
    def cells(self) -> dict[str, CellWidget]:
        """The cells of all columns; those that are still to come are made now."""
        while self.to_come:
            self.grow()
        return self.made

    @property
    def to_come(self) -> bool:
        """Whether cells are still to be made."""
        return len(self.made) < len(self._columns)

    def grow(self) -> Sequence[CellWidget]:
        """Make a few cells more; those that came."""
        before = set(self.made)
        self._make(AT_ONCE)
        self._lay_out()
        row = row_at(self._workbook, self._rows.ref, self.row_id)
        if row is not None:
            for column_id in self.made.keys() - before:
                self._show_cell(self.made[column_id], row)
            self._follow_channel(row)
        return [cell for column_id, cell in self.made.items() if column_id not in before]

    def _make(self, most: int) -> None:
        for column in self._columns[len(self.made) :][:most]:
            cell = self.made[column.id] = cell_for(column, self._workbook, self._surroundings)
            cell.changed.connect(partial(self._changed, column))
            if isinstance(cell, PersonCell):
                cell.picked.connect(partial(self._picked, column))

    def show_row(self, row: Row, workbook: Workbook) -> None:
        """Show another state of the row; cells that are equal stay as they are."""
        self._workbook = workbook
        for cell in self.made.values():
            self._show_cell(cell, row)
        self._follow_channel(row)

    def _show_cell(self, cell: CellWidget, row: Row) -> None:
        column = cell.column
        value = value_in(self._workbook, column, row)
        if isinstance(cell, PersonCell):
            person_id = row.person if column.person_field else row.text(column.id) or None
            cell.set_person(person_id)
            person = self._workbook.person(person_id)
            cell.say_known(
                elsewhere=person is not None and appears_elsewhere(self._workbook, person.id, self._rows.ref)
            )
            value = person.name if person else ""
        cell.show_value(value, self._workbook)

    def _follow_channel(self, row: Row) -> None:
        text = self.made.get("text")
        if not isinstance(text, TextCell):
            return
        channel = self.made.get("channel")
        chosen = value_in(self._workbook, channel.column, row) if channel else None
        room = self._surroundings.limit_of(chosen) if isinstance(chosen, str) and chosen else None
        text.set_room(room or (self._surroundings.limit_of(self._limit) if self._limit else None))

    def _changed(self, column: Column, value: Cell, typing: bool) -> None:  # noqa: FBT001  a signal's slot
        if column.type == "person":
            self._send(self._name_in_cell(column, value))
            return
        edit = cell_edit(self._rows, self._workbook, self.row_id, column, value, typing=typing)
        if isinstance(edit, Several) and edit.typing_key:
            self._begun = edit.typing_key
        self._send(edit)
        row = row_at(self._workbook, self._rows.ref, self.row_id)
        if row is not None and column.id == "channel":
            self._follow_channel(row)

    def _name_in_cell(self, column: Column, value: Cell) -> Edit | None:
        """Typing a name into a cell that holds a person id: rename that person, or begin a new one."""
        row = row_at(self._workbook, self._rows.ref, self.row_id)
        if row is None:
            return None
        name = "" if value is None else str(value)
        person = self._workbook.person(row.text(column.id))
        if person is not None:
            return PutPerson(replace(person, name=name), typing=True)
        new = Person(id=self._rows.fresh_id("p"), name=name)
        self._begun = new.id
        edits = (PutPerson(new), SetCell(self._rows.ref, self.row_id, column.id, new.id))
        return Several(edits, label="Person added", typing_key=new.id)

    def _picked(self, column: Column, person_id: str) -> None:
        if column.type == "person":
            edits: list[Edit] = [SetCell(self._rows.ref, self.row_id, column.id, person_id)]
            if self._begun and self._begun != person_id:
                edits.append(DeletePerson(self._begun))
            self._send(Several(tuple(edits), label="Person chosen"))
        else:
            self._send(pick_person(self._rows, self._workbook, self.row_id, person_id, self._begun))
        self._begun = ""
        row = row_at(self._workbook, self._rows.ref, self.row_id)
        if row is not None:
            self.show_row(row, self._workbook)

    def _send(self, edit: Edit | None) -> None:
        if edit is not None:
            self._workbook = edit.apply(self._workbook)
            self.edited.emit(edit)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._two != (self.width() >= look().px(WIDE)):
            self._two = not self._two
            self._lay_out()

    def _lay_out(self) -> None:
        self._grid.arrange(((cell, _is_short(cell)) for cell in self.made.values()), two=self._two)


def appears_elsewhere(workbook: Workbook, person_id: str, ref: str) -> bool:
    """Whether somebody is in a list other than the one at `ref`."""
    return any(
        other != ref and any(row.person == person_id for row in workbook.rows(other)) for other in workbook.answers
    )


def _is_short(cell: CellWidget) -> bool:
    """Whether a cell is content with half a line."""
    if isinstance(cell, TextCell):
        hard = cell.column.limits.hard
        return cell.column.type == "short" and hard is not None and hard <= 30
    if isinstance(cell, ChoiceCell):
        return cell.list is not None and cell.own is None
    return isinstance(cell, NumberCell | DateCell | PersonCell)
