"""Readiness in words: proposed with a reason, changed by a person, left out with a reason, never a number."""

import re

import pytest

from tests.workbook.checks.books import AUDIENCE, GOOD_ABOUT, STORY, Given, book
from workbook.checks.readiness import NOT_LOOKED_AT, RUBRICS, Condition, Readiness, readiness, rubric_of
from workbook.curriculum.course import item_list
from workbook.model.answers import Cell
from workbook.model.review import RateCriterion, WaiveCriterion
from workbook.model.workbook import Workbook

GOOD = "Ward nurse for designers of ward screens · 1,312 alarms, 41 that needed hands"
AROUND: dict[str, Given] = {**AUDIENCE, "E2.3.stories": [STORY], "E5.2.role": "Ward nurse"}


def ready(workbook: Workbook, rubric: str = "R-HEAD") -> Readiness:
    found = readiness(workbook, rubric)
    assert found is not None
    return found


def condition(workbook: Workbook, criterion: str) -> Condition:
    rubric = criterion.rpartition("-")[0]
    return next(one for one in ready(workbook, rubric).conditions if one.id == criterion)


@pytest.mark.parametrize(("criterion", "text", "level"), [
    ("R-HEAD-1", GOOD, 3), ("R-HEAD-1", "Somewhere else, another time, another hope and much more of it", 0),
    ("R-HEAD-2", GOOD, 2), ("R-HEAD-2", "Baker for children", 1), ("R-HEAD-2", "Baker", 0),
    ("R-HEAD-3", GOOD, 3), ("R-HEAD-3", "Baker, no longer tired", 2), ("R-HEAD-3", "I bake", 1),
    ("R-HEAD-3", "Baker", 0),
    ("R-HEAD-5", GOOD, 3), ("R-HEAD-5", "Innovative baker", 2), ("R-HEAD-5", "Dynamic, innovative, passionate", 0),
    ("R-HEAD-7", "Baker", 0), ("R-HEAD-7", "Baker for night crews in Lyon", 1), ("R-HEAD-7", GOOD, 3),
    ("R-HEAD-7", "x" * 190, 2), ("R-HEAD-7", "x" * 221, 0),
])  # fmt: skip
def test_levels_of_a_headline(criterion: str, text: str, level: int) -> None:
    assert condition(book({**AROUND, "E5.4.final": text}), criterion).proposed == level


@pytest.mark.parametrize(("criterion", "text", "level"), [
    ("R-ABOUT-1", "I am a nurse.", 0), ("R-ABOUT-1", "I count alarms.", 1), ("R-ABOUT-1", GOOD_ABOUT, 3),
    ("R-ABOUT-2", "I count.", 0), ("R-ABOUT-2", GOOD_ABOUT, 2),
    ("R-ABOUT-3", "I count.", 0), ("R-ABOUT-3", GOOD_ABOUT, 2),
    ("R-ABOUT-7", "I count.", 0), ("R-ABOUT-7", "I count. Let's connect.", 1), ("R-ABOUT-7", GOOD_ABOUT, 2),
    ("R-ABOUT-8", GOOD_ABOUT, 2), ("R-ABOUT-8", "word " * 60, 0),
])  # fmt: skip
def test_levels_of_an_about(criterion: str, text: str, level: int) -> None:
    assert condition(book({**AROUND, "E6.3.about": text}), criterion).proposed == level


def test_levels_of_a_statement() -> None:
    workbook = book({**AROUND, "E4.2.own_voice": "I count alarms with designers who draw screens, so that 41 are left.",
                     "E4.2.story": ("row_1",)})  # fmt: skip
    levels = {one.id: one.proposed for one in ready(workbook, "R-BRAND").conditions}
    assert levels == {"R-BRAND-1": 3, "R-BRAND-2": 3, "R-BRAND-3": 3, "R-BRAND-4": None, "R-BRAND-5": None,
                      "R-BRAND-6": 0, "R-BRAND-7": 3}  # fmt: skip


def test_the_shape_itself_is_called_a_formula() -> None:
    shape = "I help designers who draw screens to count, by asking."
    workbook = book({**AROUND, "E4.2.draft": shape, "E4.2.own_voice": shape})
    assert condition(workbook, "R-BRAND-5").proposed == 0


def test_every_level_has_a_reason_in_words_and_no_score_is_said() -> None:
    for rubric in RUBRICS[:3]:
        for text in (GOOD, GOOD_ABOUT, "Innovative", "word " * 60):
            found = ready(book({**AROUND, rubric.refs[0]: text}), rubric.id)
            for one in found.conditions:
                assert one.reason
                assert "{" not in one.reason
            assert not re.search(r"\d\s*(?:%|/|points|out of)", found.sentence)


