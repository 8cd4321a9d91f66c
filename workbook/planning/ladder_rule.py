"""The ladder rule: a step far above what was tried twice is halved, with a look before and after (I3 rule 5)."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from workbook.curriculum.course import item_list
from workbook.curriculum.lists import Item
from workbook.model.workbook import Workbook
from workbook.planning.people import people_of
from workbook.planning.plan_row import PlanRow
from workbook.planning.tables import rung_of

REACH = 20
"""A rung may be rated this much higher than the highest one tried twice."""
BEGIN = 20
"""Where a ladder starts when nothing was tried twice and no first rung was chosen (Part F: between 20 and 40)."""
ON_THE_LADDER = frozenset({"O", "W", "A"})
LOOK = "Before: what do you predict? After: what happened?"
LOOK_MINUTES = 10
SHORTEST = 5


def with_ladder(rows: Iterable[PlanRow], workbook: Workbook, language: str = "en") -> tuple[PlanRow, ...]:
    """O, W and A rows that reach too high become their half-step and an L row, within the same minutes.

    Only who has rated the ladder (E8.2) gets this rule. A rung marked "not for me" counts as too high.
    """
    ratings = ratings_of(workbook, language)
    if not ratings:
        return tuple(rows)
    highest = highest_tried_twice(workbook, ratings)
    piles = {person.id: person.pile for person in people_of(workbook)}
    retired = {rung for rung, pile in workbook.cards("E8.2.ladder").piles.items() if pile == "not_for_me"}
    ladder = item_list("ladder", language)
    kept: list[PlanRow] = []
    for row in rows:
        rung = rung_of(row.action, row.kind, piles.get(row.person or "", ""), language)
        item = ladder.item(rung) if rung is not None and row.kind in ON_THE_LADDER else None
        too_high = item is not None and (item.id in retired or ratings.get(item.id, 0) > highest + REACH)
        kept.extend(_halved(row, item) if item is not None and too_high else (row,))
    return tuple(kept)


def ratings_of(workbook: Workbook, language: str = "en") -> Mapping[str, int]:
    """The person's own ratings, the guesses of Part F where they gave none; nothing when the ladder is untouched."""
    own = workbook.cards("E8.2.ladder").ratings
    if not own:
        return {}
    guesses = {item.id: int(str(item.details["guess"])) for item in item_list("ladder", language).items}
    return {**guesses, **own}


def highest_tried_twice(workbook: Workbook, ratings: Mapping[str, int]) -> int:
    """The rating of the highest rung tried at least twice; else of the first rung chosen; else where ladders begin."""
    tries = Counter(row.text("rung") for row in workbook.rows("E8.3.tries") if row.text("status") == "done")
    twice = [ratings[rung] for rung, count in tries.items() if count >= 2 and rung in ratings]
    chosen = [ratings[rung] for rung in workbook.chosen("E8.2.first_rung") if rung in ratings]
    return max(twice, default=max(chosen, default=BEGIN))


def _halved(row: PlanRow, rung: Item) -> tuple[PlanRow, ...]:
    half_step = str(rung.details.get("half_step", ""))
    if not half_step:
        return (row,)
    look = min(LOOK_MINUTES, max(SHORTEST, row.minutes // 2))
    step = half_step[0].upper() + half_step[1:]
    return (
        replace(row, action=step, minutes=max(SHORTEST, row.minutes - look), note=row.action, because="E8.2.ladder"),
        replace(row, action=LOOK, minutes=look, kind="L", person=None, because="E8.2.ladder"),
    )
