"""What lies over the page in a narrow window can be closed by mouse as well."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ui.windows.frame import Frame


@pytest.fixture
def narrow(sit_down):
    person = sit_down(size=(520, 800))
    person.window.desk.start("Amira")
    person.view.go("E1.1")
    person.settle()
    return person


def ways_out(frame: Frame) -> list[QPushButton]:
    return [one for one in frame.findChildren(QPushButton) if one.text() == "Close" and one.isVisible()]


@pytest.mark.parametrize("command", ["to_side", "to_rail"])
def test_a_drawer_that_covers_the_page_has_a_way_out(narrow, command: str) -> None:
    assert not ways_out(narrow.view)
    narrow.window.run(command)
    narrow.settle()
    assert not narrow.page.isVisible()
    (out,) = ways_out(narrow.view)
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)
    narrow.settle()
    assert narrow.page.isVisible()
    assert not ways_out(narrow.view)


@pytest.mark.parametrize("command", ["to_side", "to_rail"])
def test_a_covering_drawer_has_the_whole_width(narrow, command: str) -> None:
    narrow.window.run(command)
    narrow.settle()
    part = narrow.view.side if command == "to_side" else narrow.view.rail
    assert part.width() == narrow.view.width()


def test_the_button_that_opened_a_drawer_closes_it(sit_down) -> None:
    person = sit_down(size=(900, 800))
    person.window.desk.start("Amira")
    person.view.go("E1.1")
    person.settle()
    button = person.view.header.side
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    person.settle()
    assert person.view.side.isVisible()
    assert button.accessibleName() == "Close side panel"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    person.settle()
    assert not person.view.side.isVisible()
    assert button.accessibleName() == "Side panel"
