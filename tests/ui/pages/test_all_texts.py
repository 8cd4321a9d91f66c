"""E7.5 shows all texts beside each other when asked, and leads to one of them."""

import resources
from ui.pages.all_texts import AllTexts
from ui.widgets.buttons import Button
from ui.widgets.labels import Quote
from workbook.checks.consistency import consistency
from workbook.model.workbook import Workbook
from workbook.storage.format import decode


def test_all_texts_open_and_lead_to_the_headline(exercise_page):
    workbook = decode(resources.path("samples", "nurse.brandbook").read_bytes()).workbook
    page = exercise_page("E7.5", workbook)
    part = page.findChild(AllTexts)
    assert part.closed.link.text() == "All your texts beside each other (10)"
    part.closed.toggle()
    assert len(part.findChildren(Quote)) == len(consistency(workbook))
    asked = []
    page.asked_source.connect(asked.append)
    next(link for link in part.findChildren(Button) if link.accessibleName().endswith("Headline")).click()
    assert asked == ["E5.4.final"]


def test_with_one_text_there_is_nothing_to_compare(exercise_page):
    assert exercise_page("E7.5", Workbook(id="w")).findChild(AllTexts).isHidden()
