"""The page of all people over a real session: the week, adding, the filter, pauses, keep or let go, deletion."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from tests.ui.pages.peopled import TODAY, circle, everywhere, somebody
from ui import places
from ui.pages.people_model import ID
from ui.pages.people_page import PeoplePage
from ui.session import Session
from ui.widgets.tab_stops import tab_stops
from workbook.model.answers import MessageDrafts, PeopleTable, Row
from workbook.model.edits import PutPerson
from workbook.model.plain import to_json
from workbook.model.workbook import Workbook

PageMaker = Callable[..., PeoplePage]


@pytest.fixture
def people_page(qtbot) -> PageMaker:
    def make(workbook: Workbook, person_id: str | None = None, *, read_only: bool = False) -> PeoplePage:
        session = Session(workbook)
        session.read_only = read_only
        page = PeoplePage(session, TODAY, person_id)
        page.resize(730, 800)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def write(words: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    if words.isascii():
        QTest.keyClicks(target, words)
    else:
        QApplication.clipboard().setText(words)
        QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def shown_names(page: PeoplePage) -> list[str]:
    model = page.all.list.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_an_empty_page_asks_for_one_person_and_a_name_is_enough(people_page):
    page = people_page(Workbook())
    page.focus_first()
    assert page.all.empty.words.text() == "Write to one person first. Who would be glad to hear from you?"
    assert not page.all.list.isVisibleTo(page)
    write("Ama Owusu")
    press(Qt.Key.Key_Return)
    (ama,) = page.session.workbook.people
    assert (ama.name, ama.review_by) == ("Ama Owusu", "2027-11-24")
    assert [row.person for row in page.session.workbook.rows("E9.1.people")] == [ama.id]
    assert QApplication.focusWidget() is page.all.add.line
    assert page.all.add.line.text() == ""
    assert not page.all.empty.isVisibleTo(page)
    page.session.undo()
    assert page.session.workbook.people == ()
    assert page.session.workbook.rows("E9.1.people") == ()
    assert page.all.empty.isVisibleTo(page)


def test_spaces_alone_add_nobody(people_page):
    page = people_page(Workbook())
    page.focus_first()
    write("   ")
    press(Qt.Key.Key_Return)
    assert page.session.workbook.people == ()


def test_beyond_thirty_people_the_list_of_the_exercise_stays_as_it_is(people_page):
    people = tuple(somebody(number, f"Person {number}") for number in range(30))
    rows = PeopleTable(rows=tuple(Row(id=f"r{number}", person=f"p_{number}") for number in range(30)))
    page = people_page(Workbook(people=people, answers={"E9.1.people": rows}))
    page.all.add_person("One more")
    assert len(page.session.workbook.people) == 31
    assert len(page.session.workbook.rows("E9.1.people")) == 30
    assert page.all.list.count.text() == "31 people"


def test_the_week_shows_three_people_and_that_others_can_wait(people_page):
    page = people_page(circle())
    week = page.all.week
    assert week.title.text() == "This week: three people"
    assert list(week.due.parts) == ["p_1", "p_2", "p_3"]
    assert week.more.text() == "1 more can wait."
    assert list(week.new.parts) == ["p_5"]
    page.focus_first()
    opened: list[str] = []
    page.chosen.connect(opened.append)
    press(Qt.Key.Key_Return)
    assert opened == ["people:p_1"]


def test_a_menu_leads_to_a_message_or_leaves_somebody_out_for_a_while(people_page):
    page = people_page(circle())
    chosen: list[str] = []
    page.chosen.connect(chosen.append)
    line = page.all.week.due.parts["p_1"]
    deeds = {action.text(): action for action in line.more.make_menu().actions()}
    assert next(iter(deeds)) == "Write to Ama Owusu"
    deeds["Write to Ama Owusu"].trigger()
    assert chosen == ["messages:p_1"]
    line.words.setFocus()
    deeds["Not this week"].trigger()
    assert page.session.workbook.person("p_1").snoozed_until == "2026-11-30"
    assert page.session.undo_label == "Left out until Monday"
    assert list(page.all.week.due.parts) == ["p_2", "p_3", "p_4"]
    assert page.all.isAncestorOf(QApplication.focusWidget())
    page.session.undo()
    assert list(page.all.week.due.parts) == ["p_1", "p_2", "p_3"]


def test_six_open_first_notes_come_before_anybody_new(people_page):
    people = tuple(somebody(number, f"Person {number}", pile="stranger", why="Measured it") for number in range(8))
    rows = PeopleTable(rows=tuple(Row(id=f"r{number}", person=f"p_{number}") for number in range(8)))
    notes = MessageDrafts(
        rows=tuple(
            Row(id=f"m{number}", person=f"p_{number}", values={"text": "…", "status": "sent", "sent_on": "2026-11-22"})
            for number in range(6)
        )
    )
    page = people_page(Workbook(people=people, answers={"E9.1.people": rows, "E9.3.messages": notes}))
    assert page.all.week.title.text() == "6 first messages are open. Answer those first."
    assert not page.all.week.new.isVisibleTo(page)


def test_the_filter_finds_by_name_kind_pile_and_stage_and_down_goes_to_the_list(people_page):
    page = people_page(circle())
    people = page.all.list
    assert shown_names(page)[0] == "Ama Owusu"
    people.filter.setFocus()
    for words, count in (("олена", 1), ("nguyen", 1), ("chemist", 1), ("quiet", 2), ("close give", 1), ("x", 0)):
        people.filter.clear()
        write(words)
        assert people.model.rowCount() == count, words
    assert people.count.text() == "Nobody here matches. Try a part of a name."
    people.filter.clear()
    write("cico")
    assert people.count.text() == "1 of 6 people"
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is people.view
    opened: list[str] = []
    page.chosen.connect(opened.append)
    press(Qt.Key.Key_Return)
    assert opened == ["people:p_6"]


def test_enter_opens_the_one_who_is_left_and_escape_takes_the_filter_away(people_page):
    page = people_page(circle())
    people = page.all.list
    opened: list[str] = []
    page.chosen.connect(opened.append)
    people.filter.setFocus()
    write("quiet")
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is people.view
    assert opened == []
    people.filter.setFocus()
    press(Qt.Key.Key_Escape)
    assert people.filter.text() == ""
    assert people.model.rowCount() == 6
    write("minh")
    press(Qt.Key.Key_Return)
    assert opened == ["people:p_3"]


def test_letters_typed_in_the_list_look_for_a_name_with_accents(people_page):
    page = people_page(circle())
    page.all.list.view.setFocus()
    write("Ng")
    assert page.all.list.view.currentIndex().data() == "Nguyễn Minh Khai"


def test_a_pile_can_be_looked_at_alone(people_page):
    page = people_page(circle())
    people = page.all.list
    assert [chip.option.label for chip in people.piles.buttons] == [
        "Close · 2", "Active · 1", "Quiet · 2", "Stranger · 1",
    ]  # fmt: skip
    people.piles.buttons[0].click()
    assert people.count.text() == "2 of 6 people"
    people.piles.buttons[0].click()
    assert people.count.text() == "6 people"


def test_the_list_is_one_list_with_names_for_a_screen_reader(people_page):
    page = people_page(circle())
    view = page.all.list.view
    assert isinstance(view, QListView)
    said = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Ama Owusu, Chemists · Active · Answer"
    assert view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Ben, Stranger"
    assert view in tab_stops(page)


def test_the_same_person_stays_current_when_somebody_joins(people_page):
    page = people_page(circle())
    view = page.all.list.view
    view.setFocus()
    press(Qt.Key.Key_Down)
    held = view.currentIndex().data(ID)
    page.session.apply(PutPerson(somebody(9, "Aaron")))
    assert view.currentIndex().data(ID) == held


def test_who_is_to_be_looked_at_again_is_kept_for_a_year_or_let_go(people_page):
    page = people_page(circle())
    review = page.all.review
    asked = review.lines.parts["p_6"]
    assert asked.question.text() == "\u2068You noted Ć. Á. a year ago. Keep, or let go?\u2069"
    asked.keep.click()
    assert page.session.workbook.person("p_6").review_by == "2027-11-24"
    assert not review.isVisibleTo(page)
    page.session.undo()
    assert review.isVisibleTo(page)
    review.lines.parts["p_6"].go.click()
    assert page.session.workbook.person("p_6") is None
    assert page.all.gone.isVisibleTo(page)
    page.session.undo()
    assert page.session.workbook.person("p_6") is not None
    assert not page.all.gone.isVisibleTo(page)


def test_a_deleted_person_is_gone_from_everything_and_one_undo_brings_all_back(people_page):
    before = everywhere()
    page = people_page(before, "p_1")
    page.one.show_rest().delete.click()
    text = to_json(page.session.workbook).decode()
    assert "p_1" not in text
    assert "Ama" not in text
    assert "Measured the drain" not in text
    assert [row.person for row in page.session.workbook.rows("E10.2.weeks")] == ["p_5"]
    assert not page.one.isVisibleTo(page)
    assert page.all.gone.title.text() == "This person is deleted everywhere."
    assert "Older versions on this computer and copies you gave away still hold them." in page.all.gone.words.text()
    assert page.isAncestorOf(QApplication.focusWidget())
    asked: list[str] = []
    page.asked.connect(asked.append)
    page.all.gone.undo.click()
    assert asked == ["undo"]
    page.session.undo()
    assert page.session.workbook == before
    assert page.one.isVisibleTo(page)
    assert not page.all.isVisibleTo(page)


def test_where_a_name_still_stands_is_said_and_led_to(people_page):
    start = everywhere()
    row = Row(id="k_2", person="p_5", values={"action": "Read what Ama wrote"})
    weeks = start.answers["E10.2.weeks"]
    workbook = replace(start, answers={**start.answers, "E10.2.weeks": replace(weeks, rows=(*weeks.rows[:1], row))})
    page = people_page(workbook, "p_1")
    page.delete()
    gone = page.all.gone
    assert gone.still.isVisibleTo(page)
    asked: list[str] = []
    page.asked_row.connect(lambda ref, _row: asked.append(ref))
    gone.places.layout().itemAt(0).widget().click()
    assert asked == ["E10.2.weeks"]


def test_somebody_who_is_not_there_leads_to_all_people(people_page):
    page = people_page(circle(), "p_99")
    assert page.one is None
    assert page.all.isVisibleTo(page)
    assert places.exists("people:p_99")


def test_the_mix_of_people_is_asked_about(people_page):
    people = tuple(somebody(number, f"Person {number}", pile="stranger") for number in range(4))
    rows = PeopleTable(rows=tuple(Row(id=f"r{number}", person=f"p_{number}") for number in range(4)))
    page = people_page(Workbook(people=people, answers={"E9.1.people": rows}))
    assert page.all.mix_words.text() == "Mostly strangers. Whom do you already know that you've lost sight of?"
    assert not people_page(circle()).all.mix.isVisibleTo(page)


def test_a_workbook_to_read_only_stays_as_it_is(people_page):
    page = people_page(circle(), read_only=True)
    page.all.add.line.setFocus()
    write("Nobody")
    press(Qt.Key.Key_Return)
    assert len(page.session.workbook.people) == 6
    assert page.all.add.line.text() == "Nobody"


def test_a_name_that_is_here_already_is_said_and_may_be_added(people_page):
    page = people_page(circle())
    page.all.add.line.setFocus()
    write("ama owus")
    assert not page.all.add.remark.isVisibleTo(page)
    write("u")
    assert page.all.add.remark.text() == "Somebody of this name is here already. Enter adds one more."
    press(Qt.Key.Key_Return)
    assert len(page.session.workbook.people) == 7
    assert not page.all.add.remark.isVisibleTo(page)


def test_who_was_added_is_in_sight_in_the_list(people_page):
    page = people_page(Workbook(people=tuple(somebody(number, f"Person {number:03}") for number in range(200))))
    page.all.add_person("Person 150b")
    view = page.all.list.view
    assert view.currentIndex().data() == "Person 150b"
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_with_thousands_the_list_is_there_before_the_week_is_read(people_page, qtbot):
    people = tuple(somebody(number, f"Name {number:04}", pile="active") for number in range(2000))
    page = people_page(Workbook(people=people))
    assert page.all.list.model.rowCount() == 2000
    qtbot.waitUntil(lambda: page.all.week.title.text() == "Nobody is due this week.")
