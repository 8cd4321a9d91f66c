"""Pages that are read: where the keyboard begins, how they scroll, and their plain sentences."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import places
from ui.pages.chapter_closing import ClosingPage
from ui.pages.chapter_opening import OpeningPage
from ui.pages.small_pages import AboutPage, KeyboardPage
from ui.session import Session
from ui.widgets.labels import Caption, Text
from workbook.model.answers import Checklist, RankedList, Row, Scale, StoryCards
from workbook.model.workbook import Workbook


@pytest.fixture
def shown(qtbot):
    """Show a page in a small window and give it the keyboard."""

    def show(page):
        page.resize(560, 300)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.focus_first()
        page.fit()
        QApplication.processEvents()
        return page

    return show


def texts(page):
    return [label.text() for label in page.findChildren(Text) if not label.isHidden()]


def closing(chapter, **answers):
    session = Session(Workbook(id="w_1", answers=answers))
    return ClosingPage(session, places.chapter_of(places.closing(chapter)))


@pytest.mark.parametrize(
    "make",
    [KeyboardPage, AboutPage, lambda: OpeningPage(Session(Workbook(id="w_1")), places.chapter_of(places.opening("1")))],
)
def test_reading_pages_scroll_by_keyboard(shown, make):
    page = shown(make())
    bar = page.verticalScrollBar()
    bar.setValue(0)
    assert bar.maximum() > 100
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 100


def test_a_page_without_anything_to_press_takes_the_keyboard_itself(shown):
    page = shown(KeyboardPage())
    assert page.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() > 0


def test_the_closing_begins_at_its_top_with_the_way_on(shown):
    page = shown(closing("1", **{"E1.4.s5": Scale(value=2)}))
    assert page.on.hasFocus()
    assert page.verticalScrollBar().value() == 0
    assert page.on.mapTo(page, page.on.rect().topLeft()).y() < 300


def test_a_mark_says_what_it_marks():
    said = texts(closing("1", **{"E1.4.s5": Scale(value=2)}))
    assert "I feel all right being visible: 2 of 10" in said


def test_checked_items_are_one_sentence():
    said = texts(closing("1", **{"E1.5.ticks": Checklist(states={"stays_here": "done"})}))
    assert "What others tell me stays here: Done" in said


def test_about_is_written_in_plain_sentences(shown):
    said = "\n".join(texts(shown(AboutPage())))
    assert "SIL Open Font License" in said
    assert not {"|", "#", "`", "**"} & set(said)
    assert "**" not in said


def test_the_opening_says_what_its_stars_mean():
    page = OpeningPage(Session(Workbook(id="w_1")), places.chapter_of(places.opening("1")))
    said = [label.text() for label in page.findChildren(Caption)]
    assert "★ The short way: about two evenings to a first plan." in said


@pytest.mark.parametrize("stories", [1, 2])
def test_a_chapter_says_what_one_has_only_when_one_has_it(stories: int):
    facts = tuple(Row(id=f"r_{n}", values={"name": f"Strength {n}", "fact": "Twice last year"}) for n in range(3))
    told = tuple(Row(id=f"s_{n}", values={"title": "Alarms", "changed": "Half as many"}) for n in range(stories))
    answers = {"E2.2.strengths": RankedList(rows=facts), "E2.3.stories": StoryCards(rows=told)}
    workbook = Workbook(id="w_1", answers=answers)
    said = texts(ClosingPage(Session(workbook), places.chapter_of(places.closing("2"))))
    done = "Three true stories. Everything else can lean on them."
    assert (done in said) == (stories == 2)
    assert ("So far. You can add to it at any time." in said) == (stories == 1)
