"""What others see of the texts: what is in use, and until something is, the first draft with words."""

import pytest
from msgspec.structs import replace

from workbook.model.answers import Answer, LongText, RankedList, Row, ShortText
from workbook.model.workbook import Workbook
from workbook.reading.profile import about, headline, short_bio, statement

TEXTS = (
    ("E5.3.drafts", "E5.4.final", headline),
    ("E6.3.drafts", "E6.3.about", about),
    ("E6.3.drafts", "E6.4.revised", about),
    ("E4.2.drafts", "E4.2.own_voice", statement),
    ("E4.2.drafts", "E4.2.draft", statement),
    ("E7.5.c80_drafts", "E7.5.c80", lambda workbook: short_bio(workbook, "c80")),
)


def drafts(*rows: dict[str, str | bool]) -> RankedList:
    return RankedList(rows=tuple(Row(id=f"d{number}", values=dict(values)) for number, values in enumerate(rows)))


@pytest.mark.parametrize(("rows", "final", "read"), TEXTS)
def test_until_one_is_in_use_the_first_draft_with_words_stands(rows, final, read) -> None:
    some = drafts({"text": " "}, {"text": "Put aside", "aside": True}, {"text": "I count alarms\n"}, {"text": "Later"})
    workbook = Workbook(id="w_1", answers={rows: some})
    assert read(workbook) == "I count alarms"
    used = replace(workbook, answers={rows: some, final: LongText(text="I count for nurses")})
    assert read(used) == "I count for nurses"


@pytest.mark.parametrize(("rows", "final", "read"), TEXTS)
def test_without_words_anywhere_nothing_stands(rows, final, read) -> None:
    assert read(Workbook(id="w_1", answers={rows: drafts({"text": ""}), final: ShortText(text=" ")})) == ""


def test_a_draft_comes_before_the_headline_of_today() -> None:
    now = ShortText(text="Nurse")
    assert headline(Workbook(id="w_1", answers={"E5.1.current": now})) == "Nurse"
    both: dict[str, Answer] = {"E5.1.current": now, "E5.3.drafts": drafts({"text": "I count alarms"})}
    assert headline(Workbook(id="w_1", answers=both)) == "I count alarms"
