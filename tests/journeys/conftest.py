"""The real window in a world of its own: its files, settings and home lie in the test's folder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.person import Person
from tests.workbook.storage.disks import QuickStorage
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.reading import Reading
from ui.windows.desk import World
from ui.windows.inside import Inside
from ui.windows.main_window import MainWindow
from workbook.storage.disk import Storage
from workbook.storage.local_state import Surroundings
from workbook.storage.places import Places

TODAY = date(2026, 11, 24)
PLAIN = Reading(theme="light", scale=100)


@dataclass
class Chooser:
    """Stands for the file dialogs: gives what a test laid ready, and remembers what was asked."""

    opens: Path | None = None
    saves: Path | None = None
    suggested: list[Path] = field(default_factory=list)

    def to_open(self, _parent: QWidget) -> Path | None:
        return self.opens

    def to_save(self, _parent: QWidget, suggested: Path, _kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.saves


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with nothing in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for name in ("config", "data", "cache", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(folder / f".{name}"))
    return folder


@pytest.fixture
def chooser() -> Chooser:
    return Chooser()


@pytest.fixture
def disk() -> Storage:
    """The disk the window writes to; a test that needs a bad one gives its own."""
    return QuickStorage()


@pytest.fixture
def world(home: Path, chooser: Chooser, disk: Storage) -> World:
    around = Surroundings(disk, Places(home / ".data" / "brand-workbook"), pause=lambda _seconds: None)
    return World(Settings(home / "settings.ini"), around, chooser, lambda: TODAY)


@pytest.fixture
def look_(qapp: QApplication) -> Iterator[Look]:
    """The application's Look: light, 100 %; put back afterwards."""
    found = qapp.findChild(Look, "look") or Look(qapp, PLAIN)
    if found.reading != PLAIN:
        found.apply(PLAIN)
    yield found
    if found.reading != PLAIN:
        found.apply(PLAIN)


@pytest.fixture
def sit_down(look_: Look, world: World, qtbot) -> Iterator[Callable[..., Person]]:
    """Open the window as the program does, and sit down before it; every window is closed at the end."""
    people: list[Person] = []

    def begin(*, file: Path | None = None, size: tuple[int, int] = (1360, 860)) -> Person:
        window = MainWindow(world.settings)
        Inside(window, world)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        person = Person(window, world, qtbot)
        people.append(person)
        if file is None:
            window.desk.show_start()
        else:
            window.desk.open_path(file)
        person.settle()
        return person

    yield begin
    for person in people:
        person.leave()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def person(sit_down: Callable[..., Person]) -> Person:
    """Somebody before the start page."""
    return sit_down()
