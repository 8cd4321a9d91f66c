"""Messages in words, without a window."""

from datetime import date
from fractions import Fraction

import pytest

from tests.workbook.outreach.people import circle, person
from ui.pages import message_words as words
from ui.pages.message_ready import levels_of
from workbook.model.answers import Row
from workbook.outreach.states import MessageState

TODAY = date(2027, 1, 20)


@pytest.mark.parametrize(
    ("count", "seconds", "said"),
    [
        (0, 0, "No words yet"),
        (1, 0, "1 word · about 5 seconds to read"),
        (62, 21, "62 words · about 20 seconds to read"),
        (400, 133, "400 words · about 2 minutes to read"),
    ],
)
def test_lengths_are_told_as_a_reader_feels_them(count, seconds, said):
    assert words.length_words(count, seconds) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (date(2027, 1, 19), "yesterday"),
        (date(2027, 1, 17), "3 days ago"),
        (date(2027, 1, 1), "2 weeks ago"),
        (date(2026, 6, 1), "on Mon 1 June 2026"),
        (date(2027, 1, 22), "on Fri 22 January 2027"),
    ],
)
def test_days_are_told_from_today(day, said):
    assert words.ago_words(day, TODAY) == said


@pytest.mark.parametrize(
    ("target", "said"), [(2, "twice as many"), (Fraction(3, 2), "three words"), (1, "as many words")]
)
def test_each_target_has_words(target, said):
    assert said in words.target_words(Fraction(target))


def test_the_day_of_a_sentence_is_in_words():
    state = MessageState("sent", "Look again on 2027-01-30.", date(2027, 1, 30))
    assert words.state_sentence(state) == "Look again on Sat 30 January 2027."


def test_a_message_without_words_says_what_it_is_for():
    assert words.line_words("E9.3.messages", Row(id="m", values={"situation": "M7"})) == "After meeting, no words yet"
    assert words.line_words("E9.5.decline", Row(id="m")) == "A kind no without words yet"
    long = words.line_words("E9.3.messages", Row(id="m", values={"text": "word " * 60}))
    assert long.endswith("word …")
    assert len(long) < 75


def test_a_name_keeps_to_itself_and_a_missing_one_is_left_out():
    workbook = circle(person("Ada Okoro"))
    assert words.title_words(workbook, "E9.5.ask", Row(id="m", person="p_ada")) == "An ask to \u2068Ada Okoro\u2069"
    assert words.title_words(workbook, "E9.5.ask", Row(id="m", person="gone")) == "An ask"


@pytest.mark.parametrize("number", range(1, 8))
def test_every_level_of_the_rubric_is_in_plain_words(number):
    levels = levels_of(f"R-OUT-{number}")
    assert len(set(levels)) == 4
    assert not [level for level in levels if set(level) & set("<>≥≤:0123456789")]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Ada Okoro", "Ada Okoro"),
        ("Margaret O'Connell-Fitzgerald", "Margaret"),
        ("Dr Ingrid Brandt-Lindqvist", "Ingrid"),
        ("", "them"),
        ("Wolfeschlegelsteinhausen", "Wolfeschlegelste…"),
    ],
)
def test_a_person_is_called_in_few_letters(name: str, called: str) -> None:
    assert words.called(name).strip("\u2068\u2069") == called
