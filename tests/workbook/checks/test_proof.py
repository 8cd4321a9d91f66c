"""What counts as a fact: a number with what it counts; a time of day only whole, and only where nothing is counted."""

import pytest

from tests.workbook.checks.books import book
from workbook.checks.proof import is_time, number_in
from workbook.checks.works import what_works


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Alarms that deserve a sound at 4 a.m. on a ward", "4 a.m."),
        ("I bake bread at 4am", "4am"),
        ("Calls at 4:30 P.M. and later", "4:30 P.M."),
        ("The ward at 16:30", "16:30"),
        ("Home by 5 o’clock", "5 o’clock"),
        ("At 4 a.m. I count alarms, 1,312 alarms", "1,312 alarms"),
        ("4am bread for 300 people", "300 people"),
        ("52 a day, at 7 pm", "52"),
        ("In 2019 I began", "2019"),
        ("43 families and their bread", "43 families"),
        ("I keep 99.5% of my promises", "99.5"),
        ("Four families", "Four families"),
        ("We were four in the kitchen", "four"),
    ],
)
def test_a_fact_is_shown_with_what_it_counts(text: str, shown: str) -> None:
    works = {one.check: text[one.start : one.end] for one in what_works(book({"E5.4.final": text}), "E5.4.final")}
    assert works["W-PROOF"] == shown


@pytest.mark.parametrize(("text", "whole"), [("4 a.m.", True), ("23:59", True), ("4", False), ("4 apples", False)])
def test_a_time_of_day_is_told_from_a_number(text: str, whole: bool) -> None:
    assert is_time(text) == whole


def test_without_a_number_there_is_none() -> None:
    assert number_in("I help people at night") is None
