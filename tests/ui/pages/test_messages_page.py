"""The messages page over a real session: look first, write, see how it reads, send by hand, stay in touch."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.workbook.outreach.people import circle, person, touch, with_follow_ups, with_messages, with_notices
from tests.workbook.outreach.samples import sample
from ui.pages.exercise_page import ExercisePage
from ui.pages.message_after import FollowUpForm, GiftForm
from ui.pages.message_composer import REST, Composer
from ui.pages.message_look import ENOUGH_TO_BEGIN
from ui.pages.message_words import COPIED, TUESDAY
from ui.pages.messages_page import MessagesPage
from ui.session import Session
from ui.theme.look import Look
from ui.theme.reading import Reading
from ui.widgets.labels import Text
from ui.widgets.tab_stops import tab_stops
from workbook.model.answers import MessageDrafts, MultiChoice, Row
from workbook.model.edits import DeletePerson, PutRow, SetAnswer, SetCell
from workbook.model.workbook import Workbook
from workbook.outreach.ledger import FOLLOW_UPS, ledger_of
from workbook.outreach.lens import ABOUT, NAMES
from workbook.outreach.message_edits import GIVES, MessageAt
from workbook.outreach.recipient import NOTICES
from workbook.outreach.signals import kinds
from workbook.outreach.situations import MESSAGES, situations

TODAY = date(2027, 1, 20)
ADA, BEA = person("Ada Okoro", why="She measured the drain and not the pipe"), person("Bea Lind")
AT = MessageAt(MESSAGES, "m1")
WEAK = (
    "Hi, I came across your impressive profile and would love to add you to my network to explore potential "
    "synergies. Looking forward to connecting!"
)
GOOD = "Ada, you draw fault trees by hand and post the wrong ones too. Which wrong tree taught the crew most?"
SEEN = (
    ("She draws fault trees by hand", "choice"),
    ("She posts the wrong trees", "choice"),
    ("She answers apprentices", "care"),
)
PageMaker = Callable[..., MessagesPage]


def one_message(text: str = "", *, looked: bool = True, **values) -> Workbook:
    workbook = circle(ADA, BEA)
    if looked:
        workbook = with_notices(workbook, ADA, *SEEN)
    return with_messages(workbook, Row(id="m1", person=ADA.id, values={"text": text, "status": "draft", **values}))


@pytest.fixture
def messages(qtbot) -> PageMaker:
    def make(workbook: Workbook, *, opened: MessageAt | None = None, width: int = 730, person_id: str | None = None):
        page = MessagesPage(Session(workbook), TODAY, person_id)
        page.resize(width, 700)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        if opened is not None:
            page.open(opened)
            page.show_rest()
            composer(page).look_now()
        return page

    return make


def composer(page: MessagesPage) -> Composer:
    assert page.composer is not None
    return page.composer


def row(page: MessagesPage, at: MessageAt = AT) -> Row:
    found = at.row_in(page.session.workbook)
    assert found is not None
    return found


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def words_on(page: MessagesPage) -> list[str]:
    return [label.text() for label in page.findChildren(Text) if label.isVisible()]


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


# The list


def test_an_empty_page_asks_who_would_be_glad(messages: PageMaker) -> None:
    page = messages(Workbook())
    assert "Who would be glad to hear from you?" in words_on(page)
    page.focus_first()
    press(Qt.Key.Key_Return)
    assert page.new is not None
    assert QApplication.focusWidget() is page.new.pick.line


def test_each_person_has_their_messages_with_the_state_in_words(messages: PageMaker) -> None:
    sent = Row(id="m2", person=BEA.id, values={"text": "Bea, hello.", "status": "sent", "sent_on": "2027-01-17"})
    old = Row(id="m3", person=BEA.id, values={"text": "Bea, a year ago.", "status": "closed", "sent_on": "2026-01-17"})
    draft = Row(id="m1", person=ADA.id, values={"text": GOOD, "status": "draft"})
    page = messages(with_messages(circle(ADA, BEA), old, draft, sent))
    assert [part.name.text().strip("\u2068\u2069") for part in page.list.people.parts.values()] == [
        "Ada Okoro", "Bea Lind",
    ]  # fmt: skip
    said = [line.accessibleName() for line in page.list.lines]
    assert said[0].endswith("…, Drafted")
    assert "Bea, a year ago., Closed, no answer" in said
    assert "Bea, hello., Sent 3 days ago · look again on Wed 27 January 2027" in said


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"status": "sent", "sent_on": "2027-01-08"}, "one second note is fine until Fri 22 January 2027"),
        ({"status": "sent", "sent_on": "2026-12-01"}, "let it rest until Tue 1 June 2027"),
        ({"status": "answered", "sent_on": "2027-01-08", "answered_on": "2027-01-19"}, "Answered yesterday"),
    ],
)
def test_silence_and_answers_are_said_in_words(messages: PageMaker, values, words) -> None:
    page = messages(one_message(GOOD, **values))
    assert words in page.list.lines[0].accessibleName()


def test_a_page_of_one_person_shows_only_theirs(messages: PageMaker) -> None:
    other = Row(id="m2", person=BEA.id, values={"text": "Bea, hello."})
    workbook = one_message(GOOD)
    page = messages(PutRow(MESSAGES, MessageDrafts, other).apply(workbook), person_id=BEA.id)
    assert [line.accessibleName() for line in page.list.lines] == ["Bea, hello., Drafted"]
    page.begin_new()
    assert page.new is not None
    assert page.new.pick.line.text() == "Bea Lind"


def test_six_open_first_messages_ask_for_answers_first(messages: PageMaker) -> None:
    people = [person(f"{name} Person") for name in ("Ala", "Ber", "Cid", "Dov", "Eli", "Fay")]
    rows = [
        Row(id=f"m{n}", person=one.id, values={"text": "Hello you", "status": "sent", "sent_on": "2027-01-18"})
        for n, one in enumerate(people)
    ]
    page = messages(with_messages(circle(*people), *rows))
    assert "6 first messages are open. Answer those first." in words_on(page)


# Beginning


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grab)", extend=True)  # offscreen only
def test_somebody_known_is_found_by_name_and_somebody_new_is_added(messages: PageMaker) -> None:
    page = messages(circle(ADA))
    for typed, known in (("ada okoro", True), ("Zoë Quist", False)):
        page.close_message()
        page.begin_new()
        assert page.new is not None
        for sign in typed:
            page.new.pick.line.insert(sign)
        page.new.pick.line.edited.emit(typed)
        QTest.keyClick(page.new.pick.line, Qt.Key.Key_Return)
        person_id = row(page, composer(page).at).person
        assert (person_id == ADA.id) is known
    assert [one.name for one in page.session.workbook.people] == ["Ada Okoro", "Zoë Quist"]
    assert page.session.workbook.people[1].review_by == "2028-01-20"
    page.session.undo()
    assert [one.name for one in page.session.workbook.people] == ["Ada Okoro"]
    assert page.composer is None


def test_an_ask_a_no_and_a_closing_note_are_kept_in_their_own_fields(messages: PageMaker) -> None:
    page = messages(one_message(), opened=AT)
    for kind, ref in (("ask", "E9.5.ask"), ("no", "E9.5.decline"), ("close", "E9.5.close")):
        page.open(AT)
        page.show_rest()
        after = composer(page).after
        assert after is not None
        after.kinds[kind].click()
        assert composer(page).at.ref == ref
        assert row(page, composer(page).at).person == ADA.id
        told = composer(page).setting.when.text()
        assert told
    assert told == "Say what it gave you, release them from answering."


# Look first


def test_the_box_opens_after_one_true_observation(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    it = composer(page)
    assert not it.is_open
    assert it.rest is not None
    assert not it.rest.isVisible()
    assert QApplication.focusWidget() is it.look.form.words
    QTest.keyClicks(it.look.form.words, "Nice posts")
    it.look.form.keep.click()
    assert not it.is_open
    assert "A few words more: what exactly was it?" in words_on(page)
    QTest.keyClicks(it.look.form.words, "She draws fault trees by hand")
    it.look.form.kinds.buttons[2].click()
    it.look.form.keep.setFocus()
    press(Qt.Key.Key_Return)
    assert it.is_open
    assert it.rest.isVisible()
    assert QApplication.focusWidget() is it.box.box
    card = page.session.workbook.rows(NOTICES)[0]
    assert (card.text("noticed2"), card.text("noticed2_kind")) == ("She draws fault trees by hand", "choice")
    page.session.undo()
    assert not it.is_open


def test_a_reason_opens_the_box_too_and_is_kept(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    it = composer(page)
    it.look.excuse.toggle()
    it.look.anyway.click()
    assert not it.is_open
    QTest.keyClicks(it.look.reason, "We speak every day")
    press(Qt.Key.Key_Return)
    assert it.is_open
    assert row(page).text("look_first") == "We speak every day"
    it.look.back.click()
    assert not it.is_open


def test_words_once_typed_are_never_hidden(messages: PageMaker) -> None:
    page = messages(one_message("Ada, half a sentence", looked=False), opened=AT)
    assert composer(page).box.box.isVisible()
    assert "Look first: write one true thing you noticed. Or say why you write without it." in words_on(page)
    lost = replace(row(page), person=None)
    page.session.apply(PutRow(MESSAGES, MessageDrafts, lost))
    assert composer(page).box.box.isVisible()
    assert composer(page).pick.isVisible()
    composer(page).pick.line.set_text("Bea Lind")
    composer(page).pick.send()
    assert row(page).person == BEA.id
    assert row(page).text("text") == "Ada, half a sentence"


# Situation, channel, box


def test_each_situation_tells_all_that_the_protocol_says(messages: PageMaker) -> None:
    page = messages(one_message(), opened=AT)
    it = composer(page)
    for situation in situations():
        page.session.apply(SetCell(MESSAGES, "m1", "situation", situation.id))
        rules = it.setting.rules
        assert rules is not None
        if not rules.is_open:
            rules.toggle()
        settle()
        said = "\n".join(words_on(page))
        assert situation.when in said
        assert " → ".join(situation.order) in said
        for words in (situation.never, situation.weak, situation.weak_why, situation.next, situation.length_text):
            assert words in said
        for example in situation.examples:
            assert example.text in said
    assert row(page).text("text") == ""


def test_the_channel_sets_the_limit_and_a_note_shows_what_is_left(messages: PageMaker) -> None:
    page = messages(one_message("x" * 210, channel="linkedin_note"), opened=AT)
    it = composer(page)
    assert it.box.meter.words.text() == "210 of 200 characters · 10 over"
    assert "5 LinkedIn notes left this month. Spend them on people you have looked at." in words_on(page)
    page.session.apply(SetCell(MESSAGES, "m1", "channel", "email"))
    page.session.apply(SetCell(MESSAGES, "m1", "situation", "M3"))
    assert it.box.meter.words.text() == "210 of 600 characters"
    assert not it.setting.budget.isVisible()


def test_the_length_is_told_in_words_and_seconds(messages: PageMaker) -> None:
    page = messages(one_message("one two three " * 20), opened=AT)
    assert composer(page).box.length.text() == "60 words · about 20 seconds to read"


# How it reads


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


def test_readiness_is_in_words_and_tuesday_has_the_last_one(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, situation="M2"), opened=AT)
    it = composer(page)
    assert it.rest is not None
    assert it.tuesday is not None
    assert it.rest.ready.sentence.text().startswith("So far: ")
    it.rest.ready.all.toggle()
    shown = [line.words.text() for line in it.rest.ready.lines.values()]
    assert not any(sign in words for words in shown for sign in "<≥")
    assert not any("X2" in words or ":" in words for words in shown)
    lines = sorted((label for label in page.findChildren(Text) if label.isVisible()), key=bottom)
    assert lines[-1].text() == TUESDAY
    it.tuesday.answers.buttons[3].click()
    it.look_now()
    assert row(page).words("own_levels") == ("R-OUT-7: 3",)
    assert not it.rest.ready.sentence.text().startswith("Partial")


def bottom(label: Text) -> int:
    return label.mapToGlobal(label.rect().bottomLeft()).y()


def test_tuesday_asks_of_an_empty_message_too(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    assert TUESDAY in words_on(page)


# Sending and after


@pytest.mark.parametrize(
    "text", ["Ada,  two  spaces\n\nand “quotes” – dash", "שלום עדה, מה שלומך?\n👩🏽‍🚒 e\u0301", " lead and trail "]
)
def test_copy_gives_exactly_what_is_in_the_box(messages: PageMaker, text: str, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.pages.message_send.announce", lambda _widget, sentence: said.append(sentence))
    page = messages(one_message("x"), opened=AT)
    it = composer(page)
    it.box.box.set_text(text)
    it.box.box.edited.emit(text)
    assert it.send is not None
    it.look_now()
    it.send.copy.click()
    assert QApplication.clipboard().text().encode() == it.box.text().encode() == text.encode()
    assert said == [COPIED]
    assert COPIED in words_on(page)


def test_sent_answered_silent_and_closed_are_marked_by_hand(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    it = composer(page)
    assert it.send is not None
    it.send.deeds["sent"].setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert [(line.kind, line.on) for line in ledger_of(page.session.workbook, ADA.id)] == [("written", TODAY)]
    assert "Sent by you, not by us. Look again on Sat 30 January 2027." in words_on(page)
    assert QApplication.focusWidget() is it.send.deeds["answered"]
    it.send.deeds["closed"].click()
    settle()
    assert "You paid attention to someone. That is not lost." in words_on(page)
    it.send.deeds["open"].click()
    settle()
    it.send.deeds["answered"].click()
    settle()
    assert row(page).text("answered_on") == TODAY.isoformat()
    assert "What did they say? Answer that first." in words_on(page)
    for _ in range(4):
        page.session.undo()
    assert row(page).text("status") == "draft"
    assert ledger_of(page.session.workbook, ADA.id) == ()


def test_one_second_note_is_offered_after_ten_days_and_no_third(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, status="sent", sent_on="2027-01-09"), opened=AT)
    it = composer(page)
    assert it.send is not None
    assert it.send.second.isVisible()
    it.send.second.click()
    second = composer(page).at
    assert second != AT
    assert row(page, second).person == ADA.id
    workbook = page.session.workbook
    twice = SetCell(MESSAGES, second.row_id, "status", "sent").apply(workbook)
    twice = SetCell(MESSAGES, second.row_id, "sent_on", "2027-01-19").apply(twice)
    page = messages(twice, opened=second)
    assert composer(page).send is not None
    assert not composer(page).send.second.isVisible()


def test_what_they_said_is_written_into_the_follow_ups_of_the_course(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, status="answered", sent_on="2027-01-09"), opened=AT)
    after = composer(page).after
    assert after is not None
    after.plan.setFocus()
    press(Qt.Key.Key_Return)
    form = after.form
    assert isinstance(form, FollowUpForm)
    assert form.editor.cells["said"].isAncestorOf(QApplication.focusWidget())
    QTest.keyClicks(QApplication.focusWidget(), "The one with the pump")
    (kept,) = page.session.workbook.rows(FOLLOW_UPS)
    assert (kept.person, kept.text("said"), kept.text("step")) == (ADA.id, "The one with the pump", "answer")
    form.close_it.click()
    assert after.form is None
    line = after.list.parts[kept.id]
    assert "they said: “The one with the pump”" in line.words.accessibleName()
    line.tick.click()
    assert [one.kind for one in ledger_of(page.session.workbook, ADA.id)] == ["written", "answered", "written"]


def test_a_gift_stands_in_the_ledger_and_on_the_give_list(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, status="answered", sent_on="2027-01-09"), opened=AT)
    after = composer(page).after
    assert after is not None
    after.give.click()
    form = after.form
    assert isinstance(form, GiftForm)
    assert any("A name with consent" in words for words in words_on(page))
    form.keep.click()
    assert after.form is form
    QTest.keyClicks(form.line, "My page of pump notes")
    form.keep.click()
    assert after.form is None
    assert ledger_of(page.session.workbook, ADA.id)[-1].kind == "given"
    assert page.session.workbook.rows(GIVES)[0].text("what") == "My page of pump notes"
    page.session.undo()
    assert page.session.workbook.rows(GIVES) == ()


def test_a_follow_up_that_is_taken_out_closes_its_form(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    after = composer(page).after
    assert after is not None
    after.plan.click()
    page.session.undo()
    assert after.form is None
    workbook = with_follow_ups(one_message(GOOD), Row(id="f1", person=BEA.id, values={"do": "for Bea"}))
    page = messages(workbook, opened=AT)
    assert composer(page).after is not None
    assert composer(page).after.list.parts == {}


# Shared rows, deletion, keys


def test_the_form_of_the_course_and_this_page_hold_the_same_rows(messages: PageMaker, exercise_page) -> None:
    course: ExercisePage = exercise_page("E9.3", one_message(GOOD))
    page = MessagesPage(course.session, TODAY)
    page.open(AT)
    composer(page).box.box.insertPlainText("Truly. ")
    assert "Truly. " in course.session.workbook.rows(MESSAGES)[0].text("text")
    course.session.apply(SetCell(MESSAGES, "m1", "text", "Ada, from the form."))
    assert composer(page).box.text() == "Ada, from the form."
    page.deleteLater()


def test_a_person_deleted_with_their_draft_open_comes_back_with_undo(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    page.session.apply(DeletePerson(ADA.id))
    assert page.composer is None
    assert "The message you had open is gone. Undo brings it back." in words_on(page)
    settle()
    page.session.undo()
    assert composer(page).at == AT
    assert composer(page).box.text() == GOOD
    settle()
    page.session.redo()
    assert page.composer is None


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


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_every_message_of_the_samples_opens(messages: PageMaker, name: str) -> None:
    page = messages(sample(name))
    for ref in (MESSAGES, "E9.5.ask", "E9.5.decline", "E9.5.close"):
        for one in page.session.workbook.rows(ref):
            page.open(MessageAt(ref, one.id))
            page.show_rest()
            composer(page).look_now()
            assert composer(page).box.text() == one.text("text")
            assert all(stop.accessibleName().strip() for stop in tab_stops(page))


def test_twice_the_text_size_in_a_narrow_window_is_not_too_wide(messages: PageMaker, look_: Look, qtbot) -> None:
    look_.apply(Reading(theme="light", scale=200))
    page = messages(one_message(WEAK, situation="M5", channel="linkedin_note"), opened=AT, width=480)
    settle()
    page.fit()
    settle()
    room = page.viewport().width()
    wide = [
        stop.accessibleName()
        for stop in tab_stops(page)
        if stop.mapTo(page.viewport(), stop.rect().topRight()).x() > room
    ]
    assert wide == []


def test_a_ledger_line_counts_as_looking(messages: PageMaker) -> None:
    workbook = circle(ADA, ledger=(touch(ADA, "met", date(2027, 1, 18), "She asked who reads it after midnight"),))
    page = messages(with_messages(workbook, Row(id="m1", person=ADA.id)), opened=AT)
    assert composer(page).is_open


def test_notices_are_asked_about_titles_and_private_matters(messages: PageMaker) -> None:
    title = with_notices(circle(ADA), ADA, ("Head of research at Siemens", "title"))
    page = messages(with_messages(title, Row(id="m1", person=ADA.id)), opened=AT)
    assert not composer(page).is_open
    assert composer(page).look.asked.text() == ("They know where they work. What have they chosen, said or changed?")
    private = with_notices(circle(ADA), ADA, ("She wrote about her illness in spring", "change"))
    page = messages(with_messages(private, Row(id="m1", person=ADA.id)), opened=AT)
    assert composer(page).look.asked.text() == "Would A. O. be glad that this is written here?"
    two = with_notices(circle(ADA), ADA, *SEEN[:2])
    page = messages(with_messages(two, Row(id="m1", person=ADA.id)), opened=AT)
    assert composer(page).look.said.text() == ENOUGH_TO_BEGIN
    assert "Three things make a letter. You have 2." in composer(page).look.few.text()


def test_a_workbook_open_to_read_only_takes_no_new_message(messages: PageMaker) -> None:
    page = messages(one_message(GOOD), opened=AT)
    page.session.read_only = True
    after = composer(page).after
    assert after is not None
    after.kinds["ask"].click()
    assert composer(page).at == AT
    after.plan.click()
    assert after.form is None
    assert composer(page).isVisible()


def test_a_page_of_somebody_not_written_to_begins_with_them(messages: PageMaker) -> None:
    page = messages(circle(ADA, BEA), person_id=BEA.id)
    assert "Nothing written to \u2068Bea Lind\u2069 yet" in words_on(page)
    page.focus_first()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert row(page, composer(page).at).person == BEA.id


def test_a_follow_up_ticked_without_a_day_was_done_today(messages: PageMaker) -> None:
    plan = Row(id="f1", person=ADA.id, values={"step": "thank", "do": "my thanks"})
    page = messages(with_follow_ups(one_message(GOOD), plan), opened=AT)
    after = composer(page).after
    assert after is not None
    after.list.parts["f1"].tick.click()
    assert [(line.kind, line.on) for line in ledger_of(page.session.workbook, ADA.id)] == [("given", TODAY)]
    page.session.undo()
    assert ledger_of(page.session.workbook, ADA.id) == ()


def test_what_was_noticed_stands_right_above_the_box(messages: PageMaker) -> None:
    workbook = SetCell(NOTICES, f"n_{ADA.id}", "wonder", "Which tree taught most?").apply(one_message(GOOD))
    page = messages(workbook, opened=AT)
    it = composer(page)
    page.fit()
    settle()
    assert it.setting.geometry().bottom() < it.look.y() < it.look.geometry().bottom() < it.box.y()
    assert it.look.seen.text().splitlines() == [f"· {text}" for text, _ in SEEN]
    assert "You wonder: Which tree taught most?" in it.look.beside.text()
    assert "Why them: She measured the drain and not the pipe" in it.look.beside.text()


def test_a_channel_of_ones_own_and_the_way_to_the_limits(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, channel="linkedin_note"), opened=AT)
    setting = composer(page).setting
    assert "Holds 200 characters." in words_on(page)
    assert setting.cells["channel"].own.isHidden()
    setting.language.toggle()
    settle()
    asked: list[str] = []
    page.chosen.connect(asked.append)
    setting.change.click()
    assert asked == ["limits"]
    page.session.apply(SetCell(MESSAGES, "m1", "channel", "pigeon"))
    assert not setting.cells["channel"].own.isHidden()
    assert setting.change.isHidden()


def test_what_signals_speak_of_is_underlined_until_the_words_change(messages: PageMaker) -> None:
    page = messages(one_message(WEAK), opened=AT)
    it = composer(page)
    marked = {one.cursor.selectedText() for one in it.box.box.extraSelections()}
    assert "impressive" in marked
    page.session.apply(SetCell(MESSAGES, "m1", "text", GOOD))
    it.look_now()
    assert it.box.box.extraSelections() == []


@pytest.mark.parametrize(("path", "shown"), [("G4", True), ("G1", False)])
def test_who_asks_about_a_field_reads_beside_the_box_what_nobody_is_asked_for(
    messages: PageMaker, path: str, shown: bool
) -> None:
    workbook = SetAnswer("E1.2.main", MultiChoice(chosen=(path,))).apply(one_message(GOOD))
    page = messages(workbook, opened=AT)
    assert composer(page).asking.isVisible() is shown
    assert any(words.startswith("Never ask anyone for what their employer") for words in words_on(page)) is shown


def test_what_was_noticed_and_not_kept_yet_is_there_again(messages: PageMaker) -> None:
    page = messages(one_message(looked=False), opened=AT)
    it = composer(page)
    QTest.keyClicks(it.look.form.words, "She draws fault trees by hand")
    again = composer(messages(it.deeds.workbook, opened=AT))
    assert again.look.form.words.text() == "She draws fault trees by hand"
    assert again.look.form.isVisible()
    again.look.form.keep.click()
    assert again.deeds.workbook.unkept == {}
    assert again.deeds.workbook.rows(NOTICES)[0].text("noticed1") == "She draws fault trees by hand"
