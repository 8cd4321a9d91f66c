"""The base of everything stored: frozen, and kind to fields that a newer version wrote."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from msgspec import UNSET, Struct, UnsetType, field
from msgspec.structs import force_setattr

from workbook.model.text import Words, cleaned

UNKNOWN = "\uffff"
"""A noncharacter, which no words hold: the name under which a record keeps what it does not know."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen value whose words are clean. `unknown` are fields of a newer format, kept as they came.

    Read and write records by `workbook.model.plain`, which alone knows how the unknown fields lie in a file.
    """

    unknown: Mapping[str, Any] | UnsetType = field(default=UNSET, name=UNKNOWN)

    def __post_init__(self) -> None:
        for name in _worded(type(self)):
            value = getattr(self, name)
            if value and (clean := cleaned(value)) is not value:
                force_setattr(self, name, clean)


def new_id(prefix: str) -> str:
    """A fresh id such as `p_3f9c02ab41d7`: random, so that two copies of a file never hand out the same one."""
    return f"{prefix}_{os.urandom(6).hex()}"


@cache
def _worded(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind of record that hold words: text, several texts, or texts by name."""
    types: dict[str, object] = {}
    for base in reversed(kind.__mro__):
        types |= getattr(base, "__annotations__", {})
    return tuple(name for name in kind.__struct_fields__ if _holds_words(types[name]))


def _holds_words(annotation: object) -> bool:
    return annotation == Words or any(map(_holds_words, get_args(annotation)))
