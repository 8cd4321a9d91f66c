"""Reading the whole draft sentence by sentence: keys move, a mark is one step and stands as a row below."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.sentence_marks import SentenceMarks
from workbook.drafting.sentence_marks import MARKS
from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

DRAFT = LongText(text="I count alarms. I liaise between stakeholders. Write to me.")


def reading(exercise_page) -> tuple[object, SentenceMarks]:
    page = exercise_page("E6.4", Workbook(id="w", answers={"E6.3.about": DRAFT}))
    return page, page.findChild(SentenceMarks)


def test_keys_walk_through_the_sentences_and_stop_at_both_ends(exercise_page):
    _, part = reading(exercise_page)
    seen = [part.sentence.text()]
    part.marks.setFocus()
    for _ in range(3):
        QTest.keyClick(part.marks.buttons[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        seen.append(part.sentence.text())
    assert seen == ["I count alarms.", "I liaise between stakeholders.", "Write to me.", "Write to me."]
    assert not part.next.isEnabled()
    assert part.where.text().startswith("Sentence 3 of 3")


def test_a_mark_becomes_a_row_and_one_step_to_undo(exercise_page):
    page, part = reading(exercise_page)
    part.step(1)
    not_me = next(one for one in part.marks.buttons if one.option.id == "not_me")
    not_me.click()
    (row,) = page.session.workbook.rows(MARKS)
    assert (row.text("sentence"), row.text("mark")) == ("I liaise between stakeholders.", "not_me")
    assert not_me.isChecked()
    assert len(page.field_for(MARKS).cards) == 1
    page.session.undo()
    assert page.session.workbook.rows(MARKS) == ()
    assert not not_me.isChecked()


def test_a_shorter_draft_keeps_the_place_inside_and_an_empty_one_hides_it(exercise_page):
    page, part = reading(exercise_page)
    part.step(2)
    page.session.apply(SetAnswer("E6.3.about", LongText(text="One only.")))
    assert part.sentence.text() == "One only."
    page.session.apply(SetAnswer("E6.3.about", LongText(text="")))
    assert part.isHidden()
