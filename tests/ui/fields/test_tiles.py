"""Options as tiles: whoever uses the keyboard sees where they are, in every theme."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
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


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_card_under_the_pointer_is_told_from_the_one_with_the_keyboard(look_, qtbot, theme: str) -> None:
    look_.apply(replace(look_.reading, theme=theme))
    tile = RadioTile(Option(id="a", label="Shape A"), framed=True)
    qtbot.addWidget(tile)
    tile.show()
    at_rest = edge_of(tile.grab().toImage())
    tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    pointed = edge_of(tile.grab().toImage())
    tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    tile.activateWindow()
    qtbot.waitUntil(tile.isActiveWindow)
    tile.setFocus()
    assert len({at_rest.name(), pointed.name(), edge_of(tile.grab().toImage()).name()}) == 3


def edge_of(picture: QImage) -> QColor:
    """The colour in the middle of the upper edge."""
    return picture.pixelColor(picture.width() // 2, 1)
