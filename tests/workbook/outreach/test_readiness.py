"""R-OUT in words: what software sees, what only the person can say."""

import pytest
from msgspec.structs import replace

from tests.workbook.outreach.samples import sample
from workbook.model.answers import Row
from workbook.outreach.readiness import OWN, Readiness
from workbook.outreach.readiness_words import STEPS, sentence_of
from workbook.outreach.review import review

GOOD = next(row for row in sample("nurse").rows("E9.3.messages") if row.id == "message_1")


def readiness(**values: object) -> Readiness:
    row = replace(GOOD, values={**GOOD.values, **values})
    return review(sample("nurse"), row).readiness


def level(found: Readiness, number: int) -> int | None:
    return found.criteria[number - 1].level


def test_the_good_note_is_ready_but_for_what_only_the_person_can_say() -> None:
    found = readiness()
    assert [criterion.level for criterion in found.criteria] == [2, 3, 2, 2, 3, 2, None]
    assert found.partial
    assert found.criteria[6].words == "Only you can say."
    assert found.sentence == (
        "So far: clear. Something particular is in it. Next could be something they chose, changed or care about. "
        "Whether it is kind and true, only you can say."
    )


def test_with_the_persons_own_word_it_is_whole() -> None:
    found = readiness(**{OWN: ("R-OUT-7: 3", "R-OUT-3: 3", "R-OUT-1: 3", "odd", "R-OUT-4: 9")})
    assert not found.partial
    assert found.sentence == (
        "Ready to stand for a while. It asks for nothing beside the question. "
        "Next could be a word of ease, such as “no hurry”."
    )
    assert [criterion.by_person for criterion in found.criteria] == [True, False, True, False, False, False, True]


def test_a_generic_note_is_beginning() -> None:
    weak = (
        "Hi, I came across your impressive profile and would love to add you to my network to explore potential "
        "synergies. Looking forward to connecting!"
    )
    found = readiness(text=weak)
    assert found.words == "beginning"
    assert level(found, 1) == 0
    assert found.criteria[0].reason == "Seen: Nothing noticed, Empty praise."
    assert level(found, 3) == 0
    assert level(found, 5) == 1
    assert found.next is not None
    assert found.next.label == "Something truly noticed"


@pytest.mark.parametrize(
    ("more", "number", "expected"),
    [
        (" She thanked the night cleaner too.", 1, 3),
        (" No hurry.", 4, 3),
        (" https://example.org", 4, 1),
        (" Book a call for a demo.", 4, 0),
        (" {name}", 5, 0),
        (" word" * 8, 6, 0),
    ],
)
def test_levels_follow_what_is_seen(more: str, number: int, expected: int) -> None:
    assert level(readiness(text=GOOD.text("text") + more), number) == expected


def test_an_empty_message_is_beginning() -> None:
    assert readiness(text="").words == "beginning"


def test_a_message_without_person_or_situation_is_reviewed_as_well() -> None:
    seen = review(sample("nurse"), Row(id="m", values={"text": "Good evening."}))
    assert seen.readiness.words in {"beginning", "taking shape"}
    assert seen.length.signs == 13


def test_every_criterion_has_a_sentence_for_each_level_below_the_last() -> None:
    found = readiness()
    assert [criterion.id for criterion in found.criteria] == list(STEPS)
    for criterion in STEPS:
        for level in range(3):
            said = sentence_of("clear", (criterion, level), partial=False)
            assert said.startswith("Clear. ")
            assert "Next could be " in said
    assert sentence_of("clear", None, partial=False) == "Clear."
