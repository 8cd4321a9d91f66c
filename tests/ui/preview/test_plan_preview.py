"""Pages made off the window's thread: the newest wish wins, and trouble is told."""

from datetime import date

import pytest
from PySide6.QtCore import QThread

import resources
from ui.background import paper_bench
from ui.preview.choices import Choices
from ui.preview.making import NoSign, draw_page, make_pages, page_text
from ui.preview.plan_preview import PlanPreview
from workbook.model.workbook import Owner, Workbook
from workbook.pdf import PlanOptions, render
from workbook.storage.format import decode

TODAY = date(2026, 11, 24)
MINE = Workbook(id="w_1", owner=Owner(name="Ada"))


@pytest.fixture(scope="module")
def accountant() -> Workbook:
    """A filled example in several scripts."""
    return decode(resources.path("samples", "accountant.brandbook").read_bytes()).workbook


def test_the_pages_are_the_plan_that_the_command_line_writes(accountant):
    pages = make_pages(accountant, Choices(TODAY).as_in(accountant))
    assert pages.pdf == render(accountant, PlanOptions.for_workbook(accountant, TODAY))


def test_every_page_is_named_by_what_stands_on_it(accountant):
    pages = make_pages(accountant, Choices(TODAY))
    assert pages.titles[0] == (accountant.owner.name,)
    assert "Why I am doing this" in pages.titles[1]
    assert all(pages.titles)
    for index, titles in enumerate(pages.titles):
        words = page_text(pages.pdf, index)
        assert titles[0] in words or (index and titles[0] == pages.titles[index - 1][-1])


def test_an_empty_workbook_is_a_cover_only(accountant):
    assert make_pages(MINE, Choices(TODAY)).only_cover
    assert not make_pages(accountant, Choices(TODAY)).only_cover


def test_a_sign_without_a_typeface_is_named_with_its_page():
    odd = Workbook(id="w_1", owner=Owner(name="Ada 𓀀"))
    assert NoSign("𓀀", 1) in make_pages(odd, Choices(TODAY)).missing


def test_a_picture_has_the_width_asked_for_and_white_paper():
    pages = make_pages(MINE, Choices(TODAY, paper="letter"))
    picture = draw_page(pages.pdf, 0, 425)
    assert (picture.width(), picture.height()) == (425, 550)
    assert picture.pixelColor(3, 3).name() == "#ffffff"


def test_choices_travel_with_the_workbook_and_ask_for_no_edit_when_they_are_there():
    choices = Choices(TODAY, paper="letter", full_names=True, private_page=True)
    edit = choices.edit_for(MINE)
    assert edit is not None
    kept = edit.apply(MINE)
    assert (kept.owner.paper, kept.owner.full_names_in_print, kept.owner.name) == ("letter", True, "Ada")
    assert choices.edit_for(kept) is None
    assert Choices(TODAY).as_in(kept) == Choices(TODAY, paper="letter", full_names=True)


def test_pages_come_back_in_the_windows_thread_and_only_the_newest(qtbot, accountant):
    preview = PlanPreview()
    made, threads = [], []
    preview.made.connect(made.append)
    preview.made.connect(lambda _pages: threads.append(QThread.currentThread()))
    preview.follow(MINE, Choices(TODAY))
    preview.follow(MINE, Choices(TODAY, paper="letter"))
    preview.follow(accountant, Choices(TODAY))
    qtbot.waitUntil(lambda: preview.current, timeout=20_000)
    assert [pages.titles[0] for pages in made] == [(accountant.owner.name,)]
    assert threads == [preview.thread()]
    assert preview.pages is made[0]


def test_the_same_wish_twice_is_made_once(qtbot):
    preview = PlanPreview()
    made = []
    preview.made.connect(made.append)
    for _ in range(3):
        preview.follow(MINE, Choices(TODAY))
    qtbot.waitUntil(lambda: not paper_bench().busy)
    assert len(made) == 1


def test_of_many_pictures_only_the_last_comes(qtbot, accountant):
    preview = PlanPreview()
    preview.follow(accountant, Choices(TODAY))
    qtbot.waitUntil(lambda: preview.current, timeout=20_000)
    drawn = []
    preview.drawn.connect(drawn.append)
    for index in range(8):
        preview.draw(index, 200)
    qtbot.waitUntil(lambda: not paper_bench().busy)
    assert [one.index for one in drawn] == [7]
    assert drawn[0].words == page_text(preview.pages.pdf, 7)


def test_a_fault_in_making_pages_is_told_and_stays_a_fault(qtbot):
    preview = PlanPreview()
    told = []
    preview.troubled.connect(lambda *words: told.append(words))
    with qtbot.captureExceptions() as caught:
        preview.follow(MINE, Choices(TODAY, paper="parchment"))  # no such paper: a mistake of ours, not of a person
        qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] == "The pages could not be made."
    assert [kind for kind, _, _ in caught] == [KeyError]
