"""The exact texts of the checks (A9), read from the curriculum, and their gaps filled with what was seen."""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import convert

import resources
from workbook.checks.finding import Finding, FindingKind, Seen
from workbook.curriculum.definition import Definition

_GAP = re.compile(r"\{([a-z0-9 ]+)\}")


class CheckText(Definition, frozen=True, kw_only=True):
    """One check as the curriculum words it; `text` is final, the other sentences say its parts one by one."""

    fires_when: str
    text: str
    text_when_one: str = ""
    title: str = ""
    saw: str = ""
    why: str = ""
    question: str = ""
    kind: FindingKind = "try"
    strict_for: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()


@cache
def check_texts(language: str = "en") -> Mapping[str, CheckText]:
    """All checks by id, those of the catalogue first."""
    tables = (resources.toml("curriculum", language, name) for name in ("checks.toml", "more_checks.toml"))
    return {check_id: convert(table, CheckText) for checks in tables for check_id, table in checks.items()}


def worded(check_id: str, seen: Seen, place: tuple[str, str | None, str], paths: frozenset[str]) -> Finding:
    """The finding for what was `seen` at `place` (field reference, row, column), for a person on these goal paths."""
    words = check_texts()[check_id]
    ref, row, column = place
    text = words.text_when_one if seen.variant == "one" and words.text_when_one else words.text
    said, saw, why, question = (filled(part, seen.gaps) for part in (text, words.saw, words.why, words.question))
    return Finding(
        check=check_id,
        ref=ref,
        row=row if seen.row is None else seen.row,
        column=column or seen.column,
        start=seen.start,
        end=seen.end,
        kind=words.kind,
        title=words.title,
        text=said,
        saw=saw,
        why=why,
        question=question,
        rule=f"{check_id}: {words.fires_when}.",
        about=seen.about,
        strict=not paths.isdisjoint(words.strict_for),
    )


def speaks_to(check_id: str, paths: frozenset[str]) -> bool:
    """Whether a check is for people on these goal paths; most are for everyone."""
    only_for = check_texts()[check_id].only_for
    return not only_for or not paths.isdisjoint(only_for)


def filled(text: str, gaps: Mapping[str, str | int]) -> str:
    """A text with its gaps filled; a gap without words stays as it is."""
    return _GAP.sub(lambda gap: str(gaps.get(gap.group(1), gap.group())), text)
