"""Local state lies where the operating system wants it, and no id from a file leads out of it."""

from pathlib import Path

import pytest

from workbook.storage.places import Places, usual_places


@pytest.mark.parametrize(
    "name", ["../../etc", "/etc/passwd", "a/b", "a\\b", "", ".", "CON", "x" * 300, "é", "a\x00b", "\ud800"]
)
def test_hostile_ids_stay_inside(tmp_path: Path, name: str) -> None:
    folder = Places(tmp_path).workbook(name)
    assert folder.parent == tmp_path / "workbooks"
    assert folder.name.isascii()
    assert len(folder.name) < 65
    assert folder.name.upper() != "CON"


def test_different_ids_have_different_folders(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert places.workbook("w_0123456789ab").name == "w_0123456789ab"
    assert len({places.workbook(name) for name in ("a/b", "a\\b", "a", "b")}) == 4


def test_the_usual_place_is_named_after_the_app() -> None:
    assert usual_places().root.name == "brand-workbook"
