"""Whole chapters without their exercises: the page that opens one needs no more."""

from functools import cache

from msgspec import convert

import resources
from workbook.curriculum.contents import chapter_titled
from workbook.curriculum.definition import Definition


class Chapter(Definition, frozen=True, kw_only=True):
    """One chapter's opening and closing."""

    id: str
    title: str
    purpose: str
    idea: str
    self_guided: str
    coach_led: str
    short_route: str
    product: str
    done_text: str
    care_note: str = ""


@cache
def chapter(chapter_id: str, language: str = "en") -> Chapter:
    """The chapter with this id ("5"); KeyError when there is none."""
    title = chapter_titled(chapter_id, language)
    if title is None:
        raise KeyError(chapter_id)
    return convert(resources.toml(*title.folder, "chapter.toml"), Chapter)
