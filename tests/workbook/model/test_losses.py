"""What somebody may want back at once: removals, moves and words written over; nothing that is only added."""

import pytest

from workbook.model.answers import CardSort, Checklist, LongText, MultiChoice, OwnCard, RankedList, Row
from workbook.model.edits import (
    ClearAnswer,
    DeletePerson,
    Edit,
    MoveRow,
    PutPerson,
    PutRow,
    RemoveRow,
    SetAnswer,
    SetCell,
    SetMark,
)
from workbook.model.losses import takes_away
from workbook.model.review import DismissFinding
from workbook.model.workbook import Person, Workbook

TEXT, ROWS, EMPTY, CHOICE, CARDS, LIST = "E4.2.draft", "E5.3.drafts", "E1.1.for_me", "E1.2.path", "E2.1.sort", "E7.1.x"
BEFORE = Workbook(
    id="w",
    people=(Person(id="p_1", name="Ada"),),
    answers={
        TEXT: LongText(text="Calm nights"),
        ROWS: RankedList(rows=(Row(id="r_1", values={"text": "One", "tick": True}), Row(id="r_2"))),
        CHOICE: MultiChoice(chosen=("a",), other="my own"),
        CARDS: CardSort(piles={"c": "1"}, own=(OwnCard(id="o", text="Humour"),), notes={"c": "On a Tuesday"}),
        LIST: Checklist(states={"x": "done"}, notes={"x": "with Ada"}),
    },
)

TAKEN = {
    "a text written over": SetAnswer(TEXT, LongText(text="Another")),
    "a text taken away": ClearAnswer(TEXT),
    "a row removed": RemoveRow(ROWS, "r_2"),
    "a row moved": MoveRow(ROWS, "r_2", 0),
    "a cell written over": SetCell(ROWS, "r_1", "text", "Two"),
    "a person deleted": DeletePerson("p_1"),
    "one's own words of a choice gone": SetAnswer(CHOICE, MultiChoice(chosen=("a",))),
    "a card of one's own gone": SetAnswer(CARDS, CardSort(notes={"c": "On a Tuesday"})),
    "advice put aside": DismissFinding("C-HEAD-3/x"),
    "a note of a list gone": SetAnswer(LIST, Checklist(states={"x": "done"})),
}
GIVEN = {
    "a first text": SetAnswer(EMPTY, LongText(text="So that")),
    "a row added at the front": PutRow(ROWS, RankedList, Row(id="r_3"), index=0),
    "an empty cell filled": SetCell(ROWS, "r_2", "text", "Two"),
    "a tick taken out": SetCell(ROWS, "r_1", "tick", value=False),
    "another choice": SetAnswer(CHOICE, MultiChoice(chosen=("b",), other="my own")),
    "a person added": PutPerson(Person(id="p_2", name="Bea")),
    "an exercise set aside": SetMark("E4.2", "set_aside"),
    "an item of a list marked": SetAnswer(LIST, Checklist(notes={"x": "with Ada"})),
}


@pytest.mark.parametrize("edit", TAKEN.values(), ids=TAKEN)
def test_this_takes_something_away(edit: Edit) -> None:
    assert takes_away(BEFORE, edit.apply(BEFORE))


@pytest.mark.parametrize("edit", GIVEN.values(), ids=GIVEN)
def test_this_takes_nothing_away(edit: Edit) -> None:
    assert not takes_away(BEFORE, edit.apply(BEFORE))
