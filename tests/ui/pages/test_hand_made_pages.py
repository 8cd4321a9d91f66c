"""The hand-made pages as a whole: names, sizes, Tab order and room for every word, with and without answers."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.reading import Reading
from ui.widgets.labels import Text
from ui.widgets.tab_stops import tab_stops
from workbook.model.plain import from_plain
from workbook.model.workbook import Workbook

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
PAGES = ("E2.1", "E2.4", "E4.1", "E5.2", "E5.3", "E5.4", "E6.1", "E6.2", "E6.3", "E8.2")


@pytest.fixture(scope="module")
def sample():
    """The nurse's filled workbook."""
    return from_plain(json.loads((SAMPLES / "nurse.brandbook").read_text(encoding="utf-8"))["workbook"], Workbook)


def fitted(page):
    page.fit()
    QApplication.processEvents()
    page.fit()
    QApplication.processEvents()
    return page


def place_of(page, widget):
    return QRect(widget.mapTo(page.widget(), QPoint(0, 0)), widget.size())


def check(page):
    """Names, targets of at least 24 px, Tab from top to bottom, words in whole, nothing past the sides."""
    stops = tab_stops(page)
    assert stops
    unnamed = [stop for stop in stops if not stop.accessibleName().strip()]
    assert not unnamed
    small = [stop.accessibleName() for stop in stops if stop.width() < 24 or stop.height() < 24]
    assert not small
    tops = [place_of(page, stop).center().y() for stop in stops]
    jumps = [
        (stops[at].accessibleName(), stops[at + 1].accessibleName())
        for at in range(len(tops) - 1)
        if tops[at + 1] < tops[at] - 30 and place_of(page, stops[at + 1]).x() <= place_of(page, stops[at]).right()
    ]
    assert not jumps
    labels = [label for label in page.widget().findChildren(Text) if label.isVisible()]
    cut = [
        label.text() for label in labels if label.wordWrap() and label.height() < label.heightForWidth(label.width())
    ]
    assert not cut
    width = page.viewport().width()
    wide = [part for part in page.widget().findChildren(QWidget) if part.isVisible() and part in stops]
    assert not [part.accessibleName() for part in wide if place_of(page, part).right() > width]


@pytest.mark.parametrize("exercise_id", PAGES)
def test_every_part_can_be_reached_read_and_pressed(exercise_page, sample, exercise_id):
    check(fitted(exercise_page(exercise_id, sample)))


@pytest.mark.parametrize("exercise_id", PAGES)
def test_a_narrow_window_and_an_empty_workbook_are_fine(exercise_page, exercise_id):
    check(fitted(exercise_page(exercise_id, width=464)))


@pytest.mark.parametrize("exercise_id", ["E4.1", "E5.3", "E6.2", "E8.2"])
def test_large_text_in_a_narrow_window_loses_no_words(exercise_page, sample, look_, exercise_id):
    look_.apply(Reading(theme="dark", scale=200))
    check(fitted(exercise_page(exercise_id, sample, width=640)))


@pytest.mark.parametrize("exercise_id", ["E4.1", "E5.2", "E8.2"])
def test_from_right_to_left_the_page_is_whole(exercise_page, sample, qapp, exercise_id):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = fitted(exercise_page(exercise_id, sample))
        left = [stop.accessibleName() for stop in tab_stops(page) if place_of(page, stop).x() < 0]
        assert not left
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class Shown(QObject):
    """Remembers every window that opens."""

    def __init__(self):
        super().__init__()
        self.windows = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("exercise_id", PAGES)
def test_no_part_opens_as_a_window_of_its_own(exercise_page, sample, qapp, exercise_id):
    shown = Shown()
    qapp.installEventFilter(shown)
    exercise_page(exercise_id, sample)
    qapp.removeEventFilter(shown)
    assert shown.windows == ["ExercisePage"]


@pytest.mark.parametrize("exercise_id", PAGES)
def test_a_page_begins_at_its_top_with_the_keyboard_in_sight(exercise_page, sample, exercise_id):
    page = exercise_page(exercise_id, sample)
    page.focus_first()
    QApplication.processEvents()
    assert page.verticalScrollBar().value() == 0
    focus = QApplication.focusWidget()
    assert focus is not None
    assert place_of(page, focus).top() < page.viewport().height()
