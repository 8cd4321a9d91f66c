"""Chosen words and whole blocks go from one draft to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import Maker, column, headlines, press, sample
from ui.fields.writing import put_caret
from ui.pages.studio_box import choose_words, chosen_words
from ui.widgets.buttons import Button


def test_chosen_words_go_to_the_next_draft_at_its_caret_by_keys(studio: Maker) -> None:
    page = studio(headlines("I help small charities", "I help win grants"))
    two = column(page, "d2")
    put_caret(two.box, len("I help "))
    two.keys.visited = True
    one = column(page, "d1")
    one.box.setFocus()
    choose_words(one.box, len("I help "), len("I help small charities"))
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert two.box.text() == "I help small charities win grants"
    assert one.box.text() == "I help small charities"
    assert chosen_words(two.box) == "small charities"
    assert QApplication.focusWidget() is one.box
    assert [version.text for version in two.draft.versions] == ["I help win grants"]
    page.session.undo()
    assert two.box.text() == "I help win grants"


def test_without_chosen_words_the_keys_choose_the_next_word_in_a_headline(studio: Maker) -> None:
    page = studio(headlines("Small charities", "Two"))
    one = column(page, "d1")
    one.box.setFocus()
    put_caret(one.box, 0)
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert chosen_words(one.box) == "Small"
    assert page.session.undo_label is None


def test_the_button_puts_chosen_words_at_the_end_of_a_draft_nobody_wrote_in(studio: Maker) -> None:
    page = studio(headlines("Small charities", "I help"))
    one = column(page, "d1")
    one.box.setFocus()
    choose_words(one.box, 0, len("Small"))
    page.drafts.hand_on.setFocus()
    press(Qt.Key.Key_Return)
    assert column(page, "d2").box.text() == "I help Small"


def test_a_whole_block_of_an_about_goes_to_the_next_one(studio: Maker) -> None:
    page = studio(sample("nurse"))
    page.choose("about")
    page.ask("copy")
    mine, copy = page.drafts.row.seen
    copy.box.set_text("")
    page.deeds.write(copy.draft_id, "Opening of mine.")
    mine.box.setFocus()
    put_caret(mine.box, 0)
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    first = mine.box.text().split("\n\n")[0]
    assert column(page, copy.draft_id).box.text() == f"Opening of mine.\n\n{first}"
    assert mine.blocks is not None
    mine.blocks.closed.toggle()
    names = [one.accessibleName() for one in mine.blocks.closed.content.findChildren(Button)]
    assert names[1].startswith("Put block 2 into the next draft: I have been a ward nurse")
    mine.blocks.closed.content.findChildren(Button)[1].click()
    assert mine.box.text().split("\n\n")[1] in column(page, copy.draft_id).box.text()
