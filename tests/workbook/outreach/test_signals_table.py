"""The table of test cases at the end of O8."""

import pytest
from msgspec.structs import replace

from tests.workbook.outreach.samples import kept, sample, to_ingrid
from workbook.model.answers import StoryCards
from workbook.outreach.balance import balance_of
from workbook.outreach.draft import Draft, draft_of
from workbook.outreach.signals import signals_of

WEAK_NOTE = (
    "Hi, I came across your impressive profile and would love to add you to my network to explore potential synergies. "
    "Looking forward to connecting!"
)
SAVE_UP_TO = "We help companies like yours save up to 40 %. Do you have 15 minutes this week?"
GREAT_INSIGHTS = "Great insights! Thanks for sharing. Check out my article on the topic."
JOIN_US = "Join our vibrant community of 500+ professionals! Link below."

TABLE = (
    (to_ingrid(WEAK_NOTE, "linkedin_note"), 78, "X1 X4 X5 X6 X8 X13", 2, 2),
    (kept("nurse", "message_1"), 0, "", 14, 1),
    (kept("nurse", "message_2"), 0, "", 9, 6),
    (kept("nurse", "message_3"), 0, "", 11, 4),
    (kept("hr-manager", "message_1"), 0, "", 8, 5),
    (kept("accountant", "message_1"), 0, "", 16, 3),
    (kept("accountant", "message_3"), 0, "", 6, 2),
    (to_ingrid(SAVE_UP_TO), 56, "X3 X4 X6 X9 X11", 2, 1),
    (to_ingrid(GREAT_INSIGHTS), 66, "X3 X4 X5 X7 X10 X13", 0, 1),
    (to_ingrid(JOIN_US), 62, "X3 X4 X6 X7 X10 X13", 0, 1),
)


@pytest.mark.parametrize(("draft", "index", "raised", "them", "me"), TABLE)
def test_the_table_of_the_reference_algorithm(draft: Draft, index: int, raised: str, them: int, me: int) -> None:
    found = signals_of(draft)
    balance = balance_of(draft.marks, draft.situation)
    assert " ".join(signal.id for signal in found.raised) == raised
    assert found.index == index
    assert abs(balance.them - them) <= 2
    assert balance.me == me


@pytest.mark.parametrize(("index", "words"), [(0, "reads personal"), (56, "could be sent to many")])
def test_bands_are_words(index: int, words: str) -> None:
    draft = next(row[0] for row in TABLE if row[1] == index)
    assert signals_of(draft).band.words == words


def test_a_good_message_without_notices_raises_only_that() -> None:
    nurse = sample("nurse")
    person = nurse.person("p_dr_ingrid_brandt")
    assert person is not None
    bare = replace(nurse, answers={**nurse.answers, "E9.2.notices": StoryCards()}, people=(replace(person, why=""),))
    text = kept("nurse", "message_1").text
    found = signals_of(draft_of(bare, person.id, text, situation="M2", channel="linkedin_note"))
    assert [signal.id for signal in found.raised] == ["X4"]
    assert found.index == 20


def test_the_worked_examples_read_personal_to_the_person_they_are_for() -> None:
    for name in ("nurse", "hr-manager", "accountant"):
        workbook = sample(name)
        for row in workbook.rows("E9.3.messages"):
            found = signals_of(kept(name, row.id))
            assert found.band.id == "personal", (name, row.id, found.raised)
