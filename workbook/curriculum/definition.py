"""The base of everything the curriculum's files define."""

from msgspec import Struct


class Definition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen, exact piece of the curriculum: a misspelt key in a file is an error, not a silent loss."""
