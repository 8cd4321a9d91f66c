"""Counting as a reader counts, in many scripts."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from workbook.writing.graphemes import (
    byte_count,
    count,
    cut_at,
    line_count,
    lines,
    rest_after,
    safe_count,
    word_count,
)

SIGNS = (
    ("", 0),
    ("Nurse", 5),
    ("Łódź – „cześć“ …", 16),
    ("Олена Ковальчук", 15),
    ("e\u0301", 1),
    ("a\u0328\u0301b", 2),
    ("👩‍💻", 1),
    ("👨‍👩‍👧‍👦 x", 3),
    ("👍🏽👍🏿", 2),
    ("🇵🇱🇳🇴", 2),
    ("1️⃣", 1),
    ("❤️", 1),
    ("नमस्ते", 3),
    ("한국어", 3),
    ("\u1112\u1161\u11ab\u1100\u116e\u11a8", 2),
    ("田中 美咲", 5),
    ("أمينة الفاسي", 12),
    ("שָׁלוֹם", 4),
    ("one\ntwo", 7),
    ("one\r\ntwo", 7),
)


@pytest.mark.parametrize(("text", "signs"), SIGNS)
def test_a_sign_is_what_a_reader_sees(text: str, signs: int) -> None:
    assert count(text) == signs


@given(st.text(max_size=60))
def test_the_fast_way_agrees_with_the_rules_of_unicode(text: str) -> None:
    assert count(text) == len(regex.findall(r"\X", text))


@given(st.text(max_size=40), st.integers(min_value=-2, max_value=45))
def test_a_cut_keeps_whole_signs_and_loses_none(text: str, most: int) -> None:
    kept = cut_at(text, most)
    assert kept + rest_after(text, most) == text
    assert kept == "".join(regex.findall(r"\X", text)[: max(0, most)])


def test_a_cut_does_not_split_a_family() -> None:
    assert cut_at("I 👨‍👩‍👧‍👦 you", 3) == "I 👨‍👩‍👧‍👦"
    assert cut_at("ab\u0301c", 2) == "ab\u0301"
    assert rest_after("🇵🇱🇳🇴", 1) == "🇳🇴"


def test_the_first_sixty_of_a_headline() -> None:
    headline = "We build doors in Łódź; I look after the people who set the presses"
    assert cut_at(headline, 60) == "We build doors in Łódź; I look after the people who set the "


def test_the_safe_count_is_never_below_any_other() -> None:
    text = "👩‍💻 Dev · 🇵🇱"
    assert count(text) == 9
    assert len(text) == 12
    assert safe_count(text) == 16
    assert byte_count("Łódź") == 7
    assert safe_count("\ud800") == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("  \n ", 0), ("Ask me what's hard here", 5), ("shifts – and loads", 3), ("24-bed ward, 1,312 alarms", 4),
     ("Нехай буде тихо", 3), ("田中 美咲", 4), ("أمينة الفاسي", 2)],
)  # fmt: skip
def test_words(text: str, words: int) -> None:
    assert word_count(text) == words


def test_lines_leave_out_empty_ones_at_the_end() -> None:
    assert lines("Minh Anh\n\nLeeds\n\n") == ("Minh Anh", "", "Leeds")
    assert line_count("Minh Anh\nLeeds") == 2
    assert line_count(" \n ") == 0
