"""Levels proposed for the plan (R-PLAN)."""

from collections.abc import Callable, Mapping

from workbook.checks.background import Background
from workbook.checks.levels import Level, level, steps
from workbook.checks.passage import Passage
from workbook.checks.plan import hours_of, no_moment
from workbook.model.answers import Row
from workbook.planning.load import balances, week_loads

WEEKS = "E10.2.weeks"
PEOPLE_SOME, PEOPLE_MANY = 3, 5
IF_THENS = 3


def _rows(background: Background) -> tuple[Row, ...]:
    return tuple(row for row in background.workbook.rows(WEEKS) if row.text("status") != "dropped")


def fits_hours(_passage: Passage, background: Background) -> Level:
    """The fullest week: over 130 %, 111 to 130, 91 to 110, up to 90 % of its minutes."""
    loads = week_loads(_rows(background), hours_of(background))
    if not loads:
        return level(None)
    fullest = max(loads, key=lambda load: load.minutes)
    return level(steps(100 * fullest.minutes / fullest.budget, 90, 110, 130), fullest.minutes, m=fullest.budget)


def when_and_where(_passage: Passage, background: Background) -> Level:
    """None, days, days and times, and a cue."""
    days = [row for row in background.workbook.rows("E1.3.days") if row.text("day")]
    if not days:
        return level(0)
    if not all(row.text("time").strip() for row in days):
        return level(1)
    return level(3 if any(row.text("if").strip() for row in background.workbook.rows("E10.3.if_then")) else 2)


def people_in_it(_passage: Passage, background: Background) -> Level:
    """None, kinds, three people, five with one mostly to give to."""
    rows = _rows(background)
    people = {person for row in rows for person in (row.person, row.text("suggest")) if person}
    give = {row.person for row in background.workbook.rows("E9.1.people") if row.text("direction") == "give"}
    if len(people) >= PEOPLE_MANY and people & give:
        return level(3, len(people))
    if len(people) >= PEOPLE_SOME:
        return level(2, len(people))
    return level(1 if people or background.first_audience else 0)


def giving_first(_passage: Passage, background: Background) -> Level:
    """Asks only, asks first, gives first, gifts at least as many as asks in every four weeks."""
    weeks = {kind: [row.number("week") or 0 for row in _rows(background) if row.text("kind") == kind] for kind in "AG"}
    if not weeks["A"] and not weeks["G"]:
        return level(None)
    if not weeks["G"]:
        return level(0)
    if all(block.gifts >= block.asks for block in balances(_rows(background))):
        return level(3)
    return level(2 if not weeks["A"] or min(weeks["G"]) <= min(weeks["A"]) else 1)


def if_thens(_passage: Passage, background: Background) -> Level:
    """None, some, three, three with a moment one can notice."""
    rows = background.workbook.rows("E10.3.if_then")
    whole = [row.text("if") for row in rows if row.text("if").strip() and row.text("then").strip()]
    if len(whole) < IF_THENS:
        return level(1 if whole else 0, len(whole))
    told = (Passage(text, usual=background.language) for text in whole)
    vague = next((passage.text for passage in told if next(iter(no_moment(passage, background)), None)), None)
    return level(3) if vague is None else level(2, vague=vague)


def company_and_reviews(_passage: Passage, background: Background) -> Level:
    """None, one of both, both, both dated."""
    workbook = background.workbook
    company = bool(set(workbook.chosen("E10.5.company")) - {"alone"} or workbook.text("E10.5.name").strip())
    reviews = [row for row in workbook.rows("E10.5.reviews") if row.text("action") or row.text("date")]
    if not (company and reviews):
        return level(1 if company or reviews else 0)
    return level(3 if all(row.text("date") for row in reviews) else 2)


def joy(_passage: Passage, _background: Background) -> Level:
    """Only a person can tell."""
    return level(None)


PLAN: Mapping[str, Callable[[Passage, Background], Level]] = {
    "R-PLAN-1": fits_hours,
    "R-PLAN-2": when_and_where,
    "R-PLAN-3": people_in_it,
    "R-PLAN-4": giving_first,
    "R-PLAN-5": if_thens,
    "R-PLAN-6": company_and_reviews,
    "R-PLAN-7": joy,
}
