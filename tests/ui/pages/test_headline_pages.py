"""Pieces, patterns and the choice of a headline."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.headline_patterns import PatternReader
from ui.pages.headline_pieces import has_piece, with_piece, without_piece
from workbook.model.answers import MultiChoice, RankedList, Row, ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

TOPICS = RankedList(
    rows=(Row(id="t", values={"topic": "Alarms", "for": "nurses"}), Row(id="u", values={"topic": "Forms"}))
)
DRAFTS = RankedList(
    rows=(
        Row(id="d1", values={"text": "Nurse who counts", "pattern": "H1"}),
        Row(id="d2", values={"text": "ممرضة تعدّ الإنذارات", "pattern": "H3"}),
        Row(id="d3"),
    )
)


def chips_of(page, piece):
    part = next(part for part in page.extras if part.refs[0] == f"E5.2.{piece}")
    return {chip.text(): chip for shown in part.sources.values() for chip in shown.group.buttons}


def test_a_piece_is_taken_and_taken_out_each_with_one_undo(exercise_page):
    page = exercise_page("E5.2", Workbook(id="w_1", answers={"E4.1.topics": TOPICS}))
    found = chips_of(page, "topic")
    found["Alarms"].click()
    found["Forms"].click()
    assert page.session.workbook.text("E5.2.topic") == "Alarms, Forms"
    assert page.field_for("E5.2.topic").box.text() == "Alarms, Forms"
    assert found["Alarms"].isChecked()
    found["Alarms"].click()
    assert page.session.workbook.text("E5.2.topic") == "Forms"
    page.session.undo()
    page.session.undo()
    assert page.session.workbook.text("E5.2.topic") == "Alarms"
    assert not found["Forms"].isChecked()


def test_pieces_stay_editable_and_the_tick_follows_what_is_typed(exercise_page):
    page = exercise_page("E5.2", Workbook(id="w_1", answers={"E4.1.topics": TOPICS}))
    chip = chips_of(page, "topic")["Alarms"]
    page.field_for("E5.2.topic").focus_at()
    QTest.keyClicks(page.focusWidget(), "Alarms")
    assert chip.isChecked()
    QTest.keyClicks(page.focusWidget(), " at night")
    assert not chip.isChecked()
    chip.click()
    assert page.session.workbook.text("E5.2.topic") == "Alarms at night, Alarms", "nothing typed is lost"


def test_nothing_is_offered_in_an_empty_workbook(exercise_page):
    page = exercise_page("E5.2")
    assert len(page.extras) == 9
    assert all(part.isHidden() for part in page.extras)


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [("a", "a", ""), ("a, b, c", "b", "a, c"), ("x, a", "a", "x"), ("a, b", "a, b", ""), (" a ", "a", "")],
)
def test_taking_out_leaves_all_other_words(text, words, rest):
    assert has_piece(text, words)
    assert without_piece(text, words) == rest
    assert has_piece(with_piece(rest, words), words)


def test_part_of_a_word_is_no_piece():
    assert not has_piece("alarms at night", "alarms")


def test_patterns_are_read_and_never_inserted(exercise_page):
    path = MultiChoice(chosen=("G4",))
    page = exercise_page("E5.3", Workbook(id="w_1", answers={"E1.2.main": path, "E5.3.drafts": DRAFTS}))
    reader = next(part for part in page.extras if isinstance(part, PatternReader))
    before = page.session.workbook
    assert len(reader.group.buttons) == 10
    assert reader.suits.text().startswith("Often fits your path: ")
    QTest.mouseClick(reader.group.buttons[6], Qt.MouseButton.LeftButton)
    assert reader.shown == "H7"
    said = [label.text() for label in reader._card.findChildren(type(reader.suits).__mro__[1])]
    assert "1 one checkable fact  ·  2 what it came from  ·  3 for whom" in said
    assert "4 hours of stoppage down to 20 minutes, and the crew did it · maintenance engineer" in said
    assert page.session.workbook is before


def test_each_draft_shows_its_count_and_where_it_is_cut(exercise_page):
    page = exercise_page("E5.3", Workbook(id="w_1", answers={"E5.3.drafts": DRAFTS}))
    cell = page.fields[0].cards[0].editor.cells["text"]
    cell.focus_cell()
    assert "All of it shows" in cell.fold.said.text()
    QTest.keyClicks(cell.box, ", for whoever designs the screens that wake a whole ward")
    assert "cut at about 60" in cell.fold.said.text()
    assert cell.fold.shown.text() == "Nurse who counts, for whoever designs the screens that wake… see more"
    assert page.fields[0].cards[2].editor is None, "closed rows cost nothing"


def choose(page, row_id):
    group = page.field_for("E5.4.chosen").group
    next(tile for tile in group.buttons if tile.option.id == row_id).click()


def test_choosing_a_draft_fills_the_headline_as_one_step(exercise_page):
    page = exercise_page("E5.4", Workbook(id="w_1", answers={"E5.3.drafts": DRAFTS}))
    choose(page, "d2")
    assert page.session.workbook.text("E5.4.final") == "ممرضة تعدّ الإنذارات"
    assert page.field_for("E5.4.final").box.text() == "ممرضة تعدّ الإنذارات"
    assert page.session.undo_label == "Draft chosen"
    page.session.undo()
    assert page.session.workbook.chosen("E5.4.chosen") == ()
    assert page.session.workbook.text("E5.4.final") == ""


def test_a_headline_of_ones_own_is_kept_when_another_draft_is_chosen(exercise_page):
    answers = {"E5.3.drafts": DRAFTS, "E5.4.final": ShortText(text="Sharpened by hand")}
    page = exercise_page("E5.4", Workbook(id="w_1", answers=answers))
    choose(page, "d1")
    choose(page, "d2")
    final = page.session.workbook.answers["E5.4.final"]
    assert final.text == "ممرضة تعدّ الإنذارات"
    assert [version.text for version in final.versions] == ["Sharpened by hand"], "a draft is kept in E5.3 already"


def test_taking_the_choice_back_leaves_the_headline(exercise_page):
    page = exercise_page("E5.4", Workbook(id="w_1", answers={"E5.3.drafts": DRAFTS}))
    choose(page, "d1")
    choose(page, "d1")
    assert page.session.workbook.chosen("E5.4.chosen") == ()
    assert page.session.workbook.text("E5.4.final") == "Nurse who counts"


def test_the_reason_for_a_choice_is_kept(exercise_page):
    page = exercise_page("E5.4", Workbook(id="w_1", answers={"E5.3.drafts": DRAFTS}))
    page.session.apply(SetAnswer("E5.4.reason", ShortText(text="It begins with them.")))
    choose(page, "d1")
    assert page.session.workbook.text("E5.4.reason") == "It begins with them."
    assert page.field_for("E5.4.reason").box.text() == "It begins with them."
