"""The house rules that no tool checks: what each source file may hold, and what a library user must not pay for."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("workbook", "ui", "resources")
SOURCES = tuple(sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py")))
VAGUE = re.compile(r"(manager|helper|utils?|handler|misc|common)s?$", re.IGNORECASE)
MOST_LINES = 450
MOST_FUNCTION_LINES = 60
FOLDERS = {"workbook", "ui", "resources", "tests"}
PASSING = {"out", "build", "dist", "node_modules"}


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def test_the_top_level_folders_are_the_four() -> None:
    found = {
        folder.name
        for folder in ROOT.iterdir()
        if folder.is_dir() and not folder.name.startswith((".", "__")) and not folder.name.endswith(".egg-info")
    }
    assert found - PASSING == FOLDERS


def test_every_folder_of_code_is_a_package() -> None:
    bare = {name_of(file.parent) for file in SOURCES if not (file.parent / "__init__.py").exists()}
    assert bare == set()


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_source_keeps_the_house_rules(file) -> None:
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert not VAGUE.search(file.stem)
    assert "TYPE_CHECKING" not in text
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < MOST_FUNCTION_LINES, f"{node.name} is too long"
        if isinstance(node, ast.ClassDef):
            assert not VAGUE.search(node.name), node.name
        if isinstance(node, ast.ExceptHandler):
            silent = all(isinstance(part, ast.Pass) for part in node.body)
            assert not silent, f"line {node.lineno} swallows an exception"
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno} has a relative import"


def imports_of(file: Path) -> set[str]:
    """The top packages a file imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_pdf_libraries_stay_in_their_place(file) -> None:
    found = imports_of(file) & {"reportlab", "pikepdf", "uharfbuzz", "bidi", "pypdfium2"}
    if name_of(file).startswith("workbook/pdf/"):
        return
    allowed = {"pypdfium2"} if name_of(file).startswith(("ui/", "workbook/exchange/")) else set()
    assert found <= allowed


def python(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_command_line_loads_neither_qt_nor_pdf_libraries() -> None:
    loaded = python(
        "import sys, workbook.cli.main, ui.launch;"
        "print(*sorted({name.split('.')[0] for name in sys.modules}"
        " & {'PySide6', 'shiboken6', 'reportlab', 'pikepdf', 'pypdfium2', 'uharfbuzz', 'lxml', 'PIL'}))"
    )
    assert loaded == ""
