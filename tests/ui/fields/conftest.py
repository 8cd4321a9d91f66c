"""A page for one field: it keeps the workbook with undo, as the window does, and remembers the edits that came."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.fields.field_widget import FieldWidget
from ui.fields.surroundings import Room, Surroundings
from ui.fields.weeks_field import WeeksWidget
from ui.fields.widget_for import widget_for
from ui.theme.look import Look
from ui.theme.reading import Reading
from ui.widgets.tab_stops import move_focus
from workbook.curriculum.fields import ExerciseField
from workbook.model.edits import Edit
from workbook.model.history import History
from workbook.model.workbook import Workbook

PLAIN = Reading(theme="light", scale=100)
TODAY = date(2026, 11, 24)
ROOMS = {"note": Room("a note", 20), "headline": Room("LinkedIn", 220, fold_phone=60)}


@pytest.fixture(autouse=True)
def look_(qapp) -> Look:
    """The application's Look: light, 100 %."""
    found = qapp.findChild(Look, "look") or Look(qapp, PLAIN)
    if found.reading != PLAIN:
        found.apply(PLAIN)
    return found


class Window(QWidget):
    """A window in which Tab goes as in the program's own."""

    def focusNextPrevChild(self, onward: bool, /) -> bool:
        return move_focus(self, onward=onward)


@dataclass
class Page:
    """One field on a page with a session's undo."""

    widget: FieldWidget
    history: History
    window: QWidget
    edits: list[Edit] = field(default_factory=list)
    clock: float = 0.0

    @property
    def workbook(self) -> Workbook:
        return self.history.present

    def take(self, edit: Edit) -> None:
        """Apply an edit that came from the field; it must be one the field has made itself."""
        self.edits.append(edit)
        self.clock += 0.1
        self.history = self.history.apply(edit, self.clock)
        assert self.widget.workbook == self.history.present

    def change(self, edit: Edit) -> None:
        """A change made elsewhere."""
        self.clock += 10
        self.history = self.history.apply(edit, self.clock)
        self.widget.show_workbook(self.workbook)

    def undo(self) -> None:
        """Undo, as the window does it."""
        outcome = self.history.undo()
        assert outcome is not None
        self.history = outcome[0]
        self.widget.show_workbook(self.workbook)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)

    def type(self, words: str) -> None:
        """Type words where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, words)


@pytest.fixture
def page(qtbot) -> Callable[..., Page]:
    """Make a page for a field and a workbook."""
    numbers = count(1)

    def make(
        definition: ExerciseField, workbook: Workbook | None = None, *, rtl: bool = False, width: int = 660,
        exercise: str = "E0.0",
    ) -> Page:  # fmt: skip
        surroundings = Surroundings(
            today=TODAY, limit_of=ROOMS.get, fresh_id=lambda prefix: f"{prefix}_{next(numbers)}"
        )
        window = Window()
        if rtl:
            window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        column = QVBoxLayout(window)
        present = workbook or Workbook(id="w_1")
        widget = widget_for(f"{exercise}.{definition.id}", definition, present, surroundings)
        if not isinstance(widget, WeeksWidget):  # its tests look at what is made first
            widget.complete()
        column.addWidget(widget)
        column.addStretch(1)
        window.resize(width, 700)
        made = Page(widget, History(present), window)
        widget.edited.connect(made.take)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return made

    return make
