"""The product's data (curriculum, word lists, limits, fonts, icons, samples) and one small reader for it."""

from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """The file or folder at `parts` below the resources."""
    return ROOT.joinpath(*parts)


@cache
def text(*parts: str) -> str:
    """A text file as it is; UTF-8."""
    return path(*parts).read_text(encoding="utf-8")


def toml(*parts: str) -> dict[str, Any]:
    """A TOML file as plain Python values; every call gives its own copy."""
    import tomllib  # a window without any data of ours starts sooner

    return tomllib.loads(text(*parts))


def toml_head(*parts: str) -> dict[str, Any]:
    """The first block of a TOML file (up to its first empty line): enough for a table of contents, and fast."""
    import tomllib

    return tomllib.loads(text(*parts).split("\n\n", 1)[0])
