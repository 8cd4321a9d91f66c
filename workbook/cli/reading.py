"""Reading a workbook file for the command line: no lock, no journal, nothing is written beside it."""

from pathlib import Path

from msgspec import Struct

from workbook.storage.disk import Storage
from workbook.storage.format import Opened, decode
from workbook.storage.opening import read_file


class ReadFile(Struct, frozen=True):
    """An opened file and its size in bytes."""

    opened: Opened
    size: int


def read(path: Path) -> ReadFile:
    """The workbook in the file at `path`. Raises `WorkbookError` with a sentence for a person."""
    data = read_file(Storage(), path)
    return ReadFile(decode(data), len(data))
