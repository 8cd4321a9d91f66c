"""Benchmarks run as programs of their own folder, in which one is called like a module of Python's: `typing.py`."""

import ast
from pathlib import Path

import pytest

PROGRAMS = sorted((Path(__file__).parent / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_the_folder_leaves_the_path_before_anything_is_imported(program: Path) -> None:
    statements = ast.parse(program.read_text(encoding="utf-8")).body
    left = next(at for at, one in enumerate(statements) if ast.unparse(one).startswith("sys.path[:] = "))
    imports = [ast.unparse(one) for one in statements[:left] if isinstance(one, ast.Import | ast.ImportFrom)]
    assert imports == ["import sys"]
