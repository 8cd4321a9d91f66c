"""How long a text takes when it is said to somebody."""

from typing import Final

from workbook.writing.words import words_of

PACE: Final = 130
"""Words a minute: unhurried speech to one listener (a usual figure, not a measurement)."""
STEP: Final = 5


def seconds_aloud(text: str) -> int:
    """About how many seconds a text takes, to the next five; 0 for a text without words."""
    words = words_of(text).count
    if not words:
        return 0
    return max(STEP, round(words * 60 / PACE / STEP) * STEP)


def aloud_words(text: str) -> str:
    """The same in words: "about 15 seconds", "about 1 minute 20 seconds"; "" for a text without words."""
    seconds = seconds_aloud(text)
    if seconds < 60:
        return f"about {seconds} seconds" if seconds else ""
    minutes, rest = divmod(seconds, 60)
    told = "1 minute" if minutes == 1 else f"{minutes} minutes"
    return f"about {told} {rest} seconds" if rest else f"about {told}"
