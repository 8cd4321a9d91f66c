"""The gate for change: what is applied is told once, with what it touched; undo and redo travel by steps."""

import pytest

from ui.session import Change, Session
from workbook.model.answers import ShortText
from workbook.model.edits import SetAnswer, SetMark
from workbook.model.workbook import Workbook

REF = "E1.1.for_me"
OTHER = "E4.2.draft"


def write(text: str, *, ref: str = REF, typing: bool = False) -> SetAnswer:
    return SetAnswer(ref, ShortText(text=text), label="Typing" if typing else "Answer changed", typing=typing)


@pytest.fixture
def session(qapp) -> Session:
    return Session(Workbook(id="w_1"))


@pytest.fixture
def heard(session) -> list[Change]:
    changes: list[Change] = []
    session.changed.connect(changes.append)
    return changes


def test_an_edit_changes_the_workbook_and_is_told_with_its_origin(session, heard) -> None:
    origin = object()
    session.apply(write("Calm"), origin=origin)
    assert session.workbook.text(REF) == "Calm"
    assert heard == [Change(frozenset({REF}), origin, "Answer changed", "edit")]


def test_nothing_is_told_where_nothing_changed(session, heard) -> None:
    session.apply(write("Calm"))
    session.apply(write("Calm"))
    assert len(heard) == 1
    assert session.undo() is not None
    assert session.undo() is None


def test_the_workbook_is_new_by_the_time_it_is_told(session) -> None:
    seen: list[str] = []
    session.changed.connect(lambda _change: seen.append(session.workbook.text(REF)))
    session.apply(write("Calm"))
    session.undo()
    session.redo()
    assert seen == ["Calm", "", "Calm"]


def test_undo_and_redo_say_what_they_do_and_tell_how_it_came_about(session, heard) -> None:
    assert (session.undo_label, session.redo_label) == (None, None)
    session.apply(write("Calm"))
    session.apply(SetMark("E1.1", "declined", label="You would rather not answer"))
    assert session.undo_label == "You would rather not answer"
    step = session.undo()
    assert step is not None
    assert step.label == "You would rather not answer"
    assert (session.undo_label, session.redo_label) == ("Answer changed", "You would rather not answer")
    session.redo()
    assert [change.way for change in heard] == ["edit", "edit", "undo", "redo"]
    assert [change.origin for change in heard[2:]] == [None, None]


def test_a_new_edit_after_undo_leaves_no_way_forward(session) -> None:
    session.apply(write("Calm"))
    session.undo()
    session.apply(write("Brave"))
    assert session.redo_label is None
    assert session.redo() is None
    assert session.workbook.text(REF) == "Brave"


def test_words_typed_in_one_go_are_one_step(session, heard) -> None:
    for text in ("C", "Ca", "Cal", "Calm"):
        session.apply(write(text, typing=True))
    session.apply(write("Elsewhere", ref=OTHER, typing=True))
    assert len(heard) == 5, "listeners hear of every key"
    session.undo()
    assert session.workbook.text(REF) == "Calm"
    session.undo()
    assert session.workbook.text(REF) == ""


def test_a_workbook_to_read_only_refuses_edits_undo_and_redo(session, heard) -> None:
    refused: list[bool] = []
    session.refused.connect(lambda: refused.append(True))
    session.apply(write("Calm"))
    session.read_only = True
    session.apply(write("Brave"))
    assert refused == [True]
    assert session.undo() is None
    assert session.workbook.text(REF) == "Calm"
    assert len(heard) == 1
    session.read_only = False
    session.undo()
    session.read_only = True
    assert session.redo() is None


def test_a_change_of_everything_concerns_everybody() -> None:
    one = Change(frozenset({REF}), None, "", "edit")
    assert one.concerns(REF)
    assert not one.concerns(OTHER)
    assert Change(frozenset({"everything"}), None, "", "edit").concerns(OTHER)
