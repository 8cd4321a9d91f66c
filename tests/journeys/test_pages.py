"""The pages of the window, one after another: none flashes, none is cut, none crashes."""

import random

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui import places

PLACES = (*places.road(), *places.TITLES)


class Strays(QObject):
    """Notes every part that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False


@pytest.mark.parametrize("example", ["", "nurse"])
def test_no_part_is_ever_a_window_of_its_own(example, person, qapp):
    if example:
        person.window.desk.open_example(example)
    else:
        person.window.desk.start("Amira")
    strays = Strays()
    qapp.installEventFilter(strays)
    for place in PLACES:
        person.view.go(place)
        QApplication.processEvents()
    qapp.removeEventFilter(strays)
    assert strays.seen == []


def wander(person, switches: int) -> None:
    """Go here and there, type and undo, as fast as pages can be made."""
    dice = random.Random(7)
    for at in range(switches):
        person.view.go(dice.choice(PLACES))
        if at % 3 == 0:
            QApplication.processEvents()
        if at % 7 == 0:
            person.press("Tab")
            person.press("Ctrl+Z")


def test_going_to_and_fro_leaves_nothing_behind(person, qapp):
    person.window.desk.open_example("nurse")
    wander(person, 60)
    person.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = len(QApplication.allWidgets())
    for _ in range(2):
        wander(person, 20)
        person.view.go("E1.1")
        person.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    after = len(QApplication.allWidgets())
    assert after < before + 400
    assert person.view.place == "E1.1"


@pytest.mark.long
@pytest.mark.timeout(600)
def test_five_hundred_pages_do_not_crash(person):
    person.window.desk.open_example("accountant")
    wander(person, 500)
    person.view.go("E5.4")
    assert person.view.place == "E5.4"
