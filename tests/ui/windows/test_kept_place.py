"""The place one is in is on the disk soon after one went there, so that a sudden end loses no way."""

from pathlib import Path

import pytest

from ui import places
from ui.windows.desk import Desk


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
    desk.view.go_to_answer("E4.2.own_voice")
    qtbot.waitUntil(lambda: on_disk(home, "\\field=") == "E4.2.own_voice")
    desk.setFocus()
    desk.open.kept_place._keep_if_new()
    assert on_disk(home, "\\field=") == "E4.2.own_voice"


def test_a_workbook_that_is_closed_keeps_nothing_more(desk) -> None:
    kept = desk.open.kept_place
    desk.view.go("E5.4")
    assert desk.close_workbook()
    assert not kept._soon.isActive()
