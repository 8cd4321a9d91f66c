"""The evaluation texts stay as they were written, and each has the shape its guide promises."""

import hashlib
import json
from pathlib import Path

HERE = Path(__file__).parent


def test_every_file_is_as_frozen() -> None:
    frozen: dict[str, str] = json.loads((HERE / "frozen.json").read_text("utf-8"))
    found = {name: hashlib.sha256((HERE / name).read_bytes()).hexdigest() for name in frozen}
    assert found == frozen


def test_headlines_have_their_shape() -> None:
    lines = (HERE / "writing" / "headlines.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len({row["id"] for row in rows}) == len(rows) >= 48
    assert {row["label"] for row in rows} == {"good", "mixed", "worn"}
    for row in rows:
        assert all(word in row["text"] for word in row["worn"]), row["id"]
        assert (row["label"] == "good") == (not row["worn"]), row["id"]
    dev = {row["occupation"] for row in rows if row["split"] == "dev"}
    held_out = {row["occupation"] for row in rows if row["split"] == "held-out"}
    assert len(dev | held_out) >= 20
    assert not dev & held_out


def test_hard_negatives_have_their_shape() -> None:
    rows = [json.loads(line) for line in (HERE / "writing" / "hard_negatives.jsonl").read_text("utf-8").splitlines()]
    assert len({row["text"] for row in rows}) == len(rows) >= 28
    assert len({row["looks_like"] for row in rows}) >= 13


def test_notes_have_their_shape() -> None:
    rows = [json.loads(line) for line in (HERE / "notes" / "notes.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) >= 20
    assert sum(row["label"] == "about them" for row in rows) * 2 == len(rows)
    assert {row["label"] for row in rows} == {"about them", "could be sent to many"}
    dev = {row["author"] for row in rows if row["split"] == "dev"}
    assert not dev & {row["author"] for row in rows if row["split"] == "held-out"}
    for row in rows:
        assert 60 <= len(row["text"]) <= 900, row["id"]
        assert row["situation"] in {None, *(f"M{n}" for n in range(1, 9))}, row["id"]
        assert {part["about"] for part in row["sentences"]} <= {"them", "us", "me", "nothing"}, row["id"]
        assert all(part["text"] in row["text"] for part in row["sentences"]), row["id"]
