"""The weeks of the plan: grouped, moved with the keyboard, added to; every step can be undone."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.fields.conftest import Page
from tests.workbook.pdf.plans import NAMES, sample
from tests.workbook.planning.participants import planned
from tests.workbook.planning.test_plain import SIGN
from ui.fields.row_card import RowCard
from ui.fields.week_group import WeekGroup
from ui.widgets.tab_stops import tab_stops
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import RemoveRow, SetCell
from workbook.model.workbook import Workbook
from workbook.planning.plan_row import WEEKS_REF
from workbook.reading.summaries import field_at

ALT = Qt.KeyboardModifier.AltModifier
PLAN = ("a 1 2026-11-16", "b 2 2026-11-23", "c 2 2026-11-23", "d 4 2026-12-07")
"""The day of these tests is in week 2."""


@pytest.fixture
def weeks(page) -> Callable[..., Page]:
    def make(*told: str) -> Page:
        rows: list[Row] = []
        for one in told:
            row_id, number, day = one.split(maxsplit=2)
            week = None if number == "-" else int(number)
            values = {"week": week, "date": day, "action": f"Step {row_id}", "minutes": 20, "status": "planned"}
            rows.append(Row(id=row_id, values=values))
        start = planned("G1", start="2026-11-16", E10_2_weeks=PlanRows(rows=tuple(rows)))
        return page(field_at(WEEKS_REF), start if told else Workbook(id="w_1"), exercise="E10.2")

    return make


def shown(page) -> dict[str, str]:
    """Each week with the ids of its rows; those of a folded week stand in brackets."""
    groups = page.widget.groups.parts
    return {key: "".join(g.rows) if g.is_open else f"({''.join(g.rows)})" for key, g in groups.items()}


def row(page, row_id: str) -> Row:
    return next(one for one in page.workbook.rows(WEEKS_REF) if one.id == row_id)


def card(page, row_id: str) -> RowCard:
    return next(card for card in page.widget.cards if card.row_id == row_id)


def week(page, key: str) -> WeekGroup:
    return page.widget.groups.parts[key]


def test_this_week_is_open_and_the_others_are_folded(weeks) -> None:
    page = weeks(*PLAN)
    assert shown(page) == {"2026-11-16": "(a)", "2026-11-23": "bc", "2026-11-30": "()", "2026-12-07": "(d)"}
    headers = [group.header.accessibleName() for group in page.widget.groups.parts.values()]
    assert headers[1] == "Week 2 · 23–29 November, This week · 2 steps · 40 min"
    assert headers[2] == "Week 3 · 30 November – 6 December, Nothing planned"
    assert [one.header.summary.main for one in page.widget.cards] == ["Step b", "Step c"]
    assert "Week" not in card(page, "b").header.summary.more, "its heading says the week"


def test_a_plan_that_has_not_begun_opens_its_first_week(weeks) -> None:
    assert shown(weeks("a 1 2027-01-11", "b 2 2027-01-18")) == {"2027-01-11": "a", "2027-01-18": "(b)"}


def test_weeks_open_and_fold_with_the_keyboard(weeks) -> None:
    page = weeks(*PLAN)
    group = week(page, "2026-12-07")
    group.header.setFocus()
    page.key(Qt.Key.Key_Return)
    assert group.is_open
    assert group.header.accessibleDescription() == "Open"
    assert card(page, "d").isVisibleTo(page.widget)
    page.key(Qt.Key.Key_Space)
    assert not group.is_open
    assert [one.row_id for one in page.widget.cards] == ["b", "c"]
    assert group.header.hasFocus()


def test_a_row_moves_in_its_week_and_then_into_the_next(weeks) -> None:
    page = weeks(*PLAN)
    header = card(page, "b").header
    header.setFocus()
    page.key(Qt.Key.Key_Down, ALT)
    assert shown(page)["2026-11-23"] == "cb"
    page.key(Qt.Key.Key_Down, ALT)
    assert shown(page) == {"2026-11-16": "(a)", "2026-11-23": "c", "2026-11-30": "b", "2026-12-07": "(d)"}
    assert header.hasFocus(), "the keyboard goes along"
    moved = row(page, "b")
    assert (moved.number("week"), moved.text("date"), moved.text("status")) == (3, "2026-11-30", "moved")
    page.key(Qt.Key.Key_Down, ALT)
    assert shown(page)["2026-12-07"] == "bd", "it enters a week from its near end"
    for _ in range(3):
        page.undo()
    assert shown(page)["2026-11-23"] == "bc"
    assert row(page, "b").text("status") == "planned"


def test_a_row_moves_past_the_last_week(weeks) -> None:
    page = weeks(*PLAN)
    page.widget.focus_at("d")
    card(page, "d").header.setFocus()
    page.key(Qt.Key.Key_Down, ALT)
    assert row(page, "d").text("date") == "2026-12-14"
    assert card(page, "d").header.hasFocus()


def test_a_step_is_added_inside_its_week(weeks) -> None:
    page = weeks(*PLAN)
    group = week(page, "2026-11-23")
    assert group.add.accessibleName() == "Add a step to Week 2 · 23–29 November"
    group.add.click()
    added = next(one for one in page.workbook.rows(WEEKS_REF) if one.id not in "abcd")
    assert shown(page)["2026-11-23"] == f"bc{added.id}"
    assert (added.number("week"), added.text("date")) == (2, "2026-11-23")
    assert card(page, added.id).editor.cells["action"].entry.hasFocus()
    page.undo()
    assert shown(page)["2026-11-23"] == "bc"


def test_a_week_is_added_after_the_last_and_to_an_empty_plan(weeks) -> None:
    page = weeks(*PLAN)
    page.widget.add.click()
    assert list(shown(page))[-1] == "2026-12-14"
    empty = weeks()
    assert shown(empty) == {}
    empty.widget.add.click()
    assert list(shown(empty).values()) == [empty.workbook.rows(WEEKS_REF)[0].id]
    assert len(empty.widget.cards) == 1


def test_a_changed_date_takes_the_row_along_when_the_keyboard_has_left(weeks, qtbot) -> None:
    page = weeks(*PLAN)
    page.widget.focus_at("b", "date")
    box = QApplication.focusWidget()
    card(page, "b").editor.edited.emit(SetCell(WEEKS_REF, "b", "date", "2026-12-08", typing=True))
    assert shown(page)["2026-11-23"] == "bc", "nothing jumps while somebody types"
    assert box.hasFocus()
    assert row(page, "b").number("week") == 4, "its number follows"
    card(page, "c").header.setFocus()
    qtbot.waitUntil(lambda: shown(page)["2026-12-07"] in {"bd", "db"}, timeout=2000)
    assert shown(page)["2026-11-23"] == "c"
    assert card(page, "c").header.hasFocus()


def test_a_row_without_a_week_is_shown_apart_with_its_own_words(weeks) -> None:
    page = weeks(*PLAN, "e - some day soon")
    group = week(page, "")
    assert group.header.accessibleName() == "Without a week yet, 1 step"
    page.widget.focus_at("e")
    assert card(page, "e").editor.cells["date"].box.line.text() == "some day soon"
    card(page, "e").header.setFocus()
    page.key(Qt.Key.Key_Up, ALT)
    assert row(page, "e").text("date") == "2026-12-07"
    assert "" not in shown(page)


def test_a_row_is_dragged_into_another_week(weeks) -> None:
    page = weeks(*PLAN)
    group = week(page, "2026-12-07")
    bottom = group.header.mapToGlobal(QPoint(0, group.header.height())).y()
    moved = card(page, "c")
    moved.header.dragged.emit(bottom)
    assert not page.widget._drop_line.isHidden()
    moved.header.dropped.emit(bottom)
    assert page.widget._drop_line.isHidden()
    assert row(page, "c").text("date") == "2026-12-07"
    assert sorted(shown(page)["2026-12-07"].strip("()")) == ["c", "d"]


def test_the_last_row_of_a_week_goes_and_the_keyboard_stays_with_the_week(weeks) -> None:
    page = weeks("a 1 2026-11-23", "b 2 2026-11-30", "c 3 2026-12-07")
    page.widget.focus_at("b")
    card(page, "b").header.setFocus()
    page.key(Qt.Key.Key_Delete)
    assert shown(page)["2026-11-30"] == ""
    assert week(page, "2026-11-30").header.hasFocus()
    page.undo()
    assert shown(page)["2026-11-30"] == "b"


def test_a_change_from_elsewhere_is_shown_and_the_caret_stays(weeks) -> None:
    page = weeks(*PLAN)
    page.widget.focus_at("b", "action")
    box = QApplication.focusWidget()
    page.change(RemoveRow(WEEKS_REF, "a"))
    page.change(SetCell(WEEKS_REF, "c", "minutes", 45))
    assert list(shown(page)) == ["2026-11-23", "2026-11-30", "2026-12-07"]
    assert "65 min" in week(page, "2026-11-23").header.accessibleName()
    assert box.hasFocus()


def test_every_stop_has_a_name_and_is_large_enough(weeks) -> None:
    page = weeks(*PLAN)
    assert [stop for stop in tab_stops(page.widget) if not stop.accessibleName() or stop.height() < 24] == []


def test_folded_weeks_cost_no_cards(weeks) -> None:
    many = [f"r{n} {n} {date.fromordinal(date(2026, 11, 16).toordinal() + 7 * n).isoformat()}" for n in range(1, 14)]
    page = weeks(*many)
    assert len(page.widget.groups.parts) < 13, "what is below the window's edge comes a little later"
    while page.widget.to_come:
        page.widget.grow()
    assert len(page.widget.groups.parts) == 13
    assert len(page.widget.cards) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_kept_plan_shows_words_where_its_tables_had_signs(page, name: str) -> None:
    start = sample(name)
    made = page(field_at(WEEKS_REF), start, exercise="E10.2")
    shown: list[str] = []
    for one in start.rows(WEEKS_REF):
        made.widget.focus_at(one.id, "action")
        opened = card(made, one.id)
        shown += [cell.entry.text() for cell in opened.editor.cells.values() if cell.entry is not None]
        shown += [opened.header.accessibleName()]
    assert [text for text in shown if SIGN.search(text)] == []
    assert [one.text("action") for one in start.rows(WEEKS_REF) if SIGN.search(one.text("action"))]
    assert (made.edits, made.workbook) == ([], start), "what is kept changes only where somebody writes"


def test_words_shown_for_a_sign_are_kept_as_soon_as_somebody_writes_in_them(weeks) -> None:
    made = weeks(*PLAN)
    made.change(SetCell(WEEKS_REF, "b", "action", "M6"))
    made.widget.focus_at("b", "action")
    box = card(made, "b").editor.cells["action"].entry
    assert box.text() == "Reconnect with someone you have lost touch with"
    made.type("!")
    assert row(made, "b").text("action") == "Reconnect with someone you have lost touch with!"
    made.undo()
    assert (row(made, "b").text("action"), box.text()) == ("M6", "Reconnect with someone you have lost touch with")
    box.selectAll()
    made.type("M6")
    assert box.text() == "M6", "a sign somebody writes is theirs"
    made.type(" to Stoke")
    assert row(made, "b").text("action") == "M6 to Stoke"
