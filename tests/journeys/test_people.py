"""A year with ten people, by keys alone: added, noticed, met, written to, answered, given to, asked, kept, closed."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

import resources
from tests.journeys.person import Person as Keyboard
from tests.journeys.test_accessible import faults
from ui import places
from ui.pages.people_page import PeoplePage
from ui.widgets.tab_stops import tab_stops
from ui.windows.desk import World
from workbook.model.edits import PutPerson
from workbook.model.plain import to_json
from workbook.model.workbook import Person, Workbook
from workbook.outreach.cadence import OPEN_MOST
from workbook.outreach.ledger import PEOPLE
from workbook.outreach.week import week_page

MONDAY = date(2026, 11, 23)
AMA = "Ama Owusu"
TEN = (
    AMA, "Olena Kovalchuk", "Nguyễn Thị Minh Khai", "سلمى بن علي", "Siobhán Walsh",
    "Ben", "佐藤 美咲", "Farid Haddad", "Ewa", "Mr Adeyemi",
)  # fmt: skip


class Calendar:
    """The day it is; a test turns its leaves."""

    def __init__(self) -> None:
        self.day = MONDAY

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def world(world: World, calendar: Calendar) -> World:
    return replace(world, today=calendar)


@pytest.fixture
def anybody(sit_down: Callable[..., Keyboard], calendar: Calendar) -> "Anybody":
    found = Anybody(sit_down, calendar)
    found.person.window.desk.start("Amira")
    return found


class Anybody:
    """Somebody who looks after ten people with a keyboard."""

    def __init__(self, sit_down: Callable[..., Keyboard], calendar: Calendar) -> None:
        self.sit_down, self.calendar = sit_down, calendar
        self.person = sit_down()

    @property
    def workbook(self) -> Workbook:
        return self.person.workbook

    @property
    def page(self) -> PeoplePage:
        found = self.person.page
        assert isinstance(found, PeoplePage)
        return found

    def known(self, name: str) -> Person:
        return next(person for person in self.workbook.people if person.name == name)

    def on(self, day: date) -> None:
        """Come back on another day."""
        self.calendar.day = day
        file = self.person.file
        self.person.leave()
        self.person = self.sit_down(file=file)
        self.person.press("Ctrl+Shift+E")
        self.person.settle()

    def tab_to(self, *names: str) -> None:
        """Press Tab until the keyboard is on a part with one of these names."""
        for _ in range(150):
            if self.person.focus.accessibleName() in names:
                return
            self.person.press("Tab")
        raise AssertionError(f"Tab never came to {names}.")

    def open(self, name: str) -> None:
        """Go to somebody's page through the filter."""
        self.person.press("Ctrl+Shift+E")
        self.person.settle()
        self.tab_to("Filter people")
        if name.isascii():
            self.person.type(name)
        else:
            self.person.paste(name)
        self.person.press("Down")
        self.person.press("Return")
        self.person.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pages that were left listen no longer
        assert self.page.one is not None
        assert self.page.one.person_id == self.known(name).id

    def note(self, kind: str, words: str) -> None:
        """Write a line into the ledger: choose what happened with the arrow keys, write, Enter."""
        if self.person.focus.accessibleName() == "In one line":
            self.person.press("Shift+Tab")
        self.tab_to("Noticed", "Warmed", "Written", "They answered", "Given", "Asked", "Reported back", "Met in person")
        for _ in range(8):
            if self.person.focus.accessibleName() == kind:
                break
            self.person.press("Right")
        self.person.press("Space")
        self.tab_to("In one line")
        self.person.type(words)
        self.person.press("Return")
        self.person.settle()

    def due(self) -> list[str]:
        return [due.name for due in week_page(self.workbook, self.calendar.day).due]


def test_a_year_with_ten_people(anybody: Anybody):
    add_ten(anybody)
    notice_and_meet(anybody)
    write_when_it_is_time(anybody)
    hear_the_answer_and_give(anybody)
    told = tell_what_became_of_it(anybody)
    ask_and_meet_again(anybody)
    stay_in_touch(anybody)
    spring = told + timedelta(1 + 91)
    close_after_a_silent_spring(anybody, spring)
    keep_one_and_let_one_go(anybody)


