"""The first lines of a workbook file: what it is, which formats may change it, and which version this is."""

import secrets
from typing import Literal

from pydantic import ConfigDict, Field, field_validator

from workbook.model.records import Record

MOST_PARENTS = 20
"""Revs named in a head; older ones are left out."""
MIN_READER = 1
"""The oldest format whose programs may change the files written today without losing anything."""


class Head(Record):
    """Facts about one saved version. Order comes from ``counter`` and ``parents``, never from a clock."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    format: Literal["brandbook"] = "brandbook"
    number: int = Field(alias="schema", ge=1, strict=True)
    min_reader: int = Field(default=MIN_READER, ge=1, strict=True)
    workbook_id: str = Field(min_length=1, max_length=200)
    rev: str = Field(min_length=1, max_length=200)
    parents: tuple[str, ...] = ()
    counter: int = Field(default=1, ge=0, strict=True)
    body_sha256: str = ""

    @field_validator("rev", "workbook_id")
    @classmethod
    def _one_line(cls, value: str) -> str:
        if not value.isprintable():
            raise ValueError("not one line")
        return value

    def next(self, ancestors: tuple[str, ...] = ()) -> "Head":
        """The head of the version that follows this one.

        ``ancestors`` are revs merged into it and revs it was opened from: every computer keeps those it opened, so
        two copies that went apart find their common base.
        """
        parents = tuple(dict.fromkeys((self.rev, *ancestors)))[:MOST_PARENTS]
        return self.model_copy(
            update={"rev": new_rev(), "parents": parents, "counter": self.counter + 1, "body_sha256": ""}
        )


def new_rev() -> str:
    """A random name for one saved version."""
    return secrets.token_hex(12)
