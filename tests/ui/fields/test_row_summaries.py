"""A closed row in a few words."""

from datetime import date

from ui.fields.row_summaries import summary
from ui.fields.surroundings import Surroundings
from workbook.curriculum.course import exercise
from workbook.model.answers import Row
from workbook.model.workbook import Person, Workbook

AROUND = Surroundings(today=date(2026, 11, 24))


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
