"""Every page as a screen reader and a keyboard meet it: names, roles, sizes, one circle of Tab, plain words."""

import shutil
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QLabel, QWidget

import resources
from tests.journeys.person import Person
from ui import places
from ui.theme.reading import Reading
from ui.widgets.tab_stops import tab_stops
from workbook.curriculum.contents import contents

LEAST = 24
"""Pixels: the least width and height of what can be pressed (WCAG 2.2, 2.5.8)."""
NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}
PLACES = (*places.road(), *places.TITLES)
FULL, EMPTY = "nurse", ""


@pytest.fixture
def at(sit_down, home):
    """Somebody at a place of a filled or an empty workbook, everything there is on the page made."""

    def go(place: str, sample: str = FULL, *, size: tuple[int, int] = (1360, 860)):
        if sample:
            file = home / f"{sample}.brandbook"
            shutil.copy(resources.path("samples", f"{sample}.brandbook"), file)
            person = sit_down(file=file, size=size)
        else:
            person = sit_down(size=size)
            person.window.desk.start("Amira")
        person.view.go(place)
        if places.is_exercise(place):
            person.page.complete()
        person.settle()
        return person

    return go


def faults(window: QWidget) -> list[str]:
    """What somebody who does not see, or does not use a mouse, would stumble over."""
    found: list[str] = []
    heard: Counter[tuple[str, str, str]] = Counter()
    for stop in tab_stops(window):
        told = QAccessible.queryAccessibleInterface(stop)
        name, role = told.text(QAccessible.Text.Name).strip(), told.role()
        description = told.text(QAccessible.Text.Description).strip()
        kind = f"{type(stop).__name__} {name!r}"
        if not name:
            found.append(f"{kind} in {type(stop.parentWidget()).__name__} has no name")
        if role in NO_ROLE:
            found.append(f"{kind} has the role {role.name}")
        if min(stop.width(), stop.height()) < LEAST:
            found.append(f"{kind} is {stop.width()} by {stop.height()} px")
        if stop.isEnabled():
            heard[name, role.name, description] += 1
    found += [
        f"{label.text()[:40]!r} may be read as markup"
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.textFormat() != Qt.TextFormat.PlainText
    ]
    return found


@pytest.mark.parametrize("sample", [FULL, EMPTY], ids=["full", "empty"])
@pytest.mark.parametrize("chapter", [chapter.id for chapter in contents()])
def test_each_page_of_a_chapter_can_be_heard_and_pressed(at, chapter, sample):
    person = at(places.opening(chapter), sample)
    found: dict[str, list[str]] = {}
    for place in (one for one in places.road() if places.chapter_of(one).id == chapter):
        person.view.go(place)
        if places.is_exercise(place):
            person.page.complete()
        person.settle()
        if wrong := faults(person.window):
            found[place] = wrong
    assert found == {}


@pytest.mark.parametrize("place", places.TITLES)
def test_each_page_beside_the_road_can_be_heard_and_pressed(at, place):
    assert faults(at(place).window) == []


def test_the_start_page_can_be_heard_and_pressed(person):
    assert faults(person.window) == []


@pytest.mark.parametrize(
    "place", [*(f"E{n}.{m}" for n, m in ((1, 4), (2, 1), (5, 3), (9, 3), (10, 5))), *places.TITLES]
)
def test_tab_goes_round_the_whole_window_and_comes_back(at, place):
    person = at(place, EMPTY)
    at_rest(person)
    tab_stops(person.window)[0].setFocus()
    walked = [person.focus]
    while len(walked) < 400:
        person.press("Tab")
        if person.focus is walked[0]:
            break
        walked.append(person.focus)
    assert len(set(walked)) == len(walked)
    groups = {part.group() for part in walked if isinstance(part, QAbstractButton)} - {None}
    stops = tab_stops(person.window)  # now that also what a page makes a little later is there
    left_out = [part for part in stops if part not in walked and not in_group(part, groups)]
    assert [part.accessibleName() for part in left_out] == []
    person.press("Shift+Tab")
    assert person.focus is walked[-1]


def at_rest(person: Person) -> None:
    """Wait until a page has made what it makes a moment after it is seen."""
    before: list[QWidget] = []
    while before != (before := tab_stops(person.window)):
        person.qtbot.wait(250)


def in_group(part: QWidget, groups: set[QButtonGroup]) -> bool:
    """Whether a part belongs to a group that is one stop, with arrow keys inside."""
    return isinstance(part, QAbstractButton) and part.group() in groups


@pytest.mark.parametrize("place", ["E1.1", "E2.1", "E5.4", "E8.2", "people", "plan", "export", "settings"])
def test_where_the_keyboard_is_can_be_seen(at, place):
    person = at(place)
    for stop in tab_stops(person.page)[:12]:
        if not stop.isEnabled():
            continue
        person.view.rail.setFocus()
        QApplication.focusWidget().clearFocus()
        person.settle()
        without = picture(stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        person.settle()
        assert picture(stop) != without, f"{type(stop).__name__} {stop.accessibleName()!r}"


def picture(part: QWidget) -> QImage:
    """The part with a little of what is around it."""
    around = part.parentWidget() or part
    return around.grab().toImage()


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_wider_than_a_narrow_window(at, look_, scale):
    look_.apply(Reading(theme="light", scale=scale))
    person = at("E1.1", size=(480, 800))
    found: dict[str, list[str]] = {}
    for place in PLACES:
        person.view.go(place)
        if places.is_exercise(place):
            answer = person.page
            answer.complete()
        person.settle()
        page = person.page
        room = page.viewport().width()
        wide = [
            f"{type(part).__name__} {part.accessibleName()[:30]!r} {part.width()} px"
            for part in tab_stops(page)
            if part.mapTo(page.viewport(), part.rect().topRight()).x() > room
        ]
        if wide:
            found[place] = wide
    assert found == {}
