"""Words begun in a box that writes them down on request: beside undo, gone with the person, in the file."""

from workbook.model.edits import DeletePerson, PutPerson
from workbook.model.history import History
from workbook.model.plain import from_json, to_json
from workbook.model.unkept import with_unkept
from workbook.model.workbook import Person, Workbook

BO = Person(id="p_1", name="Bo")


def test_words_begun_are_kept_until_there_are_none() -> None:
    begun = with_unkept(Workbook(), "p_1:line", "she wrote ba")
    assert begun.unkept == {"p_1:line": "she wrote ba"}
    assert with_unkept(begun, "p_1:line", "  ").unkept == {}


def test_they_are_in_the_file() -> None:
    begun = with_unkept(Workbook(), "p_1:line", "she wrote ba")
    assert from_json(to_json(begun), Workbook) == begun


def test_undo_and_redo_leave_a_begun_line_alone() -> None:
    history = History(Workbook()).apply(PutPerson(BO), 0.0)
    history = history.beside(with_unkept(history.present, "p_1:line", "begun"))
    undone = history.undo()
    assert undone is not None
    assert undone[0].present.people == ()
    assert undone[0].present.unkept == {"p_1:line": "begun"}
    again = undone[0].redo()
    assert again is not None
    assert again[0].present.people == (BO,)
    assert again[0].present.unkept == {"p_1:line": "begun"}


def test_whoever_deletes_a_person_deletes_what_was_begun_about_them() -> None:
    workbook = Workbook(people=(BO,), unkept={"p_1:line": "begun", "p_12:line": "somebody else"})
    assert DeletePerson("p_1").apply(workbook).unkept == {"p_12:line": "somebody else"}


def test_what_was_begun_about_a_person_comes_back_and_goes_with_them() -> None:
    begun = {"p_1:line": "begun", "p_2:line": "somebody else"}
    history = History(Workbook(people=(BO,), unkept=begun)).apply(DeletePerson("p_1"), 0.0)
    undone = history.undo()
    assert undone is not None
    assert undone[0].present.unkept == begun
    again = undone[0].redo()
    assert again is not None
    assert again[0].present.unkept == {"p_2:line": "somebody else"}
