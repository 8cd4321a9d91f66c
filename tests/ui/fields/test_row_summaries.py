"""A closed row in a few words."""

from datetime import date

import pytest

from ui.fields.row_summaries import summary
from ui.fields.surroundings import Surroundings
from workbook.curriculum.course import exercise, item_list
from workbook.model.answers import Row
from workbook.model.workbook import Person, Workbook

AROUND = Surroundings(today=date(2026, 11, 24))
FIRST_RUNG = item_list("ladder").items[0].label


def test_a_closed_message_shows_its_first_words_before_how_it_is_sent():
    book = Workbook(id="w", people=(Person(id="p", name="Leila"),))
    row = Row(id="m", person="p", values={"channel": "linkedin_note", "text": "Your talk showed\nthe alarm log."})
    said = summary(exercise("E9.3").field("messages"), book, row, 0, AROUND)
    assert said.main == "Leila"
    assert said.more.index("Your talk showed the alarm log.") < said.more.index("LinkedIn")


def test_a_closed_block_shows_its_words_and_its_name():
    row = Row(id="b", values={"block": "what_i_do", "text": "I sit beside the machine."})
    said = summary(exercise("E6.2").field("blocks"), Workbook(id="w"), row, 1, AROUND)
    assert (said.number, said.main) == ("2", "I sit beside the machine.")
    assert "What I do" in said.more


def test_an_empty_draft_says_what_it_is_for():
    said = summary(exercise("E5.3").field("drafts"), Workbook(id="w"), Row(id="d"), 2, AROUND)
    assert (said.main, said.placeholder) == ("A headline to fill in", True)


def test_a_day_in_a_closed_row_says_which_day_it_is():
    book = Workbook(id="w", people=(Person(id="p", name="Leila", how="cousin", review_by="2027-11-24"),))
    said = summary(exercise("E9.1").field("people"), book, Row(id="r", person="p"), 0, AROUND)
    assert said.main == "Leila"
    assert said.more == "\u2068cousin\u2069 · \u2068review by Wed 24 November 2027\u2069"


@pytest.mark.parametrize(
    ("ref", "values", "main", "more"),
    [
        ("E1.3.days", {"day": "thursday", "time": "10:00"}, "Thursday · 10:00", ""),
        ("E1.3.days", {"time": "10:00"}, "10:00", ""),
        ("E10.4.targets", {"measure": "K1", "target": "3-5 in 90 days"}, "Real conversations · 3-5 in 90 days", ""),
        (
            "E10.4.tallies",
            {"date": "2027-01-11", "measure": "K1", "count": 4, "note": "one by phone"},
            "Real conversations · Count 4",
            "Week of Mon 11 January 2027 · one by phone",
        ),
        ("E10.4.tallies", {"count": 4}, "Count 4", ""),
        (
            "E10.5.reviews",
            {"date": "2027-02-10", "action": "day30", "note": "short look"},
            "30 days · Wed 10 February 2027",
            "short look",
        ),
        (
            "E8.3.tries",
            {"rung": "V01", "date": "2027-01-17", "prediction": "They laugh"},
            FIRST_RUNG,
            "Sun 17 January 2027 · They laugh",
        ),
    ],
)
def test_a_closed_row_is_named_by_what_tells_it_from_others(ref, values, main, more):
    exercise_id, _, field_id = ref.rpartition(".")
    said = summary(exercise(exercise_id).field(field_id), Workbook(id="w"), Row(id="r", values=values), 0, AROUND)
    assert (_plain(said.main), _plain(said.more)) == (main, more)


def _plain(words: str) -> str:
    return words.replace("\u2068", "").replace("\u2069", "")
