"""What a person may choose in Settings, Reading: theme, text size, typeface, motion."""

from typing import Final, Literal

from msgspec import Struct

ThemeChoice = Literal["system", "light", "dark", "contrast"]
FontChoice = Literal["inter", "atkinson", "system"]

SCALE_LEAST: Final = 80
SCALE_MOST: Final = 200
SCALE_STEP: Final = 10


def fitting_scale(percent: float) -> int:
    """The allowed text scale nearest to `percent`: 80 to 200 in steps of 10."""
    stepped = round(percent / SCALE_STEP) * SCALE_STEP
    return max(SCALE_LEAST, min(SCALE_MOST, stepped))


class Reading(Struct, frozen=True):
    """How a person wants to read; `scale` is text size in percent."""

    theme: ThemeChoice = "system"
    scale: int = 100
    family: FontChoice = "inter"
    motion: bool = True
