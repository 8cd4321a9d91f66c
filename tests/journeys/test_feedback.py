"""Feedback in the whole window: asked after rest, put aside by keys, back with undo, still there after a restart."""

import pytest
from PySide6.QtCore import Qt

from ui.pages.page_feedback import PageFeedback
from ui.widgets.buttons import Button


def shown_on(person):
    page = person.view._shown
    beside = page.findChild(PageFeedback)
    person.qtbot.waitUntil(lambda: "E5.4.final" in beside.parts, timeout=5000)
    return beside.parts["E5.4.final"]


def test_a_finding_is_put_aside_and_stays_aside(person, sit_down):
    person.window.desk.start("Amira")
    person.view.go_to_answer("E5.4.final")
    person.type("Passionate dynamic results-driven innovative team player")
    part = shown_on(person)
    first = next(card.line for card in part.list.cards() if card.line.kind == "try")
    drop = next(one for one in part.findChildren(Button) if one.accessibleName() == f"{first.drop}: {first.title}")
    drop.setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Space")
    person.qtbot.waitUntil(lambda: first.id in person.workbook.dismissed, timeout=2000)
    assert "Feedback set aside" in person.reads()
    person.press("Ctrl+Z")
    assert first.id not in person.workbook.dismissed
    person.press("Ctrl+Y")
    assert first.id in person.workbook.dismissed
    file = person.file
    person.leave()
    again = sit_down(file=file)
    assert first.id in again.workbook.dismissed


@pytest.mark.parametrize("place", ["E4.2", "E6.3", "chapter:5:end", "settings"])
def test_turning_pages_while_it_looks_does_no_harm(person, place):
    person.window.desk.start("Amira")
    person.view.go_to_answer("E5.4.final")
    person.type("Passionate dynamic team player who recieve guests")
    person.view.go(place)
    person.qtbot.wait(700)
    person.view.go("E5.4")
    assert shown_on(person).list.cards()
