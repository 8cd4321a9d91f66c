"""Claims with what shows them, the swap test and whom a text is about: opened on demand, brought up to date at rest."""

import pytest

import resources
from ui.pages.look_closer import LookCloser, about_words
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from workbook.checks.background import Background
from workbook.checks.claims import claim_threads
from workbook.checks.passage import Passage
from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.storage.format import decode


def nurse() -> Workbook:
    return decode(resources.path("samples", "nurse.brandbook").read_bytes()).workbook


def said(part: LookCloser) -> list[str]:
    return [label.text() for label in part.findChildren(Text)]


@pytest.mark.parametrize(
    ("exercise", "ref"),
    [("E4.2", "E4.2.own_voice"), ("E5.4", "E5.4.final"), ("E6.3", "E6.3.about"), ("E6.4", "E6.4.revised")],
)
def test_each_public_text_has_its_closer_look_once_it_has_words(exercise_page, exercise, ref):
    part = exercise_page(exercise, Workbook(id="w", answers={ref: LongText(text="I count alarms.")})).findChild(
        LookCloser
    )
    assert not part.isHidden()
    assert exercise_page(exercise, Workbook(id="w")).findChild(LookCloser).isHidden()


def test_claims_stand_with_their_story_and_the_unshown_one_leads_to_the_stories(exercise_page):
    page = exercise_page("E4.2", nurse())
    part = page.findChild(LookCloser)
    part.closed.toggle()
    words = said(part)
    for ref, thread in claim_threads(nurse()):
        if ref == "E4.2.own_voice" and thread.shown == "linked":
            assert f"Shown by “{thread.title}”. {thread.confirm} could confirm it." in words
    assert any(line.startswith("Not yet shown.") for line in words)
    asked = []
    page.asked_source.connect(asked.append)
    next(link for link in part.findChildren(Button) if link.text() == "Put a story beside it").click()
    assert asked == ["E4.3.claims"]


def test_it_looks_again_when_the_keys_rest_and_not_before(exercise_page, qtbot):
    page = exercise_page("E6.3", nurse())
    part = page.findChild(LookCloser)
    part.closed.toggle()
    before = said(part)
    page.session.apply(SetAnswer("E6.3.about", LongText(text="You are reading one page. I wrote it for you.")))
    assert said(part) == before
    qtbot.waitUntil(lambda: "You speak of yourself once, and of the reader or your people 2 times." in said(part))


def test_without_a_word_list_it_says_so():
    passage = Passage("Я рахую тривоги вночі, і ви це чуєте.", "E6.3.about", usual="uk")
    assert "no word list" in about_words(passage, Background(Workbook(id="w")))
