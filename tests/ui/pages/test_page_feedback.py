"""Feedback while writing: after rest, below the field; set aside and brought back; suggestions by click, one step."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from ui.pages.page_feedback import PageFeedback
from ui.reviewer.reviewer import Reviewer
from ui.settings import FeedbackChoices
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from workbook.model.answers import LongText, RankedList, Row, ShortText
from workbook.model.workbook import Owner, Workbook
from workbook.writing.slip import Slip

ON = FeedbackChoices()
QUIET = FeedbackChoices(marks=False, grammar=False)


class Speller:
    """A reader of English and Spanish that knows a few slips and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.tongues: list[str] = []

    def look(self, text, tongue, words):
        self.asked.append(text)
        self.tongues.append(tongue)
        if tongue not in {"british", "es"}:
            return None
        known = {"recieve": "receive", "teh": "the"}
        return tuple(
            Slip(text.index(word), text.index(word) + len(word), word, f"Is '{word}' meant?", "spelling", (mended,))
            for word, mended in known.items()
            if word in text and word not in words
        )


@pytest.fixture
def feedback(exercise_page, qtbot):
    """A page with feedback: (page, its feedback parts by field reference)."""

    def make(exercise_id, workbook=None, choices=ON, speller=None):
        page = exercise_page(exercise_id, workbook)
        read = speller or Speller()
        reviewer = Reviewer(page.session, lambda: choices, page, reader=lambda: read)
        return page, PageFeedback(page, reviewer)

    return make


def part(qtbot, feedback, ref):
    qtbot.waitUntil(lambda: ref in feedback.parts and bool(feedback.parts[ref].list.cards()), timeout=4000)
    return feedback.parts[ref]


def lines(shown):
    return [card.line for card in shown.list.cards()]


def press(shown, words):
    found = next(one for one in shown.findChildren(Button) if one.accessibleName().startswith(words))
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def test_a_worn_word_is_asked_about_after_rest_and_not_on_every_key(feedback, qtbot):
    page, beside = feedback("E5.4")
    box = page.field_for("E5.4.final").box
    box.setFocus()
    QTest.keyClicks(box, "Passionate dynamic results-driven innovative team player")
    assert beside.parts == {}
    shown = part(qtbot, beside, "E5.4.final")
    assert shown.isVisible()
    assert any(line.id.startswith("C-HEAD-3") for line in shown.list._lines)
    assert sum(line.kind == "try" for line in lines(shown)) == 1


def test_what_works_stands_first_and_the_rest_comes_on_demand(feedback, qtbot):
    _, beside = feedback("E4.2", Workbook(id="w", answers={"E4.2.own_voice": LongText(text=STATEMENT)}))
    shown = part(qtbot, beside, "E4.2.own_voice")
    kinds = [line.kind for line in lines(shown)]
    assert kinds[0] == "works"
    assert kinds.count("try") == 1
    before = len(kinds)
    press(shown, "Show all")
    assert len(lines(shown)) > before


def test_a_finding_set_aside_is_hidden_and_undo_brings_it_back(feedback, qtbot):
    page, beside = feedback("E5.4", worn())
    shown = part(qtbot, beside, "E5.4.final")
    first = next(line for line in lines(shown) if line.kind == "try")
    press(shown, "Not for this text")
    qtbot.waitUntil(lambda: first.id not in {line.id for line in shown.list._lines}, timeout=2000)
    assert first.id in page.session.workbook.dismissed
    assert shown.back.isVisible()
    page.session.undo()
    qtbot.waitUntil(lambda: first.id in {line.id for line in lines(shown)}, timeout=2000)
    assert not shown.back.isVisible()


def test_show_me_where_selects_the_words_also_behind_emoji(feedback, qtbot):
    text = "👩‍👩‍👧 שלום " + WORN
    page, beside = feedback("E5.4", worn(text))
    shown = part(qtbot, beside, "E5.4.final")
    press(shown, "Show all")
    wanted = next(line for line in lines(shown) if line.id.startswith("C-HEAD-3"))
    finding = next(one for one in shown._review.findings if one.key == wanted.id)
    card = next(card for card in shown.list.cards() if card.line == wanted)
    press(card, "Show me where")
    box = page.field_for("E5.4.final").box
    assert box.hasFocus()
    assert box.textCursor().selectedText() == text[finding.start : finding.end]


