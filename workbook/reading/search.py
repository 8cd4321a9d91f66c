"""Find anything: exercises, answers and people; accents and letter case do not matter (A4)."""

from typing import Literal

from msgspec import Struct

from workbook.curriculum.contents import contents, title_of
from workbook.model.text import without_accents
from workbook.model.workbook import Workbook
from workbook.progress import exercise_of
from workbook.reading.summaries import answer_lines, field_at

Group = Literal["Go to", "In your answers", "People"]
AROUND = 40
"""Characters shown before the found word."""
MOST_IN_A_GROUP = 12
SHORT_WAY = " · ★ part of the short way"


class Found(Struct, frozen=True):
    """A place that matches: what it is, where it leads ("E5.4", "E5.4.final" or a person id)."""

    group: Group
    title: str
    detail: str
    target: str


def find(workbook: Workbook, wanted: str) -> tuple[Found, ...]:
    """All places that hold `wanted`, at most twelve in a group; nothing for an empty text.

    People one of whose names begins with it come first; then exercises, people with it inside a name, answers,
    and people of whom something else holds it.
    """
    needle = without_accents(wanted.strip())
    if not needle:
        return ()
    named, inside, about = _people(workbook, needle)
    groups = (named, _exercises(needle), inside, _answers(workbook, needle), about)
    return tuple(found for group in groups for found in group[:MOST_IN_A_GROUP])


def _exercises(needle: str) -> list[Found]:
    return [
        Found(
            "Go to",
            exercise.title,
            f"Chapter {chapter.id} · {chapter.title}" + (SHORT_WAY if exercise.star else ""),
            exercise.id,
        )
        for chapter in contents()
        for exercise in chapter.exercises
        if needle in without_accents(f"{exercise.id} {exercise.title} {chapter.title}")
    ]


def _answers(workbook: Workbook, needle: str) -> list[Found]:
    found: list[Found] = []
    for ref in workbook.answers:
        for line in answer_lines(workbook, ref) or _drafts(workbook, ref):
            at = without_accents(line).find(needle)
            if at >= 0:
                found.append(Found("In your answers", _around(line, at), title_of(exercise_of(ref)), ref))
                break
    return found


def _drafts(workbook: Workbook, ref: str) -> tuple[str, ...]:
    """The words of rows that no exercise shows: drafts of a text that stand in the studio only."""
    return tuple(row.text("text") for row in workbook.rows(ref)) if field_at(ref) is None else ()


def _around(line: str, at: int) -> str:
    start = max(0, at - AROUND)
    shown = line[start : at + 2 * AROUND].replace("\n", " ")
    return ("…" if start else "") + shown + ("…" if at + 2 * AROUND < len(line) else "")


def _people(workbook: Workbook, needle: str) -> tuple[list[Found], list[Found], list[Found]]:
    """People one of whose names begins with it, those with it inside a name, those of whom something else holds it."""
    named: list[Found] = []
    inside: list[Found] = []
    about: list[Found] = []
    for person in workbook.people:
        found = Found("People", person.name, person.why or person.how, person.id)
        name = without_accents(person.name)
        if f" {needle}" in f" {name.replace('-', ' ')}" or name.startswith(needle):
            named.append(found)
        elif needle in name:
            inside.append(found)
        elif needle in without_accents(f"{person.why} {person.how}"):
            about.append(found)
    return named, inside, about
