"""The table of contents: chapters and exercises by title, read fast and without validating the rest."""

from functools import cache

from msgspec import Struct

import resources


class ExerciseTitle(Struct, frozen=True):
    """An exercise as the rail shows it."""

    id: str
    title: str
    star: bool
    file: tuple[str, ...]


class ChapterTitle(Struct, frozen=True):
    """A chapter as the rail shows it."""

    id: str
    title: str
    folder: tuple[str, ...]
    exercises: tuple[ExerciseTitle, ...]


def contents(language: str = "en") -> tuple[ChapterTitle, ...]:
    """All chapters in order. Only the first block of each file is read, once."""
    return _contents(language)


@cache
def _contents(language: str) -> tuple[ChapterTitle, ...]:
    folders = sorted(resources.path("curriculum", language).glob("chapter-*"))
    return tuple(_chapter(language, folder.name) for folder in folders)


@cache
def _chapter(language: str, folder_name: str) -> ChapterTitle:
    folder = ("curriculum", language, folder_name)
    head = resources.toml_head(*folder, "chapter.toml")
    files = sorted(resources.path(*folder).glob("E*.toml"))
    exercises = tuple(_exercise((*folder, file.name)) for file in files)
    return ChapterTitle(head["id"], head["title"], folder, exercises)


def _exercise(file: tuple[str, ...]) -> ExerciseTitle:
    head = resources.toml_head(*file)
    return ExerciseTitle(head["id"], head["title"], head["star"], file)


@cache
def chapter_titled(chapter_id: str, language: str = "en") -> ChapterTitle | None:
    """One chapter, read without the others; None when there is none with this id."""
    number = chapter_id if chapter_id.isdecimal() and chapter_id.isascii() else ""
    folder = next(resources.path("curriculum", language).glob(f"chapter-{number:0>2}-*"), None) if number else None
    found = _chapter(language, folder.name) if folder is not None else None
    return found if found is not None and found.id == chapter_id else None


def exercise_ids(language: str = "en") -> tuple[str, ...]:
    """The ids of all exercises in the order of the course."""
    return tuple(exercise.id for chapter in contents(language) for exercise in chapter.exercises)


def title_of(exercise_id: str, language: str = "en") -> str:
    """The title of an exercise; KeyError when there is none with this id."""
    for chapter in contents(language):
        for exercise in chapter.exercises:
            if exercise.id == exercise_id:
                return exercise.title
    raise KeyError(exercise_id)
