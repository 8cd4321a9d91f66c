"""Options as tiles: whoever uses the keyboard sees where they are, in every theme."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.fields.tiles import CheckTile, RadioTile
from workbook.curriculum.fields import Option


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("chosen", [False, True])
@pytest.mark.parametrize(("kind", "framed"), [(RadioTile, False), (RadioTile, True), (CheckTile, False)])
def test_the_keyboard_is_seen_on_a_tile(look_, qtbot, *, theme: str, chosen: bool, kind, framed: bool) -> None:
    look_.apply(replace(look_.reading, theme=theme))
    window, other = QWidget(), QPushButton("Before")
    tile = kind(Option(id="a", label="Shape A", detail="In other words"), framed=framed)
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(tile)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tile.show_chosen(chosen)
    other.setFocus()
    without = tile.grab().toImage()
    tile.setFocus()
    assert tile.hasFocus()
    assert tile.grab().toImage() != without
