"""The lock files pin every package by hash and name no place to get it from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
REQUIREMENT = re.compile(r"^([a-z0-9-]+)==[\w.]+( ; [^\\]+?)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def lines(name: str) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def names(name: str) -> set[str]:
    return {found[1] for found in map(REQUIREMENT.match, lines(name)) if found}


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_has_a_hash_and_no_address(name) -> None:
    before_was_requirement = False
    for line in lines(name):
        if REQUIREMENT.match(line):
            assert not before_was_requirement, line
            before_was_requirement = True
        else:
            assert HASH.match(line), f"{line!r} is neither a pinned requirement nor a hash"
            before_was_requirement = False
    assert not before_was_requirement
    assert names(name)


@pytest.mark.parametrize("name", LOCKS)
def test_the_broken_pair_of_python_and_qt_is_kept_out(name) -> None:
    pins = [line for line in lines(name) if line.startswith("pyside6-essentials==")]
    old = [line for line in pins if "python_full_version < '3.12'" in line]
    new = [line for line in pins if "python_full_version >= '3.12'" in line]
    assert len(pins) == 2
    assert old[0].startswith("pyside6-essentials==6.11.")
    assert tuple(map(int, re.findall(r"\d+", new[0])[1:3])) >= (6, 12)


def test_the_locks_cover_what_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bare = re.compile(r"[A-Za-z0-9-]+")
    wanted = {bare.match(entry)[0].lower() for entry in project["dependencies"]}
    tools = {bare.match(entry)[0].lower() for entry in project["optional-dependencies"]["dev"]}
    assert wanted <= names("requirements.lock")
    assert wanted | tools <= names("requirements-dev.lock")
    assert not (tools - wanted) & names("requirements.lock")


def test_both_locks_agree() -> None:
    run, dev = (set(filter(REQUIREMENT.match, lines(name))) for name in LOCKS)
    assert run <= dev


def test_the_project_asks_for_a_safe_qt_on_every_python() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    qt = sorted(entry for entry in project["dependencies"] if entry.startswith("PySide6"))
    assert qt == [
        "PySide6-Essentials>=6.11.3,<6.12; python_version < '3.12'",
        "PySide6-Essentials>=6.12; python_version >= '3.12'",
    ]
