"""Findings of one field and of a workbook: order, strictness of the goal path, what was set aside, other languages."""

from pathlib import Path

import pytest

import resources
from tests.workbook.checks.books import GOOD_ABOUT, Owner, book
from workbook.checks.find import find_all, find_in, find_in_row, set_aside, warm_up
from workbook.cli.reading import read
from workbook.model.review import BringBackFindings, DismissFinding
from workbook.writing.word_lists import phrases

WEAK = "Dynamic, innovative leader | Speaker | Author | Dad | Coffee"


def ids(findings: tuple[object, ...]) -> list[str]:
    return [getattr(finding, "check", "") for finding in findings]


def test_a_field_no_check_reads_has_no_findings() -> None:
    assert find_in(book({"E1.1.for_me": "Because."}), "E1.1.for_me") == ()
    assert find_in(book({}), "E5.4.final") == ()


def test_a_finding_set_aside_stays_away_from_this_text_only() -> None:
    workbook = book({"E5.4.final": WEAK, "E5.3.drafts": [{"text": WEAK}]})
    chain = next(finding for finding in find_in(workbook, "E5.4.final") if finding.check == "C-HEAD-4")
    later = DismissFinding(chain.key).apply(workbook)
    assert "C-HEAD-4" not in ids(find_in(later, "E5.4.final"))
    assert "C-HEAD-4" in ids(find_in(later, "E5.3.drafts"))
    assert ids(set_aside(later, "E5.4.final")) == ["C-HEAD-4"]
    assert "C-HEAD-4" in ids(find_in(BringBackFindings("E5.4.final").apply(later), "E5.4.final"))


def test_a_stock_phrase_is_set_aside_by_its_words() -> None:
    workbook = book({"E6.3.about": "I have a keen eye for detail and I go the extra mile. Attention to detail?"})
    one, *others = (finding for finding in find_in(workbook, "E6.3.about") if finding.check == "C-STOCK-1")
    left = find_in(DismissFinding(one.key).apply(workbook), "E6.3.about")
    assert [finding.about for finding in left if finding.check == "C-STOCK-1"] == [other.about for other in others]


def test_what_the_goal_path_is_strict_about_comes_first() -> None:
    answers = {"E6.3.about": "I like my work and my dynamic, innovative and passionate team of results-driven people."}
    answers |= {"E3.3.phrases": [{"phrase": "the night bus"}, {"phrase": "who reads this"}]}
    plain = find_in(book(answers), "E6.3.about")
    assert not any(finding.strict for finding in plain)
    assert ids(plain)[-1] != "C-PATH-1"
    first = find_in(book({**answers, "E1.2.main": ("G1",)}), "E6.3.about")[0]
    assert (first.check, first.strict) == ("C-PATH-1", True)


def test_a_side_path_counts_as_well() -> None:
    answers = {"E4.1.topics": [{"topic": "rivers"}], "E1.2.main": ("G1",)}
    assert find_in(book(answers), "E4.1.topics") == ()
    assert ids(find_in(book({**answers, "E1.2.side": ("G6",)}), "E4.1.topics")) == ["C-PATH-6"]


def test_word_lists_are_off_for_another_language_and_it_says_so() -> None:
    french = "Je suis passionnée et je travaille avec les équipes qui aident les enfants dans une école !!"
    found = find_in(book({"E6.3.about": french}), "E6.3.about")
    assert ids(found) == ["C-SIGN-2", "C-LANG-1"] or set(ids(found)) == {"C-SIGN-2", "C-LANG-1"}
    assert found[-1].kind == "note"


def test_findings_of_one_row() -> None:
    workbook = book({"E5.3.drafts": [{"text": WEAK}, {"text": "Ward nurse for people who design screens"}]})
    assert "C-HEAD-4" in ids(find_in_row(workbook, "E5.3.drafts", "row_1", "text"))
    assert find_in_row(workbook, "E5.3.drafts", "row_2") == ()


def test_all_findings_stand_in_the_order_of_the_course() -> None:
    workbook = book({"E7.5.c160": "Dad!!", "E5.4.final": WEAK, "E10.3.if_then": [{"if": "If I am busy"}]})
    refs = list(dict.fromkeys(finding.ref for finding in find_all(workbook)))
    assert refs == ["E5.4.final", "E7.5.c160", "E10.3.if_then"]


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_good_samples_are_asked_little(name: str) -> None:
    path = Path(resources.path("samples", f"{name}.brandbook"))
    found = find_all(read(path).opened.workbook)
    assert len(found) <= 4
    worn = {"C-STOCK-1", "C-VOICE-1", "C-VOICE-2", "C-HEAD-3", "C-AB-9", "C-BRAND-4"}
    assert not worn & {finding.check for finding in found}


def test_the_good_examples_of_the_course_are_free_of_worn_words() -> None:
    workbook = book({"E6.3.about": GOOD_ABOUT}, Owner(name="Anh"))
    assert ids(find_in(workbook, "E6.3.about")) == []


def test_warming_up_reads_the_lists_once() -> None:
    warm_up()
    read_before = phrases.cache_info().misses
    find_in(book({"E5.4.final": WEAK}), "E5.4.final")
    assert phrases.cache_info().misses == read_before
