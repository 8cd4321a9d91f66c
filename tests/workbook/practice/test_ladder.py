"""The person's own order of steps, where to begin, and half-steps."""

import pytest

from workbook.curriculum.course import exercise, options_of
from workbook.model.answers import CardSort, MultiChoice, OwnCard
from workbook.model.workbook import Workbook
from workbook.practice.ladder import begin_at, begun_at, proposed, rungs, with_half_step


def book(first="", other="", **ratings):
    answers = {"E8.2.ladder": CardSort(ratings=ratings, piles={"V22": "not_for_me"})}
    if first:
        answers["E8.2.first_rung"] = MultiChoice(chosen=(first,), other=other)
    return Workbook(id="w", answers=answers)


def test_the_own_rating_decides_the_order():
    found = rungs(book(V20=10, V01=70, V06=30))
    assert [(rung.id, rung.rating) for rung in found] == [("V20", 10), ("V06", 30), ("V01", 70)]
    assert found[1].label == "Publish the headline without notifying the network"


def test_steps_that_are_not_for_the_person_and_unknown_ones_are_left_out():
    assert rungs(book(V22=10, gone=20)) == ()
    assert rungs(Workbook(id="w")) == ()


def test_a_wide_gap_is_offered_a_half_step_halfway():
    low, near, far = rungs(book(V01=10, V02=25, V20=60))
    assert (low.half_step, near.half_step) == ("", ""), "a gap of 15 is fine"
    assert far.half_step == "post in a closed group"
    assert far.half_rating == 40


def test_a_half_step_becomes_a_card_of_ones_own_between_the_two():
    before = book(V01=10, V20=60)
    after = with_half_step(before, rungs(before)[1], "c_1").apply(before)
    ids = [(rung.id, rung.rating) for rung in rungs(after)]
    assert ids == [("V01", 10), ("c_1", 35), ("V20", 60)]
    assert rungs(after)[1].label == "Post in a closed group (Write a short post about something you learned)"
    options = options_of(exercise("E8.2").field("first_rung"), workbook=after)
    assert (options[-1].id, len(options)) == ("c_1", 25), "it can be the first rung"


@pytest.mark.parametrize(
    ("ratings", "start"),
    [
        ({"V01": 10, "V02": 20, "V03": 40}, "V02"),
        ({"V01": 5, "V02": 15, "V03": 60}, "V02"),
        ({"V01": 100, "V02": 100}, None),
        ({}, None),
    ],
)
def test_the_first_rung_proposed_is_between_20_and_40(ratings, start):
    found = proposed(rungs(book(**ratings)))
    assert (found.id if found else None) == start


def test_choosing_where_to_begin_keeps_own_words():
    before = book("V01", "a letter to my aunt", V01=10, V02=30)
    after = begin_at(before, "V02").apply(before)
    assert after.answers["E8.2.first_rung"] == MultiChoice(chosen=("V02",), other="a letter to my aunt")
    assert begun_at(after, rungs(after)).id == "V02"


def test_an_own_card_is_a_rung_like_any_other():
    answer = CardSort(own=(OwnCard(id="c", text="تعليق بالعربية"),), ratings={"c": 20})
    found = rungs(Workbook(id="w", answers={"E8.2.ladder": answer}))
    assert [(rung.label, rung.half_step) for rung in found] == [("تعليق بالعربية", "")]
