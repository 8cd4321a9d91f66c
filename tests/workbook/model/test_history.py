from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer, SetMark
from workbook.model.history import TYPING_PAUSE, History
from workbook.model.workbook import Workbook


def typed(text: str, ref: str = "E1.1.for_me") -> SetAnswer:
    return SetAnswer(ref, LongText(text=text), typing=True)


def test_typing_in_one_go_is_one_step() -> None:
    history = History(Workbook(id="w"))
    for at, text in enumerate(("a", "ab", "abc")):
        history = history.apply(typed(text), at * 0.2)
    undone, step = history.undo() or (history, None)
    assert step is not None
    assert (undone.present.text("E1.1.for_me"), step.touches) == ("", {"E1.1.for_me"})


def test_a_pause_or_another_field_begins_a_new_step() -> None:
    history = History(Workbook(id="w")).apply(typed("a"), 0).apply(typed("ab"), TYPING_PAUSE + 1)
    history = history.apply(typed("x", "E1.1.for_others"), TYPING_PAUSE + 1.1)
    assert len(history.past) == 3


def test_undo_and_redo_travel_back_and_forth() -> None:
    history = History(Workbook(id="w")).apply(SetMark("E2.1", "set_aside"), 0).apply(typed("a"), 1)
    back, _ = history.undo() or (history, None)
    forth, step = back.redo() or (back, None)
    assert forth.present == history.present
    assert step is not None
    assert step.label == "Answer changed"
    assert forth.redo() is None


def test_a_new_edit_forgets_what_was_undone() -> None:
    history = History(Workbook(id="w")).apply(typed("a"), 0)
    back, _ = history.undo() or (history, None)
    assert back.apply(typed("b"), 9).redo() is None


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    history = History(Workbook(id="w")).apply(typed("a"), 0)
    assert history.apply(typed("a"), 60) is history


def test_typing_after_redo_is_a_step_of_its_own() -> None:
    history = History(Workbook(id="w")).apply(typed("a"), 0)
    back, _ = history.undo() or (history, None)
    again, _ = back.redo() or (back, None)
    assert len(again.apply(typed("ab"), 0.1).past) == 2
