"""The road through the course, and what lies beside it."""

from itertools import pairwise

import pytest

from ui import places


def test_the_road_leads_through_every_exercise_once_and_on_to_the_plan_and_its_print():
    road = places.road()
    assert len(road) == len(set(road)) == 46 + 2 * 10
    walked = [road[0]]
    while walked[-1] != places.EXPORT:
        walked.append(places.after(walked[-1]))
    assert walked == [*road, places.PLAN, places.EXPORT]
    assert places.before(road[0]) == road[0]
    assert all(places.before(later) == earlier for earlier, later in pairwise(road))


@pytest.mark.parametrize(
    ("place", "title", "line"),
    [
        ("E5.4", "Choose and sharpen", "Chapter 5 · The headline · 4 of 4"),
        ("chapter:5", "Chapter 5: The headline", "Chapter 5 · The headline"),
        ("plan", "Plan and progress", "Plan and progress"),
        ("people:p_3f9c", "People", "People"),
        ("messages:p_3f9c", "Messages", "Messages"),
    ],
)
def test_places_have_names(place, title, line):
    assert places.title(place) == title
    assert places.whereabouts(place) == line


def test_places_of_other_courses_do_not_exist():
    assert places.exists("E10.5")
    assert not places.exists("E99.1")
    assert not places.exists("")


def test_people_and_messages_can_be_about_one_person():
    assert places.person_at(places.about(places.PEOPLE, "p_1")) == ("people", "p_1")
    assert places.person_at(places.MESSAGES) == ("messages", None)
    assert places.person_at("chapter:5") == ("chapter:5", None)
    assert places.exists("messages:p_1")
    assert places.before("people:p_1") == places.PEOPLE
    assert not places.exists("plan:p_1")
