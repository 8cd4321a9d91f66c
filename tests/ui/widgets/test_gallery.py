"""All parts together: names, sizes, clipping, keyboard, mirroring, and nothing left alive."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.widgets.gallery import window
from ui.theme.reading import Reading
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Text

WIDTHS = (480, 820, 1366)


def settle() -> None:
    """Let delayed layout come to rest."""
    for _ in range(20):
        QApplication.processEvents()


def operable(top: QWidget) -> list[QWidget]:
    return [
        part
        for part in top.findChildren(QWidget)
        if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.fixture(params=["exercise", "parts"])
def shown(request, look_, qtbot):
    made = window(with_parts=request.param == "parts")
    qtbot.addWidget(made)
    made.resize(1366, 900)
    made.show()
    settle()
    return made


def test_everything_operable_has_a_name_and_is_large_enough(shown):
    nameless, small = [], []
    for part in operable(shown):
        interface = QAccessible.queryAccessibleInterface(part)
        if not interface.text(QAccessible.Text.Name):
            nameless.append(part)
        if min(part.width(), part.height()) < 24:
            small.append(part)
    assert not nameless
    assert not small
    assert len(operable(shown)) > 10


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("kind", ["exercise", "parts"])
def test_no_words_are_clipped(kind, scale, look_, qtbot):
    look_.apply(Reading(theme="light", scale=scale))
    clipped = []
    for width in WIDTHS:
        room = width / (scale / 100)
        made = window(with_rail=room >= 820, with_side=room >= 1120, with_parts=kind == "parts")
        qtbot.addWidget(made)
        made.resize(width, 768)
        made.show()
        settle()
        for part in made.findChildren(Text) + made.findChildren(Button):
            need = part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.sizeHint().height()
            if part.isVisible() and part.height() < need:
                clipped.append((width, part.text(), part.height(), need))
        for area in made.findChildren(QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0, width
        made.close()
    assert not clipped


def test_tab_goes_round_and_comes_back(shown, qtbot):
    shown.activateWindow()
    first = operable(shown)[0]
    first.setFocus()
    seen = []
    for _ in range(120):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is first:
            break
    assert seen[-1] is first
    assert len(seen) == len(set(seen))
    assert len(seen) > 10


def test_a_switch_of_look_reaches_every_part(shown, look_):
    label = shown.findChildren(Text)[0]
    before = label.font().pixelSize()
    look_.apply(Reading(theme="dark", scale=150))
    settle()
    assert label.font().pixelSize() == round(before * 1.5)
    assert shown.grab().toImage().pixelColor(700, 5).lightness() < 60


def test_right_to_left_mirrors_parts(look_, qtbot):
    made = window()
    qtbot.addWidget(made)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.resize(1366, 900)
    made.show()
    settle()
    for row in made.findChildren(QWidget):
        if isinstance(row.layout(), FlowLayout) and row.layout().count() > 1:
            first, second = (row.layout().itemAt(at).geometry() for at in (0, 1))
            assert first.top() != second.top() or first.left() > second.left()
    picture = made.grab().toImage()
    assert picture.pixelColor(1350, 400) == look_.colour("rail")


@pytest.mark.parametrize("with_parts", [False, True])
def test_closed_windows_are_freed(with_parts, look_, qapp):
    alive = []
    for _ in range(3):
        made = window(with_parts=with_parts)
        made.show()
        settle()
        alive.append(weakref.ref(made))
        made.close()
        made.deleteLater()
        del made
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    look_.apply(Reading(theme="dark"))
    assert [one() for one in alive] == [None] * 3


def test_headings_are_headings_for_a_screen_reader(shown):
    roles = {
        QAccessible.queryAccessibleInterface(part).role()
        for part in shown.findChildren(Text)
        if type(part).__name__ == "Heading"
    }
    assert roles == {QAccessible.Role.Heading}
