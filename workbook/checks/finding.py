"""What a check says: a place, what we saw, why it may matter, a question, and the rule in words (A6)."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

FindingKind = Literal["works", "try", "note"]


class Seen(Struct, frozen=True):
    """What a check saw in one text: code points from `start` to before `end`, and the words for the gaps of its text.

    `about` is the word it is about where each word can be set aside alone; `variant` picks another text of the check.
    A check of a whole answer names the `row` and `column` it means.
    """

    start: int = 0
    end: int = 0
    gaps: Mapping[str, str | int] = field(default_factory=dict[str, str | int])
    about: str = ""
    variant: str = ""
    row: str | None = None
    column: str = ""


class Finding(Struct, frozen=True):
    """Advice on one place: the field at `ref`, its row and column if it has rows, code points `start` to before `end`.

    `strict`: the goal path asks to look at this first and to answer "keep" or "change" (Part B). Nothing is blocked.
    """

    check: str
    ref: str
    row: str | None
    column: str
    start: int
    end: int
    kind: FindingKind
    title: str
    text: str
    saw: str
    why: str
    question: str
    rule: str
    about: str = ""
    strict: bool = False

    @property
    def key(self) -> str:
        """What is kept when a person sets this finding aside for this text."""
        return "|".join((self.check, self.ref, self.row or "", self.column, self.about))
