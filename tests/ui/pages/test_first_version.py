"""The note beside a text in another language comes when the first version changes, and goes with a click."""

from ui.pages.first_version import FirstVersion
from ui.widgets.buttons import Button
from workbook.drafting.second_language import HEADLINE
from workbook.model.answers import ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook


def test_the_note_comes_and_goes(exercise_page):
    page = exercise_page("E5.4", Workbook(id="w", answers={"E5.4.final": ShortText(text="I count alarms")}))
    note = page.findChild(FirstVersion)
    page.field_for(HEADLINE).insert_words("Tôi đếm")
    assert page.session.workbook.text(HEADLINE) == "Tôi đếm"
    assert note.isHidden()
    page.session.apply(SetAnswer("E5.4.final", ShortText(text="I count every alarm")))
    assert not note.isHidden()
    assert (note.added.text(), note.removed.text()) == ("I count every alarm", "I count alarms")
    next(one for one in note.findChildren(Button) if one.text() == "It fits again").click()
    assert note.isHidden()
    page.session.undo()
    assert not note.isHidden()
