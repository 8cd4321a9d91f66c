"""The plan page over a real session: ticks, moves, waiting steps, reviews, and changes made elsewhere."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.workbook.planning.participants import planned, quiet
from ui import places
from ui.pages.plan_page import PlanPage
from ui.pages.plan_week import WeekFold
from ui.session import Session
from ui.theme.look import Look
from ui.theme.reading import Reading
from ui.widgets.tab_stops import tab_stops
from ui.widgets.two_lines import TwoLines
from workbook.model.answers import PlanRows
from workbook.model.edits import RemoveRow, SetCell
from workbook.model.workbook import Person, Workbook
from workbook.planning.accept import first_weeks, proposal_for
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.review_rows import REVIEWS_REF

BEFORE = date(2026, 11, 24)
WEEK_3 = date(2027, 1, 28)
AWAY = PlanRows(rows=(quiet("q", {"label": "Away", "from": "2027-02-01", "to": "2027-02-07"}),))
PageMaker = Callable[..., PlanPage]


def full_plan(*, done: tuple[str, ...] = (), **more: PlanRows) -> Workbook:
    start = planned("G1", **more)
    workbook = first_weeks(proposal_for(start, BEFORE)).apply(start)
    for row_id in done:
        workbook = SetCell(WEEKS_REF, row_id, "status", "done").apply(workbook)
    return workbook


@pytest.fixture
def plan_page(qtbot) -> PageMaker:
    def make(
        workbook: Workbook, today: date = WEEK_3, *, width: int = 730, read_only: bool = False, show_rest: bool = True
    ) -> PlanPage:
        session = Session(workbook)
        session.read_only = read_only
        page = PlanPage(session, today)
        page.resize(width, 700)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        if show_rest:
            page.show_rest()
        return page

    return make


def status(page: PlanPage, row_id: str) -> str:
    return next(row.text("status") for row in page.session.workbook.rows(WEEKS_REF) if row.id == row_id)


def lead_ids(page: PlanPage) -> list[str]:
    return list(page.lead.steps.parts)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def test_an_empty_plan_leads_to_the_weeks_with_one_button(plan_page: PageMaker) -> None:
    page = plan_page(Workbook())
    asked: list[str] = []
    page.chosen.connect(asked.append)
    assert page.empty.isVisibleTo(page)
    assert not page.lead.isVisibleTo(page)
    page.focus_first()
    press(Qt.Key.Key_Return)
    assert asked == ["E10.2"]


def test_this_week_is_named_in_words_and_holds_its_steps(plan_page: PageMaker) -> None:
    page = plan_page(full_plan(done=("w01_1", "w01_2", "w02_1")))
    assert page.lead.badge.text() == "This week"
    assert page.lead.title.text() == "Week 3 · 25–31 January"
    assert lead_ids(page) == ["w03_1", "w03_2"]
    assert page.lead.load.words.text() == "45 minutes planned. It fits your 1 hour a week."
    assert page.counts.text() == "Week 3 of 13 · 3 steps done, 18 still to do. No rush."
    assert not page.waiting.isVisibleTo(page)


def test_before_the_start_the_first_week_is_shown_with_its_date(plan_page: PageMaker) -> None:
    page = plan_page(full_plan(), BEFORE)
    assert page.lead.badge.text() == "First week"
    assert page.lead.said.text() == "Your plan begins on Mon 11 January 2027, in 6 weeks."
    assert not page.lead.add.isVisibleTo(page)
    assert len(page.show_rest().coming_list.parts) == 12


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_done_by_key_is_one_step_to_undo(plan_page: PageMaker, key: Qt.Key) -> None:
    page = plan_page(full_plan(done=("w01_1", "w02_1", "w01_2")))
    page.focus_first()
    press(key)
    assert status(page, "w03_1") == "done"
    assert page.session.undo_label == "Marked as done"
    assert page.lead.steps.parts["w03_1"].tick.isChecked()
    page.session.undo()
    assert status(page, "w03_1") == "planned"
    assert not page.lead.steps.parts["w03_1"].tick.isChecked()
    assert QApplication.focusWidget() is page.lead.steps.parts["w03_1"].tick


def test_done_by_mouse(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    QTest.mouseClick(page.lead.steps.parts["w03_2"].tick, Qt.MouseButton.LeftButton)
    assert status(page, "w03_2") == "done"


def test_a_click_on_a_step_leads_to_its_row(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    asked: list[tuple[str, str]] = []
    page.asked_row.connect(lambda ref, row_id: asked.append((ref, row_id)))
    QTest.mouseClick(page.lead.steps.parts["w03_1"].words, Qt.MouseButton.LeftButton)
    assert asked == [(WEEKS_REF, "w03_1")]


def test_alt_and_arrows_move_a_step_past_a_quiet_week(plan_page: PageMaker) -> None:
    page = plan_page(full_plan(done=("w01_1", "w01_2", "w02_1"), E1_3_quiet=AWAY))
    page.focus_first()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    moved = next(row for row in page.session.workbook.rows(WEEKS_REF) if row.id == "w03_1")
    assert (moved.text("date"), moved.number("week"), moved.text("status")) == ("2027-02-08", 4, "moved")
    assert lead_ids(page) == ["w03_2"]
    assert QApplication.focusWidget() is page.lead.steps.parts["w03_2"].tick
    page.session.undo()
    assert lead_ids(page) == ["w03_1", "w03_2"]


def test_the_menu_offers_what_fits_the_step(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    menu = page.lead.steps.parts["w03_1"].more.make_menu()
    words = [action.text() for action in menu.actions()]
    assert words[0] == "Open in “Your weeks”"
    assert "Move to this week" not in words
    assert words[-1].startswith("Why: from “")
    next(action for action in menu.actions() if action.text() == "Drop this step").trigger()
    assert status(page, "w03_1") == "dropped"
    assert "Plan it again" in [words for _, words in page.deeds.offered("w03_1")]


def test_a_suggested_person_is_confirmed_from_the_menu(plan_page: PageMaker) -> None:
    workbook = SetCell(WEEKS_REF, "w03_1", "suggest", "p_1").apply(full_plan())
    page = plan_page(replace(workbook, people=(Person(id="p_1", name="Salma"),)))
    assert ("confirm", "Yes, with Salma") in page.deeds.offered("w03_1")
    page.deeds.do("w03_1", "confirm")
    assert next(row for row in page.session.workbook.rows(WEEKS_REF) if row.id == "w03_1").person == "p_1"
    assert "perhaps" not in page.lead.steps.parts["w03_1"].words.accessibleName()


def test_waiting_steps_are_kept_moved_or_dropped(plan_page: PageMaker) -> None:
    page = plan_page(full_plan(done=("w02_1",)))
    assert page.waiting.title.text() == "From earlier weeks"
    assert list(page.waiting.list.parts) == ["w01_1", "w01_2"]
    page.waiting.list.parts["w01_1"].choices["now"].setFocus()
    press(Qt.Key.Key_Return)
    assert lead_ids(page) == ["w01_1", "w03_1", "w03_2"]
    assert QApplication.focusWidget() is page.waiting.list.parts["w01_2"].line.tick
    page.waiting.list.parts["w01_2"].choices["dropped"].setFocus()
    press(Qt.Key.Key_Return)
    assert not page.waiting.isVisibleTo(page)
    assert QApplication.focusWidget() is page.lead.steps.parts["w01_1"].tick
    page.session.undo()
    page.session.undo()
    assert list(page.waiting.list.parts) == ["w01_1", "w01_2"]


def test_after_two_untouched_weeks_the_smallest_step_is_shown_first(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    assert page.waiting.title.text() == "Welcome back"
    assert page.waiting.said.text() == "The smallest row is this one (20 min). Move the rest?"
    assert list(page.waiting.list.parts) == ["w01_2"]
    assert page.column.indexOf(page.waiting) < page.column.indexOf(page.lead)
    page.waiting.rest.click()
    assert len(page.waiting.list.parts) == 3


def test_the_plan_goes_on_from_this_week_as_one_step(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    before = page.session.workbook
    page.waiting.carry.click()
    assert not page.waiting.isVisibleTo(page)
    assert lead_ids(page) == ["w01_1", "w01_2"]
    page.session.undo()
    assert page.session.workbook == before


def test_a_small_step_is_added_with_enter(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    page.lead.add.line.setFocus()
    QTest.keyClicks(page.lead.add.line, "Bring cake")
    press(Qt.Key.Key_Return)
    added = page.session.workbook.rows(WEEKS_REF)
    assert [row.text("action") for row in added if row.id in lead_ids(page)][-1] == "Bring cake"
    assert page.lead.add.line.text() == ""
    press(Qt.Key.Key_Return)
    assert len(page.session.workbook.rows(WEEKS_REF)) == len(added)


def test_the_page_follows_changes_made_elsewhere(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    page.session.apply(SetCell(WEEKS_REF, "w03_1", "action", "Other words"))
    assert page.lead.steps.parts["w03_1"].tick.accessibleName() == "Done: Other words"
    page.session.apply(RemoveRow(WEEKS_REF, "w03_1"))
    assert lead_ids(page) == ["w03_2"]
    page.session.apply(SetCell(WEEKS_REF, "w04_1", "date", ""))
    assert "w04_1" in page.show_rest().coming_list.parts["2027-02-01"]._shown[0].rows[0].id
    for row in page.session.workbook.rows(WEEKS_REF):
        page.session.apply(RemoveRow(WEEKS_REF, row.id))
    assert page.empty.isVisibleTo(page)


def test_a_folded_week_opens_in_place_and_its_steps_can_be_ticked(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    fold = page.show_rest().coming_list.parts["2027-02-01"]
    assert isinstance(fold, WeekFold)
    assert not fold.is_open
    fold.header.click()
    assert fold.steps is not None
    fold.steps.parts["w04_1"].tick.click()
    assert status(page, "w04_1") == "done"
    assert fold.header.accessibleName() == "Week 4 · 1–7 February, 2 steps · 1 done · 45 min"
    fold.header.click()
    assert not fold.is_open


def squeezed(page: PlanPage) -> list[str]:
    lines = (line for line in page.findChildren(TwoLines) if line.isVisible())
    return [line.accessibleName() for line in lines if line.height() < line.heightForWidth(line.width())]


def test_whatever_opens_or_changes_nothing_is_squeezed(plan_page: PageMaker, qtbot) -> None:
    page = plan_page(full_plan())
    for fold in page.show_rest().coming_list.parts.values():
        if isinstance(fold, WeekFold):
            fold.header.click()
    qtbot.waitUntil(lambda: not squeezed(page))
    page.session.apply(SetCell(WEEKS_REF, "w05_1", "note", "one more line\n" * 3))
    page.session.apply(SetCell(WEEKS_REF, "w03_1", "action", "Many words, " * 30))
    page.waiting.rest.click()
    qtbot.waitUntil(lambda: not squeezed(page))
    page.deeds.add("One more step")
    page.deeds.carry_on()
    qtbot.waitUntil(lambda: not squeezed(page))
    page.session.undo()
    qtbot.waitUntil(lambda: not squeezed(page))


def test_twice_the_text_size_in_a_narrow_window_shows_every_word(plan_page: PageMaker, look_: Look, qtbot) -> None:
    look_.apply(Reading(theme="light", scale=200))
    page = plan_page(full_plan(), width=480)
    qtbot.waitUntil(lambda: not squeezed(page))
    assert page.horizontalScrollBar().maximum() == 0


def test_what_stands_below_comes_by_itself(plan_page: PageMaker, qtbot) -> None:
    page = plan_page(full_plan(), show_rest=False)
    qtbot.waitUntil(lambda: page.rest is not None)
    qtbot.waitUntil(lambda: not squeezed(page))
    assert page.rest is not None
    assert page.rest.isVisible()


def test_quiet_times_stand_between_the_weeks(plan_page: PageMaker) -> None:
    page = plan_page(full_plan(E1_3_quiet=AWAY))
    assert next(iter(page.show_rest().coming_list.parts)).startswith("2027-02-01~")
    inside = plan_page(full_plan(E1_3_quiet=AWAY), date(2027, 2, 3))
    assert inside.lead.said.text() == "This week is quiet: Away. Rest is part of the plan."


def test_a_week_with_more_than_it_holds_says_so(plan_page: PageMaker) -> None:
    page = plan_page(SetCell(WEEKS_REF, "w03_1", "minutes", 90).apply(full_plan()))
    said = "110 minutes planned. About 55 fit in your 1 hour a week: what can wait?"
    assert page.lead.load.words.text() == said
    assert page.lead.load.bar.accessibleDescription() == said


def test_review_dates_are_put_in_and_ticked(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    page.show_rest().reviews.offer.click()
    rows = page.session.workbook.rows(REVIEWS_REF)
    assert len(rows) == 6
    assert page.show_rest().reviews.next.text() == "Questions for “30 days”"
    page.show_rest().reviews.list.parts[rows[0].id].tick.click()
    assert page.session.workbook.rows(REVIEWS_REF)[0].text("status") == "done"
    assert page.show_rest().reviews.next.text() == "Questions for “60 days”"
    page.session.undo()
    page.session.undo()
    assert page.session.workbook.rows(REVIEWS_REF) == ()


def test_a_dropped_review_says_so_and_gives_no_questions(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    page.deeds.put_reviews()
    first = page.session.workbook.rows(REVIEWS_REF)[0]
    page.session.apply(SetCell(REVIEWS_REF, first.id, "status", "dropped"))
    shown = page.show_rest().reviews
    assert shown.list.parts[first.id].words.accessibleName() == "30 days, Dropped · Wed 10 February 2027 · 15 min"
    assert shown.next.text() == "Questions for “60 days”"


def test_print_leads_to_the_export_page(plan_page: PageMaker) -> None:
    page = plan_page(full_plan())
    asked: list[str] = []
    page.chosen.connect(asked.append)
    page.print_link.click()
    assert asked == [places.EXPORT]


def test_a_workbook_to_read_only_keeps_its_ticks(plan_page: PageMaker) -> None:
    page = plan_page(full_plan(), read_only=True)
    page.lead.steps.parts["w03_1"].tick.click()
    assert status(page, "w03_1") == "planned"
    assert not page.lead.steps.parts["w03_1"].tick.isChecked()


@pytest.mark.parametrize("width", [480, 730])
def test_every_stop_has_a_name_and_a_size(plan_page: PageMaker, width: int) -> None:
    page = plan_page(full_plan(), width=width)
    for fold in page.show_rest().coming_list.parts.values():
        if isinstance(fold, WeekFold):
            fold.header.click()
    page.fit()
    stops = tab_stops(page)
    assert len(stops) > 60
    assert [stop for stop in stops if not stop.accessibleName()] == []
    assert [stop for stop in stops if min(stop.width(), stop.height()) < 24] == []
    assert page.horizontalScrollBar().maximum() == 0
