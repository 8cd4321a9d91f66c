"""The measure itself is right, and the figures reached on the labelled texts are kept."""

import json
from pathlib import Path

import pytest

from tests.evaluation.measure_writing import FOLDER, Span, labelled, measured
from tests.evaluation.rates import wilson

REACHED = {"dev": {"precision": 252 / 253, "recall": 229 / 230}, "held-out": {"precision": 0.95, "recall": 249 / 290}}
"""What was reached, which is kept; the goals were 0.95 and 0.85 on the held-out split, and one alarm in 100 words."""
MOST_ALARMS = 0.0
"""False alarms in 100 words of good text; the goal was 1."""


def put(folder: Path, *rows: dict[str, object]) -> Path:
    (folder / "texts.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return folder


def test_hits_misses_and_false_alarms_are_counted(tmp_path: Path) -> None:
    text = "Dynamic baker with zest"
    texts = labelled(put(
        tmp_path,
        {"id": "a", "split": "dev", "text": text, "label": "mixed", "worn": ["Dynamic", "zest"]},
        {"id": "b", "split": "dev", "text": "I bake. I am dynamic.", "label": "good", "worn": []},
    ))  # fmt: skip
    figures = measured(texts)
    assert (figures.right, figures.found, figures.caught, figures.marked) == (1, 2, 1, 2)
    assert (figures.alarms, figures.good_words) == (1, 5)
    assert figures.alarms_per_100_words == pytest.approx(20)


def test_half_of_the_shorter_span_is_enough() -> None:
    assert Span(0, 10).meets(Span(5, 30))
    assert not Span(0, 10).meets(Span(9, 30))


def test_an_interval_after_wilson() -> None:
    low, high = wilson(38, 40)
    assert (round(low, 2), round(high, 2)) == (0.83, 0.99)
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the labelled texts are not here")
@pytest.mark.parametrize("split", ["dev", "held-out"])
def test_the_figures_reached_are_kept(split: str) -> None:
    figures = measured([text for text in labelled() if text.split == split])
    assert figures.texts > 0
    assert figures.precision >= REACHED[split]["precision"]
    assert figures.recall >= REACHED[split]["recall"]
    assert figures.alarms_per_100_words <= MOST_ALARMS
