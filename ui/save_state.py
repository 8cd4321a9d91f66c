"""What there is to say about saving, in one value."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

SaveKind = Literal["saved", "saving", "not_saved", "read_only"]


class SaveState(Struct, frozen=True):
    """What the save line says; `what` and `to_do` are sentences where something stands in the way."""

    kind: SaveKind
    at: datetime | None = None
    what: str = ""
    to_do: str = ""
