"""How many columns a window has room for, from its width and the text scale."""

from typing import Final, Literal

Columns = Literal[1, 2, 3]

THREE_FROM: Final = 1120
TWO_FROM: Final = 820


def columns(width: float, scale: float) -> Columns:
    """Columns for a window `width` px wide at text scale 0.8 to 2: three from 1120 px, two from 820, at 100 %."""
    room = width / scale
    if room >= THREE_FROM:
        return 3
    return 2 if room >= TWO_FROM else 1
