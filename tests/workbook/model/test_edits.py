from workbook.model.answers import LongText, PeopleTable, PlanRows, RankedList, Row, ShortText
from workbook.model.edits import (
    ClearAnswer,
    CloseChapter,
    DeletePerson,
    MoveRow,
    PutPerson,
    PutRow,
    RemoveRow,
    SetAnswer,
    SetCell,
    SetMark,
    SetOwner,
    Several,
)
from workbook.model.workbook import Owner, Person, Workbook


def rows(workbook: Workbook) -> list[str]:
    return [row.id for row in workbook.rows("E2.2.strengths")]


def with_rows(*ids: str) -> Workbook:
    return Workbook(id="w", answers={"E2.2.strengths": RankedList(rows=tuple(Row(id=i) for i in ids))})


def test_setting_an_answer_leaves_the_old_workbook_alone() -> None:
    before = Workbook(id="w")
    after = SetAnswer("E1.1.for_me", LongText(text="a year")).apply(before)
    assert (before.text("E1.1.for_me"), after.text("E1.1.for_me")) == ("", "a year")


def test_clearing_takes_only_that_answer() -> None:
    workbook = Workbook(id="w", answers={"E5.1.current": ShortText(text="a"), "E5.4.final": ShortText(text="b")})
    assert dict(ClearAnswer("E5.1.current").apply(workbook).answers) == {"E5.4.final": ShortText(text="b")}


def test_rows_are_added_where_asked_and_replaced_in_place() -> None:
    workbook = PutRow("E2.2.strengths", RankedList, Row(id="b"), index=0).apply(with_rows("a"))
    assert rows(workbook) == ["b", "a"]
    replaced = PutRow("E2.2.strengths", RankedList, Row(id="a", values={"name": "x"})).apply(workbook)
    assert rows(replaced) == ["b", "a"]
    assert replaced.rows("E2.2.strengths")[1].text("name") == "x"


def test_the_first_row_makes_the_answer() -> None:
    assert rows(PutRow("E2.2.strengths", RankedList, Row(id="a")).apply(Workbook(id="w"))) == ["a"]


def test_moving_beyond_an_end_means_the_end() -> None:
    assert rows(MoveRow("E2.2.strengths", "a", 99).apply(with_rows("a", "b", "c"))) == ["b", "c", "a"]
    assert rows(MoveRow("E2.2.strengths", "c", -5).apply(with_rows("a", "b", "c"))) == ["c", "a", "b"]


def test_edits_of_a_row_that_is_gone_change_nothing() -> None:
    workbook = with_rows("a")
    assert MoveRow("E2.2.strengths", "gone", 0).apply(workbook) == workbook
    assert SetCell("E2.2.strengths", "gone", "name", "x").apply(workbook) == workbook
    assert rows(RemoveRow("E2.2.strengths", "a").apply(workbook)) == []


def test_a_person_is_deleted_from_every_row_that_names_them() -> None:
    table = PeopleTable(rows=(Row(id="r1", person="p1"), Row(id="r2", person="p2"), Row(id="r3", values={"who": "p1"})))
    workbook = Workbook(
        id="w", people=(Person(id="p1", name="A"), Person(id="p2", name="B")), answers={"E9.1.people": table}
    )
    after = DeletePerson("p1").apply(workbook)
    assert [person.id for person in after.people] == ["p2"]
    assert [row.id for row in after.rows("E9.1.people")] == ["r2"]


def test_a_step_of_the_plan_outlives_a_person_who_was_only_suggested_for_it() -> None:
    steps = PlanRows(rows=(Row(id="a", values={"action": "Thank", "suggest": "p1"}), Row(id="b", person="p1")))
    after = DeletePerson("p1").apply(Workbook(id="w", people=(Person(id="p1"),), answers={"E10.2.weeks": steps}))
    assert after.rows("E10.2.weeks") == (Row(id="a", values={"action": "Thank"}),)


def test_people_are_added_and_changed_in_place() -> None:
    one = PutPerson(Person(id="p1", name="A")).apply(Workbook(id="w"))
    two = PutPerson(Person(id="p1", name="Å")).apply(one)
    assert [person.name for person in two.people] == ["Å"]


def test_marks_and_closed_chapters_come_off_again() -> None:
    marked = Several((SetMark("E2.1", "set_aside"), CloseChapter("2", closed=True)), "Both").apply(Workbook(id="w"))
    assert (dict(marked.marks), marked.closed_chapters) == ({"E2.1": "set_aside"}, ("2",))
    clean = Several((SetMark("E2.1", None), CloseChapter("2", closed=False)), "Both").apply(marked)
    assert (dict(clean.marks), clean.closed_chapters) == ({}, ())


def test_several_edits_touch_all_their_places() -> None:
    edit = Several((SetMark("E2.1", None), SetOwner(Owner(name="A"))), "Both")
    assert edit.touches == {"E2.1", "owner"}
