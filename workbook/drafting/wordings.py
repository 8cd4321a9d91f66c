"""Earlier wordings of a text: keep, bring back, name, remove; pure, and no word is lost on the way."""

from collections.abc import Callable
from datetime import date

from workbook.model.answers import TextAnswer, Version


def kept(answer: TextAnswer, today: date, fresh_id: Callable[[str], str]) -> TextAnswer:
    """The answer with its present wording kept, newest first; nothing changes when it is empty or kept already."""
    if not answer.text.strip() or any(version.text == answer.text for version in answer.versions):
        return answer
    version = Version(id=fresh_id("v"), text=answer.text, made_on=today)
    return answer.model_copy(update={"versions": (version, *answer.versions)})


def brought_back(answer: TextAnswer, version_id: str, today: date, fresh_id: Callable[[str], str]) -> TextAnswer:
    """The answer with an earlier wording in use again; the present one is kept first."""
    version = next((version for version in answer.versions if version.id == version_id), None)
    if version is None:
        return answer
    return kept(answer, today, fresh_id).model_copy(update={"text": version.text})


def named(answer: TextAnswer, version_id: str, name: str) -> TextAnswer:
    """The answer with another name for an earlier wording."""
    versions = tuple(
        version.model_copy(update={"name": name}) if version.id == version_id else version
        for version in answer.versions
    )
    return answer.model_copy(update={"versions": versions})


def without(answer: TextAnswer, version_id: str) -> TextAnswer:
    """The answer without one earlier wording."""
    return answer.model_copy(update={"versions": tuple(v for v in answer.versions if v.id != version_id)})
