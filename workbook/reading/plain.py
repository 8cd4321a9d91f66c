"""The signs of the week tables in words: what a reader sees where a table says "M6" or "H5"."""

from collections.abc import Mapping
from functools import cache

import resources

MORE = " – "
"""What follows this in an action was added to a whole action of a table."""


@cache
def _words(language: str) -> Mapping[str, str]:
    return resources.toml("curriculum", language, "plan", "words.toml")["words"]


def in_words(action: str, language: str = "en") -> str:
    """An action of a week table in words; anything else, as what a person wrote, stays as it is."""
    table, sep, more = action.partition(MORE)
    said = _words(language).get(table)
    return action if said is None else f"{said}{sep}{more}"