def test_one_sentence_says_where_it_stands_and_what_is_left_to_look_at() -> None:
    whole = book({**AROUND, "E6.3.about": GOOD_ABOUT})
    found = ready(whole, "R-ABOUT")
    waiting = sum(one.waits_for_person for one in found.conditions)
    assert waiting > 1
    assert found.sentence == f"So far: {found.word}. {waiting} conditions are still for you to look at."
    for number, one in enumerate(one for one in found.conditions if one.waits_for_person):
        if number == waiting - 1:
            assert ready(whole, "R-ABOUT").sentence.endswith(" 1 condition is still for you to look at.")
        whole = RateCriterion(one.id, 3).apply(whole)
    assert ready(whole, "R-ABOUT").sentence == f"{ready(whole, 'R-ABOUT').word.capitalize()}."


def test_a_person_changes_the_level_and_the_coach_stands_beside_it() -> None:
    workbook = book({**AROUND, "E5.4.final": GOOD})
    assert condition(workbook, "R-HEAD-6").words == NOT_LOOKED_AT
    assert ready(workbook).partial
    rated = RateCriterion("R-HEAD-6", 2).apply(RateCriterion("R-HEAD-6", 0, by_coach=True).apply(workbook))
    human = condition(rated, "R-HEAD-6")
    assert (human.level, human.coach, human.words) == (2, 0, "warm or exact")
    lowered = RateCriterion("R-HEAD-7", 0).apply(rated)
    assert condition(lowered, "R-HEAD-7").level == 0


def test_a_condition_left_out_with_a_reason_no_longer_counts() -> None:
    workbook = book({**AROUND, "E5.4.final": "Baker"})
    for criterion in ("R-HEAD-2", "R-HEAD-3", "R-HEAD-4", "R-HEAD-6", "R-HEAD-7"):
        workbook = WaiveCriterion(criterion, "A sign at a door").apply(workbook)
    found = ready(workbook)
    assert condition(workbook, "R-HEAD-3").words == "left out: A sign at a door"
    assert not found.partial
    assert found.word in {item.label for item in item_list("score_words").items}
    assert found.sentence == f"{found.word.capitalize()}."


def test_better_texts_stand_higher() -> None:
    order = [item.label for item in item_list("score_words").items]
    weak = ready(book({**AROUND, "E5.4.final": "Dynamic | Dad | Coffee | Gin | Rum | Guru"})).word
    good = ready(book({**AROUND, "E5.4.final": GOOD})).word
    assert order.index(weak) < order.index(good)


def test_no_text_has_no_readiness_and_an_unknown_rubric_is_an_error() -> None:
    assert readiness(book({}), "R-HEAD") is None
    with pytest.raises(KeyError):
        readiness(book({}), "R-NONE")


def test_the_revised_about_counts_before_the_draft() -> None:
    workbook = book({"E6.3.about": "I am a nurse.", "E6.4.revised": GOOD_ABOUT})
    assert condition(workbook, "R-ABOUT-1").proposed == 3
    assert rubric_of("E6.4.revised") == "R-ABOUT"
    assert rubric_of("E1.1.why_now") is None


WEEK: dict[str, Cell] = {"week": 1, "kind": "G", "action": "Thank", "minutes": 40, "status": "planned"}


def test_levels_of_a_plan() -> None:
    ifs = [{"if": f"If the train is late on day {day}", "then": "I send one thank-you"} for day in (1, 2, 3)]
    workbook = book(
        {
            "E1.3.days": [{"day": "tuesday", "time": "lunch"}],
            "E10.2.weeks": [{**WEEK, "suggest": f"p_{at}"} for at in range(2)],
            "E10.3.if_then": ifs,
            "E10.5.company": ("circle",),
            "E10.5.reviews": [{"action": "day30", "date": "2027-02-10"}],
        }
    )
    levels = [one.proposed for one in ready(workbook, "R-PLAN").conditions]
    assert levels == [0, 3, 1, 3, 3, 3, None]
    assert ready(workbook, "R-PLAN").conditions[0].reason == "The fullest week holds 80 of 55 minutes."


def test_a_thin_plan_stands_low() -> None:
    workbook = book({"E10.2.weeks": [{**WEEK, "kind": "A"}], "E10.3.if_then": [{"if": "If busy", "then": "try"}]})
    assert [one.proposed for one in ready(workbook, "R-PLAN").conditions] == [3, 0, 0, 0, 1, 0, None]
