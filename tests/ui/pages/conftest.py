"""Pages of the course over a real session, in a window that has the keyboard."""

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import studio  # noqa: F401  fixture
from tests.ui.pages.exporting import export_page, nurse, settle  # noqa: F401  fixtures
from tests.ui.pages.messaging import messages  # noqa: F401  fixture
from ui.fields.surroundings import Surroundings
from ui.pages.exercise_page import ExercisePage
from ui.pages.lent import room_of, title_of
from ui.session import Session
from ui.theme.look import Look
from ui.theme.reading import Reading
from workbook.model.workbook import Workbook

PLAIN = Reading(theme="light", scale=100)
TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def look_(qapp: QApplication) -> Look:
    """The application's Look: light, 100 %."""
    found = qapp.findChild(Look, "look") or Look(qapp, PLAIN)
    if found.reading != PLAIN:
        found.apply(PLAIN)
    return found


@pytest.fixture
def exercise_page(qtbot) -> Callable[..., ExercisePage]:
    """Make the page of an exercise; its session is `page.session`."""
    numbers = count(1)

    def make(exercise_id: str, workbook: Workbook | None = None, *, width: int = 730) -> ExercisePage:
        surroundings = Surroundings(
            TODAY, limit_of=room_of, title_of=title_of, fresh_id=lambda prefix: f"{prefix}_{next(numbers)}"
        )
        page = ExercisePage(Session(workbook or Workbook(id="w_1")), exercise_id, surroundings)
        page.complete()
        page.resize(width, 800)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make
