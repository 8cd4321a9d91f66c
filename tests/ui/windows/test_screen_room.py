"""A window is never larger than its screen, the first one and one that comes back."""

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize

from ui.windows.main_window import MainWindow
from ui.windows.screen_room import FIRST_SIZE, brought_in, first_size

LAPTOP = QRect(0, 0, 1366, 768)


def test_the_first_window_is_large_where_there_is_room_and_leaves_room_for_its_frame_elsewhere() -> None:
    assert first_size(QRect(0, 0, 2560, 1440)) == FIRST_SIZE
    assert first_size(LAPTOP) == QSize(1350, 720)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (QRect(100, 100, 900, 600), QRect(100, 100, 900, 600)),
        (QRect(0, 0, 1360, 860), QRect(8, 40, 1350, 720)),
        (QRect(900, 500, 900, 600), QRect(458, 160, 900, 600)),
        (QRect(-400, -50, 900, 600), QRect(8, 40, 900, 600)),
    ],
)
def test_a_window_that_comes_back_is_brought_onto_the_screen(window: QRect, expected: QRect) -> None:
    assert brought_in(window, LAPTOP) == expected


def test_the_window_begins_inside_its_screen(world, qtbot) -> None:
    window = MainWindow(world.settings)
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_a_window_remembered_larger_than_the_screen_comes_back_smaller(world, qtbot) -> None:
    large = MainWindow(world.settings)
    qtbot.addWidget(large)
    large.setGeometry(200, 200, 3000, 2000)
    world.settings.keep_geometry(QByteArray(large.saveGeometry()))
    window = MainWindow(world.settings)
    qtbot.addWidget(window)
    assert window.screen().availableGeometry().contains(window.geometry())
