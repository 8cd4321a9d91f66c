"""The help of every exercise is in words a reader knows: no codes of ours, nothing said twice."""

import re

import pytest

from ui.pages.exercise_words import comes_back, source_lines, sureness, why_text
from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise

IDS = tuple(step.id for chapter in contents() for step in chapter.exercises)
CODE = re.compile(r"\b[EGS]\d|\bR-[A-Z]|\bC-[A-Z]|\b\d{1,2}\.\d\b|\(\)")


@pytest.mark.parametrize("exercise_id", IDS)
def test_no_code_is_shown(exercise_id: str) -> None:
    told = exercise(exercise_id)
    words = (
        why_text(told.why),
        *sureness(told.why),
        *source_lines(told.why),
        comes_back(told),
        told.prompt,
        told.rules,
        told.prints,
    )
    assert not [code for text in words for code in CODE.findall(text)]


def test_where_an_answer_comes_back_is_said_by_titles_and_words() -> None:
    assert comes_back(exercise("E2.3")) == (
        "“Promise and proof”, “The whole draft”, “Experience that shows”, chapter 9 (Attention: messages about them). "
        "In chapter 9 never as a boast: as an offer."
    )
    assert (
        comes_back(exercise("E5.4")) == "“Short selves”, your plan, the end of chapter 5, where your headline stands."
    )


def test_what_the_words_for_the_evidence_say_already_is_not_said_again() -> None:
    assert sureness(exercise("E6.3").why) == ("This is our recommendation, not a finding.",)
    assert sureness(exercise("E6.4").why)[1] == "By analogy."


def test_a_study_is_named_by_who_made_it() -> None:
    assert source_lines(exercise("E2.3").why) == ("Scopelliti, Loewenstein, Vosgerau 2015, Psychological Science",)
    assert "better than we do (strong)." in why_text(exercise("E2.5").why)
