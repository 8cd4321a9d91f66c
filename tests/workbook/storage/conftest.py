"""A disk, a folder for local state and a clock of the test's own."""

from pathlib import Path

import pytest

from tests.workbook.storage.disks import surroundings
from workbook.model.answers import LongText, Row, ShortText, StoryCards, UnknownAnswer, Version
from workbook.model.workbook import Owner, Person, Workbook
from workbook.storage.local_state import Surroundings


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    """Surroundings in a folder of the test's own."""
    return surroundings(tmp_path)


@pytest.fixture
def ada() -> Workbook:
    """A small workbook with words in several scripts and an answer of a kind we do not know."""
    return Workbook(
        id="w_0123456789ab",
        owner=Owner(name="Ada Öz", languages=("en", "tr")),
        answers={
            "E5.4.final": ShortText(
                text="I help café owners close on time", versions=(Version(id="v_1", text="Books"),)
            ),
            "E6.3.about": LongText(text="Line one\nLine two\n\t\u0627\u0644\u0639\u0631\u0628\u064a\u0629 👩‍🏫"),
            "E2.3.stories": StoryCards(
                rows=(Row(id="r_1", person="p_1", values={"title": "Year end", "publish": True}),)
            ),
            "E99.1.new": UnknownAnswer(name="hologram", unknown={"depth": [1, {"x": None}], "text": "Hi"}),
        },
        people=(Person(id="p_1", name="Amira"), Person(id="p_2", name="Bo")),
    )
