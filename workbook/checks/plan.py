"""The plan: full weeks, asks and gifts, moments one can notice, what is counted (C-PLAN-1 to C-PLAN-4)."""

import re
from collections.abc import Iterator

from workbook.checks.background import Background
from workbook.checks.check import AnswerCheck, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.planning.load import balances, weeks_over_budget
from workbook.writing.word_lists import listed_words

WEEKS = ("E10.2.weeks",)
AIMS = tuple(f"E10.1.{line}" for line in ("learned", "met", "made", "given", "worth_it"))
NEAR = 4
"""A number and what it counts stand within so many words."""
_NUMBER = re.compile(r"^\d{2,}\+?$")


def hours_of(background: Background) -> int:
    """The hours a week chosen in E1.3; one where none are."""
    chosen = background.workbook.chosen("E1.3.hours")
    return int(chosen[0]) if chosen and chosen[0].isascii() and chosen[0].isdigit() else 1


def week_too_full(ref: str, background: Background) -> Iterator[Seen]:
    """A week that holds more than its minutes (C-PLAN-1); the finding stands at the first row of the week."""
    rows = background.workbook.rows(ref)
    for load in weeks_over_budget(rows, hours_of(background)):
        first = next((row.id for row in rows if row.number("week") == load.week), None)
        gaps: dict[str, str | int] = {"n": load.minutes, "m": load.budget}
        yield Seen(gaps=gaps, about=f"week {load.week}", row=first, column="minutes")


def more_asks_than_gifts(ref: str, background: Background) -> Iterator[Seen]:
    """Asks exceed gifts in four weeks (C-PLAN-2)."""
    rows = background.workbook.rows(ref)
    for block in balances(rows):
        if block.asks > block.gifts:
            ask = next(
                (r.id for r in rows if r.text("kind") == "A" and _within(r.number("week"), block.first_week)), None
            )
            gaps: dict[str, str | int] = {"a": block.asks, "g": block.gifts}
            yield Seen(gaps=gaps, about=f"weeks {block.first_week} to {block.last_week}", row=ask, column="kind")


def _within(week: int | None, first: int) -> bool:
    return week is not None and first <= week < first + NEAR


def no_moment(passage: Passage, _background: Background) -> Iterator[Seen]:
    """An "if" that names a state and no moment one could see or hear (C-PLAN-3)."""
    vague = passage.found("vague_moments")
    visible = listed_words("vague_moments", passage.language, "visible")
    if vague and not any(word in visible or word[0].isdigit() for word in passage.words.folded):
        yield Seen(vague[0].start, vague[0].end, {"words": passage.text[vague[0].start : vague[0].end]})


def only_being_seen(ref: str, background: Background) -> Iterator[Seen]:
    """Only followers, likes or views are counted (C-PLAN-4)."""
    answer = background.workbook.answers.get(ref)
    other = getattr(answer, "other", "")
    if background.workbook.chosen(ref) or not isinstance(other, str) or not other.strip():
        return
    if Passage(other, usual=background.language).found("vanity_measures"):
        yield Seen()


def number_of_people(passage: Passage, _background: Background) -> Iterator[Seen]:
    """An aim that is a number of followers, connections, likes or views (E10.1, G7: no volume targets)."""
    for match in passage.found("vanity_measures"):
        for at in range(max(0, match.first - NEAR), match.first):
            if _NUMBER.match(passage.words.folded[at]):
                start = passage.words.spans[at][0]
                yield Seen(start, match.end, {"words": passage.text[start : match.end]})
                return


CHECKS = (
    TextCheck("C-GOAL-1", (*AIMS, "E10.4.targets/target"), number_of_people, listed=True),
    AnswerCheck("C-PLAN-1", WEEKS, week_too_full),
    AnswerCheck("C-PLAN-2", WEEKS, more_asks_than_gifts),
    TextCheck("C-PLAN-3", ("E10.3.if_then/if",), no_moment, listed=True),
    AnswerCheck("C-PLAN-4", ("E10.4.measures",), only_being_seen),
)
