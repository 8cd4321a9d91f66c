"""As many drafts stand beside each other as there is room for, equally tall."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import Maker, column, headlines, press
from ui.pages.studio_row import columns_in


@pytest.mark.parametrize(
    ("width", "window", "scale", "count"),
    [(1016, 1366, 1.0, 3), (1480, 1920, 1.0, 4), (700, 1000, 1.0, 2), (483, 820, 1.0, 1), (755, 819, 1.0, 1),
     (1480, 1920, 2.0, 2), (1016, 1366, 2.0, 1)],
)  # fmt: skip
def test_columns_follow_the_room(width: int, window: int, scale: float, count: int) -> None:
    assert columns_in(width, window, scale) == count


def test_on_a_narrow_window_one_draft_at_a_time_with_left_and_right(studio: Maker) -> None:
    page = studio(headlines("One", "Two", "Three", final="Two", chosen="d2"), width=780)
    page.focus_first()
    assert [one.draft_id for one in page.drafts.row.seen] == ["d2"]
    assert page.drafts.pager.span.text() == "Draft 2 of 3"
    page.drafts.pager.right.setFocus()
    press(Qt.Key.Key_Space)
    assert [one.draft_id for one in page.drafts.row.seen] == ["d3"]
    assert not page.drafts.pager.right.isEnabled()
    assert QApplication.focusWidget() is page.drafts.pager.left
    page.focus_first()
    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is column(page, "d1").box
    page.resize(1100, 760)
    assert [one.draft_id for one in page.drafts.row.seen] == ["d1", "d2", "d3"]
    assert not page.drafts.pager.isVisibleTo(page)


def test_a_draft_alone_has_an_invitation_beside_it(studio: Maker) -> None:
    page = studio(headlines("One"))
    assert page.drafts.row.beside.isVisibleTo(page)
    page.drafts.row.beside.asked.emit("copy")
    assert [one.box.text() for one in page.drafts.row.seen] == ["One", "One"]
    assert not page.drafts.row.beside.isVisibleTo(page)


def test_boxes_beside_each_other_are_equally_tall(studio: Maker, qtbot) -> None:
    page = studio(headlines("One", "Many words in a line that wraps " * 4))
    one, two = page.drafts.row.seen
    qtbot.waitUntil(lambda: one.box.height() == two.box.height() > one.box.wanted_height())