def add_ten(anybody: Anybody) -> None:
    """Ten names, each with Enter."""
    anybody.person.press("Ctrl+Shift+E")
    assert "Write to one person first. Who would be glad to hear from you?" in anybody.person.reads()
    for name in TEN:
        anybody.person.type(name) if name.isascii() else anybody.person.paste(name)
        anybody.person.press("Return")
    assert [one.name for one in anybody.workbook.people] == list(TEN)
    assert len(anybody.workbook.rows(PEOPLE)) == 10
    assert "10 people" in anybody.person.reads()


def notice_and_meet(anybody: Anybody) -> None:
    """Why the first one matters, what was noticed, and a day they were met."""
    anybody.open(AMA)
    anybody.tab_to("Write: Who they are")
    anybody.person.press("Return")
    anybody.person.type("She measured the drain and not the pipe.")
    assert anybody.known(AMA).why == "She measured the drain and not the pipe."
    anybody.note("Noticed", "Posts the wrong fault trees as well")
    anybody.note("Met in person", "Kumasi day: the dye baths")
    assert "Step 7 of 8" in anybody.person.reads()


def write_when_it_is_time(anybody: Anybody) -> None:
    """Two days later the week leads to the one who was met, and a first message goes out."""
    anybody.on(MONDAY + timedelta(2))
    assert anybody.due() == [AMA]
    assert "This week: one person" in anybody.person.reads()
    assert "Last: Kumasi day: the dye baths" in anybody.person.focus.accessibleName()
    anybody.person.press("Return")
    anybody.person.settle()
    assert anybody.person.view.place == places.about(places.PEOPLE, anybody.known(AMA).id)
    anybody.note("Written", "Asked which tree taught most")
    anybody.on(MONDAY + timedelta(8))
    assert anybody.due() == []
    anybody.on(MONDAY + timedelta(13))
    assert "One second note is fine" in anybody.person.focus.accessibleName()


def hear_the_answer_and_give(anybody: Anybody) -> None:
    """They answer; a gift is written down, taken back and written down again."""
    anybody.open(AMA)
    anybody.note("They answered", "The pump; she sent a picture")
    anybody.note("Given", "Two dye recipes")
    anybody.person.press("Ctrl+Z")
    assert [touch.kind for touch in anybody.workbook.ledger][-1] == "answered"
    anybody.person.press("Ctrl+Y")
    assert [touch.kind for touch in anybody.workbook.ledger][-1] == "given"


def tell_what_became_of_it(anybody: Anybody) -> date:
    """Four weeks after the answer the week asks to report back; the day that was done."""
    told = MONDAY + timedelta(13 + 28)
    anybody.on(told)
    assert "Tell them what became of their answer." in anybody.person.focus.accessibleName()
    anybody.open(AMA)
    anybody.note("Reported back", "The baths run clear now")
    anybody.on(told + timedelta(1))
    assert anybody.due() == []
    return told


def ask_and_meet_again(anybody: Anybody) -> None:
    """Only now something is asked for."""
    anybody.open(AMA)
    anybody.note("Asked", "Fifteen minutes about hiring a chemist")
    anybody.note("They answered", "Gladly, in March")
    anybody.note("Met in person", "Tea at the works")


def stay_in_touch(anybody: Anybody) -> None:
    """A rhythm is chosen with the arrow keys."""
    anybody.tab_to("Write: Staying in touch", "Change: Staying in touch")
    anybody.person.press("Return")
    anybody.tab_to("Monthly")
    anybody.person.press("Right")
    anybody.person.press("Space")
    (kept,) = [row for row in anybody.workbook.rows(PEOPLE) if row.text("keep")]
    assert (kept.person, kept.text("keep")) == (anybody.known(AMA).id, "quarterly")


