"""The studio over a real session: drafts side by side, one in use, words kept, one undo."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from ui import places
from ui.fields.read_aloud import ReadAloud
from ui.fields.writing import put_caret
from ui.pages.exercise_page import ExercisePage
from ui.pages.studio_box import choose_words, chosen_words
from ui.pages.studio_column import DraftColumn
from ui.pages.studio_page import StudioPage
from ui.pages.studio_reading import StructureList
from ui.pages.studio_row import columns_in
from ui.pages.studio_shown import Spots
from ui.session import Session
from ui.theme.look import Look
from ui.theme.reading import Reading
from ui.widgets.buttons import Button
from ui.widgets.fold_preview import FoldPreview
from ui.widgets.labels import Caption
from workbook.drafting.draft_kinds import BRAND, HEADLINE, about_kind, bio_kinds
from workbook.model.answers import MultiChoice, RankedList, Row, ShortText
from workbook.model.edits import SetCell
from workbook.model.workbook import OwnLimit, Workbook
from workbook.reading.profile import profile
from workbook.storage.format import decode

TODAY = date(2026, 11, 24)
Maker = Callable[..., StudioPage]


def headlines(*texts: str, final: str = "", chosen: str = "") -> Workbook:
    rows = tuple(Row(id=f"d{n}", values={"text": text, "pattern": "H3"}) for n, text in enumerate(texts, 1))
    answers = {"E5.3.drafts": RankedList(rows=rows), "E5.4.final": ShortText(text=final)}
    if chosen:
        answers["E5.4.chosen"] = MultiChoice(chosen=(chosen,))
    return Workbook(id="w_1", answers=answers)


def sample(name: str) -> Workbook:
    return decode(resources.path("samples", f"{name}.brandbook").read_bytes()).workbook


@pytest.fixture
def studio(qtbot) -> Maker:
    def make(workbook: Workbook, *, width: int = 1100, read_only: bool = False) -> StudioPage:
        session = Session(workbook)
        session.read_only = read_only
        page = StudioPage(session, TODAY)
        page.resize(width, 760)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def column(page: StudioPage, draft_id: str) -> DraftColumn:
    found = page.drafts.row.column(draft_id)
    assert found is not None
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def write(words: str) -> None:
    for sign in words:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, sign)


def test_an_empty_studio_leads_to_a_first_draft_by_one_key(studio: Maker) -> None:
    page = studio(Workbook(id="w_1"))
    assert page.empty.isVisibleTo(page)
    page.focus_first()
    press(Qt.Key.Key_Return)
    write("Nurse")
    (row,) = page.session.workbook.rows("E5.3.drafts")
    assert row.text("text") == "Nurse"
    assert not page.empty.isVisibleTo(page)
    assert QApplication.focusWidget() is column(page, row.id).box


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


@pytest.mark.parametrize(
    ("width", "window", "scale", "count"),
    [(1016, 1366, 1.0, 3), (1480, 1920, 1.0, 4), (700, 1000, 1.0, 2), (483, 820, 1.0, 1), (755, 819, 1.0, 1),
     (1480, 1920, 2.0, 2), (1016, 1366, 2.0, 1)],
)  # fmt: skip
def test_columns_follow_the_room(width: int, window: int, scale: float, count: int) -> None:
    assert columns_in(width, window, scale) == count


def test_on_a_narrow_window_one_draft_at_a_time_with_left_and_right(studio: Maker) -> None:
    page = studio(headlines("One", "Two", "Three", final="Two", chosen="d2"), width=780)
    page.focus_first()
    assert [one.draft_id for one in page.drafts.row.seen] == ["d2"]
    assert page.drafts.pager.span.text() == "Draft 2 of 3"
    page.drafts.pager.right.setFocus()
    press(Qt.Key.Key_Space)
    assert [one.draft_id for one in page.drafts.row.seen] == ["d3"]
    assert not page.drafts.pager.right.isEnabled()
    assert QApplication.focusWidget() is page.drafts.pager.left
    page.focus_first()
    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is column(page, "d1").box
    page.resize(1100, 760)
    assert [one.draft_id for one in page.drafts.row.seen] == ["d1", "d2", "d3"]
    assert not page.drafts.pager.isVisibleTo(page)


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_all_four_kinds_of_text_open_with_what_is_in_use_first(studio: Maker, name: str) -> None:
    page = studio(sample(name))
    workbook = page.session.workbook
    for key, kind in (("about", about_kind(workbook)), ("brand", BRAND), ("bios", None), ("headline", HEADLINE)):
        page.choose(key)
        shown = page.deeds.kind
        assert kind is None or shown == kind
        used = next(draft for draft in page.deeds.drafts if draft.in_use)
        assert column(page, used.id).box.text() == workbook.text(shown.final)
        assert page.head.kinds.key() == key
        assert page.session.undo_label is None


def test_the_short_bios_have_a_choice_of_their_own(studio: Maker) -> None:
    page = studio(sample("accountant"))
    page.choose("bios")
    assert page.head.bios is not None
    assert [one.option.id for one in page.head.bios.buttons] == [kind.id for kind in bio_kinds()]
    page.head.bios.toggled.emit("signature")
    (only,) = page.drafts.row.seen
    assert only.box.text().startswith("أمينة الفاسي")
    assert only.meter.words.text() == "4 of 4 lines · 0 left"
    page.head.bios.toggled.emit("w150")
    assert page.empty.isVisibleTo(page)


def test_undo_turns_to_the_kind_of_text_it_belongs_to(studio: Maker) -> None:
    page = studio(sample("nurse"))
    page.focus_first()
    write("!")
    page.choose("about")
    assert page.shows(frozenset({"E5.4.final"}))
    assert not page.shows(frozenset({"E1.1.for_others"}))
    page.session.undo()
    assert page.deeds.kind == HEADLINE
    assert page.head.kinds.key() == "headline"


def test_signs_say_what_works_first_and_at_most_one_thing_to_try(studio: Maker, qtbot) -> None:
    fog = "Passionate results-driven professional"
    page = studio(headlines("Ward nurse who counts alarms for designers in Leeds", fog))
    qtbot.waitUntil(lambda: bool(column(page, "d1").signs.shown) and bool(column(page, "d2").signs.shown), timeout=5000)
    for one in page.drafts.row.seen:
        kinds = [sign.kind for sign in one.signs.shown]
        assert kinds == sorted(kinds, key=["works", "try"].index)
        assert len(kinds) <= 3
        assert kinds.count("try") <= 1
    assert column(page, "d1").signs.shown[0].kind == "works"
    assert column(page, "d2").signs.shown[-1].kind == "try"


def test_read_aloud_reads_short_drafts_one_after_the_other(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="Two", chosen="d2"))
    page.head.aloud.click()
    (dialog,) = page.window().findChildren(ReadAloud)
    assert dialog.shown == "One"
    dialog.go(1)
    assert dialog.shown == "Two"
    dialog.reject()


def test_where_it_leads_on_and_that_nothing_is_lost_stands_at_the_foot(studio: Maker) -> None:
    page = studio(headlines("One"))
    asked: list[str] = []
    page.chosen.connect(asked.append)
    assert page.below.lost.text() == "Nothing is lost: every draft stays in your workbook."
    assert page.below.onward.text() == "Go on in “Choose and sharpen”"
    page.below.onward.click()
    assert asked == ["E5.4"]


def test_a_workbook_to_read_only_is_not_changed(studio: Maker) -> None:
    page = studio(headlines("One", "Two"), read_only=True)
    page.drafts.do("d1", "use")
    page.ask("blank")
    page.focus_first()
    write("!")
    assert column(page, "d1").box.text() == "One"
    assert page.session.workbook == headlines("One", "Two")


def test_at_twice_the_size_nothing_is_wider_than_the_page(studio: Maker, look_: Look) -> None:
    look_.apply(Reading(theme="dark", scale=200))
    page = studio(sample("hr-manager"), width=1000)
    QApplication.processEvents()
    for one in page.drafts.row.seen:
        assert one.mapTo(page.viewport(), one.rect().topRight()).x() <= page.viewport().width()
    assert len(page.drafts.row.seen) == 1
    assert places.TITLES[places.STUDIO] == page.accessibleName()


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


def test_words_are_compared_with_marks_and_in_words(studio: Maker) -> None:
    page = studio(headlines("I help small charities", "I help large charities win", final="I help", chosen=""))
    page.focus_first()
    page.drafts.compare.setFocus()
    press(Qt.Key.Key_Return)
    card = page.panels.compared
    assert card is not None
    assert QApplication.focusWidget() is card.other.choice
    card.compare(card._wordings, "d1", "d2")
    assert card.one.told.text() == "Only here: “small”."
    assert card.other.told.text() == "Only here: “large”; “win”."
    assert card.one.box.accessibleDescription() == "Only here: “small”."
    marks = card.one.box.extraSelections()
    assert [mark.cursor.selectedText().strip() for mark in marks] == ["small"]
    assert all(mark.format.fontUnderline() for mark in marks)
    column(page, "d2").box.set_text("")
    page.deeds.write("d2", "I help small charities")
    page.panels.refresh(page.deeds.drafts, page.session.workbook, page.deeds.kind)
    assert card.said.text() == "Both say the same, word for word."
    card.other.choice.setFocus()
    press(Qt.Key.Key_Escape)
    assert not page.panels.isVisibleTo(page)
    assert QApplication.focusWidget() is not None


def test_an_earlier_wording_is_dated_compared_and_brought_back(studio: Maker) -> None:
    page = studio(headlines("One", final="One", chosen="d1"))
    page.focus_first()
    write(" more")
    one = column(page, "d1")
    assert one.earlier.opener is not None
    assert one.earlier.opener.link.text() == "1 earlier wording"
    one.earlier.opener.toggle()
    (card,) = one.earlier.cards.values()
    assert card.findChildren(Caption)[0].text() == "Kept on Tue 24 November 2026"
    card.compare.click()
    assert page.panels.compared is not None
    assert page.panels.compared.one.told.text() == "Only here: “more”."
    card.back.click()
    assert one.box.text() == "One"
    assert page.session.workbook.text("E5.4.final") == "One"
    assert [version.text for version in one.draft.versions if version.text != "One"] == ["One more"]
    assert QApplication.focusWidget() is not None


def test_drafts_from_own_answers_are_taken_one_after_the_other(studio: Maker) -> None:
    page = studio(sample("hr-manager"))
    page.ask("answers")
    offers = page.panels.offers
    assert offers is not None
    before = len(page.deeds.drafts)
    count = len(offers.takes)
    assert QApplication.focusWidget() is offers.takes[0]
    press(Qt.Key.Key_Return)
    assert len(page.deeds.drafts) == before + 1
    assert len(offers.takes) == count - 1
    assert QApplication.focusWidget() is (offers.takes[0] if offers.takes else offers.close_it)
    assert page.deeds.drafts[-1].tag == "H9"


def test_a_missing_answer_is_asked_for(studio: Maker) -> None:
    page = studio(Workbook(id="w_1"))
    page.choose("about")
    page.ask("answers")
    asked: list[tuple[str, str]] = []
    page.asked_row.connect(lambda ref, row: asked.append((ref, row)))
    offers = page.panels.offers
    assert offers is not None
    link = next(one for one in offers.findChildren(Button) if one.text().startswith("One that begins with a moment"))
    link.click()
    assert asked == [("E6.1.moment", "")]


def test_the_same_headline_is_shown_in_five_spots_from_the_limits(studio: Maker) -> None:
    long = "Ward nurse moving into health software, eleven years of alarms, learning to design fewer"
    page = studio(headlines(long))
    page.make_rest()
    view = page.below.shown.view
    assert isinstance(view, Spots)
    assert [spot.sight.name for spot in view.spots] == [
        "Top of your profile", "In a search list", "Beside a comment", "In an invitation", "On a phone",
    ]  # fmt: skip
    whole, *cut = view.spots
    assert whole.shown.text() == long
    assert {spot.shown.text() for spot in cut} == {"Ward nurse moving into health software, eleven years of alar…"}
    assert whole.told.text() == "All of it shows."
    assert cut[0].told.text() == "Cut about here"


def test_what_the_person_saw_on_the_site_counts(studio: Maker) -> None:
    own = {"linkedin.headline": OwnLimit(fold_phone=10)}
    page = studio(replace(headlines("Ward nurse moving on"), limits=own))
    page.make_rest()
    view = page.below.shown.view
    assert isinstance(view, Spots)
    assert view.spots[-1].shown.text() == "Ward nurse…"
    assert column(page, "d1").strip.shown.text() == "Ward nurse…"


def test_an_about_is_shown_folded_on_a_phone_and_a_computer(studio: Maker) -> None:
    page = studio(sample("accountant"))
    page.choose("about")
    page.make_rest()
    view = page.below.shown.view
    assert isinstance(view, FoldPreview)
    phone, computer = view.columns
    assert phone.line.isVisibleTo(page)
    assert len(phone.shown.text()) < len(computer.shown.text())
    page.choose("brand")
    assert not page.below.shown.isVisibleTo(page)


def test_where_others_see_it_follows_the_draft_that_is_written_in(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="One", chosen="d1"))
    page.make_rest()
    assert page.below.shown.title.text() == "Where others see “Draft 1”"
    column(page, "d2").box.setFocus()
    assert page.below.shown.title.text() == "Where others see “Draft 2”"


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


def test_a_draft_alone_has_an_invitation_beside_it(studio: Maker) -> None:
    page = studio(headlines("One"))
    assert page.drafts.row.beside.isVisibleTo(page)
    page.drafts.row.beside.asked.emit("copy")
    assert [one.box.text() for one in page.drafts.row.seen] == ["One", "One"]
    assert not page.drafts.row.beside.isVisibleTo(page)


def test_boxes_beside_each_other_are_equally_tall(studio: Maker, qtbot) -> None:
    page = studio(headlines("One", "Many words in a line that wraps " * 4))
    one, two = page.drafts.row.seen
    qtbot.waitUntil(lambda: one.box.height() == two.box.height() > one.box.wanted_height())


@pytest.mark.parametrize(
    ("place", "kind"),
    [("E4.2", "brand"), ("chapter:6", "about"), ("chapter:7:end", "c80"), ("E5.3", "headline"), ("E1.1", "headline")],
)
def test_it_begins_with_the_text_of_the_chapter_one_comes_from(qtbot, place: str, kind: str) -> None:
    page = StudioPage(Session(sample("nurse")), TODAY)
    qtbot.addWidget(page)
    page.came_from(place)
    page.show()
    assert page.deeds.kind.id == kind if kind != "c80" else page.head.kinds.key() == "bios"


def test_without_drafts_the_answers_are_offered_too(studio: Maker) -> None:
    page = studio(Workbook(id="w_1"))
    assert not page.head.new.isVisibleTo(page)
    page.empty.answers.setFocus()
    press(Qt.Key.Key_Return)
    assert page.panels.offers is not None
    assert page.panels.offers.isVisibleTo(page)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.empty.action


def test_patterns_and_structures_are_there_to_read_and_nothing_of_them_is_put_in(studio: Maker) -> None:
    page = studio(sample("nurse"))
    page.make_rest()
    reading = page.below.reading
    patterns, structures = reading.lines["headline"], reading.lines["about"]
    assert patterns.isVisibleTo(page)
    assert not structures.isVisibleTo(page)
    patterns.toggle()
    page.choose("about")
    structures.toggle()
    content = structures.content
    assert isinstance(content, StructureList)
    content.group.toggled.emit("AB3")
    assert content.title.text() == "You, then me, then how"
    assert content.example.text().startswith("You have a line that stops at night")
    assert page.session.undo_label is None
    page.choose("brand")
    assert not reading.isVisibleTo(page)


def test_a_statement_says_how_long_it_takes_aloud(studio: Maker) -> None:
    page = studio(sample("nurse"))
    page.choose("brand")
    assert page.drafts.row.seen[0].strip.said.text() == "Said aloud · about 15 seconds"
    assert not page.drafts.row.seen[0].strip.shown.isVisibleTo(page)


def test_it_opens_with_what_is_seen_and_makes_the_rest_when_it_has_been_painted(qtbot) -> None:
    page = StudioPage(Session(sample("nurse")), TODAY)
    qtbot.addWidget(page)
    assert page.drafts.row.made == {}
    page.resize(1100, 760)
    page.show()
    assert len(page.drafts.row.made) == 3
    assert len(page.deeds.drafts) == 6
    assert (page.below.shown, page.panels.compared, page.panels.offers, page.head.bios) == (None,) * 4
    assert [one.why is not None for one in page.drafts.row.seen] == [True, False, False]
    assert all(one.earlier.opener is None and one.name_line is None for one in page.drafts.row.seen)
    qtbot.waitUntil(lambda: page.below.is_whole)


def test_nothing_is_looked_at_between_two_keys(studio: Maker, qtbot) -> None:
    page = studio(headlines("One", "Two", final="Two", chosen="d2"))
    page.make_rest()
    qtbot.waitUntil(lambda: not page.drafts.signs.is_busy)
    looked: list[str] = []
    page.drafts.signs.found.connect(lambda draft, _text, _signs: looked.append(draft))
    page.focus_first()
    write(" more")
    assert looked == []
    spots = page.below.shown.view
    assert isinstance(spots, Spots)
    assert spots.spots[0].shown.text() == "Two"
    assert column(page, "d2").meter.words.text() == "8 of 220 characters"
    qtbot.waitUntil(lambda: looked == ["d2"] and spots.spots[0].shown.text() == "Two more")


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


def test_another_kind_of_text_begins_at_the_top_with_the_keyboard_at_its_tab(studio: Maker) -> None:
    page = studio(headlines("One", "Two"))
    page.resize(700, 420)
    box = column(page, "d1").box
    box.setFocus()
    QApplication.processEvents()
    page.verticalScrollBar().setValue(60)
    kinds = page.head.kinds
    QTest.mouseClick(kinds, Qt.MouseButton.LeftButton, pos=kinds.tabRect(1).center())
    for _ in range(5):
        QApplication.processEvents()
    assert page.empty.isVisible()
    assert kinds.hasFocus()
    assert page.verticalScrollBar().value() == 0


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
