"""Two texts word by word."""

import time

import pytest

from workbook.drafting.comparing import compared


def test_what_differs_is_marked_word_by_word():
    found = compared("I help small charities win grants", "I help large charities win")
    assert found.only_in_one() == ("small", "grants")
    assert found.only_in_other() == ("large",)
    assert not found.alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""), ("", "One."), ("Same words.", "Same words."), ("A, b; c", "a b c"),
        ("Ward nurse – eleven years\n\nof alarms", "Nurse, eleven years of alarms"),
        ("أقرأ الرسائل معك", "أقرأ معك الرسائل"), ("Олена Ковальчук", "Олена К."), ("私は看護師です", "私は医師です"),
        ("👩🏽‍⚕️ here", "👩🏽‍⚕️ there"),
    ],
)  # fmt: skip
def test_each_side_is_its_whole_text(one, other):
    found = compared(one, other)
    assert "".join(stretch.text for stretch in found.one) == one
    assert "".join(stretch.text for stretch in found.other) == other
    assert found.alike == (one == other)
    same = ["".join(part.text for part in side if part.same) for side in (found.one, found.other)]
    assert same[0] == same[1]


def test_words_without_spaces_are_told_apart_sign_by_sign():
    assert compared("私は看護師です", "私は医師です").only_in_other() == ("医",)


def test_differences_in_a_row_are_one_difference():
    assert compared("I count alarms tonight", "I mend old pumps tonight").only_in_one() == ("count alarms",)


def test_a_long_text_is_compared_while_nobody_waits():
    one = " ".join(f"word{n % 700}" for n in range(3500))
    other = one.replace("word7 ", "other ").replace("word13", "")
    begun = time.perf_counter()
    assert not compared(one, other).alike
    assert time.perf_counter() - begun < 2