def close_after_a_silent_spring(anybody: Anybody, spring: date) -> None:
    """The rhythm asks kindly, later says that it has been a while; then the tie is closed and asks no more."""
    anybody.on(spring)
    assert "A good time to be in touch again." in anybody.person.focus.accessibleName()
    anybody.on(spring + timedelta(120))
    assert "It has been a while. One line about them is enough." in anybody.person.focus.accessibleName()
    anybody.open(AMA)
    anybody.tab_to("Change: Staying in touch")
    anybody.person.press("Return")
    anybody.tab_to("Closed because")
    anybody.person.type("The river runs clear.")
    anybody.person.qtbot.waitUntil(lambda: "Closed: The river runs clear." in anybody.person.reads())
    anybody.on(spring + timedelta(127))
    assert anybody.due() == []


def keep_one_and_let_one_go(anybody: Anybody) -> None:
    """After a year one is kept and one deleted everywhere; undo brings both back as they were."""
    anybody.on(MONDAY + timedelta(366))
    assert "Keep, or let go?" in anybody.person.reads()
    before = anybody.workbook
    anybody.tab_to(f"Keep {AMA} for another year")
    anybody.person.press("Return")
    assert anybody.known(AMA).review_by == "2028-11-24"
    anybody.tab_to("Let Ben go: delete them everywhere")
    anybody.person.press("Return")
    anybody.person.settle()
    assert "Ben" not in [one.name for one in anybody.workbook.people]
    assert "This person is deleted everywhere." in anybody.person.reads()
    assert "Older versions on this computer" in anybody.person.reads()
    assert anybody.person.page.isAncestorOf(anybody.person.focus)
    anybody.person.press("Ctrl+Z")
    anybody.person.press("Ctrl+Z")
    assert anybody.workbook == before


def test_ten_people_from_the_first_look_to_the_last_line(anybody: Anybody):
    anybody.person.press("Ctrl+Shift+E")
    for name in TEN:
        anybody.person.type(name) if name.isascii() else anybody.person.paste(name)
        anybody.person.press("Return")
    for number, name in enumerate(TEN, 1):
        anybody.open(name)
        anybody.note("Noticed", "Measured the drain and not the pipe")
        anybody.note("Written", "Which colour worries you most")
        if number >= OPEN_MOST:
            anybody.person.press("Ctrl+Shift+E")
            assert f"{number} first messages are open. Answer those first." in anybody.person.reads()

    answered = MONDAY + timedelta(7)
    anybody.on(answered)
    for name in TEN:
        anybody.open(name)
        anybody.note("They answered", "Grey, before a feast day")
        assert "Answer that first. It came today." in anybody.person.reads()
        anybody.note("Given", "Two recipes for grey")
    anybody.on(answered + timedelta(28))
    assert "This week: three people" in anybody.person.reads()
    assert "7 more can wait." in anybody.person.reads()
    for name in TEN:
        anybody.open(name)
        anybody.note("Reported back", "The grey is gone")
        anybody.note("Asked", "Fifteen minutes about feast days")
    anybody.on(answered + timedelta(28 + 7))
    assert anybody.due() == []
    anybody.on(answered + timedelta(28 + 11))
    assert len(anybody.due()) == 3
    anybody.on(answered + timedelta(28 + 15))
    assert anybody.due() == []
    for name in TEN:
        anybody.open(name)
        assert "No answer for a while. Let it rest until" in anybody.person.reads()
        anybody.tab_to("Change: Staying in touch")
        anybody.person.press("Return")
        anybody.tab_to("Closed because")
        anybody.person.type("It has rested long enough")
    anybody.on(MONDAY + timedelta(366))
    assert anybody.due() == []
    assert {row.text("closed_reason") for row in anybody.workbook.rows(PEOPLE)} == {"It has rested long enough"}
    assert len(anybody.workbook.ledger) == 60
    assert "5 more after these." in anybody.person.reads()
    assert "overdue" not in anybody.person.reads().lower()


