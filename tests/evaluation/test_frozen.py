"""The evaluation texts stay as they were written, and each has the shape its guide promises."""

import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def rows_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def test_every_file_is_as_frozen() -> None:
    frozen: dict[str, str] = json.loads((HERE / "frozen.json").read_text("utf-8"))
    found = {name: hashlib.sha256((HERE / name).read_bytes()).hexdigest() for name in frozen}
    assert found == frozen
    there = [*HERE.glob("writing/*.jsonl"), *HERE.glob("notes/*.jsonl")]
    assert {path.relative_to(HERE).as_posix() for path in there} == set(frozen)


@pytest.mark.parametrize(("name", "least"), [("headlines", 120), ("abouts", 40)])
def test_profile_texts_have_their_shape(name: str, least: int) -> None:
    rows = rows_of(f"writing/{name}.jsonl")
    assert len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == len(rows) >= least
    assert {row["label"] for row in rows} == {"good", "mixed", "worn"}
    for row in rows:
        assert all(word in row["text"] for word in row["worn"]), row["id"]
        assert (row["label"] == "good") == (not row["worn"]), row["id"]


def test_no_occupation_is_on_both_sides() -> None:
    rows = rows_of("writing/headlines.jsonl") + rows_of("writing/abouts.jsonl")
    dev = {row["occupation"] for row in rows if row["split"] == "dev"}
    held_out = {row["occupation"] for row in rows if row["split"] == "held-out"}
    assert {row["split"] for row in rows} == {"dev", "held-out"}
    assert len(dev | held_out) >= 80
    assert not dev & held_out


def test_abouts_are_as_long_as_abouts_are() -> None:
    rows = rows_of("writing/abouts.jsonl")
    assert all(60 <= len(row["text"].split()) <= 250 for row in rows)
    assert sum(row["label"] == "good" for row in rows) * 2 == len(rows)
    assert sum(row["split"] == "held-out" for row in rows) * 2 == len(rows)


def test_hard_negatives_have_their_shape() -> None:
    rows = rows_of("writing/hard_negatives.jsonl")
    assert len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == len(rows)
    kinds = Counter(row["looks_like"] for row in rows)
    assert len(kinds) >= 20
    assert min(kinds.values()) >= 10


def test_right_and_wrong_spellings_have_their_shape() -> None:
    right, wrong = rows_of("writing/names_and_jargon.jsonl"), rows_of("writing/misspelled.jsonl")
    for rows in (right, wrong):
        assert len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == len(rows) >= 60
    for row in wrong:
        assert 1 <= len(row["mistakes"]) <= 2, row["id"]
        assert set(row["mistakes"]) <= set(re.findall(r"[\w-]+", row["text"])), row["id"]


def test_notes_have_their_shape() -> None:
    rows = rows_of("notes/notes.jsonl")
    assert len({row["id"] for row in rows}) == len(rows) >= 120
    assert sum(row["label"] == "about them" for row in rows) * 2 == len(rows)
    assert {row["label"] for row in rows} == {"about them", "could be sent to many"}
    dev = {row["author"] for row in rows if row["split"] == "dev"}
    assert not dev & {row["author"] for row in rows if row["split"] == "held-out"}
    for row in rows:
        assert 60 <= len(row["text"]) <= 900, row["id"]
        assert row["situation"] in {None, *(f"M{n}" for n in range(1, 9))}, row["id"]
        assert {part["about"] for part in row["sentences"]} <= {"them", "us", "me", "nothing"}, row["id"]
        assert all(part["text"] in row["text"] for part in row["sentences"]), row["id"]


def test_copies_have_their_shape() -> None:
    rows = rows_of("notes/copies.jsonl")
    assert len({row["id"] for row in rows}) == len(rows) >= 40
    kinds = Counter(row["kind"] for row in rows)
    assert set(kinds) == {"light copy", "paraphrase", "different"}
    assert min(kinds.values()) >= 12
    assert all(row["first"] != row["second"] for row in rows)
