from workbook.model.answers import LongText, RankedList, Row
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


def test_nothing_is_found_for_nothing() -> None:
    assert find(Workbook(id="w"), "  ") == ()


def test_drafts_that_no_exercise_shows_are_found() -> None:
    rows = (Row(id="r_1", values={"text": "Boats, mostly"}), Row(id="r_2", values={"text": "A lighthouse in the fog"}))
    workbook = Workbook(id="w_1", answers={"E6.3.drafts": RankedList(rows=rows)})
    (found,) = (one for one in find(workbook, "lighthouse") if one.group == "In your answers")
    assert (found.title, found.target) == ("A lighthouse in the fog", "E6.3.drafts")
