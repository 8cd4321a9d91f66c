"""The place one is in is on the disk soon after one went there, so that a sudden end loses no way."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import places
from ui.widgets.labels import Text
from ui.windows.desk import Desk
from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer

OWN_VOICE = "E4.2.own_voice"


@pytest.fixture
def desk(world, look_, qtbot):
    made = Desk(world)
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.start("Amira")
    made.open.kept_place._soon.setInterval(1)
    yield made
    made.close_workbook()


def on_disk(home: Path, key: str) -> str:
    """What the settings file says by now, as a program started after a kill reads it."""
    file = home / "settings.ini"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return next((line.partition("=")[2] for line in lines if key in line), "")


@pytest.mark.parametrize("place", ["E5.4", places.MESSAGES])
def test_a_place_is_kept_soon_after_going_there(desk, home, qtbot, place) -> None:
    desk.view.go(place)
    qtbot.waitUntil(lambda: on_disk(home, "\\place=") == place)


def test_going_costs_no_writing_before_the_page_is_seen(desk, home) -> None:
    desk.view.go("E5.4")
    assert on_disk(home, "\\place=") != "E5.4"


def test_the_field_one_writes_in_is_kept_and_not_lost_with_the_keyboard(desk, home, qtbot) -> None:
    desk.view.go_to_answer(OWN_VOICE)
    qtbot.waitUntil(lambda: on_disk(home, "\\field=") == OWN_VOICE)
    desk.setFocus()
    desk.open.kept_place._keep_if_new()
    assert on_disk(home, "\\field=") == OWN_VOICE


def test_a_workbook_that_is_closed_keeps_nothing_more(desk) -> None:
    kept = desk.open.kept_place
    desk.view.go("E5.4")
    assert desk.close_workbook()
    assert not kept._soon.isActive()


def write_and_step_back(desk: Desk) -> None:
    """Have an answer, and put the caret before its last word."""
    desk.open.session.apply(SetAnswer(OWN_VOICE, LongText(text="I ask one more question")))
    desk.view.go_to_answer(OWN_VOICE)
    desk.view._exercise_page().field_for(OWN_VOICE).put_caret(15)


def written_on(desk: Desk, words: str) -> str:
    """The answer after `words` were typed where the keyboard is."""
    QTest.keyClicks(QApplication.focusWidget(), words)
    return desk.open.session.workbook.text(OWN_VOICE)


def test_opened_again_the_caret_is_where_one_wrote(desk) -> None:
    write_and_step_back(desk)
    path = desk.open.file.path
    assert desk.close_workbook()
    desk.open_path(path)
    assert written_on(desk, "good ") == "I ask one more good question"


def test_opened_again_after_the_last_letter_one_writes_on_there(desk) -> None:
    desk.view.go_to_answer(OWN_VOICE)
    written_on(desk, "I ask")
    path = desk.open.file.path
    assert desk.close_workbook()
    desk.open_path(path)
    assert written_on(desk, " on") == "I ask on"


def test_back_on_the_page_before_the_caret_is_where_one_wrote(desk) -> None:
    write_and_step_back(desk)
    desk.view.go_on()
    desk.view.go_back()
    desk.view.go_to_answer(OWN_VOICE)
    assert written_on(desk, "good ") == "I ask one more good question"


def test_what_is_undone_leaves_the_caret_where_it_was_changed(desk) -> None:
    write_and_step_back(desk)
    written_on(desk, "good ")
    desk.view.undo()
    assert written_on(desk, "odd ") == "I ask one more odd question"


@pytest.mark.parametrize("tab", ["help", "card"])
def test_opened_again_the_side_panel_has_the_tab_that_was_open(desk, qtbot, tab: str) -> None:
    desk.view.go("E5.4")
    desk.view.help_here()
    desk.view.side.show_tab(tab)
    path = desk.open.file.path
    assert desk.close_workbook()
    desk.open_path(path)
    qtbot.waitUntil(lambda: bool(words_beside(desk)))
    assert (places.title("E5.4") in words_beside(desk)) == (tab == "help")


def words_beside(desk: Desk) -> list[str]:
    """What one reads in the side panel."""
    return [label.text() for label in desk.view.side.findChildren(Text) if label.isVisible()]


def test_a_tab_that_is_there_for_coaches_only_is_no_trouble_without_coach_view(desk) -> None:
    desk.view.side.begin_with("coach")
    desk.view.side.begin_with("klingon")
    assert desk.view.side._tabs.key() == "card"
