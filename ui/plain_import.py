"""Imports PySide6 without what costs a start dearly and is of no use to it."""

import builtins
import marshal
import os
import sys
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any

CARRIED = ("shibokensupport/", "signature_bootstrap.py")
"""PySide6 carries these modules as source inside its library and compiles them anew in every process."""
UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
"""It writes type stubs, which no running app does; but it is loaded with the rest, and loads a fifth as much again."""


def import_plainly() -> None:
    """Import PySide6, keep Python's own import function, and compile what PySide6 carries only once.

    PySide6's import function reads the source of every module to look for a feature we do not use; with some hundred
    modules that is a quarter of the time until the window can be used. Compiling takes a third of its own import.
    What it uses to write type stubs stays empty.
    """
    plain = builtins.__import__
    with compiled_once(kept_file()):
        import PySide6.QtCore as _  # noqa: F401  takes the place of the import function
    builtins.__import__ = plain


def kept_file() -> Path | None:
    """Where compiled modules are kept: beside this module's own compiled form; None where Python keeps none."""
    mine = __spec__.cached
    return Path(mine).with_suffix(".pyside") if mine else None


@contextmanager
def compiled_once(file: Path | None, *, write: bool | None = None) -> Generator[None]:
    """Meanwhile, take the compiled modules of PySide6 from `file`; write those that were missing or have changed.

    Written only where Python may write compiled modules too, unless `write` says otherwise.
    """
    if file is None:
        yield
        return
    plain = builtins.compile
    kept = Kept(_read(file), plain)
    builtins.compile = kept  # pyright: ignore[reportAttributeAccessIssue]  it takes what `compile` takes
    try:
        yield
    finally:
        builtins.compile = plain
    if kept.grown and (not sys.dont_write_bytecode if write is None else write):
        _write(file, kept.used)


class Kept:
    """Stands in for `compile`: the modules that PySide6 carries are looked up first, by name and source."""

    def __init__(self, codes: dict[tuple[str, int, int], CodeType], plain: Callable[..., Any]) -> None:
        """Begin with what is known; `plain` compiles the rest."""
        self._known, self._plain = codes, plain
        self.used: dict[tuple[str, int, int], CodeType] = {}
        self.grown = False

    def __call__(self, source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        carried = isinstance(filename, str) and filename.startswith(CARRIED) and mode == "exec"
        if rest or named or not carried or not isinstance(source, bytes | str):
            return self._plain(source, filename, mode, *rest, **named)
        text = source.encode() if isinstance(source, str) else source
        key = (filename, len(text), zlib.crc32(text))
        code = self._known.get(key)
        if code is None:
            words = b"" if filename == UNUSED else source
            code = self._plain(words, filename, mode, flags=_futures_of_caller(), dont_inherit=True)
            self.grown = True
        self.used[key] = code
        return code


def _futures_of_caller() -> int:
    """The `__future__` features of the module that called `compile`, which the compiled one inherits."""
    import __future__

    import inspect

    frame = inspect.currentframe()
    for _ in range(2):
        frame = frame.f_back if frame is not None else None
    flags = frame.f_code.co_flags if frame is not None else 0
    features = (getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
    return sum(flag for flag in {*features} if flags & flag == flag)


def _read(file: Path) -> dict[tuple[str, int, int], CodeType]:
    """What was kept by this very Python; nothing where that cannot be read."""
    try:
        kept = file.read_bytes()
        found = marshal.loads(kept[4:]) if kept[:4] == _magic() else {}  # noqa: S302  as Python reads its own .pyc
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(file: Path, codes: dict[tuple[str, int, int], CodeType]) -> None:
    """Write all at once, as others may start at the same time; where that cannot be, the next start compiles again."""
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(_magic() + marshal.dumps(codes))
            fresh.replace(file)
        finally:
            fresh.unlink(missing_ok=True)


def _magic() -> bytes:
    """The four bytes by which Python knows compiled modules of its own."""
    from importlib.util import MAGIC_NUMBER

    return MAGIC_NUMBER


def main() -> None:
    """Compile what PySide6 carries, for a start to come; done once when the app is set up."""
    with compiled_once(kept_file(), write=True):
        import PySide6.QtCore as _  # noqa: F401


if __name__ == "__main__":
    main()
