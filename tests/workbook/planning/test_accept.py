"""The proposal put into the workbook: the same each time, and a person's own rows stay."""

from datetime import date

from msgspec.structs import replace

from tests.workbook.planning.participants import planned
from workbook.model.answers import MultiChoice, PlanRows, Row
from workbook.model.edits import RemoveRow, SetAnswer, SetCell
from workbook.model.workbook import Workbook
from workbook.planning.accept import first_weeks, missing, proposal_for, with_fresh, with_missing
from workbook.planning.plan_row import WEEKS_REF

TODAY = date(2026, 11, 24)
OWN = Row(id="r_own", values={"week": 2, "date": "2027-01-20", "action": "Bring cake", "status": "planned"})


def put_in(workbook: Workbook) -> Workbook:
    return first_weeks(proposal_for(workbook, TODAY)).apply(workbook)


def with_path(workbook: Workbook, path: str) -> Workbook:
    return SetAnswer("E1.2.main", MultiChoice(chosen=(path,))).apply(workbook)


def actions(workbook: Workbook) -> list[str]:
    return [row.text("action") for row in workbook.rows(WEEKS_REF)]


def test_proposing_twice_gives_the_same_rows() -> None:
    once = put_in(planned("G1"))
    again = proposal_for(once, TODAY)
    assert again.rows == once.rows(WEEKS_REF)
    assert again.own == ()
    assert missing(once, again) == 0
    assert with_missing(once, again).apply(once) == once
    assert with_fresh(once, again).apply(once) == once


def test_a_row_changed_in_any_way_is_the_persons_own() -> None:
    base = put_in(planned("G1"))
    for column, value in (("action", "Thank my aunt"), ("minutes", 5), ("date", "2027-01-13"), ("note", "At tea"),
                          ("status", "done"), ("week", 4)):  # fmt: skip
        changed = SetCell(WEEKS_REF, "w01_2", column, value).apply(base)
        assert [row.id for row in proposal_for(changed, TODAY).own] == ["w01_2"]
    confirmed = replace(base.rows(WEEKS_REF)[1], person="p_1")
    rows = (base.rows(WEEKS_REF)[0], confirmed)
    about = SetAnswer(WEEKS_REF, PlanRows(rows=rows)).apply(base)
    assert [row.id for row in proposal_for(about, TODAY).own] == ["w01_2"]


def test_fresh_rows_replace_proposed_ones_and_never_own_ones() -> None:
    old = put_in(planned("G1"))
    old = SetCell(WEEKS_REF, "w01_1", "action", "My own first step").apply(old)
    old = SetAnswer(WEEKS_REF, PlanRows(rows=(OWN, *old.rows(WEEKS_REF)))).apply(old)
    new = with_path(old, "G5")
    proposal = proposal_for(new, TODAY)
    after = with_fresh(new, proposal).apply(new)
    assert OWN in after.rows(WEEKS_REF)
    assert "My own first step" in actions(after)
    proposed = {row.id: row for row in proposal.rows}
    assert all(row == proposed[row.id] for row in after.rows(WEEKS_REF) if row.id not in {"r_own", "w01_1"})
    assert {row.id for row in after.rows(WEEKS_REF)} == {*proposed, "r_own"}


def test_missing_rows_come_back_at_their_date_and_nothing_else_changes() -> None:
    full = put_in(planned("G1"))
    changed = SetCell(WEEKS_REF, "w02_1", "action", "Mine").apply(full)
    thinner = RemoveRow(WEEKS_REF, "w03_1").apply(changed)
    proposal = proposal_for(thinner, TODAY)
    assert missing(thinner, proposal) == 1
    after = with_missing(thinner, proposal).apply(thinner)
    dates = [row.text("date") for row in after.rows(WEEKS_REF)]
    assert dates == sorted(dates)
    assert "Mine" in actions(after)
    assert len(after.rows(WEEKS_REF)) == len(full.rows(WEEKS_REF))


def test_a_persons_order_is_kept_when_rows_are_added() -> None:
    own = tuple(Row(id=f"r{n}", values={"action": f"Own {n}", "date": day})
                for n, day in enumerate(("2027-03-01", "2027-01-11", "")))  # fmt: skip
    start = planned("G1", E10_2_weeks=PlanRows(rows=own))
    after = with_missing(start, proposal_for(start, TODAY)).apply(start)
    kept = [row for row in after.rows(WEEKS_REF) if row.id.startswith("r")]
    assert kept == list(own)


def test_rows_of_an_older_plan_without_a_mark_count_as_proposed_when_they_say_the_same() -> None:
    full = put_in(planned("G1"))
    bare = tuple(
        replace(row, values={column: value for column, value in row.values.items()
                                          if column not in {"proposed", "because", "note"}})
        for row in full.rows(WEEKS_REF)
    )  # fmt: skip
    older = SetAnswer(WEEKS_REF, PlanRows(rows=bare)).apply(full)
    assert proposal_for(older, TODAY).own == ()
    changed = SetCell(WEEKS_REF, "w01_1", "minutes", 7).apply(older)
    assert [row.id for row in proposal_for(changed, TODAY).own] == ["w01_1"]


def test_without_a_path_nothing_is_proposed() -> None:
    assert proposal_for(Workbook(), TODAY).rows == ()


def test_a_row_that_is_there_under_another_id_is_not_added_again() -> None:
    full = put_in(planned("G1"))
    first = full.rows(WEEKS_REF)[0]
    renamed = replace(first, id="r_mine")
    changed = SetAnswer(WEEKS_REF, PlanRows(rows=(renamed, *full.rows(WEEKS_REF)[1:]))).apply(full)
    proposal = proposal_for(changed, TODAY)
    assert missing(changed, proposal) == 0
    assert with_missing(changed, proposal).apply(changed) == changed
