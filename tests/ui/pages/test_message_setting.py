"""Around the box: the situation, the channel with its limit, and what nobody is asked for."""

import pytest

from tests.ui.pages.messaging import AT, GOOD, PageMaker, composer, one_message, row, settle, words_on
from workbook.model.answers import MultiChoice
from workbook.model.edits import SetAnswer, SetCell
from workbook.outreach.situations import MESSAGES, situations


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


def test_one_sentence_says_which_length_counts(messages: PageMaker) -> None:
    page = messages(one_message(GOOD, channel="comment"), opened=AT)
    it = composer(page)
    page.session.apply(SetCell(MESSAGES, "m1", "situation", "M3"))
    good = it.box.meter.words.text().split(" of ")[1].split()[0]
    said = f"Good: up to {good} characters; the counter goes by that. The place itself holds 1,250."
    assert it.setting.room.text() == said
    assert "characters" not in it.setting.when.text()
    page.session.apply(SetCell(MESSAGES, "m1", "channel", "pigeon"))
    assert it.setting.room.text() == "Good: up to 600 characters."


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


@pytest.mark.parametrize(("path", "shown"), [("G4", True), ("G1", False)])
def test_who_asks_about_a_field_reads_beside_the_box_what_nobody_is_asked_for(
    messages: PageMaker, path: str, shown: bool
) -> None:
    workbook = SetAnswer("E1.2.main", MultiChoice(chosen=(path,))).apply(one_message(GOOD))
    page = messages(workbook, opened=AT)
    assert composer(page).asking.isVisible() is shown
    assert any(words.startswith("Never ask anyone for what their employer") for words in words_on(page)) is shown
