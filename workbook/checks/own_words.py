"""The person's own lists: words I use, words I never use (they count in every text)."""

from collections.abc import Iterator
from functools import lru_cache

from workbook.checks.background import Background
from workbook.checks.check import PROFILE_TEXTS, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.writing.phrases import Match, Phrases

NEVER, USE = "never", "use"
MOST_TOLD = 8


@lru_cache(maxsize=16)
def _own_phrases(use: tuple[str, ...], never: tuple[str, ...]) -> Phrases:
    return Phrases({NEVER: never, USE: use})


def own_words(passage: Passage, background: Background) -> tuple[Match, ...]:
    """The words of both lists in a text; their label is "use" or "never"."""
    owner = background.workbook.owner
    if not owner.words_i_use and not owner.words_i_never_use:
        return ()
    return _own_phrases(owner.words_i_use, owner.words_i_never_use).found(passage.words)


def never_mine(passage: Passage, background: Background) -> Iterator[Seen]:
    """Words the person said they never use."""
    found = [match for match in own_words(passage, background) if match.label == NEVER]
    for match in found[:MOST_TOLD]:
        word = passage.text[match.start : match.end]
        yield Seen(match.start, match.end, {"word": word}, about=word.casefold())


CHECKS = (TextCheck("C-OWN-1", PROFILE_TEXTS, never_mine),)
