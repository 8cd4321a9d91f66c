"""Exercises as the files in resources/curriculum give them (Part C)."""

from typing import Literal

from workbook.curriculum.definition import Definition
from workbook.curriculum.fields import ExerciseField

Evidence = Literal["strong", "fair", "thin", "mixed", "observation", "design choice", "recommendation", "none"]


class Why(Definition, frozen=True, kw_only=True):
    """The help text with how sure we are (A11) and where it comes from (keys of the sources, "S8")."""

    text: str
    evidence: Evidence
    sources: tuple[str, ...] = ()
    note: str = ""


class Example(Definition, frozen=True, kw_only=True):
    """A fictional answer. Read, never inserted (P2)."""

    kind: Literal["good", "weak"]
    who: str = ""
    text: str
    why: str = ""
    question: str = ""


class Offer(Definition, frozen=True, kw_only=True):
    """Earlier words offered here: from a field of another exercise, into a field of this one ("" = only shown)."""

    source: str
    into: str = ""


class CoachNote(Definition, frozen=True, kw_only=True):
    """The facilitator note; `pair` is for two at one table, `peer` for a circle of equals, `pages` are documents."""

    minutes: str
    note: str = ""
    ask: tuple[str, ...] = ()
    pitfall: str = ""
    virtual: str = ""
    pair: str = ""
    peer: str = ""
    pages: tuple[str, ...] = ()


class Exercise(Definition, frozen=True, kw_only=True):
    """One exercise: what it asks, why, with examples, what it reuses, what prints, and the coach's note."""

    id: str
    title: str
    star: bool
    prompt: str
    why: Why
    fields: tuple[ExerciseField, ...]
    examples: tuple[Example, ...]
    offers: tuple[Offer, ...] = ()
    reused_in: tuple[str, ...] = ()
    reused_note: str = ""
    prints: str
    prints_when: Literal["always", "optional", "private", "never"]
    checks: tuple[str, ...] = ()
    rubric: str = ""
    rules: str = ""
    hint: str = ""
    page: Literal["form", "values", "window", "pieces", "blocks", "ladder"] = "form"
    coach: CoachNote

    @property
    def chapter_id(self) -> str:
        """The id of the chapter, "5" for E5.3."""
        return self.id[1:].split(".", 1)[0]

    def field(self, field_id: str) -> ExerciseField:
        """The field with this id; KeyError when there is none."""
        found = next((field for field in self.fields if field.id == field_id), None)
        if found is None:
            raise KeyError(field_id)
        return found
