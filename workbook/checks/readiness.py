"""How ready a text is, in words: proposed levels with reasons, a person's own and their coach's beside (Part H).

No number is shown: `word` is "beginning", "taking shape", "clear" or "ready to stand for a while". A condition can be
left out with a reason (`WaiveCriterion`); levels are changed with `RateCriterion`.
"""

from collections.abc import Callable, Mapping
from functools import cache

from msgspec import Struct

from workbook.checks.background import Background
from workbook.checks.levels import Level, reason_of
from workbook.checks.levels_about import ABOUT
from workbook.checks.levels_brand import BRAND
from workbook.checks.levels_headline import HEADLINE
from workbook.checks.levels_plan import PLAN
from workbook.checks.passage import Passage
from workbook.curriculum.course import item_list
from workbook.curriculum.lists import Item
from workbook.model.workbook import Rating, Workbook

STRONGEST = 3
NOT_LOOKED_AT = "not looked at yet"


class Rubric(Struct, frozen=True):
    """A rubric: its id, the fields whose text it looks at (the first with words counts) and its rules."""

    id: str
    refs: tuple[str, ...]
    rules: Mapping[str, Callable[[Passage, Background], Level]]


RUBRICS = (
    Rubric("R-BRAND", ("E4.2.own_voice",), BRAND),
    Rubric("R-HEAD", ("E5.4.final",), HEADLINE),
    Rubric("R-ABOUT", ("E6.4.revised", "E6.3.about"), ABOUT),
    Rubric("R-PLAN", ("E10.2.weeks",), PLAN),
)


class Condition(Struct, frozen=True):
    """One criterion: what is proposed and why, what the person and their coach say, or why it does not count here."""

    id: str
    label: str
    levels: tuple[str, ...]
    weight: int
    proposed: int | None
    reason: str
    own: int | None
    coach: int | None
    waived: str
    person_only: bool
    needs_person: bool

    @property
    def level(self) -> int | None:
        """The level that counts: the person's own, else the coach's, else the proposed one."""
        return next((value for value in (self.own, self.coach, self.proposed) if value is not None), None)

    @property
    def words(self) -> str:
        """The level in the rubric's words; "left out: …" when it does not count."""
        if self.waived:
            return f"left out: {self.waived}"
        return NOT_LOOKED_AT if self.level is None else self.levels[self.level]

    @property
    def is_met(self) -> bool:
        """Whether it stands at "clear" or better, or does not count here."""
        return bool(self.waived) or (self.level is not None and self.level > 1)

    @property
    def waits_for_person(self) -> bool:
        """Whether only a person can say, and nobody has yet."""
        return self.needs_person and self.own is None and self.coach is None and not self.waived


class Readiness(Struct, frozen=True):
    """All conditions of one text, and where it stands in words; `partial` until a person has looked at theirs."""

    rubric: str
    title: str
    conditions: tuple[Condition, ...]
    word: str

    @property
    def partial(self) -> bool:
        """Whether a condition still waits for a person."""
        return any(condition.waits_for_person for condition in self.conditions)

    @property
    def sentence(self) -> str:
        """Where it stands: "So far: clear. 2 conditions are still for you to look at." """
        waiting = sum(condition.waits_for_person for condition in self.conditions)
        if not waiting:
            return f"{self.word.capitalize()}."
        left = "1 condition is" if waiting == 1 else f"{waiting} conditions are"
        return f"So far: {self.word}. {left} still for you to look at."


def readiness(workbook: Workbook, rubric_id: str) -> Readiness | None:
    """How ready the text of a rubric ("R-HEAD") is; None while there is no text. KeyError for an unknown rubric."""
    rubric = next((rubric for rubric in RUBRICS if rubric.id == rubric_id), None)
    if rubric is None:
        raise KeyError(rubric_id)
    ref = next((ref for ref in rubric.refs if workbook.has(ref)), None)
    if ref is None:
        return None
    background = Background(workbook)
    passage = Passage(workbook.text(ref), ref, usual=background.language)
    conditions = tuple(
        _condition(item, rubric.rules[item.id](passage, background), workbook.ratings.get(item.id, Rating()))
        for item in _criteria(rubric_id)
    )
    title = item_list("rubrics").item(rubric_id)
    return Readiness(rubric_id, title.label if title else rubric_id, conditions, _word(conditions))


def rubric_of(ref: str) -> str | None:
    """The rubric that looks at a field ("R-HEAD" for "E5.4.final"), if there is one."""
    return next((rubric.id for rubric in RUBRICS if ref in rubric.refs), None)


@cache
def _criteria(rubric_id: str) -> tuple[Item, ...]:
    return tuple(item for item in item_list("rubric_criteria").items if item.details.get("rubric") == rubric_id)


def _condition(item: Item, proposed: Level, rating: Rating) -> Condition:
    levels = item.details["levels"]
    return Condition(
        id=item.id,
        label=item.label,
        levels=levels if isinstance(levels, tuple) else (levels,),
        weight=int(str(item.details["weight"])),
        proposed=proposed.value,
        reason=reason_of(item.id, proposed),
        own=rating.own,
        coach=rating.coach,
        waived=rating.waived.strip(),
        person_only="S" not in item.tags,
        needs_person="P" in item.tags and ("S" not in item.tags or proposed.value is None),
    )


def _word(conditions: tuple[Condition, ...]) -> str:
    counted = [condition for condition in conditions if condition.level is not None and not condition.waived]
    weights = sum(condition.weight for condition in counted)
    reached = sum((condition.level or 0) * condition.weight for condition in counted)
    share = 100 * reached / (STRONGEST * weights) if weights else 0
    words = sorted(item_list("score_words").items, key=lambda item: int(str(item.details["from"])))
    return next((item.label for item in reversed(words) if round(share) >= int(str(item.details["from"]))), "")
