"""Every command of the table does what its words say, and is there only when it can be done."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QTabBar

from ui.commands import COMMANDS, plain
from ui.pages.examples import ExampleList
from ui.pages.small_pages import KeyboardPage
from ui.pages.start_page import StartPage
from ui.pages.versions_page import VersionsPage
from ui.theme.look import look
from ui.widgets.tab_stops import tab_stops
from ui.windows.find_box import FindBox
from ui.windows.workbook_view import PLACES_OF_COMMANDS
from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer

REF = "E4.2.draft"
WORDS = "I make night shifts calmer."


@pytest.fixture
def reader(person):
    """Somebody in an open workbook, at an exercise in the middle of the road."""
    person.window.desk.start("Amira")
    person.view.go("E4.2")
    person.settle()
    return person


def write(person) -> None:
    person.session.apply(SetAnswer(REF, LongText(text=WORDS)))


def run(person, command_id: str) -> None:
    person.window.run(command_id)
    person.settle()


def inside(part) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)


def test_new_workbook_asks_for_a_name(reader) -> None:
    run(reader, "new_workbook")
    page = reader.window.desk.currentWidget()
    assert isinstance(page, StartPage)
    assert page.name.hasFocus()
    assert reader.window.desk.open is None


def test_open_opens_the_file_that_is_chosen(reader, chooser) -> None:
    chooser.opens = reader.open.file.path
    run(reader, "show_start")
    assert isinstance(reader.window.desk.currentWidget(), StartPage)
    run(reader, "open_workbook")
    assert reader.open.file.path == chooser.opens


def test_save_writes_the_file_and_says_so_when_there_is_nothing_to_save(reader, qtbot) -> None:
    write(reader)
    run(reader, "save_now")
    qtbot.waitUntil(lambda: WORDS.encode() in reader.open.file.path.read_bytes())
    qtbot.waitUntil(lambda: not reader.open.autosave.unsaved)
    run(reader, "save_now")
    assert reader.view.passing.notice.sentence.startswith("Already saved")


def test_save_a_copy_and_older_versions(reader, chooser, home) -> None:
    chooser.saves = home / "copy.brandbook"
    run(reader, "save_copy")
    assert chooser.saves.exists()
    run(reader, "older_versions")
    assert isinstance(reader.window.desk.currentWidget(), VersionsPage)
    reader.press("Esc")
    assert reader.window.desk.currentWidget() is reader.view


def test_undo_and_redo(reader) -> None:
    write(reader)
    run(reader, "undo")
    assert reader.session.workbook.text(REF) == ""
    run(reader, "redo")
    assert reader.session.workbook.text(REF) == WORDS


def test_find_anything_opens_a_box_that_leads_on(reader) -> None:
    run(reader, "find_anything")
    box = reader.window.findChild(FindBox)
    assert box.isVisible()
    box.chosen.emit("E5.4")
    assert reader.view.place == "E5.4"
    box.chosen.emit(REF)
    assert reader.view.place == "E4.2"
    box.chosen.emit("!show_plan")
    assert reader.view.place == "plan"
    box.reject()


def test_text_grows_and_shrinks_and_is_remembered(reader, world) -> None:
    run(reader, "text_larger")
    assert look().reading.scale == 110
    assert world.settings.reading().scale == 110
    run(reader, "text_normal")
    run(reader, "text_smaller")
    assert look().reading.scale == 90
    run(reader, "text_normal")
    assert look().reading.scale == 100


def test_only_the_page_and_everything_again(reader) -> None:
    run(reader, "focus_mode")
    assert reader.view.focus_mode
    assert not reader.view.rail.isVisible()
    run(reader, "focus_mode")
    assert not reader.view.focus_mode
    assert reader.view.rail.isVisible()


@pytest.mark.parametrize("drawer", ["to_rail", "to_side"])
def test_the_page_alone_has_no_drawer_over_it(reader, drawer: str) -> None:
    look().apply(replace(look().reading, scale=200))
    run(reader, drawer)
    column = reader.view.rail if drawer == "to_rail" else reader.view.side
    assert column.isVisible()
    run(reader, "focus_mode")
    assert reader.view.focus_mode
    assert not column.isVisible()
    assert inside(reader.page)
    run(reader, "focus_mode")
    assert not column.isVisible(), "what was closed stays closed"


def test_a_coach_says_so_on_the_start_page(person, world) -> None:
    page = person.window.desk.currentWidget()
    assert isinstance(page, StartPage)
    page.coach.click()
    assert page.coach.text() == "Coach view is on"
    assert world.settings.coach_view
    person.window.desk.start("Amira")
    person.settle()
    tabs = person.view.side.findChild(QTabBar)
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Card", "Help", "Coach"]


def test_coach_view_is_shown_checked_and_remembered(reader, world) -> None:
    action = reader.window._actions["coach_view"]
    assert not action.isChecked()
    run(reader, "coach_view")
    assert (action.isChecked(), world.settings.coach_view) == (True, True)
    run(reader, "coach_view")
    assert (action.isChecked(), world.settings.coach_view) == (False, False)


def test_the_ways_along_the_road(reader) -> None:
    run(reader, "go_on")
    assert reader.view.place == "E4.3"
    run(reader, "go_next")
    assert reader.view.place == "E4.4"
    run(reader, "go_back")
    assert reader.view.place == "E4.3"


def test_the_ways_between_the_parts_of_the_window(reader) -> None:
    view = reader.view
    run(reader, "to_rail")
    assert inside(view.rail)
    run(reader, "to_page")
    assert inside(view._shown)
    run(reader, "to_side")
    assert inside(view.side)
    visited = []
    for _ in range(4):
        run(reader, "next_region")
        visited.append(next(part for part in (view.rail, view._shown, view.footer, view.side) if inside(part)))
    assert len(set(visited)) == 4, "F6 goes round through all four"


def test_to_your_answer_leads_back_to_where_one_wrote_and_past_what_is_offered(reader) -> None:
    view = reader.view
    view.go("E4.2")
    page = view._shown
    last = page.fields[-1]
    last.focus_at()
    wrote_in = QApplication.focusWidget()
    run(reader, "to_rail")
    assert inside(view.rail)
    run(reader, "to_page")
    assert QApplication.focusWidget() is wrote_in
    beside = next(stop for stop in tab_stops(page) if not any(one.isAncestorOf(stop) for one in page.fields))
    beside.setFocus()
    run(reader, "to_page")
    assert page.fields[0].isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(("command_id", "place"), sorted(PLACES_OF_COMMANDS.items()))
def test_commands_that_lead_to_a_place(reader, command_id: str, place: str) -> None:
    run(reader, command_id)
    assert reader.view.place == place


def test_set_aside_and_rather_not_are_marks_and_lead_on(reader) -> None:
    run(reader, "set_aside")
    assert reader.session.workbook.marks["E4.2"] == "set_aside"
    assert reader.view.place == "E4.3"
    run(reader, "decline")
    assert reader.session.workbook.marks["E4.3"] == "declined"
    assert reader.view.place == "E4.4"


def test_examples_and_help_of_an_exercise(reader) -> None:
    page = reader.view._shown
    assert not page.findChildren(ExampleList)
    run(reader, "show_examples")
    assert page.findChild(ExampleList).isVisible()
    run(reader, "show_examples")
    assert not page.findChild(ExampleList).isVisible()
    run(reader, "help_here")
    assert reader.view.side._tab == "help"


def test_quit_saves_and_closes(reader) -> None:
    write(reader)
    path = reader.open.file.path
    reader.window.run("close_window")
    assert not reader.window.isVisible()
    assert WORDS.encode() in path.read_bytes()


TESTED = {
    *("new_workbook", "open_workbook", "show_start", "save_now", "save_copy", "older_versions", "close_window"),
    *("undo", "redo", "find_anything", "text_larger", "text_smaller", "text_normal", "focus_mode", "coach_view"),
    *(
        "go_on",
        "go_next",
        "go_short",
        "go_back",
        "to_rail",
        "to_page",
        "to_side",
        "next_region",
        "set_aside",
        "decline",
    ),
    *("show_examples", "help_here"),
}


def test_no_command_is_missing_here() -> None:
    assert {command.id for command in COMMANDS} == TESTED | set(PLACES_OF_COMMANDS)


def test_no_key_belongs_to_two_commands() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def test_without_a_workbook_only_what_needs_none_can_be_done(person) -> None:
    can = {command.id for command in COMMANDS if person.window._actions[command.id].isEnabled()}
    assert can == {command.id for command in COMMANDS if not command.needs_workbook}
    run(person, "go_on")
    assert isinstance(person.window.desk.currentWidget(), StartPage)


def test_keyboard_help_is_there_without_a_workbook(person) -> None:
    run(person, "show_keyboard")
    assert isinstance(person.window.desk.currentWidget(), KeyboardPage)


def test_the_title_names_the_open_workbook(reader) -> None:
    assert reader.window.windowTitle() == "Amira – Brand Workbook"
    run(reader, "show_start")
    assert reader.window.windowTitle() == "Brand Workbook"


def test_every_command_is_in_its_menu_with_its_keys(person) -> None:
    menus = {action.text(): action.menu() for action in person.window.menuBar().actions()}
    for command in COMMANDS:
        action = next(one for one in menus[command.menu].actions() if one.text() == command.text)
        assert len(action.shortcuts()) == len(command.keys), plain(command.text)


def test_a_workbook_that_is_dropped_on_the_window_is_opened(reader) -> None:
    path = reader.open.file.path
    run(reader, "show_start")
    files = QMimeData()
    files.setUrls([QUrl("https://example.org/x"), QUrl.fromLocalFile(str(path))])
    copy, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    reader.window.dropEvent(QDropEvent(QPointF(10, 10), copy, files, button, keys))
    assert reader.open.file.path == path


def test_size_is_remembered_for_the_next_window(sit_down, world) -> None:
    first = sit_down(size=(900, 700))
    first.leave()
    assert not world.settings.geometry().isEmpty()
