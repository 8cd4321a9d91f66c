"""Deleting a person everywhere, and saying where their name still stands in one's own sentences."""

import pytest
from msgspec.structs import replace

from tests.workbook.outreach.people import MONDAY, touch
from tests.workbook.outreach.samples import sample
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import DeletePerson
from workbook.model.history import History
from workbook.model.ledger_edits import PutTouch
from workbook.model.plain import to_json
from workbook.model.workbook import Workbook
from workbook.outreach.due import due_list
from workbook.outreach.mentions import mentions_of

INGRID = "p_dr_ingrid_brandt"


def nurse() -> Workbook:
    """The nurse with Ingrid in the ledger, in the plan, and in a list of several people."""
    workbook = sample("nurse")
    person = workbook.person(INGRID)
    assert person is not None
    workbook = PutTouch(touch(person, "met", MONDAY, "at the safety evening")).apply(workbook)
    plan = PlanRows(
        rows=(
            Row(id="w1", person=INGRID, values={"action": "Write"}),
            Row(id="w2", values={"who": ("p_siobhan_walsh", INGRID), "action": "Two more"}),
            Row(id="w3", values={"person": INGRID}),
        )
    )
    return replace(workbook, answers={**workbook.answers, "E10.2.own": plan})


def test_nothing_that_belongs_to_them_is_left() -> None:
    before = nurse()
    assert to_json(before).decode().count(INGRID) >= 8
    after = DeletePerson(INGRID).apply(before)
    assert INGRID not in to_json(after).decode()
    assert not any("alarm log beside" in row.text("text") for row in after.rows("E9.3.messages"))
    assert after.rows("E9.2.notices") == ()
    assert after.ledger == ()
    assert [(row.id, row.words("who")) for row in after.rows("E10.2.own")] == [("w2", ("p_siobhan_walsh",))]
    assert all(due.person_id != INGRID for due in due_list(after, MONDAY))


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_everybody_can_be_deleted_and_brought_back(name: str) -> None:
    history = History(sample(name))
    for person in history.present.people:
        history = history.apply(DeletePerson(person.id), at=0.0)
    dumped = to_json(history.present).decode()
    assert not any(f'"{person.id}"' in dumped for person in sample(name).people)
    for _ in sample(name).people:
        undone = history.undo()
        assert undone is not None
        history = undone[0]
    assert history.present == sample(name)


def test_ones_own_sentences_stay_and_are_named() -> None:
    workbook = nurse()
    person = workbook.person(INGRID)
    assert person is not None
    after = DeletePerson(INGRID).apply(workbook)
    assert "E9.4.gives" in mentions_of(after, person)
    assert mentions_of(after, replace(person, name="")) == ()
    assert mentions_of(after, replace(person, name="Xaver Ypsil")) == ()
