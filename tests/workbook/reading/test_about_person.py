"""Where in an exercise a person stands."""

from workbook.model.answers import LongText, PeopleTable, Row
from workbook.model.workbook import Workbook
from workbook.reading.about_person import row_about

BOOK = Workbook(
    id="w",
    answers={
        "E3.4.people": PeopleTable(rows=(Row(id="m1", person="p_1"),)),
        "E9.1.note": LongText(text="p_1"),
        "E9.1.people": PeopleTable(rows=(Row(id="r1", person="p_2"), Row(id="r2", person="p_1"))),
    },
)


def test_the_row_of_that_exercise_is_found() -> None:
    assert row_about(BOOK, "E9.1", "p_1") == ("E9.1.people", "r2")
    assert row_about(BOOK, "E3.4", "p_1") == ("E3.4.people", "m1")


def test_who_does_not_stand_there_has_no_row() -> None:
    assert row_about(BOOK, "E3.4", "p_2") is None
    assert row_about(BOOK, "E9", "p_1") is None
