"""Earlier wordings of a text: keep, bring back, name, remove; pure, and no word is lost on the way."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from workbook.model.answers import TextAnswer, Version

T = TypeVar("T", bound=TextAnswer)


def kept(answer: T, today: date, fresh_id: Callable[[str], str]) -> T:
    """The answer with its present wording kept, newest first; nothing changes when it is empty or kept already."""
    if not answer.text.strip() or any(version.text == answer.text for version in answer.versions):
        return answer
    version = Version(id=fresh_id("v"), text=answer.text, made_on=today)
    return replace(answer, versions=(version, *answer.versions))


def brought_back(answer: TextAnswer, version_id: str, today: date, fresh_id: Callable[[str], str]) -> TextAnswer:
    """The answer with an earlier wording in use again; the present one is kept first."""
    version = next((version for version in answer.versions if version.id == version_id), None)
    if version is None:
        return answer
    return replace(kept(answer, today, fresh_id), text=version.text)


def named(answer: TextAnswer, version_id: str, name: str) -> TextAnswer:
    """The answer with another name for an earlier wording."""
    versions = tuple(
        replace(version, name=name) if version.id == version_id else version for version in answer.versions
    )
    return replace(answer, versions=versions)


def without(answer: TextAnswer, version_id: str) -> TextAnswer:
    """The answer without one earlier wording."""
    return replace(answer, versions=tuple(v for v in answer.versions if v.id != version_id))
