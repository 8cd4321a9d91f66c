"""How long a text takes aloud."""

import pytest

from workbook.drafting.aloud import aloud_words, seconds_aloud


@pytest.mark.parametrize(
    ("words", "told"),
    [(0, ""), (1, "about 5 seconds"), (33, "about 15 seconds"), (130, "about 1 minute"),
     (152, "about 1 minute 10 seconds"), (260, "about 2 minutes")],
)  # fmt: skip
def test_the_time_is_told_in_words(words, told):
    assert aloud_words("word " * words) == told


def test_texts_without_spaces_take_time_too():
    assert seconds_aloud("私は夜勤の看護師で、警報を数えています。" * 4) > 5
