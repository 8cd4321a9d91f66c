"""Answers in plain lines."""

import pytest

from workbook.model.answers import Scale
from workbook.model.workbook import Workbook
from workbook.reading.summaries import answer_lines

COUNT, MARK = "E1.4.real_conversations", "E1.4.s1"


@pytest.mark.parametrize(
    ("ref", "answer", "lines"),
    [
        (COUNT, Scale(value=5), ("5",)),
        (COUNT, Scale(other="about five"), ("about five",)),
        (MARK, Scale(value=5), ("5 of 10",)),
        (MARK, Scale(), ()),
    ],
)
def test_a_mark_or_the_words_in_its_place_are_read(ref: str, answer: Scale, lines: tuple[str, ...]) -> None:
    assert answer_lines(Workbook(id="w_1", answers={ref: answer}), ref) == lines
