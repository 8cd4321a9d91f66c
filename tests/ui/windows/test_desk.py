"""What lies on the desk: one page at a time, one workbook at most, and trouble told in sentences."""

from pathlib import Path

import pytest

import resources
from ui.pages.recovery_page import RecoveryPage
from ui.pages.start_page import StartPage
from ui.pages.versions_page import VersionsPage
from ui.widgets.labels import Text
from ui.windows.desk import Desk
from workbook.cli.sample import NAMES
from workbook.model.answers import LongText, ShortText
from workbook.model.edits import SetAnswer
from workbook.storage.opening import open_workbook

REF = "E4.2.draft"


@pytest.fixture
def desk(world, look_, qtbot):
    made = Desk(world)
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show_start()
    yield made
    if made.open is not None and not made.close_workbook():
        made.close_workbook()


def write(desk: Desk, words: str = "I make night shifts calmer.") -> None:
    desk.open.session.apply(SetAnswer(REF, LongText(text=words)))


def in_file(path: Path, world) -> str:
    file = open_workbook(path, world.around)
    file.close()
    return file.workbook.text(REF)


def test_a_name_begins_a_workbook_of_its_own_file_at_the_first_page(desk, home) -> None:
    desk.start("Amira Haddad")
    assert desk.open.session.workbook.owner.name == "Amira Haddad"
    assert desk.open.file.path.stem == "Amira Haddad"
    assert desk.open.file.path.is_relative_to(home)
    assert desk.currentWidget() is desk.view
    assert desk.view.place == "chapter:1"


def test_a_second_name_takes_the_place_of_the_first_which_is_saved(desk, world) -> None:
    desk.start("Amira")
    first = desk.open.file.path
    write(desk)
    desk.start("Amira")
    assert desk.open.file.path != first
    assert desk.open.session.workbook.text(REF) == ""
    assert in_file(first, world) == "I make night shifts calmer."


def test_opening_the_same_file_again_changes_nothing(desk) -> None:
    desk.start("Amira")
    before = desk.open
    write(desk)
    desk.open_path(desk.open.file.path)
    assert desk.open is before
    assert desk.open.session.undo_label is not None


def test_back_to_the_start_saves_and_offers_the_file_and_its_place(desk, world) -> None:
    desk.start("Amira")
    path = desk.open.file.path
    write(desk)
    desk.view.go("E5.4")
    desk.show_start()
    assert desk.open is None
    assert isinstance(desk.currentWidget(), StartPage)
    assert world.settings.recent() == (path,)
    desk.open_path(path)
    assert desk.view.place == "E5.4"
    assert desk.open.session.workbook.text(REF) == "I make night shifts calmer."


def test_the_window_hears_when_another_workbook_is_open(desk) -> None:
    turns: list[bool] = []
    desk.turned.connect(lambda: turns.append(desk.open is not None))
    desk.start("Amira")
    desk.show_start()
    assert turns == [True, False]


def test_a_file_that_is_none_is_told_on_the_start_page(desk, home) -> None:
    bad = home / "bad.brandbook"
    bad.write_text("not a workbook")
    desk.start("Amira")
    desk.open_path(bad)
    page = desk.currentWidget()
    assert isinstance(page, StartPage)
    assert desk.open is None
    assert "This file is not a workbook" in " ".join(part.text() for part in page.findChildren(Text))


def test_an_example_is_a_copy_and_the_example_stays(desk) -> None:
    sample = resources.path("samples", "nurse.brandbook").read_bytes()
    desk.open_example("nurse")
    assert desk.open.session.workbook.owner.name == "Nguyễn Minh Anh"
    write(desk, "Changed")
    desk.show_start()
    assert resources.path("samples", "nurse.brandbook").read_bytes() == sample


def test_a_copy_is_written_where_the_person_says_and_the_file_stays_open(desk, chooser, home, world) -> None:
    desk.start("Amira")
    path = desk.open.file.path
    write(desk)
    chooser.saves = home / "elsewhere"
    desk.save_copy()
    assert chooser.suggested[-1].name == "Amira copy.brandbook"
    assert in_file(home / "elsewhere.brandbook", world) == "I make night shifts calmer."
    assert desk.open.file.path == path


def test_a_copy_called_off_writes_nothing(desk, chooser, home) -> None:
    desk.start("Amira")
    before = sorted(home.rglob("*.brandbook"))
    chooser.saves = None
    desk.save_copy()
    assert sorted(home.rglob("*.brandbook")) == before


def test_asking_for_a_file_opens_the_one_chosen(desk, chooser) -> None:
    desk.start("Amira")
    path = desk.open.file.path
    desk.show_start()
    chooser.opens = None
    desk.ask_and_open()
    assert desk.open is None
    chooser.opens = path
    desk.ask_and_open()
    assert desk.open.file.path == path


def test_older_versions_lie_over_the_workbook_and_lead_back(desk) -> None:
    desk.start("Amira")
    desk.older_versions()
    assert isinstance(desk.currentWidget(), VersionsPage)
    assert desk.open is not None
    desk.back_to_workbook()
    assert desk.currentWidget() is desk.view


def test_words_the_file_lacks_are_offered_and_brought_back(desk, world) -> None:
    desk.start("Amira")
    path, file = desk.open.file.path, desk.open.file
    file.journal(SetAnswer(REF, ShortText(text="Only in the journal")).apply(desk.open.session.workbook))
    desk.show_start()
    desk.open_path(path)
    page = desk.currentWidget()
    assert isinstance(page, RecoveryPage)
    assert desk.open is None
    page.accepted.emit()
    assert desk.open.session.workbook.text(REF) == "Only in the journal"


def test_after_a_fault_the_words_are_in_a_copy(desk) -> None:
    assert desk.rescue() == ""
    desk.start("Amira")
    write(desk)
    said = desk.rescue()
    kept = Path(said.removeprefix("Your words are safe in a copy: "))
    assert "I make night shifts calmer." in kept.read_text(encoding="utf-8")


def test_a_forgotten_file_leaves_the_list_and_stays_on_disk(desk, world) -> None:
    desk.start("Amira")
    path = desk.open.file.path
    desk.show_start()
    desk.currentWidget().forgot.emit(path)
    assert world.settings.recent() == ()
    assert path.exists()


def test_an_example_says_that_it_is_one(desk) -> None:
    desk.open_example("nurse")
    assert desk.view.notices.notice.sentence.startswith("A made-up example; its days lie in 2027.")


@pytest.mark.parametrize("name", NAMES)
def test_the_days_of_an_example_lie_in_the_year_it_says(desk, name: str) -> None:
    desk.open_example(name)
    assert desk.open.session.workbook.text("E1.3.start").startswith("2027-")
