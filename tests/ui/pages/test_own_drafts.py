"""Own pieces as lines, own sentences in other orders: looked at first, taken by a click, one step to undo."""

from PySide6.QtWidgets import QApplication

import resources
from ui.pages.own_drafts import AboutDrafts, HeadlineDrafts
from ui.widgets.buttons import Button
from ui.widgets.labels import Quote
from workbook.drafting.abouts import about_candidates
from workbook.drafting.headlines import headline_candidates
from workbook.model.answers import ShortText
from workbook.model.workbook import Workbook
from workbook.storage.format import decode


def nurse() -> Workbook:
    return decode(resources.path("samples", "nurse.brandbook").read_bytes()).workbook


def taking(part, words: str) -> list[Button]:
    QApplication.processEvents()
    return [link for link in part.findChildren(Button) if link.text() == words and link.isVisible()]


def test_lines_are_shown_when_asked_for_and_taken_as_a_draft(exercise_page):
    page = exercise_page("E5.3", nurse())
    part = page.findChild(HeadlineDrafts)
    assert part.findChildren(Quote) == []
    part.closed.toggle()
    lines = [quote.text() for quote in part.findChildren(Quote)]
    assert lines == [one.text for one in headline_candidates(page.session.workbook)]
    before = page.session.workbook
    taking(part, "Take as a draft")[0].click()
    added = page.session.workbook.rows("E5.3.drafts")[-1]
    assert (added.text("text"), added.text("pattern")) == (lines[0], "H1")
    assert len(taking(part, "Take as a draft")) == len(lines) - 1
    page.session.undo()
    assert page.session.workbook == before


def test_a_piece_written_later_makes_another_line(exercise_page):
    workbook = Workbook(id="w", answers={"E5.2.role": ShortText(text="nurse")})
    page = exercise_page("E5.3", workbook)
    part = page.findChild(HeadlineDrafts)
    assert "missing" in part.closed.link.text()
    part.closed.toggle()
    went = []
    part.asked_source.connect(went.append)
    next(link for link in part.findChildren(Button) if "People" in link.text()).click()
    assert went == ["E5.2.people"]


def test_an_order_of_sentences_is_taken_and_the_old_text_kept(exercise_page):
    page = exercise_page("E6.3", nurse())
    part = page.findChild(AboutDrafts)
    part.closed.toggle()
    old = page.session.workbook.text("E6.3.about")
    taking(part, "Take this one")[0].click()
    now = page.session.workbook.answers["E6.3.about"]
    assert now.text == about_candidates(page.session.workbook)[0].text
    assert old in [version.text for version in now.versions]
    page.session.undo()
    assert page.session.workbook.text("E6.3.about") == old


def test_without_blocks_no_order_is_offered(exercise_page):
    assert exercise_page("E6.3").findChild(AboutDrafts).isHidden()
