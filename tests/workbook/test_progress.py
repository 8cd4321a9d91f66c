"""How far a person is: states of exercises, and when a chapter counts as done for the plan (B9)."""

import pytest
from msgspec.structs import replace

from workbook.model.answers import (
    CardSort,
    Checklist,
    LongText,
    MessageDrafts,
    MultiChoice,
    PlanRows,
    RankedList,
    Row,
    ShortText,
)
from workbook.model.edits import CloseChapter, SetAnswer
from workbook.model.workbook import Workbook
from workbook.progress import chapter_progress, exercise_of, exercise_states


def with_answers(**answers: object) -> Workbook:
    workbook = Workbook(id="w_1")
    for key, answer in answers.items():
        workbook = SetAnswer(key.replace("__", ".").replace("_", ".", 1), answer).apply(workbook)  # type: ignore[arg-type]
    return workbook


def done(workbook: Workbook) -> set[str]:
    return {chapter.id for chapter in chapter_progress(workbook) if chapter.done}


def test_an_empty_workbook_has_no_states_and_nothing_done() -> None:
    workbook = Workbook(id="w_1")
    assert not exercise_states(workbook)
    chapters = chapter_progress(workbook)
    assert [chapter.id for chapter in chapters] == [str(number) for number in range(1, 11)]
    assert all(chapter.answered == 0 and not chapter.done and not chapter.closed for chapter in chapters)
    assert sum(chapter.exercises for chapter in chapters) == 46


def test_words_answer_an_exercise_and_space_does_not() -> None:
    states = exercise_states(
        with_answers(E1_1__for_me=LongText(text="Sleep"), E1_5__employer_rule=ShortText(text="  "))
    )
    assert states == {"E1.1": "answered"}


def test_rather_not_is_an_answer_and_later_is_set_aside_until_words_come() -> None:
    workbook = with_answers(E1_2__main=MultiChoice(chosen=("G1",)))
    workbook = replace(workbook, marks={"E2.1": "declined", "E2.2": "set_aside", "E1.2": "set_aside"})
    states = exercise_states(workbook)
    assert states == {"E2.1": "answered", "E2.2": "set_aside", "E1.2": "answered"}
    assert [chapter.answered for chapter in chapter_progress(workbook)[:2]] == [1, 1]


@pytest.mark.parametrize(("ref", "exercise"), [("E5.4.final", "E5.4"), ("E10.2.weeks", "E10.2"), ("E1.1", "E1.1")])
def test_a_reference_belongs_to_its_exercise(ref: str, exercise: str) -> None:
    assert exercise_of(ref) == exercise


def test_one_chosen_headline_and_one_about_are_enough() -> None:
    workbook = with_answers(E5_4__final=ShortText(text="A line"), E6_3__about=LongText(text="A text"))
    assert done(workbook) == {"5", "6"}


def test_a_statement_needs_three_words_beside_it() -> None:
    words = tuple(Row(id=f"r{number}", values={"word": word}) for number, word in enumerate(("calm", "exact", "warm")))
    statement = LongText(text="I find out why.")
    assert "4" not in done(with_answers(E4_2__own_voice=statement, E4_1__words=RankedList(rows=words[:2])))
    assert "4" in done(with_answers(E4_2__own_voice=statement, E4_1__words=RankedList(rows=words)))


def test_being_seen_is_done_by_a_try_or_by_being_enough() -> None:
    rated = with_answers(E8_2__ladder=CardSort(ratings={"V01": 20}))
    assert "8" not in done(rated)
    tried = SetAnswer("E8.3.tries", PlanRows(rows=(Row(id="r", values={"rung": "V01"}),))).apply(rated)
    assert "8" in done(tried)
    assert "8" in done(CloseChapter("8", closed=True).apply(Workbook(id="w_1")))


def test_the_plan_is_done_when_lines_rows_company_and_dates_are_there() -> None:
    lines = {f"E10_1__{part}": ShortText(text="x") for part in ("learned", "met", "made", "given")}
    workbook = with_answers(
        **lines,
        E10_2__accepted=Checklist(states={"mine": "done"}),
        E10_5__name=ShortText(text="Farid"),
        E10_5__reviews=PlanRows(rows=(Row(id="r", values={"date": "2027-02-10"}),)),
    )
    assert "10" in done(workbook)
    without = SetAnswer("E10.5.name", ShortText()).apply(workbook)
    assert "10" not in done(without)


def test_a_message_that_was_only_begun_is_no_answer_yet() -> None:
    begun = Row(id="m1", person="p_1", values={"channel": "note", "status": "draft", "text": "  "})
    workbook = Workbook(answers={"E9.3.messages": MessageDrafts(rows=(begun,))})
    assert "E9.3" not in exercise_states(workbook)
    written = Row(id="m1", person="p_1", values={"channel": "note", "text": "Your drawing helped."})
    assert exercise_states(Workbook(answers={"E9.3.messages": MessageDrafts(rows=(written,))}))["E9.3"] == "answered"
