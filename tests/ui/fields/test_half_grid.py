"""Short cells that follow each other share a line where there is room, and every other cell has its own."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from ui.fields.half_grid import HalfGrid

SHORT = (True, True, True, False, True)


@pytest.mark.parametrize(
    ("two", "places"),
    [
        (True, [(0, 0, 1), (0, 1, 1), (1, 0, 1), (2, 0, 2), (3, 0, 1)]),
        (False, [(line, 0, 2) for line in range(5)]),
    ],
)
def test_each_cell_has_its_place(look_, qtbot, *, two: bool, places: list[tuple[int, int, int]]) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = HalfGrid(holder)
    cells = [(QLabel(str(number)), short) for number, short in enumerate(SHORT)]
    for wide in (not two, two):  # what has been laid out otherwise finds its place as well
        grid.arrange(cells, two=wide)
    found = [grid.getItemPosition(grid.indexOf(cell)) for cell, _ in cells]
    assert [(line, column, columns) for line, column, _, columns in found] == places
