"""Too many worn words in one text, and a chosen word without a story (C-HEAD-3, C-BRAND-4, C-AB-9, C-WORD-1)."""

from collections.abc import Callable, Iterator
from functools import partial

from workbook.checks.background import NOT_YET_SHOWN, Background
from workbook.checks.check import ABOUTS, HEADLINES, STATEMENT, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.checks.told import joined

Look = Callable[[Passage, Background], Iterator[Seen]]


def _at_least(least: int, passage: Passage, _background: Background) -> Iterator[Seen]:
    found = passage.worn
    if len(found) >= least:
        words = [passage.text[worn.start : worn.end] for worn in found]
        yield Seen(found[0].start, found[0].end, {"word": words[0], "words": joined(words), "n": len(words)})


def word_without_story(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A worn word chosen as one of three, without a story beside it (C-WORD-1)."""
    shown = passage.row is not None and passage.row.text("story") not in {"", NOT_YET_SHOWN}
    if not shown and passage.worn:
        worn = passage.worn[0]
        yield Seen(worn.start, worn.end, {"word": passage.text[worn.start : worn.end]})


two_or_more: Look = partial(_at_least, 2)
three_or_more: Look = partial(_at_least, 3)
four_or_more: Look = partial(_at_least, 4)

CHECKS = (
    TextCheck("C-WORD-1", ("E4.1.words/word",), word_without_story, listed=True),
    TextCheck("C-BRAND-4", STATEMENT, three_or_more, listed=True),
    TextCheck("C-HEAD-3", HEADLINES, two_or_more, listed=True),
    TextCheck("C-AB-9", ABOUTS, four_or_more, listed=True),
)
