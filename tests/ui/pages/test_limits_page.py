"""What sites allow: told with how sure, changed by a person who saw something else, and then used everywhere."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.fields.amounts import amount
from ui.pages.lent import room_of
from ui.pages.limits_page import LimitsPage
from ui.session import Session
from workbook.curriculum.fields import Limits
from workbook.model.workbook import OwnLimit, Workbook
from workbook.writing.limits import limits


@pytest.fixture
def page(qtbot) -> LimitsPage:
    made = LimitsPage(Session(Workbook(id="w")), date(2027, 2, 3))
    made.resize(700, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def typed(page: LimitsPage, limit_id: str, figure: str, words: str) -> None:
    line = page.lines[limit_id]
    line.change.click()
    line.boxes[figure].set_text(words)
    QTest.keyClick(line.boxes[figure], Qt.Key.Key_Return)


def test_every_limit_has_its_line_and_says_how_sure_it_is(page):
    assert list(page.lines) == [limit.id for limit in limits()]
    headline, xing = page.lines["linkedin.headline"], page.lines["xing.about"]
    assert headline.said.text().startswith("220 characters. On a phone about 60 show at first")
    assert "November 2026" in headline.sure.text()
    assert "No figure was found." in xing.sure.text()
    assert all(line.sure.text() for line in page.lines.values())


def test_while_the_page_grows_no_line_is_cut(qtbot):
    page = LimitsPage(Session(Workbook(id="w")), date(2027, 2, 3))
    page.resize(440, 600)
    qtbot.addWidget(page)
    page.show()
    for _ in range(4):
        page._build_next()
        QApplication.processEvents()
        labels = [label for line in page._made.values() for label in (line.said, line.sure)]
        assert [label.text() for label in labels if label.height() < label.heightForWidth(label.width())] == []


def test_what_a_person_saw_is_dated_used_and_can_be_undone(page):
    typed(page, "linkedin.headline", "limit", "1,240")
    own = page.session.workbook.limits["linkedin.headline"]
    assert own == OwnLimit(limit=1240, on="2027-02")
    assert page.lines["linkedin.headline"].sure.text() == "You saw this in February 2027."
    room = room_of("linkedin.headline", page.session.workbook.limits)
    assert amount("a" * 900, Limits(hard=220), room=room).count.words() == "900 of 1,240 characters"
    page.session.undo()
    assert page.lines["linkedin.headline"].said.text().startswith("220 characters")


@pytest.mark.parametrize("words", ["about 200", "-5", "0", "9" * 5000])
def test_words_instead_of_a_number_stay_and_are_asked_about(page, words):
    typed(page, "x.bio", "limit", words)
    line = page.lines["x.bio"]
    assert line.boxes["limit"].text() == words
    assert "whole number" in line.note.text()
    assert not line.note.isHidden()
    assert page.session.workbook.limits == {}


def test_the_same_figure_or_going_back_leaves_nothing_of_ones_own(page):
    typed(page, "linkedin.about", "fold_phone", "150")
    assert page.session.workbook.limits["linkedin.about"].fold_phone == 150
    typed(page, "linkedin.about", "fold_phone", "200")
    assert page.session.workbook.limits == {}


def test_a_place_that_counts_in_its_own_way_is_counted_so():
    count = amount("日本語 👩‍👩‍👧‍👦", Limits(hard=160), room=room_of("x.bio")).count
    assert count.words() == "9 of 160 characters as X counts"
    assert amount("日本語 👩‍👩‍👧‍👦", Limits(hard=80), room=room_of("tiktok.bio")).count.length == 5
