"""A week of the plan in words."""

from datetime import date

import pytest

from ui.fields.week_words import counted, load_words, span_words, steps_words, week_title
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.planning.board import BoardWeek

MONDAY = date(2027, 1, 25)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2027, 1, 25), date(2027, 1, 31), "25–31 January"),
        (date(2027, 3, 29), date(2027, 4, 4), "29 March – 4 April"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 December 2026 – 3 January 2027"),
        (date(2027, 1, 25), date(2027, 1, 25), "25 January"),
    ],
)
def test_spans(first: date, last: date, words: str) -> None:
    assert span_words(first, last) == words


def test_a_week_in_words() -> None:
    rows = (Row(id="a", values={"minutes": 20, "status": "done"}), Row(id="b", values={"minutes": 30}),
            Row(id="c", values={"minutes": 15, "status": "dropped"}))  # fmt: skip
    week = BoardWeek(MONDAY, 3, rows, budget=55)
    assert week_title(week) == "Week 3 · 25–31 January"
    assert steps_words(week) == "2 steps · 1 done · 1 dropped · 50 min"
    assert load_words(week, Workbook()) == "50 minutes planned. It fits your 1 hour a week."
    assert load_words(BoardWeek(MONDAY, budget=55), Workbook()).startswith("Nothing planned.")
    assert week_title(BoardWeek(MONDAY)) == "25–31 January"


def test_counts() -> None:
    assert [counted(number, "step") for number in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
