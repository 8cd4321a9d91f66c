"""How long a text is, and where a phone cuts it (C-HEAD-1, C-AB-1, C-OPEN-3)."""

from collections.abc import Iterator

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, HEADLINES, OPENINGS, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.writing import graphemes
from workbook.writing.limits import limit_named

HEADLINE_SOFT = 200
ABOUT_SOFT = 1800
LAST_WORDS = 4


def _over(passage: Passage, soft: int) -> Iterator[Seen]:
    if passage.length > soft:
        start = len(graphemes.cut_at(passage.text, soft))
        yield Seen(start, len(passage.text), {"n": passage.length})


def headline_over(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Over 200 characters (C-HEAD-1)."""
    return _over(passage, HEADLINE_SOFT)


def about_over(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Over 1,800 characters (C-AB-1)."""
    return _over(passage, ABOUT_SOFT)


def breaks_off(passage: Passage, background: Background) -> Iterator[Seen]:
    """No sentence ends before a phone cuts the text (C-OPEN-3); a shorter text is not cut."""
    fold = limit_named("linkedin.about", background.workbook.limits).fold_phone or 200
    if len(passage.text) <= fold:
        return
    cut = graphemes.cut_at(passage.text, fold)
    if len(cut) == len(passage.text) or not passage.sentences or passage.sentences[0].end <= len(cut):
        return
    before = [span for span in passage.words.spans if span[1] <= len(cut)][-LAST_WORDS:]
    last = passage.text[before[0][0] : before[-1][1]] if before else graphemes.cut_at(cut[::-1], 12)[::-1]
    yield Seen(0, len(cut), {"last words": " ".join(last.split()), "n": fold})


CHECKS = (
    TextCheck("C-HEAD-1", HEADLINES, headline_over),
    TextCheck("C-AB-1", ABOUTS, about_over),
    TextCheck("C-OPEN-3", (*OPENINGS, *ABOUTS), breaks_off),
)
