"""Texts as words and sentences."""

import time

import pytest

from workbook.outreach.words import read, sentences


@pytest.mark.parametrize("sign", ["?", "!", "…", '?"', "。"])
def test_nothing_but_ends_is_read_as_fast_as_other_words(sign):
    begun = time.process_time()
    read(sign * 100_000)
    assert time.process_time() - begun < 5  # a look at every part of the run takes minutes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Really?! Yes.", 2),
        ('"Why?" she asked.', 2),
        ("Mr Lee came. Hello", 2),
        ("No... and on", 2),
        ("行く。来る？はい", 3),
    ],
)
def test_where_a_sentence_ends(text, count):
    assert len(sentences(text)) == count
