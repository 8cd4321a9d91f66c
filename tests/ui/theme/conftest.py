"""A Look that each test may change; put back afterwards."""

from collections.abc import Iterator

import pytest

from ui.theme.look import Look
from ui.theme.reading import Reading

PLAIN = Reading(theme="light", scale=100)


@pytest.fixture
def look_(qapp) -> Iterator[Look]:
    """The application's Look: light, 100 %."""
    found = qapp.findChild(Look, "look") or Look(qapp, PLAIN)
    if found.reading != PLAIN:
        found.apply(PLAIN)
    yield found
    if found.reading != PLAIN:
        found.apply(PLAIN)
