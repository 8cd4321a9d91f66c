"""What one writes about a person: cells of the exercises that share this person, on one form."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.fields.cell_for import cell_for
from ui.fields.cells import CellWidget
from ui.fields.half_grid import HalfGrid
from ui.fields.surroundings import Surroundings
from ui.pages.people_deeds import cell_set, row_about, trait_set
from ui.theme.look import look
from ui.widgets.labels import Caption
from workbook.curriculum.fields import Column
from workbook.model.answers import Cell
from workbook.model.edits import Edit
from workbook.model.workbook import Workbook

WIDE: Final = 460
"""From this width (px at 100 %) two halves share a line."""
NO_BEGINNING: Final[dict[str, Cell]] = {}


class Part(Struct, frozen=True):
    """One cell: a trait of the shared person where `ref` is empty, else a column of their row at `ref`.

    A row begins with `begin`; a `half` shares its line where there is room.
    """

    column: Column
    ref: str = ""
    half: bool = False
    begin: Callable[[], dict[str, Cell]] = field(default=lambda: NO_BEGINNING)


class PersonForm(QWidget):
    """The cells of some parts of a person. `edited` carries an edit."""

    edited = Signal(object)

    def __init__(
        self, person_id: str, parts: Sequence[Part], now: Callable[[], Workbook], surroundings: Surroundings, note: str
    ) -> None:
        """Make and fill the cells; `now` gives the workbook as it is, `note` stands below."""
        super().__init__()
        self.person_id, self.parts, self._now = person_id, tuple(parts), now
        workbook = now()
        self._two = False
        self.cells: dict[str, CellWidget] = {}
        for part in self.parts:
            cell = self.cells[_key(part)] = cell_for(replace(part.column, person_field=""), workbook, surroundings)
            cell.changed.connect(partial(self._changed, part))
        self.note = Caption(note, tone="ink2")
        self.note.setVisible(bool(note))
        self._grid = HalfGrid(self)
        self._lay_out()
        self.show_now()

    def show_now(self) -> None:
        """Show the workbook as it is; equal words stay as they are."""
        workbook = self._now()
        person = workbook.person(self.person_id)
        if person is None:
            return
        for part in self.parts:
            if part.ref:
                row = row_about(workbook, part.ref, self.person_id)
                value = None if row is None else row.values.get(part.column.id)
            else:
                value = str(getattr(person, part.column.id))
            self.cells[_key(part)].show_value(value, workbook)

    def say_note(self, words: str) -> None:
        """Change what stands below the cells."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def focus_first(self) -> None:
        """Give the keyboard to the first cell."""
        next(iter(self.cells.values())).focus_cell()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._two != (self.width() >= look().px(WIDE)):
            self._two = not self._two
            self._lay_out()

    def _changed(self, part: Part, value: Cell, typing: bool) -> None:  # noqa: FBT001  a signal's slot
        edit = self._edit(part, value, typing=typing)
        if edit is not None:
            self.edited.emit(edit)

    def _edit(self, part: Part, value: Cell, *, typing: bool) -> Edit | None:
        workbook = self._now()
        person = workbook.person(self.person_id)
        if person is None:
            return None
        if not part.ref:
            return trait_set(person, part.column.id, "" if value is None else str(value), typing=typing)
        begin = part.begin()
        return cell_set(workbook, part.ref, self.person_id, part.column.id, value, begin, typing=typing)

    def _lay_out(self) -> None:
        cells: list[tuple[QWidget, bool]] = [(self.cells[_key(part)], part.half) for part in self.parts]
        self._grid.arrange([*cells, (self.note, False)], two=self._two)


def _key(part: Part) -> str:
    return f"{part.ref}/{part.column.id}"