def test_somebody_is_deleted_from_their_page_and_comes_back(anybody: Anybody):
    person = anybody.person
    person.press("Ctrl+Shift+E")
    person.type("Ama")
    person.press("Return")
    anybody.tab_to("All people")
    person.press("Return")
    person.settle()
    anybody.note("Noticed", "She measured the drain")
    before = anybody.workbook
    anybody.tab_to("Delete this person everywhere")
    person.press("Return")
    person.settle()
    assert "Ama" not in to_json(anybody.workbook).decode()
    assert "Person deleted everywhere." in person.reads()
    assert person.page.isAncestorOf(person.focus)
    person.press("Ctrl+Z")
    person.settle()
    assert anybody.workbook == before
    assert anybody.page.one is not None
    assert anybody.page.one.isVisible()
    assert "She measured the drain" in person.page.one.ledger.spoke.text()


def test_somebody_found_by_name_opens_at_their_page(anybody: Anybody):
    person = anybody.person
    person.press("Ctrl+Shift+E")
    person.type(AMA)
    person.press("Return")
    person.view.go("E1.1")
    person.press("Ctrl+K")
    person.type("Ama Owu")
    person.press("Return")
    person.settle()
    assert person.view.place == places.about(places.PEOPLE, anybody.known(AMA).id)
    person.press("Shift+Tab")
    assert person.focus.accessibleName() == "All people"
    person.press("Return")
    person.settle()
    assert person.view.place == places.PEOPLE


def test_the_way_from_a_person_to_a_message_and_back(anybody: Anybody):
    person = anybody.person
    person.press("Ctrl+Shift+E")
    person.type(AMA)
    person.press("Return")
    ama = anybody.known(AMA).id
    person.view.go_to_person(ama)
    assert person.focus.accessibleName() == "Write to Ama Owusu"
    person.press("Return")
    person.settle()
    assert person.view.place == places.about(places.MESSAGES, ama)
    assert AMA in person.reads()
    person.press("Ctrl+Shift+E")
    assert person.view.place == places.PEOPLE


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("width", [480, 820, 1366])
def test_all_people_can_be_heard_and_pressed_and_fit(
    sit_down: Callable[..., Keyboard], look_, home, scale: int, width: int
):
    look_.apply(replace(look_.reading, scale=scale))
    file = home / "accountant.brandbook"
    shutil.copy(resources.path("samples", "accountant.brandbook"), file)
    person = sit_down(file=file, size=(width, 700))
    person.press("Ctrl+Shift+E")
    person.session.apply(PutPerson(Person(id="p_old", name="Nguyễn Thị Minh Khai", review_by="2026-11-01")))
    page = person.page
    assert isinstance(page, PeoplePage)
    assert page.all is not None
    page.all.let_go(person.workbook.people[1].id)
    person.settle()
    assert page.all.gone.isVisible()
    assert page.all.review.isVisible()
    assert faults(person.window) == []
    assert page.widget().width() <= page.viewport().width()
    edge = page.viewport().width()
    wide = [stop for stop in tab_stops(page) if stop.mapTo(page.viewport(), stop.rect().topRight()).x() > edge]
    assert [stop.accessibleName() for stop in wide] == []


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("width", [480, 820, 1366])
def test_one_person_can_be_heard_and_pressed_and_fits(sit_down: Callable[..., Keyboard], look_, scale: int, width: int):
    look_.apply(replace(look_.reading, scale=scale))
    person = sit_down(size=(width, 700))
    person.window.desk.start("Amira")
    person.press("Ctrl+Shift+E")
    person.paste("Nguyễn Thị Minh Khai")
    person.press("Return")
    person.view.go_to_person(person.workbook.people[0].id)
    page = person.page
    assert isinstance(page, PeoplePage)
    assert page.one is not None
    for section in page.one.show_rest().sections.values():
        section.toggle()
    person.settle()
    assert faults(person.window) == []
    assert page.horizontalScrollBar().maximum() == 0
    assert page.widget().width() <= page.viewport().width()
    stops = tab_stops(page)
    assert page.one.head.write in stops
    edge = page.viewport().width()
    wide = [stop for stop in stops if stop.mapTo(page.viewport(), stop.rect().topRight()).x() > edge]
    assert [stop.accessibleName() for stop in wide] == []
