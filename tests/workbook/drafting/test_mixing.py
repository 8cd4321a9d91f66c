"""Words and blocks carried from one draft into another."""

import pytest

from workbook.drafting.mixing import block_at, blocks_of, with_block, with_words

THREE = "One.\n\nTwo, longer.\n\nThree."


@pytest.mark.parametrize(
    ("text", "at", "words", "after"),
    [
        ("", 0, "small charities", "small charities"),
        ("I help", 6, "small charities", "I help small charities"),
        ("I help win", 6, "small charities", "I help small charities win"),
        ("I help  win", 7, "charities", "I help charities win"),
        ("I help, always", 6, "charities", "I help charities, always"),
        ("I help", 6, ", always", "I help, always"),
        ("(", 1, "in Leeds", "(in Leeds"),
        ("I help", 99, "nurses", "I help nurses"),
        ("I help", 3, "  ", "I help"),
    ],
)
def test_words_get_the_room_they_need(text, at, words, after):
    found = with_words(text, at, words)
    assert found.text == after
    assert found.text[found.start : found.end] == words.strip()


def test_a_headline_stays_one_line():
    assert with_words("One", 3, "two\n\nthree", one_line=True).text == "One two three"


@pytest.mark.parametrize(
    ("at", "after"),
    [
        (0, "One.\n\nNew.\n\nTwo, longer.\n\nThree."),
        (8, "One.\n\nTwo, longer.\n\nNew.\n\nThree."),
        (len(THREE), f"{THREE}\n\nNew."),
    ],
)
def test_a_block_stands_after_the_one_with_the_caret(at, after):
    found = with_block(THREE, at, " New. ")
    assert found.text == after
    assert found.text[found.start : found.end] == "New."


def test_a_block_in_an_empty_text_is_all_of_it():
    assert with_block("  \n", 1, "New.").text == "New."


def test_the_block_at_the_caret():
    assert [block_at(THREE, at) for at in (0, 7, len(THREE))] == ["One.", "Two, longer.", "Three."]
    assert block_at("", 0) == ""
    assert blocks_of(THREE) == ("One.", "Two, longer.", "Three.")