def test_marks_stand_under_the_words_and_move_with_them(feedback, qtbot):
    text = "🎉 I recieve guests"
    page, beside = feedback("E5.4", headline(text))
    part(qtbot, beside, "E5.4.final")
    box = page.field_for("E5.4.final").box
    qtbot.waitUntil(lambda: "recieve" in marked(box), timeout=4000)
    cursor = QTextCursor(box.document())
    cursor.insertText("Hello 🎉 ")
    assert "recieve" in marked(box)


def test_no_marks_when_they_are_switched_off(feedback, qtbot):
    page, beside = feedback("E5.4", worn(), replace(ON, marks=False))
    part(qtbot, beside, "E5.4.final")
    assert page.field_for("E5.4.final").box.extraSelections() == []


def test_a_suggestion_changes_the_text_in_one_step(feedback, qtbot):
    page, beside = feedback("E5.4", headline("🎉 I recieve guests at night"))
    shown = part(qtbot, beside, "E5.4.final")
    qtbot.waitUntil(lambda: any(line.kind == "spelling" for line in shown.list._lines), timeout=4000)
    open_all(shown)
    press(shown, "Put 'receive' there")
    qtbot.waitUntil(lambda: page.session.workbook.text("E5.4.final") == "🎉 I receive guests at night", timeout=2000)
    assert page.field_for("E5.4.final").box.text() == "🎉 I receive guests at night"
    page.session.undo()
    assert page.session.workbook.text("E5.4.final") == "🎉 I recieve guests at night"


def test_a_suggestion_for_words_that_are_gone_changes_nothing(feedback, qtbot):
    page, beside = feedback("E5.4", headline("I recieve guests at night"))
    shown = part(qtbot, beside, "E5.4.final")
    qtbot.waitUntil(lambda: any(line.kind == "spelling" for line in shown.list._lines), timeout=4000)
    key = next(line.id for line in shown.list._lines if line.kind == "spelling")
    box = page.field_for("E5.4.final").box
    box.selectAll()
    QTest.keyClicks(box, "We cook")
    shown.list.replaced.emit(key, "receive")
    qtbot.wait(30)
    assert page.session.workbook.text("E5.4.final") == "We cook"


def test_a_word_can_be_kept_as_ones_own_with_undo(feedback, qtbot):
    page, beside = feedback("E5.4", headline("I recieve guests at night"))
    shown = part(qtbot, beside, "E5.4.final")
    qtbot.waitUntil(lambda: any(line.kind == "spelling" for line in shown.list._lines), timeout=4000)
    open_all(shown)
    press(shown, "It is a word of mine")
    qtbot.waitUntil(lambda: not any(line.kind == "spelling" for line in shown.list._lines), timeout=2000)
    assert page.session.workbook.owner.known_words == ("recieve",)
    page.session.undo()
    qtbot.waitUntil(lambda: any(line.kind == "spelling" for line in shown.list._lines), timeout=2000)


def test_a_word_is_not_pointed_at_while_the_caret_is_at_its_end(feedback, qtbot):
    page, beside = feedback("E5.4", headline("Guests of"))
    box = page.field_for("E5.4.final").box
    box.focus_end()
    QTest.keyClicks(box, " night nurses I recieve")
    shown = part(qtbot, beside, "E5.4.final")
    qtbot.wait(500)
    assert not any(line.kind == "spelling" for line in shown.list._lines)
    QTest.keyClicks(box, " ")
    qtbot.waitUntil(lambda: any(line.kind == "spelling" for line in shown.list._lines), timeout=2000)


