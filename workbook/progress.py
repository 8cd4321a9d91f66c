"""How far a person is, in counts and states: never a percentage, never a score (A8, B9)."""

from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct

from workbook.curriculum.contents import ChapterTitle, contents
from workbook.model.answers import has_words, row_has_words
from workbook.model.workbook import Workbook

ExerciseState = Literal["not_started", "answered", "set_aside"]
"""A fourth state, "here", is the window's: the exercise that is open."""


class ChapterProgress(Struct, frozen=True):
    """One chapter: how many exercises are answered, and whether it is done for the plan (B9)."""

    id: str
    title: str
    answered: int
    exercises: int
    done: bool
    closed: bool


def exercise_states(workbook: Workbook) -> Mapping[str, ExerciseState]:
    """The state of every exercise that has any; all others are "not_started".

    An exercise is answered when any of its fields holds words, or when the person would rather not answer.
    """
    states: dict[str, ExerciseState] = {}
    for ref, answer in workbook.answers.items():
        exercise = exercise_of(ref)
        if exercise not in states and has_words(answer):
            states[exercise] = "answered"
    for exercise, mark in workbook.marks.items():
        if mark == "declined":
            states[exercise] = "answered"
        elif states.get(exercise) != "answered":
            states[exercise] = "set_aside"
    return states


def exercise_of(ref: str) -> str:
    """The exercise a field reference belongs to: "E5.4" for "E5.4.final"."""
    return ".".join(ref.split(".", 2)[:2])


def chapter_progress(workbook: Workbook, language: str = "en") -> tuple[ChapterProgress, ...]:
    """Progress for each chapter, in the order of the course."""
    states = exercise_states(workbook)
    return tuple(_progress(workbook, chapter, states) for chapter in contents(language))


def chapter_done(workbook: Workbook, chapter_id: str) -> bool:
    """Whether a chapter has what the plan wants of it (B9)."""
    return DONE_FOR_THE_PLAN[chapter_id](workbook)


def _progress(workbook: Workbook, chapter: ChapterTitle, states: Mapping[str, ExerciseState]) -> ChapterProgress:
    answered = sum(states.get(exercise.id) == "answered" for exercise in chapter.exercises)
    closed = chapter.id in workbook.closed_chapters
    done = DONE_FOR_THE_PLAN[chapter.id](workbook)
    return ChapterProgress(chapter.id, chapter.title, answered, len(chapter.exercises), done, closed)


def _course_set(workbook: Workbook) -> bool:
    return all(workbook.has(ref) for ref in ("E1.2.main", "E1.3.hours", "E1.3.start", "E1.1.for_others"))


def _ground_known(workbook: Workbook) -> bool:
    with_facts = sum(
        bool(row.text("name").strip() and row.text("fact").strip()) for row in workbook.rows("E2.2.strengths")
    )
    with_change = sum(bool(story.changed.strip()) for story in workbook.stories)
    return with_facts >= 3 and with_change >= 2


PORTRAIT_PARTS = ("needs", "wants", "joys", "fears", "dreams")


def _audience_known(workbook: Workbook) -> bool:
    portraits = workbook.rows("E3.2.portrait")
    known = sum(row.text(f"{part}_mark") in {"know", "heard"} for row in portraits for part in PORTRAIT_PARTS)
    return any(row.text("who").strip() for row in workbook.rows("E3.1.kinds")) and known >= 2


def _brand_said(workbook: Workbook) -> bool:
    words = sum(bool(row.text("word").strip()) for row in workbook.rows("E4.1.words"))
    return words >= 3 and workbook.has("E4.2.own_voice")


def _headline_chosen(workbook: Workbook) -> bool:
    return workbook.has("E5.4.final")


def _about_written(workbook: Workbook) -> bool:
    return workbook.has("E6.3.about")


SHORT_BIOS = ("one_line", "c80", "c150", "c160", "c256", "c500", "w50", "w100", "w150", "signature")


def _profile_seen(workbook: Workbook) -> bool:
    bio = any(workbook.has(f"E7.5.{length}") for length in SHORT_BIOS)
    return workbook.has("E7.1.first_glance") and workbook.has("E7.2.roles") and bio


def _ladder_tried(workbook: Workbook) -> bool:
    tried = workbook.has("E8.3.tries") or workbook.marks.get("E8.3") is not None
    return (bool(workbook.cards("E8.2.ladder").ratings) and tried) or "8" in workbook.closed_chapters


def _attention_given(workbook: Workbook) -> bool:
    people = [workbook.person(row.person) for row in workbook.rows("E9.1.people")]
    with_why = sum(person is not None and bool(person.why.strip()) for person in people)
    noticed = any(
        all(row.text(f"noticed{place}").strip() for place in (1, 2, 3)) for row in workbook.rows("E9.2.notices")
    )
    drafted = any(row.text("text").strip() for row in workbook.rows("E9.3.messages"))
    return with_why >= 5 and noticed and drafted


def _plan_made(workbook: Workbook) -> bool:
    lines = all(workbook.has(f"E10.1.{line}") for line in ("learned", "met", "made", "given"))
    accepted = workbook.checklist("E10.2.accepted").states.get("mine") == "done"
    company = any(workbook.has(f"E10.5.{part}") for part in ("company", "name"))
    dates = any(row_has_words(row) for row in workbook.rows("E10.5.reviews"))
    return lines and accepted and company and dates


DONE_FOR_THE_PLAN: Mapping[str, Callable[[Workbook], bool]] = {
    "1": _course_set,
    "2": _ground_known,
    "3": _audience_known,
    "4": _brand_said,
    "5": _headline_chosen,
    "6": _about_written,
    "7": _profile_seen,
    "8": _ladder_tried,
    "9": _attention_given,
    "10": _plan_made,
}
"""When each chapter counts as done for the plan (B9)."""
