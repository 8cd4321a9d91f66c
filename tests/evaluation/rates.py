"""Rates with the interval that their few tries allow."""

import math
from dataclasses import dataclass

NORMAL = 1.96
"""Standard deviations of a 95 % interval."""


@dataclass(frozen=True)
class Rate:
    """So many hits of so many tries, with the interval of Wilson."""

    hits: int
    tries: int

    def __str__(self) -> str:
        low, high = wilson(self.hits, self.tries)
        rate = self.hits / self.tries if self.tries else 1.0
        return f"{rate:.3f} ({low:.3f} to {high:.3f}; {self.hits} of {self.tries})"


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """The 95 % interval of a rate after Wilson; from 0 to 1 without tries."""
    if not tries:
        return 0.0, 1.0
    share, square = hits / tries, NORMAL**2
    middle = share + square / (2 * tries)
    reach = NORMAL * math.sqrt(share * (1 - share) / tries + square / (4 * tries**2))
    return (middle - reach) / (1 + square / tries), (middle + reach) / (1 + square / tries)
