"""What a person sees beside a text: what works first, then at most one thing to try, the rest behind "More ideas"."""

from datetime import date

from msgspec import Struct

from workbook.checks.background import Background
from workbook.checks.find import find_among, texts_of
from workbook.checks.finding import Finding
from workbook.checks.works import works_among
from workbook.model.workbook import Workbook

WORKS_MOST = 3


class Feedback(Struct, frozen=True):
    """Feedback on one text: up to three things that work, one to try, notes, and more ideas for who asks."""

    works: tuple[Finding, ...]
    first: Finding | None
    notes: tuple[Finding, ...]
    more: tuple[Finding, ...]

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to ask ("Nothing to ask. Now read it aloud.")."""
        return self.first is None


def feedback(workbook: Workbook, ref: str, row: str | None = None, today: date | None = None) -> Feedback:
    """Feedback on the field at `ref`, or on one of its rows; strict findings of the goal path come first."""
    background = Background(workbook, today)
    texts = texts_of(ref, background)
    found = [one for one in find_among(texts, ref, background) if row is None or one.row in {row, None}]
    tries = [finding for finding in found if finding.kind == "try"]
    notes = tuple(finding for finding in found if finding.kind == "note")
    works = works_among(texts, background, row)
    first = tries[0] if tries else None
    return Feedback(works[:WORKS_MOST], first, notes, (*tries[1:], *works[WORKS_MOST:]))
