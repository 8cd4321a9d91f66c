"""Undo and redo over whole frozen workbooks."""

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.edits import Edit
from workbook.model.unkept import about, without_unkept_about
from workbook.model.workbook import Workbook

TYPING_PAUSE = 2.0
"""Seconds of rest after which typing in the same place begins a new step."""
STEPS_KEPT = 1000


class Step(Struct, frozen=True):
    """A workbook as it was, and the change that followed."""

    before: Workbook
    label: str
    touches: frozenset[str]
    typing_key: str | None
    at: float


class History(Struct, frozen=True):
    """The present workbook with all that can be undone and redone."""

    present: Workbook
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def apply(self, edit: Edit, at: float) -> "History":
        """The history after `edit` at time `at` (seconds, monotonic); nothing changes when the edit changes nothing."""
        after = edit.apply(self.present)
        if after is self.present or after == self.present:
            return self
        if self._continues_typing(edit, at):
            last = replace(self.past[-1], at=at)
            return History(after, (*self.past[:-1], last))
        step = Step(self.present, edit.label, edit.touches, edit.typing_key, at)
        return History(after, (*self.past[-STEPS_KEPT + 1 :], step))

    def undo(self) -> "tuple[History, Step] | None":
        """One step back, and the step that was taken back; None when there is nothing to undo."""
        if not self.past:
            return None
        step = self.past[-1]
        forward = replace(step, before=self.present)
        return History(self._with_begun(step.before), self.past[:-1], (*self.future, forward)), step

    def redo(self) -> "tuple[History, Step] | None":
        """One step forward again, and that step; None when there is nothing to redo."""
        if not self.future:
            return None
        step = self.future[-1]
        back = replace(step, before=self.present, typing_key=None)
        again = self._with_begun(step.before)
        for deleted in _ids(self.present) - _ids(again):
            again = without_unkept_about(again, deleted)
        return History(again, (*self.past, back), self.future[:-1]), step

    def beside(self, workbook: Workbook) -> "History":
        """The history with another present that is no step: nothing of it is ever undone."""
        return replace(self, present=workbook)

    def _with_begun(self, workbook: Workbook) -> Workbook:
        """Another step's workbook; lines that somebody has begun and not written down yet are no part of any step.

        They come back with the person they are about.
        """
        back = _ids(workbook) - _ids(self.present)
        returning = {key: words for key, words in workbook.unkept.items() if about(key) in back}
        begun = {**returning, **self.present.unkept}
        return workbook if workbook.unkept == begun else replace(workbook, unkept=begun)

    def _continues_typing(self, edit: Edit, at: float) -> bool:
        if edit.typing_key is None or not self.past or self.future:
            return False
        last = self.past[-1]
        return last.typing_key == edit.typing_key and at - last.at < TYPING_PAUSE


def _ids(workbook: Workbook) -> set[str]:
    return {person.id for person in workbook.people}
