"""One row as a card: a line that opens, its cells when open, and what can be done with it in words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.fields.row_editor import RowEditor
from ui.fields.row_edits import Rows, about_people, row_at
from ui.fields.row_header import RowHeader
from ui.fields.row_summaries import summary
from ui.fields.surroundings import Surroundings
from ui.theme.look import look
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from workbook.curriculum.fields import AnyRowsField
from workbook.model.answers import Row
from workbook.model.edits import Edit
from workbook.model.workbook import Workbook


class RowCard(Card):
    """A row. `edited` carries an edit of its cells; the list decides about moving and removing."""

    edited = Signal(object)
    opened = Signal(object)
    asked_move = Signal(object, int)
    asked_removal = Signal(object)
    asked_deletion = Signal(object)
    asked_person = Signal(object)

    def __init__(
        self, rows: Rows, field: AnyRowsField, row: Row, surroundings: Surroundings,
        *, told: AnyRowsField | None = None, roams: bool = False,
    ) -> None:  # fmt: skip
        """Make a closed row; `show_row` fills it.

        `told` has the columns its line tells, where not all; a row that `roams` moves on past the ends of its list.
        """
        super().__init__("plain", padding=2, gap=0)
        self.row_id = row.id
        self._rows, self._field, self._surroundings = rows, field, surroundings
        self._told, self._roams = told or field, roams
        self._workbook: Workbook | None = None
        self._place, self._count = 0, 1
        self.editor: RowEditor | None = None
        self._inside: QWidget | None = None
        self._up: Button | None = None
        self._down: Button | None = None
        self._about_person: tuple[Button, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.header = RowHeader(field.row_name)
        self.header.clicked.connect(self.toggle)
        self.header.asked_removal.connect(lambda: self.asked_removal.emit(self))
        self.column.addWidget(self.header)

    @property
    def is_open(self) -> bool:
        """Whether the cells are shown."""
        return self._inside is not None and not self._inside.isHidden()

    def show_row(self, row: Row, place: int, count: int, workbook: Workbook) -> None:
        """Show another state of the row, its place (from 0) and how many rows there are."""
        self._workbook, self._place, self._count = workbook, place, count
        if self.editor is not None and self.is_open:
            self.editor.show_row(row, workbook)
        self._sum_up(row)
        if self._up is not None and self._down is not None:
            self._up.setEnabled(place > 0 or self._roams)
            self._down.setEnabled(place < count - 1 or self._roams)

    def toggle(self) -> None:
        """Open or close the row."""
        self.set_open(not self.is_open)
        if self.is_open:
            self.opened.emit(self)

    def set_open(self, wanted: bool, *, grows: bool = False) -> None:  # noqa: FBT001  a state
        """Show or hide the cells, which are made when first needed; with `grows` only the first of them."""
        if wanted == self.is_open or self._workbook is None:
            return
        row = row_at(self._workbook, self._rows.ref, self.row_id)
        if row is None:
            return
        if self._inside is None:
            self._inside = self._make_inside(row, self._workbook, grows=grows)
            self.column.addWidget(self._inside)
            if not self.isVisible():
                # Shown with the page: showing it by itself would style every part twice.
                self._sum_up(row)
                return
        elif wanted and self.editor is not None:
            self.editor.show_row(row, self._workbook)
        self._inside.setVisible(wanted)
        self._sum_up(row)

    @property
    def to_come(self) -> bool:
        """Whether something of the open row is still to be made."""
        return self.editor is not None and (self.editor.to_come or self._up is None)

    def grow(self) -> Sequence[QWidget]:
        """Make a few cells more, or below the last what can be done with the row; the parts that came."""
        if self.editor is None or self._inside is None or self.editor.to_come:
            return self.editor.grow() if self.editor is not None else ()
        actions = self._actions()
        layout = self._inside.layout()
        if layout is not None:
            layout.addWidget(actions)
        row = row_at(self._workbook, self._rows.ref, self.row_id) if self._workbook is not None else None
        if row is not None:
            self._sum_up(row)
        return (actions,)

    def focus_cell(self, column: str = "") -> None:
        """Open the row, whole, and give the keyboard to a cell, the first one unless named."""
        self.set_open(wanted=True)
        while self.to_come:
            self.grow()
        if self.editor is not None:
            cells = self.editor.cells
            cell = cells.get(column) or next(iter(cells.values()), None)
            if cell is not None:
                cell.focus_cell()

    def _sum_up(self, row: Row) -> None:
        for deed in self._about_person:
            deed.setVisible(row.person is not None)
        if self._workbook is not None:
            self.header.show_summary(
                summary(self._told, self._workbook, row, self._place, self._surroundings), is_open=self.is_open
            )

    def _make_inside(self, row: Row, workbook: Workbook, *, grows: bool) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        side = look().px(12)
        column.setContentsMargins(side, look().px(4), side, side)
        column.setSpacing(look().px(12))
        self.editor = RowEditor(self._rows, row, self._field, workbook, self._surroundings, grows=grows)
        self.editor.edited.connect(self._edited)
        column.addWidget(self.editor)
        if not grows:
            column.addWidget(self._actions())
        return inside

    def _actions(self) -> QWidget:
        name = f"{self._field.row_name} {self._place + 1}"
        self._up = button("Move up", "link", icon="up", name=f"Move {name} up", tip="Alt+Up")
        self._down = button("Move down", "link", icon="down", name=f"Move {name} down", tip="Alt+Down")
        remove = button(f"Remove this {self._field.row_name}", "link", icon="trash")
        self._up.clicked.connect(lambda: self.asked_move.emit(self, -1))
        self._down.clicked.connect(lambda: self.asked_move.emit(self, 1))
        remove.clicked.connect(lambda: self.asked_removal.emit(self))
        self._up.setEnabled(self._place > 0 or self._roams)
        self._down.setEnabled(self._place < self._count - 1 or self._roams)
        parts: list[QWidget] = [self._up, self._down, remove]
        if about_people(self._field):
            everything = button("Everything about this person", "link", icon="arrow-right")
            everything.clicked.connect(lambda: self.asked_person.emit(self))
            everywhere = button("Delete this person everywhere", "link", icon="person", tone="danger")
            everywhere.clicked.connect(lambda: self.asked_deletion.emit(self))
            self._about_person = (everything, everywhere)
            parts += self._about_person
        return flow_row(*parts, gap=12)

    def _edited(self, edit: Edit) -> None:
        if self._workbook is None:
            return
        self._workbook = edit.apply(self._workbook)
        row = row_at(self._workbook, self._rows.ref, self.row_id)
        if row is not None:
            self._sum_up(row)
        self.edited.emit(edit)
