"""The rail: states in words, keys, clicks, and what stays when it is fed again."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.widgets.gallery import CHAPTERS, rail
from ui.widgets.rail import RailChapter, RailItem


@pytest.fixture
def shown(qtbot, look_):
    made = rail()
    qtbot.addWidget(made)
    made.resize(272, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_list()
    return made


def told(signal):
    seen = []
    signal.connect(seen.append)
    return seen


def row(shown, chapter, item=None):
    model = shown.tree.model()
    index = model.index(chapter, 0)
    return index if item is None else model.index(item, 0, index)


def click(shown, index, across=60):
    area = shown.tree.visualRect(index)
    QTest.mouseClick(
        shown.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(area.left() + across, area.center().y())
    )


def test_rows_are_read_with_their_state(shown):
    words = [row(shown, 2, at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert words == [
        "What you do, said plainly, answered",
        "Draft your headline, you are here",
        "Choose between drafts, not started",
    ]
    assert row(shown, 1, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "Values you work by, set aside for later"
    assert row(shown, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Chapter 3, Your headline, 1 of 4 answered"


def test_a_screen_reader_finds_a_named_tree_and_ring(shown):
    tree = QAccessible.queryAccessibleInterface(shown.tree)
    assert tree.role() == QAccessible.Role.Tree
    assert tree.text(QAccessible.Text.Name) == "Chapters and exercises"
    ring = QAccessible.queryAccessibleInterface(shown.ring)
    assert ring.role() == QAccessible.Role.ProgressBar
    assert ring.text(QAccessible.Text.Name) == "7 of 27 answered · no rush"


def test_arrows_move_without_choosing_and_enter_chooses(shown):
    seen = told(shown.chosen)
    QTest.keyClick(shown.tree, Qt.Key.Key_Down)
    assert seen == []
    QTest.keyClick(shown.tree, Qt.Key.Key_Return)
    assert seen == ["E3.3"]


def test_left_and_space_close_and_open_a_chapter(shown):
    seen = told(shown.chapter_chosen)
    shown.tree.setCurrentIndex(row(shown, 2))
    QTest.keyClick(shown.tree, Qt.Key.Key_Space)
    assert shown.tree.open_chapters() == ("2",)
    QTest.keyClick(shown.tree, Qt.Key.Key_Right)
    assert shown.tree.open_chapters() == ("2", "3")
    assert seen == []


def test_a_click_on_an_exercise_chooses_it(shown):
    seen = told(shown.chosen)
    click(shown, row(shown, 2, 2))
    assert seen == ["E3.3"]


def test_a_click_on_a_chapter_opens_it_and_tells(shown):
    seen = told(shown.chapter_chosen)
    click(shown, row(shown, 3))
    assert seen == ["4"]
    assert "4" in shown.tree.open_chapters()


def test_a_click_on_the_chevron_only_opens(shown):
    seen = told(shown.chapter_chosen)
    click(shown, row(shown, 3), across=shown.tree.visualRect(row(shown, 3)).width() - 18)
    assert seen == []
    assert "4" in shown.tree.open_chapters()


def test_new_states_leave_chapters_open_and_the_row_where_it_was(shown):
    before = shown.tree.currentIndex().data()
    items = (replace(CHAPTERS[2].items[0], state="set_aside"), *CHAPTERS[2].items[1:])
    shown.show_chapters((*CHAPTERS[:2], replace(CHAPTERS[2], answered=0, items=items), *CHAPTERS[3:]))
    assert shown.tree.open_chapters() == ("2", "3")
    assert shown.tree.currentIndex().data() == before
    assert row(shown, 2, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("set aside for later")


def test_other_chapters_replace_the_old_ones(shown):
    shown.show_chapters((RailChapter("9", 9, "New", 0, 1, (RailItem("E9.1", "Only one"),)),))
    shown.show_current("E9.1")
    assert shown.tree.model().rowCount() == 1
    assert shown.tree.open_chapters() == ("9",)


def test_a_long_title_gets_two_lines(shown):
    short, long = row(shown, 2, 2), row(shown, 2, 3)
    assert shown.tree.visualRect(long).height() > shown.tree.visualRect(short).height()


def test_the_four_signs_differ_in_shape(shown):
    shown.tree.clearFocus()
    shown.show_current("")
    picture = shown.tree.viewport().grab().toImage()
    prints = set()
    for index in (row(shown, 2, 0), row(shown, 2, 1), row(shown, 2, 2), row(shown, 1, 3)):
        area = shown.tree.visualRect(index)
        top = area.center().y() - 10
        inked = tuple(
            picture.pixelColor(x, y) != picture.pixelColor(area.left() + 2, area.center().y())
            for y in range(top, top + 20)
            for x in range(area.left() + 18, area.left() + 38)
        )
        prints.add(inked)
    assert len(prints) == 4


def test_places_tell_and_are_marked(shown):
    seen = told(shown.place_chosen)
    places = {button.text(): button for button in shown._places.values()}
    QTest.keyClick(places["Messages"], Qt.Key.Key_Space)
    assert seen == ["messages"]
    assert places["Messages"].isChecked()
    shown.show_place("plan")
    assert not places["Messages"].isChecked()


def test_right_to_left_swaps_the_opening_keys(shown):
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown.tree.setCurrentIndex(row(shown, 2))
    QTest.keyClick(shown.tree, Qt.Key.Key_Right)
    assert "3" not in shown.tree.open_chapters()
    QTest.keyClick(shown.tree, Qt.Key.Key_Left)
    assert "3" in shown.tree.open_chapters()
