"""The plan in words."""

from datetime import date

import pytest

from ui.pages.plan_words import (
    about_words,
    away_words,
    company_words,
    counted,
    load_words,
    sign_words,
    span_words,
    steps_words,
    week_title,
)
from workbook.model.answers import Row, ShortText
from workbook.model.workbook import Person, Workbook
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


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "today"), (0, "today"), (1, "tomorrow"), (13, "in 13 days"), (48, "in 6 weeks")]
)
def test_how_far_a_day_is(days: int, words: str) -> None:
    assert away_words(days) == words


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


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("First advice note, M1 or comment", "M1: Asking someone further along for advice"),
        ("Headline H5 and AB1", "H5: Topic keeper · AB1: The turn"),
        ("Two more M8", "M8: Inviting into a circle or an exchange of findings"),
        ("Ask HM1 about M12", ""),
    ],
)
def test_signs_are_told_in_words(action: str, words: str) -> None:
    assert sign_words(Row(id="a", values={"action": action})) == words


def test_a_suggested_person_is_only_perhaps_there() -> None:
    workbook = Workbook(people=(Person(id="p_1", name="Salma"),))
    suggested = Row(id="a", values={"kind": "G", "minutes": 20, "suggest": "p_1"})
    assert about_words(suggested, workbook) == "Give · 20 min · perhaps with \u2068Salma\u2069"
    sure = suggested.model_copy(update={"person": "p_1"})
    assert about_words(sure, workbook) == "Give · 20 min · with \u2068Salma\u2069"
    gone = Row(id="a", values={"suggest": "p_9", "status": "moved"})
    assert about_words(gone, workbook) == "Moved"


def test_company_in_words() -> None:
    answers = {"E10.5.name": ShortText(text="Farid"), "E10.5.rhythm": ShortText(text="every second Friday")}
    assert (
        company_words(Workbook(answers=answers))
        == "In company with \u2068Farid\u2069 · \u2068every second Friday\u2069"
    )
    assert company_words(Workbook(answers={"E10.5.ask_me": ShortText(text="Whom did you thank?")})) == (
        "Please ask me: \u2068Whom did you thank?\u2069"
    )
    assert company_words(Workbook()) == ""
