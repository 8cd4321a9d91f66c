"""A Look for every test of a widget, put back after tests that change it."""

import pytest

from ui.theme.look import Look
from ui.theme.reading import Reading

PLAIN = Reading(theme="light", scale=100)


@pytest.fixture(autouse=True)
def look_(qapp) -> Look:
    """The application's Look: light, 100 %."""
    found = qapp.findChild(Look, "look") or Look(qapp, PLAIN)
    if found.reading != PLAIN:
        found.apply(PLAIN)
    return found
