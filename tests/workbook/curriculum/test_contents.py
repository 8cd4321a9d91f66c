"""The table of contents: read from the first block of each file, in the order of the course."""

import tomllib

import pytest

import resources
from workbook.curriculum.contents import ChapterTitle, chapter_titled, contents, exercise_ids, title_of

CHAPTERS = (
    "Set your course",
    "What you stand on",
    "Who it is for",
    "Your brand on one page",
    "The headline",
    "The About",
    "The rest of the profile",
    "Being seen, comfortably",
    "Attention: messages about them",
    "The plan: ninety days and beyond",
)
"""The titles of the ten chapters in their order (A8)."""


def test_chapters_come_in_the_order_of_the_course() -> None:
    assert tuple(chapter.title for chapter in contents()) == CHAPTERS
    assert tuple(chapter.id for chapter in contents()) == tuple(str(number) for number in range(1, 11))


def test_the_tenth_chapter_comes_last_not_after_the_first() -> None:
    assert exercise_ids()[0] == "E1.1"
    assert exercise_ids()[-1] == "E10.5"


def test_exercises_count_upwards_inside_their_chapter() -> None:
    for chapter in contents():
        expected = tuple(f"E{chapter.id}.{place}" for place in range(1, len(chapter.exercises) + 1))
        assert tuple(exercise.id for exercise in chapter.exercises) == expected


@pytest.mark.parametrize("chapter", contents(), ids=lambda chapter: f"chapter {chapter.id}")
def test_the_head_says_what_the_whole_file_says(chapter: ChapterTitle) -> None:
    whole = resources.toml(*chapter.folder, "chapter.toml")
    assert (chapter.id, chapter.title) == (whole["id"], whole["title"])
    for exercise in chapter.exercises:
        told = resources.toml(*exercise.file)
        assert (exercise.id, exercise.title, exercise.star) == (told["id"], told["title"], told["star"])


@pytest.mark.parametrize("chapter", contents(), ids=lambda chapter: f"chapter {chapter.id}")
def test_the_first_block_holds_the_head_and_nothing_else(chapter: ChapterTitle) -> None:
    assert list(resources.toml_head(*chapter.folder, "chapter.toml")) == ["id", "title"]
    for exercise in chapter.exercises:
        assert list(resources.toml_head(*exercise.file)) == ["id", "title", "star"]


def test_nothing_after_the_first_empty_line_is_read() -> None:
    file = contents()[0].exercises[0].file
    head, rest = resources.text(*file).split("\n\n", 1)
    assert resources.toml_head(*file) == tomllib.loads(head)
    assert "prompt" in tomllib.loads(rest)


def test_a_title_is_found_by_its_id() -> None:
    assert title_of("E9.3") == "Write one that is about them"


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError):
        title_of("E11.1")


def test_contents_are_read_once() -> None:
    assert contents() is contents()


def test_one_chapter_is_found_without_the_others() -> None:
    assert [chapter_titled(chapter.id) for chapter in contents()] == list(contents())


@pytest.mark.parametrize("chapter_id", ["", "0", "11", "01", "*", "１", "5:end"])
def test_a_chapter_that_is_not_there_is_none(chapter_id: str) -> None:
    assert chapter_titled(chapter_id) is None
