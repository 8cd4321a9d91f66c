"""The measuring itself: counts, rates and rows of every kind."""

import json
from pathlib import Path

import pytest

from tests.evaluation.measure_notes import SPLITS, measured, rows

REACHED = {
    "dev": {"precision": 0.97, "recall": 0.97, "lens": 0.95, "copies": 1.0, "no false copy": 1.0},
    "held-out": {
        "precision": 0.95,
        "recall": 0.85,
        "lens": 0.85,
        "copies": 1.0,
        "no false copy": 1.0,
    },
}
"""Figures that are not given up again; paraphrases have none, since words alone do not show them."""

WEAK = {
    "id": "1",
    "split": "dev",
    "generic": True,
    "name": "Ada Okoro",
    "notices": ["She measured the drain"],
    "text": "Hi, I came across your impressive profile and would love to connect. Looking forward to connecting!",
}
GOOD = {
    "id": "2",
    "split": "held_out",
    "generic": False,
    "name": "Ada Okoro",
    "notices": [{"text": "She measured the drain", "kind": "choice"}],
    "text": "Ada, you measured the drain. I run a mill. What surprised you?",
    "sentences": [
        {"text": "Ada, you measured the drain.", "about": "you"},
        {"start": 29, "about": "about me"},
        {"text": "What surprised you?", "about": "nothing"},
        {"text": "What surprised you?", "about": "nothing", "optional": True},
    ],
}
COPY = {
    "id": "3",
    "split": "dev",
    "text": "Ada, I enjoyed your talk on bees in Accra and would love to hear how you began with it.",
    "earlier": "Bo, I enjoyed your talk on bees in Kumasi and would love to hear how you began with it.",
}


def test_rates_of_notes_sentences_and_copies() -> None:
    other = COPY | {"copy": False, "earlier": "Which wrong tree taught the crew most, Bo?"}
    found = measured((WEAK, GOOD, COPY, other))
    rates = {name: (rate.hits, rate.tries) for name, rate in found.rates.items()}
    assert rates == {
        "precision": (1, 1),
        "recall": (1, 1),
        "lens": (2, 3),
        "copies": (1, 1),
        "no false copy": (1, 1),
        "paraphrases": (0, 0),
    }
    assert found.misses == ["2 nothing not you: 'What surprised you?'"]


def test_an_opening_belongs_to_the_sentence_it_opens() -> None:
    text = "Dear Ada,\n\nyou measured the drain in Hull and not the pipe."
    found = measured(({"id": "4", "text": text, "sentences": [{"text": text, "about": "them"}]},))
    assert found.rates["lens"].hits == 1


def test_rows_are_read_from_a_folder_with_their_split(tmp_path: Path) -> None:
    text = "\n".join(json.dumps(row) for row in (WEAK, GOOD)) + "\n\n"
    (tmp_path / "a.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "dev.jsonl").write_text(json.dumps({"text": "x"}), encoding="utf-8")
    assert [row["split"] for row in rows(tmp_path)] == ["dev", "held-out", "dev"]
    assert list(rows(tmp_path / "gone")) == []


def test_pairs_are_split_by_their_number_and_paraphrases_counted_apart(tmp_path: Path) -> None:
    pairs = (
        {"id": "c001", "kind": "light copy", "first": COPY["earlier"], "second": COPY["text"]},
        {
            "id": "c003",
            "kind": "paraphrase",
            "first": COPY["earlier"],
            "second": "How did it start for you, these bees?",
        },
        {"id": "c002", "kind": "different", "first": COPY["earlier"], "second": "Which tree taught the crew most, Bo?"},
    )
    (tmp_path / "copies.jsonl").write_text("\n".join(map(json.dumps, pairs)), encoding="utf-8")
    found = tuple(rows(tmp_path))
    assert [(row["split"], row["copy"]) for row in found] == [("dev", True), ("dev", None), ("held-out", False)]
    rates = {name: (rate.hits, rate.tries) for name, rate in measured(found).rates.items() if rate.tries}
    assert rates == {"copies": (1, 1), "no false copy": (1, 1), "paraphrases": (0, 1)}


def test_a_rate_is_printed_with_its_interval() -> None:
    assert str(measured((WEAK,)).rates["recall"]) == "1.000 (0.207 to 1.000; 1 of 1)"


@pytest.mark.parametrize("split", SPLITS)
def test_the_figures_reached_are_kept(split: str) -> None:
    rates = measured(row for row in rows() if row["split"] == split).rates
    below = [name for name, least in REACHED[split].items() if rates[name].hits < least * rates[name].tries]
    assert not below, "python -m tests.evaluation.measure_notes tells more"
