"""The plan in words."""

import pytest
from msgspec.structs import replace

from ui.pages.plan_words import (
    about_words,
    away_words,
    company_words,
    sign_words,
)
from workbook.model.answers import Row, ShortText
from workbook.model.workbook import Person, Workbook


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "today"), (0, "today"), (1, "tomorrow"), (13, "in 13 days"), (48, "in 6 weeks")]
)
def test_how_far_a_day_is(days: int, words: str) -> None:
    assert away_words(days) == words


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("First advice note, M1 or comment", "M1: Asking someone further along for advice"),
        ("Headline H5 and AB1", "H5: Topic keeper · AB1: The turn"),
        ("Two more people, M8", "M8: Inviting into a circle or an exchange of findings"),
        ("Ask HM1 about M12", ""),
    ],
)
def test_signs_are_told_in_words(action: str, words: str) -> None:
    assert sign_words(Row(id="a", values={"action": action})) == words


def test_a_suggested_person_is_only_perhaps_there() -> None:
    workbook = Workbook(people=(Person(id="p_1", name="Salma"),))
    suggested = Row(id="a", values={"kind": "G", "minutes": 20, "suggest": "p_1"})
    assert about_words(suggested, workbook) == "Give · 20 min · perhaps with \u2068Salma\u2069"
    sure = replace(suggested, person="p_1")
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
