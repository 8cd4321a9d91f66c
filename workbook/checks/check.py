"""What a check is: an id of the catalogue, the places it reads, and a pure function that looks."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from workbook.checks.background import Background
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage

HEADLINES = ("E5.3.drafts/text", "E5.4.final", "E5.4.second_language")
STATEMENT = ("E4.2.own_voice",)
OPENINGS = ("E6.1.theirs", "E6.1.moment", "E6.1.plain")
ABOUTS = ("E6.3.about", "E6.4.revised")
SHORT_BIOS = ("E7.5.one_line", "E7.5.c80", "E7.5.c150", "E7.5.c160", "E7.5.c256", "E7.5.c500")
SPEAKER_BIOS = ("E7.5.w50", "E7.5.w100", "E7.5.w150")
ROLES = tuple(f"E7.2.roles/{part}" for part in ("needed", "change1", "change2", "change3", "change4", "composed"))
PROFILE_TEXTS = (*HEADLINES, *STATEMENT, *OPENINGS, *ABOUTS, *SHORT_BIOS, *SPEAKER_BIOS, *ROLES)


class TextCheck(Struct, frozen=True):
    """A check of single texts. A place is a field ("E5.4.final") or a column of its rows ("E5.3.drafts/text")."""

    id: str
    places: tuple[str, ...]
    look: Callable[[Passage, Background], Iterable[Seen]]
    listed: bool = False
    """Whether it needs a word list of the text's language, and is off without one."""


class AnswerCheck(Struct, frozen=True):
    """A check of a whole answer: rows, choices, a plan."""

    id: str
    places: tuple[str, ...]
    look: Callable[[str, Background], Iterable[Seen]]


Check = TextCheck | AnswerCheck
