"""The ids of the course in a sentence told by their titles: ids are stored, titles are shown."""

import re

from workbook.curriculum.contents import contents
from workbook.curriculum.course import goal_path, item_list

ID = re.compile(r"\b(?:G[1-7]|M[1-8]|H(?:10|[1-9])|AB[1-5]|(?:10|[1-9])\.[1-9])\b(?![.%]\d)")
"""A goal path, a situation, a headline pattern, a structure of an About, or an exercise by its number ("3.2")."""
LISTS = {"M": "situations", "H": "patterns", "A": "structures"}


def in_titles(text: str, language: str = "en") -> str:
    """A sentence of the course with titles in place of ids: "Choosing “Publishing and ideas” to avoid talking".

    For the course's own sentences only: in a person's words a "2.5" may be anything.
    """

    def told(match: re.Match[str]) -> str:
        title = _title(match[0], language)
        return f"“{title}”" if title else match[0]

    return ID.sub(told, text)


def _title(found: str, language: str) -> str:
    if found[0].isdigit():
        exercises = (exercise for chapter in contents(language) for exercise in chapter.exercises)
        return next((exercise.title for exercise in exercises if exercise.id == f"E{found}"), "")
    if found[0] == "G":
        path = goal_path(found, language)
        return path.title if path else ""
    item = item_list(LISTS[found[0]], language).item(found)
    return item.label if item else ""
