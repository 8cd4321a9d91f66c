"""Readiness in words on the closing page: a level with its reason, changed by the person, left out with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.chapter_closing import ClosingPage
from ui.pages.readiness_card import ReadinessCard, readiness_card
from ui.session import Session
from ui.widgets.buttons import Button
from workbook.checks.readiness import readiness
from workbook.curriculum.contents import contents
from workbook.model.answers import ShortText
from workbook.model.workbook import Workbook


@pytest.fixture
def session(qapp) -> Session:
    text = "Ward nurse moving into health software · I count alarms so that designers can choose"
    return Session(Workbook(id="w", answers={"E5.4.final": ShortText(text=text)}))


@pytest.fixture
def card(session, qtbot) -> ReadinessCard:
    made = readiness_card(session, "5")
    qtbot.addWidget(made)
    made.resize(640, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.each.link.click()
    return made


def press(place, name):
    found = next(one for one in place.findChildren(Button) if one.accessibleName() == name and not one.isHidden())
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def test_it_says_where_the_text_stands_in_words_without_a_number(card, session):
    said = card.sentence.text()
    assert said == readiness(session.workbook, "R-HEAD").sentence
    assert said.startswith("So far: ")
    assert not any(sign.isdigit() for sign in said.partition(".")[0])
    assert len(card.rows) == 7
    assert all(row.words.text() for row in card.rows.values())


def test_a_person_can_see_a_level_differently_and_undo_it(card, session, qtbot):
    row = card.rows["R-HEAD-7"]
    before = row.words.text()
    row.change.toggle()
    condition = next(one for one in readiness(session.workbook, "R-HEAD").conditions if one.id == "R-HEAD-7")
    press(row, condition.levels[0])
    qtbot.waitUntil(lambda: session.workbook.ratings.get("R-HEAD-7") is not None, timeout=2000)
    assert session.workbook.ratings["R-HEAD-7"].own == 0
    assert row.words.text() == f"{condition.label}: {condition.levels[0]}"
    assert row.reason.text().startswith("Your own view. Proposed: ")
    session.undo()
    assert row.words.text() == before


def test_a_condition_is_left_out_with_a_reason_only(card, session, qtbot):
    row = card.rows["R-HEAD-4"]
    row.change.toggle()
    name = f"Leave it out: {row._condition.label}"
    press(row, name)
    qtbot.wait(20)
    assert session.workbook.ratings == {}
    from ui.fields.writing import Line

    line = row.findChild(Line)
    line.setFocus()
    QTest.keyClicks(line, "My trade has no such words")
    press(row, name)
    qtbot.waitUntil(lambda: "R-HEAD-4" in session.workbook.ratings, timeout=2000)
    assert session.workbook.ratings["R-HEAD-4"].waived == "My trade has no such words"
    assert "left out: My trade has no such words" in row.words.text()
    press(row, f"Let it count again: {row._condition.label}")
    qtbot.waitUntil(lambda: session.workbook.ratings == {}, timeout=2000)


@pytest.mark.parametrize(("chapter", "shown"), [("5", True), ("4", False), ("2", False)])
def test_the_closing_page_shows_it_where_there_is_a_text(session, qtbot, chapter, shown):
    title = next(one for one in contents() if one.id == chapter)
    page = ClosingPage(session, title)
    qtbot.addWidget(page)
    assert bool(page.findChildren(ReadinessCard)) is shown
