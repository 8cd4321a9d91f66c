"""What a person decides about feedback stays in the workbook and can be taken back."""

import pytest
from msgspec import ValidationError

from workbook.model.plain import from_plain, to_plain
from workbook.model.review import BringBackFindings, DismissFinding, RateCriterion, WaiveCriterion
from workbook.model.workbook import Rating, Workbook

KEY = "C-HEAD-4|E5.4.final|||"
OTHER = "C-AB-6|E6.3.about|||"


def test_a_finding_set_aside_is_kept_with_its_reason() -> None:
    edit = DismissFinding(KEY, "A quotation")
    assert edit.touches == {"E5.4.final"}
    assert edit.apply(Workbook()).dismissed == {KEY: "A quotation"}


def test_findings_of_one_field_come_back_and_others_stay() -> None:
    workbook = DismissFinding(OTHER).apply(DismissFinding(KEY).apply(Workbook()))
    assert set(BringBackFindings("E5.4.final").apply(workbook).dismissed) == {OTHER}
    assert BringBackFindings().apply(workbook).dismissed == {}


def test_own_level_and_coach_level_stand_side_by_side() -> None:
    workbook = RateCriterion("R-HEAD-6", 2, by_coach=True).apply(RateCriterion("R-HEAD-6", 1).apply(Workbook()))
    assert workbook.ratings["R-HEAD-6"] == Rating(own=1, coach=2)
    taken_off = RateCriterion("R-HEAD-6", None, by_coach=True).apply(RateCriterion("R-HEAD-6", None).apply(workbook))
    assert taken_off.ratings == {}


def test_a_condition_is_waived_with_a_reason_and_taken_back() -> None:
    waived = WaiveCriterion("R-HEAD-4", "Nobody searches for me").apply(Workbook())
    assert waived.ratings["R-HEAD-4"].waived == "Nobody searches for me"
    assert WaiveCriterion("R-HEAD-4", "").apply(waived).ratings == {}


def test_a_level_outside_the_rubric_is_refused() -> None:
    with pytest.raises(ValidationError):
        RateCriterion("R-HEAD-4", 4).apply(Workbook())


def test_an_older_file_without_these_parts_opens_and_a_newer_part_of_a_rating_is_kept() -> None:
    old = from_plain({"id": "w", "ratings": {"R-HEAD-1": {"own": 2, "said_on": "2027-01-11"}}}, Workbook)
    assert old.dismissed == {}
    kept = RateCriterion("R-HEAD-1", 3).apply(old)
    assert to_plain(kept.ratings["R-HEAD-1"])["said_on"] == "2027-01-11"
