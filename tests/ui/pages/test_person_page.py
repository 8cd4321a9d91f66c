"""The page of one person over a real session: read, write in place, the ledger, promises, and shared exercises."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.pages.peopled import TODAY, circle, everywhere, somebody
from ui.fields.option_group import Chip
from ui.pages.exercise_page import ExercisePage
from ui.pages.export_choices import PARTS
from ui.pages.lent import surroundings
from ui.pages.people_page import PeoplePage
from ui.pages.person_view import PersonView
from ui.session import Session
from ui.theme.look import look
from ui.widgets.tab_stops import tab_stops
from workbook.model.edits import DeletePerson, PutPerson, SetCell
from workbook.model.workbook import Workbook
from workbook.outreach.ledger import FOLLOW_UPS, PEOPLE
from workbook.outreach.recipient import NOTICES

ViewMaker = Callable[..., PersonView]


@pytest.fixture
def person_view(qtbot) -> ViewMaker:
    pages: list[PeoplePage] = []

    def make(workbook: Workbook, number: int = 1) -> PersonView:
        page = PeoplePage(Session(workbook), TODAY, f"p_{number}")
        page.resize(730, 800)
        pages.append(page)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.focus_first()
        page.one.show_rest()
        return page.one

    return make


def press(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def write(words: str) -> None:
    QTest.keyClicks(focus(), words)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def said(view: PersonView, key: str) -> list[str]:
    return [line.text() for line in view.rest.sections[key].words.lines]


def test_the_choice_of_names_in_print_is_called_as_on_the_export_page(person_view):
    label = next(option.label for option in PARTS if option.id == "full_names")
    told = [words.text() for words in person_view(everywhere()).rest.findChildren(QLabel)]
    assert any(f"unless you tick “{label}” on the export page." in words for words in told)


def test_a_person_is_read_first(person_view):
    view = person_view(everywhere())
    assert view.head.name.text() == "Ama Owusu"
    assert view.head.about.text() == "Chemists · Active"
    assert view.head.why.text() == "She measured the drain and not the pipe."
    assert view.head.stage.words.text().startswith("Step 5 of 8 · Answer:")
    assert view.head.now.text().startswith("They answered. What did they say? Answer that first. It came yesterday.")
    assert view.ledger.spoke.text() == "You last spoke of: The drain, not the pipe"
    assert said(view, "noticed")[0] == "Measured the drain herself (Work, Kumasi day)"
    assert said(view, "matters") == ["Want (guess): A second chemist", "Needs (know): Clear water"]
    assert said(view, "give") == ["Two dye recipes"]
    assert view.rest.promises.words.text() == "“The drain, not the pipe” · 23 November 2026"


def test_the_name_in_their_own_script_stands_below_the_name(person_view):
    view = person_view(circle(), 2)
    assert view.head.own.text() == "Олена Ковальчук"


def test_the_way_to_a_message_is_the_first_stop(person_view):
    view = person_view(circle(), 2)
    asked: list[str] = []
    view.chosen.connect(asked.append)
    assert focus().text() == "Write to Olena Kovalchuk"
    press(Qt.Key.Key_Return)
    assert asked == ["messages:p_2"]


def test_a_line_is_written_changed_and_removed_each_with_its_undo(person_view):
    before = circle()
    view = person_view(before, 5)
    entry = view.ledger.entry
    entry.line.setFocus()
    write("Read the form aloud")
    press(Qt.Key.Key_Return)
    (touch,) = [touch for touch in view.session.workbook.ledger if touch.person == "p_5"]
    assert (touch.kind, touch.on, touch.line) == ("noticed", "2026-11-24", "Read the form aloud")
    assert focus() is entry.line
    assert view.head.stage.words.text().startswith("Step 2 of 8 · Notice:")
    (key,) = view.ledger.lines.parts
    view.ledger.lines.parts[key].words.click()
    assert entry.line.text() == "Read the form aloud"
    entry.choose("met")
    entry.line.clear()
    write("Met at the ward")
    press(Qt.Key.Key_Return)
    changed = next(one for one in view.session.workbook.ledger if one.id == touch.id)
    assert (changed.kind, changed.line) == ("met", "Met at the ward")
    assert view.head.now.text().startswith("You met. A note within three days is still fresh. That was today.")
    (key,) = view.ledger.lines.parts
    menu = {action.text(): action for action in view.ledger.lines.parts[key].more.make_menu().actions()}
    menu["Remove this line"].trigger()
    assert not view.ledger.lines.parts
    assert view.session.undo_label == "Line removed"
    for _ in range(3):
        view.session.undo()
    assert view.session.workbook == before


def test_a_day_that_is_not_read_is_asked_for_again_and_nothing_is_lost(person_view):
    view = person_view(circle(), 5)
    entry = view.ledger.entry
    entry.day.line.setFocus()
    entry.day.line.selectAll()
    write("some day")
    entry.line.setFocus()
    write("Something")
    press(Qt.Key.Key_Return)
    assert focus() is entry.day.line
    assert entry.line.text() == "Something"
    assert not [touch for touch in view.session.workbook.ledger if touch.person == "p_5"]
    entry.day.line.selectAll()
    write("yesterday")
    entry.line.setFocus()
    press(Qt.Key.Key_Return)
    assert [touch.on for touch in view.session.workbook.ledger if touch.person == "p_5"] == ["2026-11-23"]


def test_a_line_that_comes_from_a_message_leads_there_and_is_not_removed_here(person_view):
    start = everywhere()
    done = SetCell(FOLLOW_UPS, "w_1", "done", value=True).apply(start)
    for column, value in (("step", "give"), ("date", "2026-11-24"), ("do", "Sent the recipe")):
        done = SetCell(FOLLOW_UPS, "w_1", column, value).apply(done)
    view = person_view(done)
    asked: list[tuple[str, str]] = []
    view.asked_row.connect(lambda ref, row: asked.append((ref, row)))
    part = next(part for key, part in view.ledger.lines.parts.items() if key.startswith(FOLLOW_UPS))
    assert not part.more.isVisibleTo(view)
    part.words.click()
    assert asked == [(FOLLOW_UPS, "w_1")]


def test_many_lines_are_shown_a_few_at_a_time(person_view):
    start = circle()
    ledger = tuple(replace(start.ledger[0], id=f"t{n}", line=f"Line {n}") for n in range(40))
    view = person_view(replace(start, ledger=ledger))
    assert len(view.ledger.lines.parts) == 12
    assert view.ledger.more.text() == "Show all 40 lines"
    view.ledger.more.click()
    assert len(view.ledger.lines.parts) == 40


def test_what_is_written_here_stands_in_the_exercises(person_view, qtbot):
    view = person_view(circle(), 5)
    section = view.rest.sections["noticed"]
    section.change.click()
    form = section.form
    form.cells[f"{NOTICES}/noticed1"].entry.setFocus()
    write("Reads at night")
    form.cells[f"{NOTICES}/noticed1_kind"].chips.buttons[0].click()
    (row,) = view.session.workbook.rows(NOTICES)
    assert (row.person, row.text("noticed1"), row.text("noticed1_kind")) == ("p_5", "Reads at night", "work")
    who = view.rest.sections["who"]
    who.change.click()
    who.form.cells["/name"].entry.focus_end()
    write("jamin")
    assert view.session.workbook.person("p_5").name == "Benjamin"
    qtbot.waitUntil(lambda: view.head.name.text() == "Benjamin")
    page = ExercisePage(view.session, "E9.1", surroundings(TODAY, view.session.workbook))
    qtbot.addWidget(page)
    page.complete()
    assert any("Benjamin" in card.header.accessibleName() for card in page.field_for(PEOPLE).cards)


def test_cells_that_were_closed_show_what_changed_meanwhile_and_keep_it(person_view):
    view = person_view(circle(), 5)
    section = view.rest.sections["who"]
    section.change.click()
    section.change.click()
    ben = view.session.workbook.person("p_5")
    view.session.apply(PutPerson(replace(ben, how="The ward", name="Benno")))
    section.change.click()
    assert section.form.cells["/how"].entry.text() == "The ward"
    section.form.cells["/field"].entry.focus_end()
    write("Nursing")
    changed = view.session.workbook.person("p_5")
    assert (changed.name, changed.how, changed.field) == ("Benno", "The ward", "Nursing")


def test_a_workbook_to_read_only_drops_no_words(person_view):
    view = person_view(circle(), 5)
    view.session.read_only = True
    view.ledger.entry.line.setFocus()
    write("Read the form aloud")
    press(Qt.Key.Key_Return)
    assert view.ledger.entry.line.text() == "Read the form aloud"
    view.rest.promises.line.setFocus()
    write("The list")
    press(Qt.Key.Key_Return)
    assert view.rest.promises.line.text() == "The list"
    view.rest.promises.words_line.setFocus()
    write("Yes")
    press(Qt.Key.Key_Return)
    assert view.rest.promises.words_line.text() == "Yes"


def test_letters_that_follow_each_other_are_one_step_to_undo(person_view):
    before = circle()
    view = person_view(before, 5)
    section = view.rest.sections["noticed"]
    section.change.click()
    section.form.cells[f"{NOTICES}/noticed1"].entry.setFocus()
    write("Reads at night")
    view.session.undo()
    assert view.session.workbook == before
    assert section.form.cells[f"{NOTICES}/noticed1"].entry.text() == ""


def test_what_is_written_in_the_exercises_stands_here(person_view):
    view = person_view(everywhere())
    view.session.apply(SetCell("E3.2.portrait", "f_1", "fears", "The colour of the week"))
    view.session.apply(SetCell(PEOPLE, "r_1", "keep", "quarterly"))
    view.session.apply(PutPerson(replace(view.session.workbook.person("p_1"), field="Textiles")))
    assert "Fears: The colour of the week" in said(view, "matters")
    assert said(view, "keep")[0].startswith("Rhythm: Each quarter.")
    assert "Field: Textiles" in said(view, "who")


def test_a_rhythm_chosen_here_begins_a_row_for_somebody_who_is_in_no_list(person_view):
    start = circle()
    view = person_view(replace(start, answers={}), 4)
    section = view.rest.sections["keep"]
    section.change.click()
    assert section.form.note.text().startswith("Close people are often kept monthly: ideally after 30 days")
    section.form.cells[f"{PEOPLE}/keep"].chips.buttons[0].click()
    (row,) = view.session.workbook.rows(PEOPLE)
    assert (row.person, row.text("keep")) == ("p_4", "monthly")
    section.change.click()
    assert said(view, "keep")[0].startswith("Rhythm: Monthly. Now is a good time")


def test_a_promise_has_a_day_is_ticked_and_comes_back(person_view):
    view = person_view(circle(), 5)
    promises = view.rest.promises
    promises.line.setFocus()
    write("The list")
    promises.day.line.setFocus()
    write("27 November 2026")
    promises.line.setFocus()
    press(Qt.Key.Key_Return)
    (row,) = view.session.workbook.rows(FOLLOW_UPS)
    assert (row.person, row.text("promised"), row.text("promised_by")) == ("p_5", "The list", "2026-11-27")
    assert view.head.now.text().startswith("You promised: The list. For Friday.")
    line = promises.list.parts[row.id]
    line.tick.click()
    assert view.session.workbook.rows(FOLLOW_UPS)[0].ticked("done")
    assert "You promised" not in view.head.now.text()
    view.session.undo()
    assert not line.tick.isChecked()


def test_their_words_are_kept_with_the_day_and_are_what_you_last_spoke_of(person_view):
    view = person_view(circle(), 5)
    promises = view.rest.promises
    promises.words_line.setFocus()
    write("Nobody reads it after midnight")
    press(Qt.Key.Key_Return)
    assert promises.words.text() == "“Nobody reads it after midnight” · 24 November 2026"
    assert view.ledger.spoke.text() == "You last spoke of: Nobody reads it after midnight"


def test_questions_lead_to_the_words_they_are_about(person_view):
    start = circle()
    ceo = replace(start.people[0], why="CEO of BigCo, could be useful.")
    view = person_view(replace(start, people=(ceo, *start.people[1:])))
    (card,) = view.findings.cards
    assert card.line.question == "What have they done that you admire or wonder about?"
    card.acted.emit(card.line.id)
    assert view.rest.sections["who"].is_open
    assert view.rest.sections["who"].isAncestorOf(focus())


def test_a_passed_day_to_look_again_is_decided_here_too(person_view):
    view = person_view(circle(), 6)
    assert view.review.isVisibleTo(view)
    view.review_line.keep.click()
    assert not view.review.isVisibleTo(view)
    assert view.session.workbook.person("p_6").review_by == "2027-11-24"


def test_a_portrait_is_taken_over_by_the_person_it_shows(person_view):
    start = everywhere()
    nobody = tuple(replace(row, person=None) for row in start.rows("E3.2.portrait"))
    portrait = replace(start.answers["E3.2.portrait"], rows=nobody)
    view = person_view(replace(start, answers={**start.answers, "E3.2.portrait": portrait}))
    assert said(view, "matters") == ["Want (guess): A second chemist"]
    assert view.rest.link.isVisibleTo(view)
    view.rest.link.click()
    assert "Needs (know): Clear water" in said(view, "matters")
    assert not view.rest.link.isVisibleTo(view)


def test_all_five_are_asked_for_and_make_a_portrait_with_the_first_name(person_view):
    view = person_view(circle(), 2)
    section = view.rest.sections["matters"]
    assert not view.rest.five.isVisibleTo(view)
    section.change.click()
    assert "E3.2.portrait/fears" not in section.form.cells
    view.rest.five.click()
    assert not view.rest.five.isVisibleTo(view)
    section.form.cells["E3.2.portrait/fears"].entry.setFocus()
    write("A silent press")
    section.form.cells["E3.2.portrait/fears_mark"].chips.buttons[1].click()
    (row,) = view.session.workbook.rows("E3.2.portrait")
    assert (row.person, row.text("initials"), row.text("fears_mark")) == ("p_2", "Olena", "heard")
    section.change.click()
    assert said(view, "matters") == ["Fears (heard): A silent press"]


def test_a_pause_is_shown_and_ended(person_view):
    start = circle()
    paused = somebody(4, "Salma", snoozed_until="2026-12-24")
    people = tuple(paused if one.id == "p_4" else one for one in start.people)
    view = person_view(replace(start, people=people), 4)
    assert view.head.now.text().startswith("Left out of “This week” until 24 December.")
    view.head.again.click()
    assert view.session.workbook.person("p_4").snoozed_until == ""
    assert not view.head.again.isVisibleTo(view)
    assert view.isAncestorOf(focus())


def test_somebody_deleted_elsewhere_makes_room_and_comes_back(person_view):
    view = person_view(everywhere())
    view.rest.sections["who"].change.click()
    view.session.apply(DeletePerson("p_1"))
    assert not view.isVisibleTo(view.window())
    assert view.window().all.isVisibleTo(view.window())
    view.session.undo()
    assert view.isVisibleTo(view.window())
    assert view.head.name.text() == "Ama Owusu"


def test_every_stop_has_a_name_of_its_own(person_view):
    view = person_view(everywhere())
    for section in view.rest.sections.values():
        section.toggle()
    names = [
        stop.accessibleName() for stop in tab_stops(view) if not isinstance(stop, Chip)
    ]  # a chip's group says more
    assert all(names)
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_while_a_message_waits_writing_again_is_no_longer_the_main_thing(person_view):
    workbook = circle()
    fresh = tuple(replace(one, on="2026-11-24") if one.person == "p_3" else one for one in workbook.ledger)
    assert person_view(replace(workbook, ledger=fresh), 3).head.write.kind == "secondary"
    assert person_view(workbook, 5).head.write.kind == "primary"


def test_the_example_of_a_day_is_read_whole(person_view: ViewMaker) -> None:
    line = person_view(circle()).rest.promises.day.line
    room = line.width() - 2 * look().px(16)  # edge and padding
    assert line.fontMetrics().horizontalAdvance(line.placeholderText()) < room


def test_a_line_that_was_not_written_down_yet_is_there_again(person_view: ViewMaker) -> None:
    view = person_view(everywhere())
    for box, words in (
        (view.ledger.entry.line, "She asked about the pump"),
        (view.show_rest().promises.line, "The drawing of"),
        (view.show_rest().promises.words_line, "It hums at night"),
    ):
        box.setFocus()
        write(words)
    again = person_view(view.session.workbook)
    assert again.ledger.entry.line.text() == "She asked about the pump"
    assert again.show_rest().promises.line.text() == "The drawing of"
    assert again.show_rest().promises.words_line.text() == "It hums at night"
    for box in (again.ledger.entry.line, again.show_rest().promises.line, again.show_rest().promises.words_line):
        box.setFocus()
        press(Qt.Key.Key_Return)
    assert again.session.workbook.unkept == {}
    assert again.ledger.entry.line.text() == ""