def test_rows_have_their_own_places(feedback, qtbot):
    rows = RankedList(rows=(Row(id="d1", values={"text": "Nurse for nights"}), Row(id="d2", values={"text": WORN})))
    page, beside = feedback("E5.3", Workbook(id="w", answers={"E5.3.drafts": rows}))
    shown = part(qtbot, beside, "E5.3.drafts")
    open_all(shown)
    line = next(line for line in lines(shown) if line.id.startswith("C-HEAD-3"))
    assert "2: " in line.title
    press(next(card for card in shown.list.cards() if card.line == line), "Show me where")
    card = page.field_for("E5.3.drafts").cards[1]
    assert card.is_open
    assert card.editor.cells["text"].entry.textCursor().hasSelection()


def test_a_row_that_goes_takes_its_marks_along(feedback, qtbot):
    rows = RankedList(rows=(Row(id="d1", values={"text": "I recieve guests"}), Row(id="d2", values={"text": WORN})))
    page, beside = feedback("E5.3", Workbook(id="w", answers={"E5.3.drafts": rows}))
    shown = part(qtbot, beside, "E5.3.drafts")
    field = page.field_for("E5.3.drafts")
    for card in field.cards:
        card.set_open(wanted=True)
    shown._show()
    qtbot.waitUntil(lambda: len(shown._marked) == 2, timeout=2000)
    field.remove_row(field.cards[1])
    qtbot.waitUntil(lambda: not any(line.id.startswith("C-HEAD-3") for line in shown.list._lines), timeout=2000)
    qtbot.waitUntil(lambda: len(shown._marked) == 1, timeout=2000)
    page.session.undo()
    qtbot.waitUntil(lambda: any(line.id.startswith("C-HEAD-3") for line in shown.list._lines), timeout=2000)


def test_without_a_language_part_it_is_said_kindly(feedback, qtbot):
    class Nobody:
        def look(self, _text, _dialect, _words):
            return None

    _, beside = feedback("E5.4", worn(), speller=Nobody())
    shown = part(qtbot, beside, "E5.4.final")
    qtbot.waitUntil(shown.note.isVisible, timeout=2000)
    assert "not installed" in shown.note.text()


def test_a_language_without_a_dictionary_is_left_alone_and_it_is_said(feedback, qtbot):
    speller = Speller()
    german = "Ich helfe Pflegekräften, die nachts arbeiten, und recieve ist nicht mein Wort für die Übergabe."
    _, beside = feedback("E5.4", headline(german), speller=speller)
    qtbot.waitUntil(lambda: "E5.4.final" in beside.parts and beside.parts["E5.4.final"].note.isVisible(), timeout=4000)
    assert speller.tongues[-1] == "de"
    assert "dictionary" in beside.parts["E5.4.final"].note.text()
    assert not any("recieve" in one.text() for one in beside.parts["E5.4.final"].findChildren(Text))


def test_a_language_with_a_dictionary_is_read_in_it(feedback, qtbot):
    spanish = "Soy panadera de noche y recieve no es una palabra que yo use con los que empiezan en la tienda."
    speller = Speller()
    _, beside = feedback("E5.4", headline(spanish), speller=speller)
    shown = part(qtbot, beside, "E5.4.final")
    qtbot.waitUntil(lambda: bool(shown._review.slips), timeout=4000)
    open_all(shown)
    assert any("recieve" in one.text() for one in shown.findChildren(Text))
    assert speller.tongues[-1] == "es"


def test_nothing_is_asked_of_the_speller_when_it_is_off(feedback, qtbot):
    speller = Speller()
    _, beside = feedback("E5.4", worn(), QUIET, speller)
    part(qtbot, beside, "E5.4.final")
    qtbot.wait(60)
    assert speller.asked == []


def marked(box) -> list[str]:
    return [one.cursor.selectedText() for one in box.extraSelections()]


def open_all(shown):
    if not shown.list.more.isHidden() and shown.list.more.text().startswith("Show all"):
        press(shown, "Show all")


def headline(text) -> Workbook:
    return Workbook(id="w", owner=Owner(name="Amira"), answers={"E5.4.final": ShortText(text=text)})


WORN = "Passionate dynamic results-driven innovative team player"
STATEMENT = (
    "I help night nurses plan their weeks. A passionate and dynamic and innovative planner of calm handovers, "
    "43 families said so."
)


def worn(text: str = WORN) -> Workbook:
    return headline(text)
