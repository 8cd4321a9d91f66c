"""Reading a workbook file for the command line: no lock, no journal, nothing is written beside it."""

from pathlib import Path

from msgspec import Struct

from workbook.errors import WorkbookError
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


def no_folder(folder: Path) -> WorkbookError:
    """The trouble that nothing can be written because its folder is not there."""
    return WorkbookError(f"There is no folder {folder}.", "Make it first, or choose another folder.")
