"""PySide6's own modules are compiled once, and are the same as if they were compiled anew."""

from __future__ import annotations

import builtins
import marshal
import subprocess
import sys
from pathlib import Path

import pytest

from ui.plain_import import CARRIED, UNUSED, compiled_once, import_plainly, kept_file

SOURCE = b"def twice(number: int) -> int:\n    return 2 * number\n"
NAME = f"{CARRIED[0]}twice.py"
START = """
import builtins, sys
from pathlib import Path
from ui.plain_import import compiled_once

compiled = []
plain = builtins.compile
def counting(source, name, *rest, **named):
    compiled.append(name)
    return plain(source, name, *rest, **named)
builtins.compile = counting
with compiled_once(Path(sys.argv[1]), write=True):
    import PySide6.QtCore
    from PySide6.QtWidgets import QWidget
assert builtins.compile is counting
from shibokensupport.signature import get_signature
assert 'arg__1' in str(get_signature(QWidget.setToolTip))
print(sum(str(name).startswith("shibokensupport") for name in compiled))
"""


def begin(file: Path) -> int:
    """How many of PySide6's carried modules a new process compiled."""
    told = subprocess.run([sys.executable, "-c", START, str(file)], capture_output=True, text=True, check=True)
    return int(told.stdout)


def compiled(file: Path | None, source: bytes = SOURCE, name: str = NAME):
    """A carried module as compiled with `file` at hand."""
    with compiled_once(file, write=True):
        return compile(source, name, "exec")


def test_a_second_start_compiles_nothing_that_pyside_carries(tmp_path):
    file = tmp_path / "kept"
    assert begin(file) >= 5
    assert begin(file) == 0


def test_what_writes_type_stubs_is_left_out(tmp_path):
    assert not compiled(tmp_path / "kept", name=UNUSED).co_names
    assert compiled(None, name=UNUSED).co_names


def test_what_is_kept_is_what_compiling_gives(tmp_path):
    file = tmp_path / "kept"
    anew = compile(SOURCE, NAME, "exec")
    assert compiled(file) == anew
    kept = compiled(file)
    assert kept == anew
    assert kept.co_flags == anew.co_flags  # also the features that the caller has asked for, as this module does
    values: dict[str, object] = {}
    exec(kept, values)  # noqa: S102  what this test has just compiled
    assert values["twice"].__annotations__ == {"number": "int", "return": "int"}


def test_a_changed_source_is_compiled_again(tmp_path):
    file = tmp_path / "kept"
    compiled(file)
    other = SOURCE.replace(b"2", b"3")
    assert compiled(file, other) == compile(other, NAME, "exec")
    assert compiled(file) == compile(SOURCE, NAME, "exec")


def test_modules_of_an_older_pyside_are_not_kept_for_ever(tmp_path):
    file = tmp_path / "kept"
    compiled(file)
    compiled(file, SOURCE.replace(b"2", b"3"))
    assert len(marshal.loads(file.read_bytes()[4:])) == 1  # noqa: S302  what this test has just written


@pytest.mark.parametrize("broken", [b"", b"abcd", b"\x00" * 50, None])
def test_a_broken_file_costs_nothing_but_time(tmp_path, broken):
    file = tmp_path / "kept"
    compiled(file)
    file.write_bytes(file.read_bytes()[:-20] if broken is None else broken)
    assert compiled(file) == compile(SOURCE, NAME, "exec")


def test_where_nothing_can_be_written_it_is_compiled_as_ever(tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("")
    assert compiled(blocked / "kept") == compile(SOURCE, NAME, "exec")
    assert compiled(None) == compile(SOURCE, NAME, "exec")


def test_other_modules_are_not_kept(tmp_path):
    file = tmp_path / "kept"
    with compiled_once(file, write=True):
        compile("1", "mine.py", "exec")
        compile("1", NAME, "eval")
    assert not file.exists()


def test_python_that_keeps_nothing_is_obeyed(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    with compiled_once(tmp_path / "kept"):
        compile(SOURCE, NAME, "exec")
    assert not (tmp_path / "kept").exists()


def test_the_import_and_compile_functions_are_pythons_own_afterwards():
    before = builtins.__import__, builtins.compile
    import_plainly()
    assert (builtins.__import__, builtins.compile) == before


def test_it_is_kept_beside_the_compiled_module():
    file = kept_file()
    assert file is not None
    assert file.parent.name == "__pycache__"
