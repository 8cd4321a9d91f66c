import json

import pytest

from workbook.model.answers import (
    KINDS,
    CardSort,
    Checklist,
    LongText,
    MultiChoice,
    PlanRows,
    RankedList,
    Row,
    Scale,
    ShortText,
    UnknownAnswer,
    has_words,
)
from workbook.model.plain import from_json, from_plain, to_json, to_plain
from workbook.model.workbook import Workbook


@pytest.mark.parametrize(
    "answer",
    [
        ShortText(text="  "),
        LongText(),
        MultiChoice(other=" "),
        Scale(),
        CardSort(),
        Checklist(notes={"photo": ""}),
        RankedList(rows=(Row(id="a", values={"name": " ", "tick": False, "n": None, "words": ()}),)),
        PlanRows(rows=(Row(id="a", values={"week": 3, "date": "2027-02-01", "status": "planned", "action": " "}),)),
    ],
)
def test_spaces_and_empty_rows_are_no_answer(answer: object) -> None:
    assert not has_words(answer)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "answer",
    [
        ShortText(text="x"),
        MultiChoice(chosen=("G1",)),
        Scale(value=0),
        CardSort(ratings={"V01": 0}),
        Checklist(states={"photo": "later"}),
        RankedList(rows=(Row(id="a", values={"n": 0}),)),
        RankedList(rows=(Row(id="a", person="p1"),)),
        PlanRows(rows=(Row(id="a", values={"week": 3, "action": "Thank one"}),)),
        PlanRows(rows=(Row(id="a", values={"date": "2027-02-01"}),)),
        UnknownAnswer(name="drawing"),
    ],
)
def test_anything_said_is_an_answer(answer: object) -> None:
    assert has_words(answer)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_back_as_itself(kind: str) -> None:
    workbook = from_plain({"id": "w", "answers": {"E1.1.x": {"kind": kind}}}, Workbook)
    again = from_json(to_json(workbook), Workbook)
    assert again == workbook
    assert again.answers["E1.1.x"].kind == kind
    assert not isinstance(again.answers["E1.1.x"], UnknownAnswer)


def test_unknown_kinds_and_fields_are_kept() -> None:
    answers = {"E9.9.x": {"kind": "drawing", "strokes": [1, 2.5, "a"]}}
    text = json.dumps({"id": "w", "moon": {"phase": 3}, "answers": answers, "people": [{"id": "p", "shoe": 42}]})
    again = to_plain(from_json(to_json(from_json(text.encode(), Workbook)), Workbook))
    assert again["moon"] == {"phase": 3}
    assert again["answers"]["E9.9.x"] == {"kind": "drawing", "strokes": [1, 2.5, "a"]}
    assert again["people"][0]["shoe"] == 42


def test_cells_keep_their_types() -> None:
    row = Row(id="a", values={"tick": True, "n": 1, "t": "1", "w": ("a", "b"), "none": None})
    again = from_json(to_json(row), Row)
    assert again == row
    assert again.values["tick"] is True
    assert (again.number("n"), again.number("tick"), again.text("t"), again.words("w")) == (1, None, "1", ("a", "b"))
