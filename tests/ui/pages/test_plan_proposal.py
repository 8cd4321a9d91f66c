"""Weeks proposed on the page of E10.2, and review dates on that of E10.5, over a real session."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from tests.workbook.planning.participants import planned
from ui.pages.plan_proposal import NO_PATH, SAME, PlanProposal, leans_on_words, reason_words
from ui.pages.plan_review_dates import ReviewDates
from ui.widgets.tab_stops import tab_stops
from workbook.model.answers import MultiChoice, ShortText
from workbook.model.edits import RemoveRow, SetAnswer, SetCell
from workbook.model.workbook import Workbook
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.review_rows import REVIEWS_REF


def proposal_on(page) -> PlanProposal:
    return next(part for part in page.extras if isinstance(part, PlanProposal))


def rows_of(page):
    return page.session.workbook.rows(WEEKS_REF)


def put_in(page) -> PlanProposal:
    part = proposal_on(page)
    if part.propose.isVisibleTo(part):
        part.propose.click()
    part.put_in.click()
    return part


def test_a_page_without_weeks_opens_with_the_proposal_and_puts_nothing_in(exercise_page) -> None:
    page = exercise_page("E10.2", planned("G1"))
    part = proposal_on(page)
    page.focus_first()
    assert rows_of(page) == ()
    assert part.slot.count() == 1
    assert QApplication.focusWidget() is part.put_in
    assert page.verticalScrollBar().value() == 0
    part.leave.click()
    assert part.slot.count() == 0
    assert QApplication.focusWidget() is part.propose
    part.propose.click()
    assert QApplication.focusWidget() is part.put_in


def test_thirteen_weeks_are_put_in_as_one_step(exercise_page) -> None:
    page = exercise_page("E10.2", planned("G1"))
    put_in(page)
    assert {row.number("week") for row in rows_of(page)} == set(range(1, 14))
    assert all(row.text("because") for row in rows_of(page))
    shown = page.field_for(WEEKS_REF).groups.parts.values()
    assert [row_id for week in shown for row_id in week.rows] == [row.id for row in rows_of(page)]
    page.session.undo()
    assert rows_of(page) == ()


def test_proposing_twice_gives_the_same_rows(exercise_page) -> None:
    page = exercise_page("E10.2", planned("G1"))
    part = put_in(page)
    first = rows_of(page)
    part.compare.click()
    assert part.told.text() == SAME
    assert not part.add.isVisibleTo(part)
    assert not part.replace.isVisibleTo(part)
    part.leave.click()
    page.session.undo()
    put_in(page)
    assert rows_of(page) == first


def test_own_rows_survive_both_ways(exercise_page) -> None:
    page = exercise_page("E10.2", planned("G1"))
    part = put_in(page)
    page.session.apply(SetCell(WEEKS_REF, "w01_2", "action", "Thank my aunt"))
    page.session.apply(SetCell(WEEKS_REF, "w02_1", "status", "done"))
    page.session.apply(RemoveRow(WEEKS_REF, "w05_1"))
    page.session.apply(SetAnswer("E1.2.main", MultiChoice(chosen=("G5",))))
    own = [row for row in rows_of(page) if row.id in {"w01_2", "w02_1"}]
    part.compare.click()
    assert "2 steps of your own will stay" in part.told.text()
    assert "row" not in f"{part.told.text()} {part.add.text()} {part.replace.text()}"
    part.add.click()
    assert "w05_1" in {row.id for row in rows_of(page)}
    part.compare.click()
    part.replace.click()
    assert [row for row in rows_of(page) if row.id in {"w01_2", "w02_1"}] == own
    part.compare.click()
    assert part.told.text() == SAME


def test_the_proposal_follows_a_change_while_it_is_open(exercise_page) -> None:
    page = exercise_page("E10.2", planned("G1"))
    part = proposal_on(page)
    part.propose.click()
    page.session.apply(SetAnswer("E1.3.hours", MultiChoice(chosen=("5",))))
    assert "5 hours a week" in part.said.text()
    part.put_in.click()
    assert len(rows_of(page)) > 40


def test_without_a_path_the_way_leads_to_it(exercise_page) -> None:
    page = exercise_page("E10.2", Workbook())
    part = proposal_on(page)
    asked: list[str] = []
    page.asked_source.connect(asked.append)
    assert part.said.text() == NO_PATH
    assert not part.propose.isVisibleTo(part)
    part.source.click()
    assert asked == ["E1.2.main"]


def test_each_step_says_why_it_is_there(exercise_page) -> None:
    page = exercise_page("E10.2", planned("G1"))
    put_in(page)
    assert reason_words(rows_of(page)[0], page.session.workbook) == "Profile · 30 min · because of “Choose your path”"


@pytest.mark.parametrize("width", [440, 730])
def test_everything_in_the_proposal_has_a_name(exercise_page, width: int) -> None:
    page = exercise_page("E10.2", planned("G1"), width=width)
    part = proposal_on(page)
    part.propose.click()
    assert [stop for stop in tab_stops(part) if not stop.accessibleName() or stop.height() < 24] == []


def test_review_dates_are_put_in_with_one_click(exercise_page) -> None:
    page = exercise_page("E10.5", planned("G1"))
    part = next(part for part in page.extras if isinstance(part, ReviewDates))
    assert part.dates.text().splitlines()[0] == "30 days: Wed 10 February 2027, 15 min"
    part.put_in.click()
    assert len(page.session.workbook.rows(REVIEWS_REF)) == 6
    assert not part.card.isVisibleTo(part)
    page.session.undo()
    assert page.session.workbook.rows(REVIEWS_REF) == ()
    assert part.card.isVisibleTo(part)


def test_a_start_in_mid_week_is_told_with_the_monday_of_week_one() -> None:
    workbook = SetAnswer("E1.3.start", ShortText(text="2026-11-27")).apply(planned("G1"))
    assert leans_on_words(workbook, date(2026, 11, 24)).endswith(
        "from Fri 27 November 2026. Weeks begin on a Monday, so week 1 is the Monday after: Mon 30 November 2026."
    )


def test_the_first_week_is_seen_at_once_and_the_others_follow(exercise_page, qtbot) -> None:
    page = exercise_page("E10.2", planned("G1"))
    preview = proposal_on(page).slot.itemAt(0).widget()
    assert preview.layout().count() < 13
    qtbot.waitUntil(lambda: preview.layout().count() == 13)
    assert not preview.grow()
