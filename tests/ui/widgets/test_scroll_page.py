"""A page follows the keyboard, also to a part that had no place yet."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.widgets.labels import Text
from ui.widgets.scroll_page import ScrollPage


@pytest.fixture
def page(look_, qtbot) -> ScrollPage:
    made = ScrollPage()
    for number in range(30):
        made.column.addWidget(Text(f"A line of words, number {number}. " * 6))
    made.resize(500, 400)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def in_view(page: ScrollPage, part: QWidget) -> bool:
    return (
        page.viewport()
        .rect()
        .contains(
            part.geometry().translated(part.parentWidget().mapTo(page.viewport(), part.parentWidget().rect().topLeft()))
        )
    )


def test_a_part_made_and_given_the_keyboard_at_once_is_brought_into_view(page) -> None:
    settle()
    line = QLineEdit()
    page.column.addWidget(line)
    line.show()
    line.setFocus()
    settle()
    assert line.hasFocus()
    assert in_view(page, line)


def test_a_part_in_view_stays_where_it_is(page) -> None:
    line = QLineEdit()
    page.column.insertWidget(0, line)
    settle()
    page.verticalScrollBar().setValue(0)
    line.setFocus()
    settle()
    assert page.verticalScrollBar().value() == 0


def test_somebody_who_scrolls_on_is_not_brought_back(page) -> None:
    line = QLineEdit()
    page.column.insertWidget(0, line)
    line.show()
    settle()
    line.setFocus()
    settle()
    page.verticalScrollBar().setValue(600)
    page.column.addWidget(Text("One more line."))
    settle()
    assert page.verticalScrollBar().value() == 600
