"""Thirteen weeks arranged by keyboard alone."""

import shutil

import pytest

import resources
from workbook.planning.plan_row import WEEKS_REF


@pytest.fixture
def planner(sit_down, home):
    """A nurse whose plan begins in some weeks, at her weeks."""
    file = home / "nurse.brandbook"
    shutil.copyfile(resources.path("samples", "nurse.brandbook"), file)
    person = sit_down(file=file, size=(1280, 900))
    person.view.go("E10.2")
    person.settle()
    return person


def dates(person) -> dict[str, str]:
    return {row.id: row.text("date") for row in person.session.workbook.rows(WEEKS_REF)}


def test_the_keyboard_begins_at_the_first_step_and_the_page_at_its_top(planner) -> None:
    assert planner.focus.accessibleName().startswith("Step 1, Publish headline and contact route")
    assert planner.view._shown.verticalScrollBar().value() == 0


def test_a_step_goes_to_the_next_week_and_comes_back_by_undo(planner) -> None:
    before = dates(planner)
    planner.press("Alt+Down")
    assert dates(planner) == before, "the second of its week"
    planner.press("Alt+Down")
    assert planner.focus.accessibleName().startswith("Step 1, Publish headline")
    assert dates(planner)["w01_1"] == before["w02_1"]
    planner.press("Ctrl+Z")
    planner.press("Ctrl+Z")
    assert dates(planner) == before


def test_a_folded_week_is_opened_and_a_step_added_in_it(planner) -> None:
    planner.tab_to("Week 3 · 25–31 January, 2 steps · 45 min")
    planner.press("Return")
    planner.settle()
    planner.tab_to("Add a step to Week 3 · 25–31 January")
    planner.press("Return")
    planner.settle()
    planner.type("Write to Ada")
    added = next(row for row in planner.session.workbook.rows(WEEKS_REF) if row.text("action") == "Write to Ada")
    assert (added.number("week"), added.text("date")) == (3, "2027-01-25")
    page = planner.view._shown
    top = planner.focus.mapTo(page.viewport(), planner.focus.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height(), "what one writes in is to be seen"
