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
