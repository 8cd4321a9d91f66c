"""The line below the page: Continue keeps its word at every width and text size."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme.look import Look
from ui.theme.reading import Reading
from ui.windows.header import Footer

PLAIN = Reading(theme="light", scale=100)


@pytest.fixture
def look_(qapp):
    found = qapp.findChild(Look, "look") or Look(qapp, PLAIN)
    found.apply(PLAIN)
    yield found
    found.apply(PLAIN)


@pytest.mark.parametrize(("scale", "width", "others"), [(100, 900, True), (200, 480, False)])
def test_continue_is_always_whole(look_, qtbot, scale, width, others):
    look_.apply(Reading(theme="light", scale=scale))
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_exercise(shown=True)
    footer.setFixedWidth(width)
    footer.show()
    QApplication.processEvents()
    assert footer.on.width() >= footer.on.sizeHint().width()
    assert (footer.back.isVisible(), footer.aside.isVisible()) == (others, others)


def test_only_an_exercise_can_be_set_aside(look_, qtbot):
    footer = Footer()
    qtbot.addWidget(footer)
    footer.setFixedWidth(900)
    footer.show_exercise(shown=False)
    footer.show()
    assert not footer.aside.isVisible()
