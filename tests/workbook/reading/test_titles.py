"""Ids of the course are told by their titles."""

import pytest

from workbook.reading.titles import in_titles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Choosing G6 to avoid talking.", "Choosing “Publishing and ideas” to avoid talking."),
        ("Main G1, side G7: later", "Main “Mentors and career growth”, side “Confidence and visibility”: later"),
        ("(H3) Back", "(“From … to …”) Back"),
        ("engineer, AB3", "engineer, “You, then me, then how”"),
        ("M6 sent", "“Someone you have lost touch with” sent"),
        ("the answer in 1.1.", "the answer in “Why now, and for whom?”."),
        ("from 3.2 learn", "from “One real person” learn"),
        ("A 4K screen, G8 and 19.9 of 2.95", "A 4K screen, G8 and 19.9 of 2.95"),
    ],
)
def test_ids_are_told_by_their_titles(text: str, told: str) -> None:
    assert in_titles(text) == told
