"""The studio over a real session: where it begins, the kinds of text, and what it makes when."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.drafting import TODAY, Maker, column, headlines, press, sample, write
from ui import places
from ui.pages.studio_page import StudioPage
from ui.pages.studio_shown import Spots
from ui.session import Session
from ui.theme.look import Look
from ui.theme.reading import Reading
from workbook.drafting.draft_kinds import BRAND, HEADLINE, about_kind, bio_kinds
from workbook.model.workbook import Workbook


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
