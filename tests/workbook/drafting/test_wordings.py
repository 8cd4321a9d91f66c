"""Earlier wordings: keep, bring back, name, let go; a headline chosen among drafts."""

from datetime import date
from itertools import count

import pytest
from msgspec.structs import replace

from workbook.drafting.headline_choice import with_headline
from workbook.drafting.wordings import brought_back, kept, named, without
from workbook.model.answers import LongText, MultiChoice, RankedList, Row, ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

TODAY = date(2026, 11, 24)


@pytest.fixture
def fresh_id():
    numbers = count(1)
    return lambda prefix: f"{prefix}_{next(numbers)}"


def test_a_wording_is_kept_once_and_an_empty_one_not_at_all(fresh_id):
    once = kept(LongText(text="One."), TODAY, fresh_id)
    assert [(version.text, version.made_on) for version in once.versions] == [("One.", TODAY)]
    assert kept(once, TODAY, fresh_id) == once
    assert kept(LongText(text="  "), TODAY, fresh_id).versions == ()


def test_bringing_back_keeps_what_stood_there(fresh_id):
    later = replace(kept(LongText(text="One."), TODAY, fresh_id), text="Two.")
    back = brought_back(later, "v_1", TODAY, fresh_id)
    assert back.text == "One."
    assert [version.text for version in back.versions] == ["Two.", "One."]
    assert brought_back(later, "v_9", TODAY, fresh_id) == later


def test_a_name_and_a_letting_go_touch_one_wording_only(fresh_id):
    both = kept(replace(kept(LongText(text="One."), TODAY, fresh_id), text="Two."), TODAY, fresh_id)
    assert [version.name for version in named(both, "v_1", "first").versions] == ["", "first"]
    assert [version.text for version in without(both, "v_2").versions] == ["One."]


def test_choosing_a_draft_fills_the_headline_and_keeps_one_that_is_no_draft(fresh_id):
    rows = (Row(id="r1", values={"text": "A nurse who counts"}),)
    workbook = Workbook(
        id="w", answers={"E5.3.drafts": RankedList(rows=rows), "E5.4.final": ShortText(text="Ward nurse")}
    )
    choice = SetAnswer("E5.4.chosen", MultiChoice(chosen=("r1",)))
    chosen = with_headline(choice, workbook, TODAY, fresh_id).apply(workbook)
    assert chosen.text("E5.4.final") == "A nurse who counts"
    assert [version.text for version in chosen.answers["E5.4.final"].versions] == ["Ward nurse"]
    other = SetAnswer("E5.4.final", ShortText(text="x"))
    assert with_headline(other, workbook, TODAY, fresh_id) is other
