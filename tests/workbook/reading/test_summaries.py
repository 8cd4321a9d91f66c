"""Answers in plain lines."""

import pytest

from workbook.model.answers import Cell, MessageDrafts, PeopleTable, PlanRows, Row, Scale, ShortText, StoryCards
from workbook.model.workbook import Person, Workbook
from workbook.reading.summaries import answer_lines

COUNT, MARK = "E1.4.real_conversations", "E1.4.s1"


@pytest.mark.parametrize(
    ("ref", "answer", "lines"),
    [
        (COUNT, Scale(value=5), ("5",)),
        (COUNT, Scale(other="about five"), ("about five",)),
        (MARK, Scale(value=5), ("5 of 10",)),
        (MARK, Scale(), ()),
    ],
)
def test_a_mark_or_the_words_in_its_place_are_read(ref: str, answer: Scale, lines: tuple[str, ...]) -> None:
    assert answer_lines(Workbook(id="w_1", answers={ref: answer}), ref) == lines


def test_a_day_is_told_as_people_say_it() -> None:
    answers = {"E1.3.start": ShortText(text="2027-01-11"), "E10.1.by": ShortText(text="after Easter")}
    workbook = Workbook(id="w_1", answers=answers)
    assert answer_lines(workbook, "E1.3.start") == ("11 January 2027",)
    assert answer_lines(workbook, "E10.1.by") == ("after Easter",)


def test_a_message_says_first_whom_it_is_about() -> None:
    row = Row(id="r_1", person="p_1", values={"text": "Thank you for the drawing.", "status": "sent"})
    workbook = Workbook(
        id="w_1", people=(Person(id="p_1", name="Ruth Amoah"),), answers={"E9.3.messages": MessageDrafts(rows=(row,))}
    )
    assert answer_lines(workbook, "E9.3.messages") == ("Ruth Amoah · Thank you for the drawing. · Sent",)


@pytest.mark.parametrize(
    ("ref", "values", "line"),
    [
        ("E9.4.gives", {"what": "A tally sheet", "minutes": 15}, "A tally sheet · 15 min"),
        ("E9.4.gives", {"what": "A tally sheet", "minutes": "a few"}, "A tally sheet · a few min"),
        ("E10.2.weeks", {"week": 1, "action": "Publish the headline"}, "Week 1 · Publish the headline"),
        ("E10.2.weeks", {"action": "Publish the headline", "because": "E1.2.main"}, "Publish the headline"),
        ("E8.3.tries", {"before": 40}, "Unease before (0 to 100): 40"),
    ],
)
def test_an_amount_says_of_what(ref: str, values: dict[str, Cell], line: str) -> None:
    answer = PlanRows(rows=(Row(id="r_1", values=values),))
    assert answer_lines(Workbook(id="w_1", answers={ref: answer}), ref) == (line,)


@pytest.mark.parametrize(
    ("ref", "values", "line"),
    [
        (
            "E1.3.quiet",
            {"label": "Eid", "from": "2027-05-17", "to": "2027-05-23"},
            "Eid · from 17 May 2027 · to 23 May 2027",
        ),
        ("E1.3.quiet", {"from": "2027-05-17"}, "From 17 May 2027"),
        ("E10.2.weeks", {"date": "2027-01-11", "action": "Rest"}, "Week of 11 January 2027 · Rest"),
        ("E10.5.reviews", {"date": "2027-02-10", "action": "day30"}, "10 February 2027 · 30 days"),
    ],
)
def test_a_day_says_which_day_it_is(ref: str, values: dict[str, Cell], line: str) -> None:
    answer = PlanRows(rows=(Row(id="r_1", values=values),))
    assert answer_lines(Workbook(id="w_1", answers={ref: answer}), ref) == (line,)


def test_the_days_of_a_person_are_told_apart() -> None:
    person = Person(id="p_1", name="Ruth Amoah", last_contact="2026-10", next_on="2026-12-03", review_by="2027-11-24")
    rows = PeopleTable(rows=(Row(id="r_1", person="p_1"),))
    workbook = Workbook(id="w_1", people=(person,), answers={"E9.1.people": rows, "E3.4.people": rows})
    (line,) = answer_lines(workbook, "E9.1.people")
    assert line == "Ruth Amoah · next step on 3 December 2026 · review by 24 November 2027"
    assert answer_lines(workbook, "E3.4.people") == ("Ruth Amoah · last contact October 2026",)


@pytest.mark.parametrize(
    ("person", "line"), [(None, "Give one thing · perhaps with Ruth Amoah"), ("p_2", "Give one thing · Bao Tran")]
)
def test_somebody_the_app_suggests_is_told_as_that_and_not_on_paper(person: str | None, line: str) -> None:
    people = (Person(id="p_1", name="Ruth Amoah"), Person(id="p_2", name="Bao Tran"))
    row = Row(id="r_1", person=person, values={"action": "Give one thing", "suggest": "p_1"})
    workbook = Workbook(id="w_1", people=people, answers={"E10.2.weeks": PlanRows(rows=(row,))})
    assert answer_lines(workbook, "E10.2.weeks") == (line,)
    assert answer_lines(workbook, "E10.2.weeks", private=False) == (line.removesuffix(" · perhaps with Ruth Amoah"),)


def test_what_is_not_printed_is_read_in_the_window_and_not_on_paper() -> None:
    noticed, pieces = "E3.4.notice", "E7.3.pieces"
    row = Row(id="r_1", values={"what": "Pump card", "where": "drawer 3"})
    answers = {noticed: ShortText(text="All in one house."), pieces: PeopleTable(rows=(row,))}
    workbook = Workbook(id="w_1", answers=answers)
    assert answer_lines(workbook, noticed) == ("All in one house.",)
    assert answer_lines(workbook, noticed, private=False) == ()
    assert answer_lines(workbook, pieces) == ("Pump card · drawer 3",)
    assert answer_lines(workbook, pieces, private=False) == ("Pump card",)


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"initials": "G.T.", "needs": "What counts", "needs_mark": "heard"}, "G.T. · What counts (heard)"),
        ({"initials": "G.T.", "needs": "What counts"}, "G.T. · What counts"),
        ({"initials": "G.T.", "needs_mark": "guess"}, "G.T."),
    ],
)  # fmt: skip
def test_how_one_knows_stands_in_brackets_after_what_one_knows(values: dict[str, Cell], line: str) -> None:
    workbook = Workbook(answers={"E3.2.portrait": StoryCards(rows=(Row(id="r_1", values=values),))})
    assert answer_lines(workbook, "E3.2.portrait") == (line,)
