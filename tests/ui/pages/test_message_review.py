"""How a message reads: its length, its signals and the lens, at rest and never in the way of a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.pages.messaging import AT, BEA, GOOD, WEAK, PageMaker, composer, one_message, press, row, settle, words_on
from ui.pages.message_composer import REST
from workbook.model.answers import MessageDrafts, Row
from workbook.model.edits import PutRow, SetCell
from workbook.outreach.lens import ABOUT, NAMES
from workbook.outreach.signals import kinds
from workbook.outreach.situations import MESSAGES


def test_the_length_is_told_in_words_and_seconds(messages: PageMaker) -> None:
    page = messages(one_message("one two three " * 20), opened=AT)
    assert composer(page).box.length.text() == "60 words · about 20 seconds to read"


def test_each_signal_asks_its_exact_question_and_can_be_meant_so(messages: PageMaker) -> None:
    page = messages(one_message(WEAK), opened=AT)
    rest = composer(page).rest
    assert rest is not None
    assert rest.signals.band.text() == "Could be sent to many."
    if not rest.signals.list.more.isHidden():
        rest.signals.list.more.click()
    cards = rest.signals.list.cards()
    assert {card.line.title for card in cards} >= {kinds()["X1"].label, kinds()["X8"].label}
    assert {card.line.question for card in cards} >= {"What made you stop at this person?", kinds()["X13"].question}
    assert not any(sign.isdigit() for sign in rest.signals.band.text())
    rest.signals.details.toggle()
    assert rest.signals.numbers is not None
    index = rest.signals.numbers.text().splitlines()[0]
    assert "of 100" in index
    card = next(card for card in cards if card.line.title == kinds()["X1"].label)
    stock = card.line.id
    assert card.line.action == "Show me where"
    meant = next(one for one in card.findChildren(QAbstractButton) if one.text() == "I meant it so")
    meant.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    composer(page).look_now()
    assert row(page).words("meant") == (stock,)
    assert stock not in {card.line.id for card in rest.signals.list.cards()}
    assert rest.signals.numbers.text().splitlines()[0] != index
    page.session.undo()
    composer(page).look_now()
    assert row(page).words("meant") == ()
    assert stock in {card.line.id for card in rest.signals.list.cards()}


def test_show_me_where_selects_the_words(messages: PageMaker) -> None:
    page = messages(one_message(f"\N{GRINNING FACE} {WEAK}"), opened=AT)
    rest = composer(page).rest
    assert rest is not None
    stock = next(card.line.id for card in rest.signals.list.cards())
    rest.signals.list.acted.emit(stock)
    chosen = composer(page).box.box.textCursor().selectedText()
    assert chosen.lower() in stock
    assert chosen


def test_a_language_without_lists_is_said(messages: PageMaker) -> None:
    page = messages(one_message("Cara Ada, hai disegnato gli alberi a mano. Quale ti ha insegnato di più?"), opened=AT)
    page.session.apply(SetCell(MESSAGES, "m1", "language", "Italian"))
    composer(page).look_now()
    said = " ".join(words_on(page))
    assert "There is no word list for this language yet." in said
    assert "Little could be looked at." in said
    assert "Reads personal." not in said
    assert "Nothing to ask" not in said
    assert "There is no list of small words for this language yet" in said


def test_the_lens_is_corrected_by_keyboard_and_undone(messages: PageMaker) -> None:
    page = messages(
        one_message("Ada, you draw trees by hand. The rain has stopped here today.", situation="M3"), opened=AT
    )
    rest = composer(page).rest
    assert rest is not None
    line = rest.lens.list.parts["1"]
    shown = {**NAMES, "you": "about Ada Okoro"}
    by_rules = line.mark.about
    assert line.choice.currentText() == shown[by_rules]
    line.choice.setFocus()
    press(Qt.Key.Key_Up if by_rules != "you" else Qt.Key.Key_Down)
    chosen = ABOUT[abs(ABOUT.index(by_rules) - 1)]
    assert row(page).words("lens") == (f"{chosen}: The rain has stopped here today.",)
    composer(page).look_now()
    assert line.mark.about == chosen
    assert line.said.isVisible()
    assert QApplication.focusWidget() is line.choice
    line.choice.activated.emit(line.choice.findText("as its words say"))
    composer(page).look_now()
    assert line.choice.currentText() == shown[by_rules]
    assert not line.said.isVisible()
    page.session.undo()
    page.session.undo()
    assert row(page).words("lens") == ()
    assert "Aim here: twice as many words about Ada Okoro as about me. This message does that." in words_on(page)


def test_a_copy_for_somebody_else_rings_and_shows_which(messages: PageMaker) -> None:
    first = "Bea, your talk on dye baths made our works change the rinse. Which colour stays longest in the drain?"
    other = Row(id="m2", person=BEA.id, values={"text": first, "status": "sent", "sent_on": "2027-01-10"})
    workbook = one_message(first.replace("Bea", "Ada"))
    page = messages(PutRow(MESSAGES, MessageDrafts, other).apply(workbook), opened=AT)
    rest = composer(page).rest
    assert rest is not None
    assert rest.alike.isVisible()
    assert "Bea Lind" in rest.alike.title.text()
    assert rest.alike.other.text() == first
    rest.alike.open.click()
    assert composer(page).at.row_id == "m2"


def test_a_sentence_of_a_site_is_recognised(messages: PageMaker) -> None:
    page = messages(one_message("I'd like to add you to my professional network."), opened=AT)
    rest = composer(page).rest
    assert rest is not None
    assert rest.alike.title.text() == "This is the site's sentence"
    page.session.apply(SetCell(MESSAGES, "m1", "text", GOOD))
    composer(page).look_now()
    assert not rest.alike.isVisible()


def test_keys_are_never_waited_for_and_the_look_comes_at_rest(messages: PageMaker, qtbot, monkeypatch) -> None:
    looked: list[str] = []
    page = messages(one_message(GOOD), opened=AT)
    it = composer(page)
    it._waits.stop()
    real = it.look_now
    monkeypatch.setattr(
        "ui.pages.message_composer.review", lambda w, r, ref: looked.append(r.text("text")) or review(w, r, ref)
    )
    from workbook.outreach.review import review

    it.box.box.focus_end()
    QTest.keyClicks(it.box.box, " And the second one?")
    assert looked == []
    assert it._waits.isActive()
    assert it._waits.interval() == REST
    assert row(page).text("text").endswith("And the second one?")
    qtbot.waitUntil(lambda: len(looked) == 1, timeout=3000)
    assert looked[0].endswith("And the second one?")
    assert real is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\N{WAVING HAND SIGN}",
        "שלום עדה, ראיתי את העצים שלך. איזה עץ לימד אותך?",
        "a\u0301" * 50,
        "word " * 4000,
        "?" * 20_000,
        "{name}",
    ],
    ids=["empty", "one emoji", "right to left", "accents", "20,000 in words", "20,000 signs", "merge mark"],
)
def test_whatever_is_written_is_looked_at(messages: PageMaker, text: str) -> None:
    page = messages(one_message(text), opened=AT)
    it = composer(page)
    it.look_now()
    assert it.rest is not None
    assert it.rest.signals.isVisible() is bool(text.strip())
    assert it.box.text() == row(page).text("text")
    assert page.horizontalScrollBar().maximum() == 0


def test_many_sentences_are_shown_a_few_at_a_time(messages: PageMaker) -> None:
    page = messages(one_message("You drew it. " * 60), opened=AT)
    rest = composer(page).rest
    assert rest is not None
    assert rest.lens.more.text() == "Show more sentences (50)"
    rest.lens.more.click()
    assert len(rest.lens.list.parts) == 30
    assert QApplication.focusWidget() is rest.lens.list.parts["10"].choice


def test_what_signals_speak_of_is_underlined_until_the_words_change(messages: PageMaker) -> None:
    page = messages(one_message(WEAK), opened=AT)
    it = composer(page)
    marked = {one.cursor.selectedText() for one in it.box.box.extraSelections()}
    assert "impressive" in marked
    page.session.apply(SetCell(MESSAGES, "m1", "text", GOOD))
    it.look_now()
    assert it.box.box.extraSelections() == []
