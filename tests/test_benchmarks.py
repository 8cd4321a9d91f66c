"""Benchmarks run as programs of their own folder, in which one is called like a module of Python's: `typing.py`."""

import ast
from pathlib import Path

import pytest

PROGRAMS = sorted((Path(__file__).parent / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_the_folder_leaves_the_path_before_anything_is_imported(program: Path) -> None:
    _docstring, *statements = ast.parse(program.read_text(encoding="utf-8")).body
    assert ast.unparse(statements[0]) == "import sys"
    assert ast.unparse(statements[1]).startswith("sys.path[:] = ")
