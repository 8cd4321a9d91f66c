"""The one gate for change: edits go in, one signal with what changed comes out."""

import time

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from workbook.model.edits import Edit
from workbook.model.history import History, Step
from workbook.model.unkept import with_unkept
from workbook.model.workbook import Workbook


class Change(Struct, frozen=True):
    """What changed: references touched (or "everything"), who asked, the label of the step, and how it came about."""

    touches: frozenset[str]
    origin: object | None
    label: str
    way: str  # "edit", "undo" or "redo"

    def concerns(self, ref: str) -> bool:
        """Whether a listener that shows `ref` should look again."""
        return ref in self.touches or "everything" in self.touches


class Session(QObject):
    """One open workbook with its history."""

    changed = Signal(object)
    """Emitted with a `Change` after every edit, undo and redo."""
    refused = Signal()
    """Emitted when a change was asked for while the workbook is open to read only."""

    def __init__(self, workbook: Workbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(workbook)
        self.read_only = False

    @property
    def workbook(self) -> Workbook:
        """The workbook as it is now."""
        return self._history.present

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self._history.past[-1].label if self._history.past else None

    @property
    def redo_label(self) -> str | None:
        """What redo would bring back, or None."""
        return self._history.future[-1].label if self._history.future else None

    def apply(self, edit: Edit, origin: object | None = None) -> None:
        """Change the workbook and tell everyone; nothing is told when nothing changed."""
        if self.read_only:
            self.refused.emit()
            return
        before = self._history
        self._history = before.apply(edit, time.monotonic())
        if self._history is not before:
            self.changed.emit(Change(edit.touches, origin, edit.label, "edit"))

    def hold(self, key: str, words: str) -> None:
        """Keep words begun in a box that are not written down yet; no step of undo."""
        if self.read_only:
            self.refused.emit()
            return
        self._history = self._history.beside(with_unkept(self.workbook, key, words))
        self.changed.emit(Change(frozenset({f"unkept:{key}"}), None, "Typing", "edit"))

    def undo(self) -> Step | None:
        """Take back one step; the step, so that the eye can be led to the place."""
        return self._travel(self._history.undo(), "undo")

    def redo(self) -> Step | None:
        """Bring back one step."""
        return self._travel(self._history.redo(), "redo")

    def _travel(self, outcome: tuple[History, Step] | None, way: str) -> Step | None:
        if outcome is None or self.read_only:
            return None
        self._history, step = outcome
        self.changed.emit(Change(step.touches, None, step.label, way))
        return step
