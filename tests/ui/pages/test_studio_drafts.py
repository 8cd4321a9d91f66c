"""Drafts side by side: one in use, every wording kept, one undo, and the keyboard stays where one writes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import TODAY, Maker, column, headlines, press, write
from ui.pages.exercise_page import ExercisePage
from workbook.model.edits import SetCell
from workbook.model.workbook import Workbook
from workbook.reading.profile import profile


def test_drafts_stand_side_by_side_with_name_pattern_length_and_cut(studio: Maker) -> None:
    long = "Ward nurse moving into health software, eleven years of alarms, learning to design fewer"
    page = studio(headlines("Nurse who counts", long, final="Nurse who counts", chosen="d1"))
    first, second = page.drafts.row.seen
    assert (first.name.text(), first.tag.text()) == ("Draft 1", "From … to …")
    assert first.meter.words.text() == "16 of 220 characters"
    assert first.strip.said.text() == "In a search list · All of it shows."
    assert second.strip.shown.text() == "Ward nurse moving into health software, eleven years of alar…"
    assert first.pill.isVisibleTo(page)
    assert not second.pill.isVisibleTo(page)
    assert first.accessibleName() == "Draft 1, in use"
    assert second.use.isVisibleTo(page)
    assert not first.use.isVisibleTo(page)


def test_use_this_one_fills_the_headline_asks_why_and_is_one_step(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="Mine alone"))
    column(page, "d2").use.setFocus()
    press(Qt.Key.Key_Return)
    workbook = page.session.workbook
    assert workbook.text("E5.4.final") == "Two"
    assert workbook.chosen("E5.4.chosen") == ("d2",)
    assert QApplication.focusWidget() is column(page, "d2").why.box
    write("Plain")
    assert page.session.workbook.text("E5.4.reason") == "Plain"
    page.session.undo()
    page.session.undo()
    assert page.session.workbook.text("E5.4.final") == "Mine alone"
    assert [one.draft.name for one in page.drafts.row.seen] == ["My headline", "Draft 1", "Draft 2"]


def test_typing_in_the_draft_in_use_is_one_step_and_keeps_the_wording_before(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="Two", chosen="d2"))
    page.focus_first()
    assert QApplication.focusWidget() is column(page, "d2").box
    write(" more")
    assert page.session.workbook.text("E5.4.final") == "Two more"
    assert page.session.workbook.rows("E5.3.drafts")[1].text("text") == "Two more"
    assert [version.text for version in column(page, "d2").draft.versions] == ["Two"]
    page.session.undo()
    assert page.session.workbook.text("E5.4.final") == "Two"
    assert column(page, "d2").box.text() == "Two"
    assert page.session.undo_label is None


def test_the_exercise_and_the_studio_show_each_others_changes(studio: Maker, qtbot) -> None:
    from ui.pages.lent import surroundings

    page = studio(headlines("One", "Two", final="Two", chosen="d2"))
    form = ExercisePage(page.session, "E5.4", surroundings(TODAY, page.session.workbook))
    form.complete()
    qtbot.addWidget(form)
    page.focus_first()
    write("!")
    assert form.field_for("E5.4.final").box.text() == "Two!"
    page.session.apply(SetCell("E5.3.drafts", "d1", "text", "One, changed in the form"))
    assert column(page, "d1").box.text() == "One, changed in the form"


def test_emptying_the_text_in_use_leaves_the_keyboard_where_it_is(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="Mine alone"))
    page.focus_first()
    mine = QApplication.focusWidget()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is mine
    write("New")
    assert page.session.workbook.text("E5.4.final") == "New"


def test_a_chosen_draft_that_is_emptied_stays_under_the_keys(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="Two", chosen="d2"))
    page.focus_first()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Backspace)
    write("Other")
    assert QApplication.focusWidget() is column(page, "d2").box
    assert page.session.workbook.rows("E5.3.drafts")[1].text("text") == "Other"
    assert page.session.workbook.text("E5.4.final") == "Other"
    assert column(page, "d2").draft.in_use


def test_the_keyboard_goes_with_the_first_draft_when_it_is_undone_and_done_again(studio: Maker) -> None:
    page = studio(Workbook(id="w_1"))
    page.empty.action.setFocus()
    page.empty.action.click()
    assert page.drafts.row.seen[0].box.hasFocus()
    page.session.undo()
    assert page.empty.action.hasFocus()
    page.session.redo()
    assert page.drafts.row.seen[0].box.hasFocus()


def test_while_none_is_in_use_it_says_which_one_others_see(studio: Maker) -> None:
    page = studio(headlines("", "Two"))
    said = page.drafts.unused
    assert said.text() == (
        "None is in use yet. Your card and your print show “Draft 2” until you choose one with “Use this one”."
    )
    assert profile(page.session.workbook).headline == "Two"
    column(page, "d2").use.click()
    assert not said.isVisibleTo(page)
    page.choose("bios")
    page.empty.action.click()
    assert not said.isVisibleTo(page)
    QTest.keyClicks(page.drafts.row.seen[0].box, "I count")
    assert said.text().startswith("None is in use yet. Your print shows “Draft 1”")
    assert said.isVisibleTo(page)
