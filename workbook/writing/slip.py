"""A slip in a text, and the Englishes slips are told by."""

from typing import Final, Literal

from msgspec import Struct

Dialect = Literal["american", "british", "australian", "canadian", "indian"]
DIALECTS: Final[tuple[Dialect, ...]] = ("american", "british", "australian", "canadian", "indian")


class Slip(Struct, frozen=True):
    """Something that may be a slip: code points `start` to before `end`, the words there, and what could stand there.

    `instead` holds whole replacements of these words, the likeliest first; an empty one takes them out.
    """

    start: int
    end: int
    words: str
    message: str
    kind: Literal["spelling", "grammar"]
    instead: tuple[str, ...] = ()

    def fits(self, text: str) -> bool:
        """Whether the words still stand at their place in `text`."""
        return text[self.start : self.end] == self.words

    def mended(self, text: str, instead: str) -> str:
        """`text` with `instead` at the place of the words; unchanged when they stand there no longer."""
        return text[: self.start] + instead + text[self.end :] if self.fits(text) else text
