"""The studio over a real session: drafts side by side, one in use, words kept, one undo."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from ui import places
from ui.fields.read_aloud import ReadAloud
from ui.pages.exercise_page import ExercisePage
from ui.pages.studio_column import DraftColumn
from ui.pages.studio_page import StudioPage
from ui.pages.studio_row import columns_in
from ui.session import Session
from ui.theme.look import Look
from ui.theme.reading import Reading
from workbook.drafting.draft_kinds import BRAND, HEADLINE, about_kind, bio_kinds
from workbook.model.answers import MultiChoice, RankedList, Row, ShortText
from workbook.model.edits import SetCell
from workbook.model.workbook import Workbook
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
    found = page.row.column(draft_id)
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
    first, second = page.row.seen
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
    assert QApplication.focusWidget() is column(page, "d2").reason
    write("Plain")
    assert page.session.workbook.text("E5.4.reason") == "Plain"
    page.session.undo()
    page.session.undo()
    assert page.session.workbook.text("E5.4.final") == "Mine alone"
    assert [one.draft.name for one in page.row.seen] == ["My headline", "Draft 1", "Draft 2"]


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
    page.new.make_menu()
    page._new("copy")
    ids = page.row.ids
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
    page._asked("d2", "right")
    assert page.row.ids == ("d1", "d3", "d2")
    page._asked("d2", "tag:H7")
    assert column(page, "d2").tag.text() == "Proof first"
    two.begin_naming()
    write("Warm")
    press(Qt.Key.Key_Return)
    assert column(page, "d2").name.text() == "Warm"
    assert QApplication.focusWidget() is two.more
    page._asked("d2", "aside")
    assert page.row.ids == ("d1", "d3")
    assert QApplication.focusWidget() is column(page, "d3").box
    page.session.undo()
    assert page.row.ids == ("d1", "d3", "d2")


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
    assert [one.draft_id for one in page.row.seen] == ["d2"]
    assert page.pager.span.text() == "Draft 2 of 3"
    page.pager.right.setFocus()
    press(Qt.Key.Key_Space)
    assert [one.draft_id for one in page.row.seen] == ["d3"]
    assert not page.pager.right.isEnabled()
    assert QApplication.focusWidget() is page.pager.left
    page.focus_first()
    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is column(page, "d1").box
    page.resize(1100, 760)
    assert [one.draft_id for one in page.row.seen] == ["d1", "d2", "d3"]
    assert not page.pager.isVisibleTo(page)


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_all_four_kinds_of_text_open_with_what_is_in_use_first(studio: Maker, name: str) -> None:
    page = studio(sample(name))
    workbook = page.session.workbook
    for key, kind in (("about", about_kind(workbook)), ("brand", BRAND), ("bios", None), ("headline", HEADLINE)):
        page._choose(key)
        shown = page.deeds.kind
        assert kind is None or shown == kind
        used = next(draft for draft in page.deeds.drafts if draft.in_use)
        assert column(page, used.id).box.text() == workbook.text(shown.final)
        assert page.kinds.key() == key
        assert page.session.undo_label is None


def test_the_short_bios_have_a_choice_of_their_own(studio: Maker) -> None:
    page = studio(sample("accountant"))
    page._choose("bios")
    assert page.bios is not None
    assert [one.option.id for one in page.bios.buttons] == [kind.id for kind in bio_kinds()]
    page.bios.toggled.emit("signature")
    (only,) = page.row.seen
    assert only.box.text().startswith("أمينة الفاسي")
    assert only.meter.words.text() == "4 of 4 lines · 0 left"
    page.bios.toggled.emit("w150")
    assert page.empty.isVisibleTo(page)


def test_undo_turns_to_the_kind_of_text_it_belongs_to(studio: Maker) -> None:
    page = studio(sample("nurse"))
    page.focus_first()
    write("!")
    page._choose("about")
    assert page.shows(frozenset({"E5.4.final"}))
    assert not page.shows(frozenset({"E1.1.for_others"}))
    page.session.undo()
    assert page.deeds.kind == HEADLINE
    assert page.kinds.key() == "headline"


def test_signs_say_what_works_first_and_at_most_one_thing_to_try(studio: Maker, qtbot) -> None:
    fog = "Passionate results-driven professional"
    page = studio(headlines("Ward nurse who counts alarms for designers in Leeds", fog))
    qtbot.waitUntil(lambda: bool(column(page, "d1").signs.shown) and bool(column(page, "d2").signs.shown), timeout=5000)
    for one in page.row.seen:
        kinds = [sign.kind for sign in one.signs.shown]
        assert kinds == sorted(kinds, key=["works", "try"].index)
        assert len(kinds) <= 3
        assert kinds.count("try") <= 1
    assert column(page, "d1").signs.shown[0].kind == "works"
    assert column(page, "d2").signs.shown[-1].kind == "try"


def test_read_aloud_reads_short_drafts_one_after_the_other(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="Two", chosen="d2"))
    page.aloud.click()
    (dialog,) = page.window().findChildren(ReadAloud)
    assert dialog.shown == "One"
    dialog.go(1)
    assert dialog.shown == "Two"
    dialog.reject()


def test_where_it_leads_on_and_that_nothing_is_lost_stands_at_the_foot(studio: Maker) -> None:
    page = studio(headlines("One"))
    asked: list[str] = []
    page.chosen.connect(asked.append)
    assert page.lost.text() == "Nothing is lost: every draft stays in your workbook."
    assert page.onward.text() == "Go on in “Choose and sharpen”"
    page.onward.click()
    assert asked == ["E5.4"]


def test_a_workbook_to_read_only_is_not_changed(studio: Maker) -> None:
    page = studio(headlines("One", "Two"), read_only=True)
    page._asked("d1", "use")
    page._new("blank")
    assert page.session.workbook == headlines("One", "Two")


def test_at_twice_the_size_nothing_is_wider_than_the_page(studio: Maker, look_: Look) -> None:
    look_.apply(Reading(theme="dark", scale=200))
    page = studio(sample("hr-manager"), width=1000)
    QApplication.processEvents()
    for one in page.row.seen:
        assert one.mapTo(page.viewport(), one.rect().topRight()).x() <= page.viewport().width()
    assert len(page.row.seen) == 1
    assert places.TITLES[places.STUDIO] == page.accessibleName()
