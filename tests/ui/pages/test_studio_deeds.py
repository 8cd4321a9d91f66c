"""What can be done with a draft: copied, named, moved, put aside and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import Maker, column, headlines, press, write
from ui.widgets.buttons import Button


def test_a_copy_comes_beside_with_the_keyboard_in_it(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="One", chosen="d1"))
    page.focus_first()
    page.head.new.make_menu()
    page.ask("copy")
    ids = page.drafts.row.ids
    assert ids[0] == "d1"
    assert ids[2] == "d2"
    copy = column(page, ids[1])
    assert copy.draft.text == "One"
    assert QApplication.focusWidget() is copy.box
    write("!")
    assert page.session.workbook.text("E5.4.final") == "One"


def test_the_menu_names_copies_moves_and_puts_aside(studio: Maker) -> None:
    page = studio(headlines("One", "Two", "Three", final="One", chosen="d1"))
    two = column(page, "d2")
    words = [action.text() for action in two.more.make_menu().actions()]
    assert words == [
        "Copy this draft", "Keep this wording", "Read it aloud", "Compare word by word", "Give it a name", "Pattern",
        "Move it one to the left", "Move it one to the right", "Put it aside",
    ]  # fmt: skip
    two.more.setFocus()
    page.drafts.do("d2", "right")
    assert page.drafts.row.ids == ("d1", "d3", "d2")
    page.drafts.do("d2", "tag:H7")
    assert column(page, "d2").tag.text() == "Proof first"
    two.begin_naming()
    write("Warm")
    press(Qt.Key.Key_Return)
    assert column(page, "d2").name.text() == "Warm"
    assert QApplication.focusWidget() is two.more
    page.drafts.do("d2", "aside")
    assert page.drafts.row.ids == ("d1", "d3")
    assert QApplication.focusWidget() is column(page, "d3").box
    page.session.undo()
    assert page.drafts.row.ids == ("d1", "d3", "d2")


def test_a_name_can_be_left_as_it_was(studio: Maker) -> None:
    page = studio(headlines("One"))
    one = column(page, "d1")
    one.begin_naming()
    write("Other")
    press(Qt.Key.Key_Escape)
    assert one.name.text() == "Draft 1"
    assert page.session.undo_label is None


def test_what_was_put_aside_is_listed_and_comes_back(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="One", chosen="d1"))
    page.make_rest()
    page.drafts.do("d2", "aside")
    aside = page.below.aside
    assert aside.closed.link.text() == "1 draft put aside"
    aside.closed.toggle()
    next(one for one in aside.findChildren(Button) if one.text() == "Bring back").click()
    assert page.drafts.row.ids == ("d1", "d2")
    assert QApplication.focusWidget() is column(page, "d2").box
    assert not aside.isVisibleTo(page)
