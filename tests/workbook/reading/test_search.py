from workbook.model.answers import LongText, PeopleTable, RankedList, Row
from workbook.model.text import without_accents
from workbook.model.workbook import Person, Workbook
from workbook.reading.search import find


def test_accents_and_case_do_not_matter() -> None:
    assert without_accents("Nguyễn ÉTÉ") == without_accents("nguyen ete")


def test_exercises_answers_and_people_are_found() -> None:
    workbook = Workbook(
        id="w",
        answers={"E1.1.for_me": LongText(text="I want to leave the night shift within a year")},
        people=(Person(id="p1", name="Siobhán Walsh", why="She stayed the night"),),
    )
    groups = {found.group: found.target for found in find(workbook, "NIGHT")}
    assert groups == {"In your answers": "E1.1.for_me", "People": "p1"}
    assert [found.target for found in find(workbook, "siobhan")] == ["p1"]


def test_an_exercise_of_the_short_way_says_so() -> None:
    details = {found.target: found.detail for found in find(Workbook(id="w"), "Set your course")}
    assert details["E1.2"] == "Chapter 1 · Set your course · ★ part of the short way"
    assert details["E1.5"] == "Chapter 1 · Set your course"


def test_nothing_is_found_for_nothing() -> None:
    assert find(Workbook(id="w"), "  ") == ()


def test_drafts_that_no_exercise_shows_are_found() -> None:
    rows = (Row(id="r_1", values={"text": "Boats, mostly"}), Row(id="r_2", values={"text": "A lighthouse in the fog"}))
    workbook = Workbook(id="w_1", answers={"E6.3.drafts": RankedList(rows=rows)})
    (found,) = (one for one in find(workbook, "lighthouse") if one.group == "In your answers")
    assert (found.title, found.target) == ("A lighthouse in the fog", "E6.3.drafts")


def test_a_person_whose_name_begins_so_comes_before_all_else() -> None:
    workbook = Workbook(
        id="w_1",
        people=(
            Person(id="p_1", name="Ada Okoro", why="She works with Ingrid"),
            Person(id="p_2", name="Anne-Ingrid Solberg"),
            Person(id="p_3", name="Olof Kasten"),
        ),
        answers={"E9.1.people": PeopleTable(rows=(Row(id="r_1", person="p_1"), Row(id="r_2", person="p_2")))},
    )
    assert [found.target for found in find(workbook, "ingrid")] == ["p_2", "E9.1.people", "p_1"]
    assert find(workbook, "anne-in")[0].target == "p_2"
    targets = [found.target for found in find(workbook, "ten")]
    assert targets.index("E9.1") < targets.index("p_3"), "three letters inside a name are no name"
