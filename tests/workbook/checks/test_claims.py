"""The thread from claim to story, and the swap test."""

from tests.workbook.checks.books import STORY, book
from workbook.checks.background import Background
from workbook.checks.claims import claim_threads, threads
from workbook.checks.passage import Passage
from workbook.checks.swap import swap_test

CLAIMS = [
    {"claim": "I count alarms", "story": "row_1", "confirm": "Ward manager"},
    {"claim": "sit down with designers", "story": "not_yet_shown"},
]


def shown(text: str, claims: list[dict[str, str]] = CLAIMS) -> list[tuple[str, str, str]]:
    workbook = book({"E2.3.stories": [STORY], "E4.3.claims": [dict(claim) for claim in claims]})
    found = threads(Passage(text), Background(workbook))
    return [(text[thread.claim.start : thread.claim.end], thread.shown, thread.story) for thread in found]


def test_a_claim_noted_with_a_story_is_linked_and_one_without_is_not_yet_shown() -> None:
    text = "At night I count alarms. Then I sit down with designers."
    assert shown(text) == [
        ("At night I count alarms", "linked", "row_1"),
        ("Then I sit down with designers", "not_yet_shown", ""),
    ]


def test_a_figure_that_a_story_tells_is_shown_and_another_is_not() -> None:
    assert shown("1,312 alarms, and costs cut by 40 %.", []) == [
        ("1,312 alarms", "told", "row_1"),
        ("and costs cut by 40 %", "not_yet_shown", ""),
    ]


def test_years_and_clock_times_are_no_claims() -> None:
    assert shown("In Leeds since 2014, awake at 04:00.", []) == []


def test_the_swap_test_parts_own_words_from_common_stock() -> None:
    workbook = book({"E2.3.stories": [STORY], "E3.1.kinds": [{"who": "Designers of ward software"}]})
    text = "Passionate nurse: 41 alarms, innovative solutions for wards"
    swap = swap_test(workbook, text)
    assert {"41", "alarms", "wards"} <= set(swap.yours)
    assert {"Passionate", "innovative solutions"} == set(swap.common)
    assert all(text[word.start : word.end].strip() for word in swap.words)
    assert "Passionate" in swap.sentence


def test_a_text_with_nothing_of_ones_own_is_told_so() -> None:
    assert "stories" in swap_test(book({}), "Nurse in town").sentence
    assert swap_test(book({}), "").words == ()


def test_the_thread_runs_through_statement_headline_about_and_bios() -> None:
    told = "1,312 alarms in one week"
    refs = ("E4.2.own_voice", "E5.4.final", "E6.3.about", "E7.5.c160", "E7.5.w50")
    workbook = book({"E2.3.stories": [STORY], **dict.fromkeys(refs, told)})
    assert [(ref, thread.story) for ref, thread in claim_threads(workbook)] == [(ref, "row_1") for ref in refs]
    later = book({"E6.3.about": "Costs cut by 40 %.", "E6.4.revised": "Costs cut by 50 %."})
    assert [(ref, thread.shown) for ref, thread in claim_threads(later)] == [("E6.4.revised", "not_yet_shown")]
