"""The count beside a filter says how many of all are shown, and says it aloud once per rest."""

import pytest
from PySide6.QtTest import QTest

from ui.pages.filter_line import FilterCount, FilterLine
from ui.pages.people_words import counted_people

NOBODY = "Nobody here matches."


@pytest.fixture
def line(qtbot) -> FilterLine:
    made = FilterLine("Filter people")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("shown", "total", "words"),
    [(12, 12, "12 people"), (1, 1, "1 person"), (1, 1200, "1 of 1,200 people"), (0, 12, NOBODY)],
)
def test_how_many_of_all_are_shown(line, qtbot, shown: int, total: int, words: str) -> None:
    count = FilterCount(line, counted_people, NOBODY)
    qtbot.addWidget(count)
    count.show_count(shown, total)
    assert count.text() == words


def test_it_is_said_once_for_all_keys_before_a_rest(line, qtbot, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.filter_line.announce", lambda _widget, sentence: said.append(sentence))
    monkeypatch.setattr("ui.pages.filter_line.SAID_AFTER", 30)
    count = FilterCount(line, counted_people, NOBODY)
    qtbot.addWidget(count)
    count.show_count(12, 12)
    QTest.keyClicks(line, "minh")
    count.show_count(1, 12)
    qtbot.waitUntil(lambda: said == ["1 of 12 people"])
