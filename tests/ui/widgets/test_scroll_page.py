"""A page follows the keyboard, also to a part that had no place yet."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.widgets.labels import Text
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.text_box import TextBox


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


def caret_in_view(page: ScrollPage, box: TextBox) -> bool:
    caret = box.cursorRect().translated(box.viewport().mapTo(page.viewport(), QPoint(0, 0)))
    return page.viewport().rect().contains(caret)


def box_at(page: ScrollPage, place: int) -> TextBox:
    box = TextBox("Your story")
    page.column.insertWidget(place, box)
    box.show()
    settle()
    return box


def test_a_box_that_grows_under_the_edge_by_what_is_written_is_followed(page) -> None:
    box = box_at(page, 10)
    box.setFocus()
    settle()
    for number in range(20):
        QTest.keyClicks(box, f"{number}")
        QTest.keyClick(box, Qt.Key.Key_Return)
        settle()
        assert caret_in_view(page, box)
        assert box.mapTo(page.viewport(), box.rect().bottomLeft()).y() < page.viewport().height()
    assert box.height() > page.viewport().height()


def test_a_line_that_wraps_under_the_edge_is_followed(page) -> None:
    box = box_at(page, 10)
    box.setFocus()
    settle()
    for _ in range(40):
        QTest.keyClicks(box, "and another word ")
        settle()
        assert caret_in_view(page, box)


def test_the_caret_is_followed_up_to_the_beginning_of_a_tall_box(page) -> None:
    box = box_at(page, 10)
    box.set_text("\n".join("A line" for _ in range(18)))
    box.focus_end()
    settle()
    assert caret_in_view(page, box)
    for _ in range(18):
        QTest.keyClick(box, Qt.Key.Key_Up)
        settle()
        assert caret_in_view(page, box)


def test_somebody_who_scrolled_away_comes_back_by_writing_not_by_what_others_change(page) -> None:
    box = box_at(page, 0)
    box.setFocus()
    settle()
    page.verticalScrollBar().setValue(600)
    page.column.addWidget(Text("One more line."))
    settle()
    assert page.verticalScrollBar().value() == 600
    QTest.keyClicks(box, "x")
    settle()
    assert caret_in_view(page, box)


def test_a_box_half_under_the_edge_is_shown_whole_when_it_is_entered(page) -> None:
    box = box_at(page, 10)
    top = box.mapTo(page.widget(), QPoint(0, 0)).y()
    page.verticalScrollBar().setValue(top - page.viewport().height() + 60)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert in_view(page, box)


def test_a_page_opens_with_its_title_and_the_keyboard_in_view(look_, qtbot) -> None:
    class Cover(ScrollPage):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.far = QLineEdit(), QLineEdit()
            self.column.addWidget(self.first)
            for number in range(30):
                self.column.addWidget(Text(f"A line of words, number {number}. " * 6))
            self.column.addWidget(self.far)

        def focus_first(self) -> None:
            self.far.setFocus()

    cover = Cover()
    cover.resize(500, 400)
    qtbot.addWidget(cover)
    cover.show()
    cover.activateWindow()
    qtbot.waitUntil(cover.isActiveWindow)
    cover.open_at_top()
    settle()
    assert cover.verticalScrollBar().value() == 0
    assert cover.first.hasFocus()


def test_a_long_text_opens_with_its_beginning_and_the_next_key_goes_on_at_its_end(look_, qtbot) -> None:
    class Writing(ScrollPage):
        def focus_first(self) -> None:
            self.box.focus_end()

    page = Writing()
    page.box = TextBox("Mine", most_lines=6)
    page.box.set_text("\n".join(f"Line {number}" for number in range(40)))
    page.column.addWidget(page.box)
    page.resize(500, 400)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open_at_top()
    settle()
    inner = page.box.verticalScrollBar()
    assert inner.maximum() > 0
    assert inner.value() == 0
    QTest.keyClicks(page.box, "!")
    settle()
    assert page.box.text().endswith("Line 39!")
    assert page.box.viewport().rect().contains(page.box.cursorRect())
