"""Spelling in the studio: found at rest, mended by click in one step, kept as one's own word, set aside and back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import chooser, disk, home, person, sit_down, world
from tests.ui.pages.drafting import Maker, column, headlines
from tests.ui.pages.test_page_feedback import Speller
from ui import places
from ui.pages.studio_slips import ALL_HEARD, DraftSlips, StudioSlips
from ui.reviewer.reviewer import REST, Reviewer
from ui.settings import FeedbackChoices
from ui.widgets.buttons import Button
from workbook.drafting.draft_kinds import BRAND, bio_kinds
from workbook.model.answers import LongText, RankedList, Row
from workbook.model.workbook import Workbook

__all__ = ("chooser", "disk", "home", "person", "sit_down", "world")

SLIPPED = headlines("Nurse who will recieve you", "Nurse for nights", final="Nurse who will recieve you", chosen="d1")


@pytest.fixture
def spelled(studio: Maker) -> Callable:
    def make(workbook: Workbook = SLIPPED, choices: FeedbackChoices | None = None):
        page = studio(workbook)
        speller = Speller()
        reviewer = Reviewer(page.session, lambda: choices or FeedbackChoices(), page, reader=lambda: speller)
        slips = StudioSlips(page, reviewer)
        page.turn_to(page.deeds.kind)
        return page, slips, speller

    return make


def part(qtbot, page, slips: StudioSlips, draft: str = "d1") -> DraftSlips:
    qtbot.waitUntil(
        lambda: any(key.draft_id == draft and one.list.cards() for key, one in slips.parts.items()), timeout=4000
    )
    return slips.parts[column(page, draft)]


def press(shown: DraftSlips, words: str) -> None:
    found = next(one for one in shown.findChildren(Button) if one.accessibleName().startswith(words))
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def test_a_slip_is_said_below_its_draft_and_underlined(spelled, qtbot) -> None:
    page, slips, _ = spelled()
    shown = part(qtbot, page, slips)
    assert shown.isVisibleTo(page)
    (card,) = shown.list.cards()
    assert (card.line.title, card.line.instead, card.line.learn) == ("Spelling", ("receive",), "It is a word of mine")
    (mark,) = column(page, "d1").box.extraSelections()
    assert mark.cursor.selectedText() == "recieve"
    assert column(page, "d2") not in slips.parts


def test_another_word_is_put_there_in_one_step_and_the_text_in_use_follows(spelled, qtbot) -> None:
    page, slips, _ = spelled()
    press(part(qtbot, page, slips), "Put 'receive' there")
    qtbot.waitUntil(lambda: page.session.undo_label == "Spelling changed")
    workbook = page.session.workbook
    assert workbook.rows("E5.3.drafts")[0].text("text") == workbook.text("E5.4.final") == "Nurse who will receive you"
    qtbot.waitUntil(lambda: not slips.parts[column(page, "d1")].isVisibleTo(page), timeout=4000)
    assert column(page, "d1").box.extraSelections() == []
    page.session.undo()
    assert page.session.workbook.text("E5.4.final") == "Nurse who will recieve you"


def test_a_word_of_ones_own_is_asked_about_no_more(spelled, qtbot) -> None:
    page, slips, _ = spelled()
    shown = part(qtbot, page, slips)
    press(shown, "It is a word of mine")
    qtbot.waitUntil(lambda: not shown.isVisibleTo(page), timeout=4000)
    assert page.session.workbook.owner.known_words == ("recieve",)


def test_what_is_set_aside_can_be_brought_back(spelled, qtbot) -> None:
    page, slips, _ = spelled()
    shown = part(qtbot, page, slips)
    press(shown, "Not for this text")
    qtbot.waitUntil(lambda: not shown.list.isVisibleTo(page), timeout=4000)
    assert shown.back.text() == "1 set aside. Bring back"
    press(shown, "1 set aside")
    qtbot.waitUntil(lambda: shown.list.isVisibleTo(page), timeout=4000)
    assert not shown.back.isVisibleTo(page)


def test_nothing_is_read_between_two_keys_and_a_word_half_typed_is_left_alone(spelled, qtbot) -> None:
    page, slips, speller = spelled(headlines("One", "Two"))
    qtbot.waitUntil(lambda: {"One", "Two"} <= set(speller.asked), timeout=4000)
    speller.asked.clear()
    box = column(page, "d1").box
    box.focus_end()
    for sign in " recieve":
        QTest.keyClick(box, sign)
        qtbot.wait(5)
    assert [one for one in speller.asked if one.startswith("One")] == []
    qtbot.waitUntil(lambda: "One recieve" in speller.asked, timeout=REST + 3000)
    qtbot.wait(ALL_HEARD + 60)
    assert slips.parts == {}, "the caret is at the end of the word"
    QTest.keyClick(box, " ")
    assert part(qtbot, page, slips).list.cards()


def test_each_kind_of_text_is_read_as_it_is_in_its_exercise(spelled, qtbot) -> None:
    drafts = RankedList(rows=(Row(id="b1", values={"text": "I recieve guests."}),))
    bios = {ref: LongText(text="I recieve guests.") for ref in (bio_kinds()[0].final,)}
    page, slips, speller = spelled(Workbook(id="w", answers={BRAND.rows: drafts, **bios}))
    page.turn_to(BRAND)
    assert part(qtbot, page, slips, "b1").list.cards()
    speller.asked.clear()
    page.turn_to(bio_kinds()[0])
    qtbot.wait(REST)
    assert speller.asked == [], "short selves are not read in their exercise either"


def test_whoever_wants_no_spelling_has_none(spelled, qtbot) -> None:
    page, slips, speller = spelled(SLIPPED, FeedbackChoices(grammar=False))
    qtbot.waitUntil(lambda: not page.drafts.signs.is_busy, timeout=4000)
    qtbot.wait(100)
    assert (speller.asked, slips.parts) == ([], {})


def test_the_window_has_its_drafts_read(person) -> None:
    person.window.desk.start("Amira")
    person.view.go(places.STUDIO)
    assert person.page.findChild(StudioSlips) is not None
