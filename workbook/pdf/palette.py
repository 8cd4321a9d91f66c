"""Colours of the printed page, chosen so that a gray printer keeps every difference."""

from msgspec import Struct


class Colour(Struct, frozen=True):
    """A colour as red, green and blue from 0 to 1, ready for PDF operators."""

    red: float
    green: float
    blue: float

    @classmethod
    def from_hex(cls, value: str) -> "Colour":
        """Read a colour such as "#0B6169"."""
        parts = [int(value[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        return cls(parts[0], parts[1], parts[2])

    @property
    def numbers(self) -> str:
        """The three numbers as PDF operands."""
        return f"{self.red:.3f} {self.green:.3f} {self.blue:.3f}"


INK = Colour.from_hex("#18202C")
SOFT_INK = Colour.from_hex("#445063")
FAINT_INK = Colour.from_hex("#5B6678")
ACCENT = Colour.from_hex("#0B6169")
ACCENT_GROUND = Colour.from_hex("#E6F1F1")
GRAY_GROUND = Colour.from_hex("#EDEFF2")
RULE = Colour.from_hex("#C5CCD6")
CONTROL = Colour.from_hex("#7D8797")
WHITE = Colour.from_hex("#FFFFFF")
