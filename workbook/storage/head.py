"""The first lines of a workbook file: what it is, which formats may change it, and which version this is."""

import os
from typing import Annotated, Literal

from msgspec import Meta, field
from msgspec.structs import replace

from workbook.model.records import Record

MOST_PARENTS = 20
"""Revs named in a head; older ones are left out."""
MIN_READER = 1
"""The oldest format whose programs may change the files written today without losing anything."""


Count = Annotated[int, Meta(ge=1)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]


class Head(Record, frozen=True, kw_only=True):
    """Facts about one saved version. Order comes from ``counter`` and ``parents``, never from a clock."""

    format: Literal["brandbook"] = "brandbook"
    number: Count = field(name="schema")
    min_reader: Count = MIN_READER
    workbook_id: Name
    rev: Name
    parents: tuple[str, ...] = ()
    counter: Annotated[int, Meta(ge=0)] = 1
    body_sha256: str = ""

    def __post_init__(self) -> None:
        if not (self.rev.isprintable() and self.workbook_id.isprintable()):
            raise ValueError("not one line")

    def next(self, ancestors: tuple[str, ...] = ()) -> "Head":
        """The head of the version that follows this one.

        ``ancestors`` are revs merged into it and revs it was opened from: every computer keeps those it opened, so
        two copies that went apart find their common base.
        """
        parents = tuple(dict.fromkeys((self.rev, *ancestors)))[:MOST_PARENTS]
        return replace(self, rev=new_rev(), parents=parents, counter=self.counter + 1, body_sha256="")


def new_rev() -> str:
    """A random name for one saved version."""
    return os.urandom(12).hex()
