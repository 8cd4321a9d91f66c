"""Texts that only look wrong are left alone as far as that was reached, and spelling leaves names alone."""

import pytest

from tests.evaluation.measure_negatives import CHECKS_OF_KIND, negatives, rows_of, spelling, told
from workbook.writing.grammar import Proofreader

MOST_ASKED = {"worn word": 1, "stock phrase": 5, "machine sounding phrase": 1}
"""Texts asked about by kind, as reached; none of any other kind. The five are plays on a phrase."""
MOST_ALARMS_PER_10 = 60 / 71
"""The goal was one in ten headlines."""
MISTAKES_FOUND = 82


@pytest.fixture(scope="module")
def proofreader() -> Proofreader:
    pytest.importorskip("harper")
    return Proofreader()


def test_every_kind_of_hard_negative_has_its_checks() -> None:
    assert {row["looks_like"] for row in rows_of("hard_negatives")} == set(CHECKS_OF_KIND)


def test_hard_negatives_are_left_alone(proofreader: Proofreader) -> None:
    wrong = [one for one in negatives(proofreader) if one.checks]
    asked = {kind: sum(one.kind == kind for one in wrong) for kind in {one.kind for one in wrong}}
    assert {kind: count for kind, count in asked.items() if count > MOST_ASKED.get(kind, 0)} == {}


def test_spelling_leaves_names_alone_and_finds_mistakes(proofreader: Proofreader) -> None:
    counts = spelling(proofreader)
    assert counts.alarms_per_10 <= MOST_ALARMS_PER_10
    assert counts.found >= MISTAKES_FOUND
    assert counts.mistakes == 83
    assert any("mistakes found 0.988" in line for line in told((), counts, alarms=False))
