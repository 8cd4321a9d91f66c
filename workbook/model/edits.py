"""Changes as small values: each makes a new workbook and names what it touches."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.answers import (
    Answer,
    Cell,
    MessageDrafts,
    PeopleTable,
    PlanRows,
    RankedList,
    Row,
    RowsAnswer,
    StoryCards,
)
from workbook.model.unkept import without_unkept_about
from workbook.model.workbook import ExerciseMark, Owner, Person, Workbook


class Edit(Protocol):
    """A change to a workbook."""

    @property
    def label(self) -> str:
        """What the change did, for "Undo …": "Typing", "Person removed"."""
        ...

    @property
    def touches(self) -> frozenset[str]:
        """Field references, person ids, exercise ids, or "owner" / "everything"."""
        ...

    @property
    def typing_key(self) -> str | None:
        """Edits that follow each other quickly with the same key are one undo step."""
        ...

    def apply(self, workbook: Workbook) -> Workbook:
        """The workbook after the change; the given one stays as it was."""
        ...


def _with_answer(workbook: Workbook, ref: str, answer: Answer) -> Workbook:
    return replace(workbook, answers={**workbook.answers, ref: answer})


class SetAnswer(Struct, frozen=True):
    """Put a whole answer into the field at `ref`."""

    ref: str
    answer: Answer
    label: str = "Answer changed"
    typing: bool = False

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref})

    @property
    def typing_key(self) -> str | None:
        return self.ref if self.typing else None

    def apply(self, workbook: Workbook) -> Workbook:
        return _with_answer(workbook, self.ref, self.answer)


class ClearAnswer(Struct, frozen=True):
    """Take the answer out of the field at `ref`."""

    ref: str
    label: str = "Answer cleared"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref})

    def apply(self, workbook: Workbook) -> Workbook:
        kept = {ref: answer for ref, answer in workbook.answers.items() if ref != self.ref}
        return replace(workbook, answers=kept)


class PutRow(Struct, frozen=True):
    """Add a row at `index` (the end when None), or replace the row with the same id where it stands."""

    ref: str
    kind: type[RowsAnswer]
    row: Row
    index: int | None = None
    label: str = "Row added"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref})

    def apply(self, workbook: Workbook) -> Workbook:
        rows = list(workbook.rows(self.ref))
        for place, row in enumerate(rows):
            if row.id == self.row.id:
                rows[place] = self.row
                break
        else:
            rows.insert(len(rows) if self.index is None else self.index, self.row)
        return _with_rows(workbook, self.ref, self.kind, rows)


class SetCell(Struct, frozen=True):
    """Put `value` into one column of one row; nothing happens when the row is gone."""

    ref: str
    row_id: str
    column: str
    value: Cell
    label: str = "Answer changed"
    typing: bool = False

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref})

    @property
    def typing_key(self) -> str | None:
        return f"{self.ref}/{self.row_id}/{self.column}" if self.typing else None

    def apply(self, workbook: Workbook) -> Workbook:
        changed = tuple(
            replace(row, values={**row.values, self.column: self.value}) if row.id == self.row_id else row
            for row in workbook.rows(self.ref)
        )
        return _with_rows(workbook, self.ref, None, changed)


class RemoveRow(Struct, frozen=True):
    """Take one row out."""

    ref: str
    row_id: str
    label: str = "Row removed"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref})

    def apply(self, workbook: Workbook) -> Workbook:
        kept = tuple(row for row in workbook.rows(self.ref) if row.id != self.row_id)
        return _with_rows(workbook, self.ref, None, kept)


class MoveRow(Struct, frozen=True):
    """Put one row at `index`, counted after it was lifted out; an index out of range means the nearest end."""

    ref: str
    row_id: str
    index: int
    label: str = "Row moved"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref})

    def apply(self, workbook: Workbook) -> Workbook:
        rows = list(workbook.rows(self.ref))
        lifted = next((row for row in rows if row.id == self.row_id), None)
        if lifted is None:
            return workbook
        rows.remove(lifted)
        rows.insert(max(0, min(self.index, len(rows))), lifted)
        return _with_rows(workbook, self.ref, None, rows)


class SetMark(Struct, frozen=True):
    """Set an exercise aside, decline it, or take the mark off (None)."""

    exercise: str
    mark: ExerciseMark | None
    label: str = "Set aside for later"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.exercise})

    def apply(self, workbook: Workbook) -> Workbook:
        marks = {exercise: mark for exercise, mark in workbook.marks.items() if exercise != self.exercise}
        if self.mark is not None:
            marks[self.exercise] = self.mark
        return replace(workbook, marks=marks)


class CloseChapter(Struct, frozen=True):
    """Close a chapter as "enough for me", or open it again."""

    chapter: str
    closed: bool
    label: str = "Enough for me"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.chapter})

    def apply(self, workbook: Workbook) -> Workbook:
        kept = tuple(chapter for chapter in workbook.closed_chapters if chapter != self.chapter)
        closed = (*kept, self.chapter) if self.closed else kept
        return replace(workbook, closed_chapters=closed)


class SetOwner(Struct, frozen=True):
    """Change whose workbook it is or a setting that travels with it."""

    owner: Owner
    label: str = "Name changed"
    typing: bool = False

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({"owner"})

    @property
    def typing_key(self) -> str | None:
        return "owner" if self.typing else None

    def apply(self, workbook: Workbook) -> Workbook:
        return replace(workbook, owner=self.owner)


class PutPerson(Struct, frozen=True):
    """Add a person, or replace the one with the same id where they stand."""

    person: Person
    label: str = "Person changed"
    typing: bool = False

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.person.id})

    @property
    def typing_key(self) -> str | None:
        return self.person.id if self.typing else None

    def apply(self, workbook: Workbook) -> Workbook:
        people = list(workbook.people)
        for place, person in enumerate(people):
            if person.id == self.person.id:
                people[place] = self.person
                break
        else:
            people.append(self.person)
        return replace(workbook, people=tuple(people))


class DeletePerson(Struct, frozen=True):
    """Delete a person everywhere: themselves and every row and message about them (A7)."""

    person_id: str
    label: str = "Person deleted everywhere"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.person_id, "everything"})

    def apply(self, workbook: Workbook) -> Workbook:
        answers: dict[str, Answer] = {}
        for ref, answer in workbook.answers.items():
            answers[ref] = answer
            if isinstance(answer, RankedList | PeopleTable | StoryCards | PlanRows | MessageDrafts):
                kept = tuple(_without(row, self.person_id) for row in answer.rows if not _is_about(row, self.person_id))
                if kept != answer.rows:
                    answers[ref] = replace(answer, rows=kept)
        people = tuple(person for person in workbook.people if person.id != self.person_id)
        ledger = tuple(touch for touch in workbook.ledger if touch.person != self.person_id)
        return without_unkept_about(replace(workbook, answers=answers, people=people, ledger=ledger), self.person_id)


class Several(Struct, frozen=True):
    """Edits that belong together: one step for the person, one step to undo."""

    edits: tuple[Edit, ...]
    label: str
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset[str]().union(*(edit.touches for edit in self.edits))

    def apply(self, workbook: Workbook) -> Workbook:
        for edit in self.edits:
            workbook = edit.apply(workbook)
        return workbook


class ReplaceWorkbook(Struct, frozen=True):
    """Put another whole workbook in place: recovery, an older version."""

    workbook: Workbook
    label: str
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({"everything"})

    def apply(self, workbook: Workbook) -> Workbook:  # noqa: ARG002  every edit is given the present one
        return self.workbook


SUGGESTED = "suggest"
"""The column for somebody a step of the plan might be about; the step is not about them until they are confirmed."""


def _is_about(row: Row, person_id: str) -> bool:
    named = (value for column, value in row.values.items() if column != SUGGESTED)
    return row.person == person_id or any(value == person_id for value in named)


def _without(row: Row, person_id: str) -> Row:
    """The row without this person among several, in a cell that holds a list, and without a suggestion of them."""
    values = {
        column: tuple(word for word in value if word != person_id) if isinstance(value, tuple) else value
        for column, value in row.values.items()
        if (column, value) != (SUGGESTED, person_id)
    }
    return row if values == row.values else replace(row, values=values)


def _with_rows(workbook: Workbook, ref: str, kind: type[RowsAnswer] | None, rows: Iterable[Row]) -> Workbook:
    answer = workbook.answers.get(ref)
    if isinstance(answer, RankedList | PeopleTable | StoryCards | PlanRows | MessageDrafts):
        return _with_answer(workbook, ref, replace(answer, rows=tuple(rows)))
    return workbook if kind is None else _with_answer(workbook, ref, kind(rows=tuple(rows)))


def row_with(row: Row, values: Mapping[str, Cell]) -> Row:
    """The row with some of its values changed."""
    return replace(row, values={**row.values, **values})
