"""What the software proposes for one criterion: a level from 0 to 3 with its reason, or only a question (Part H)."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct, convert, field

import resources
from workbook.checks.catalogue import filled
from workbook.checks.passage import Passage

Gaps = Mapping[str, str | int]


class Level(Struct, frozen=True):
    """A proposed level, None where a person decides alone, and the words for the gaps of its reason."""

    value: int | None
    gaps: Gaps = field(default_factory=dict[str, str | int])


def level(value: int | None, word: str | int = "", **gaps: str | int) -> Level:
    """A level whose reason speaks of `word`."""
    return Level(value, {"word": word, **gaps})


@cache
def _reasons(language: str) -> Mapping[str, Mapping[str, str]]:
    table = resources.toml("curriculum", language, "readiness.toml")
    return convert(table, dict[str, dict[str, str]])


def reason_of(criterion: str, proposed: Level, language: str = "en") -> str:
    """Why this level is proposed, in one sentence."""
    reasons = _reasons(language).get(criterion, {})
    key = "open" if proposed.value is None else str(proposed.value)
    return filled(reasons.get(key, ""), proposed.gaps)


def cut(passage: Passage, span: tuple[int, int]) -> str:
    """The words of a passage at a place."""
    return passage.text[span[0] : span[1]]


def steps(value: float, *bounds: float) -> int:
    """3 up to the first bound, 2 up to the second, 1 up to the third, else 0."""
    return next((3 - at for at, bound in enumerate(bounds) if value <= bound), 0)
