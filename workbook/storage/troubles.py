"""What the storage tells a person when something stands in the way of opening or saving."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from workbook.errors import WorkbookError

STILL_HERE = "Your text is still here."
SAVE_ELSEWHERE = "Save a copy in another folder."
TRY_AGAIN = "Try again, or save a copy in another folder."


class SaveError(WorkbookError):
    """The file on disk is untouched, and the words are still in the window and in the journal."""


class ChangedOutside(SaveError):
    """The file holds bytes this program has neither read nor written, so it is left as it is."""

    def __init__(self) -> None:
        super().__init__(
            "Not saved yet: another program or computer has changed this file since you opened it. " + STILL_HERE,
            "Save your version as a copy, then open the file again to see the other version.",
        )


class FileGone(SaveError):
    """The file was moved, renamed or deleted while it was open."""

    def __init__(self) -> None:
        super().__init__(
            "Not saved yet: the file is no longer in its folder. " + STILL_HERE,
            "Save it there again, or save a copy in another folder.",
        )


class AlreadyThere(SaveError):
    """A new workbook would land on a file that is there already."""

    def __init__(self) -> None:
        super().__init__("There is already a file with this name.", "Choose another name.")


class OtherWorkbook(SaveError):
    """The file at the path is now a different workbook, with which nothing can be merged."""

    def __init__(self) -> None:
        super().__init__(
            "Not saved yet: another workbook now has this file's name. " + STILL_HERE, "Save yours under another name."
        )


class ReadOnly(SaveError):
    """This workbook was opened to read only; the message says why."""


_SAVE: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        errno.ENOSPC: ("the disk is full", "Make some room, or save a copy on another disk."),
        errno.EDQUOT: ("your share of the disk is used up", "Make some room, or save a copy on another disk."),
        errno.EFBIG: ("the disk does not take files of this size", SAVE_ELSEWHERE),
        errno.EROFS: ("this disk can be read but not written", SAVE_ELSEWHERE),
        errno.EACCES: ("this computer does not allow changes in this folder", SAVE_ELSEWHERE),
        errno.EPERM: ("this computer does not allow changes in this folder", SAVE_ELSEWHERE),
        errno.EBUSY: ("another program is using the file", TRY_AGAIN),
        errno.EIO: ("the disk reports a fault", "Save a copy on another disk soon."),
        errno.ESTALE: ("the network folder is out of reach", TRY_AGAIN),
        errno.ENODEV: ("the disk was taken out", "Put it back in, or save a copy in another folder."),
        errno.ENXIO: ("the disk was taken out", "Put it back in, or save a copy in another folder."),
        errno.ENOENT: ("the folder is no longer there", SAVE_ELSEWHERE),
        errno.ENOTDIR: ("the folder is no longer there", SAVE_ELSEWHERE),
        errno.EISDIR: ("there is a folder with this name", "Choose another name."),
        errno.ENAMETOOLONG: ("the file name is too long", "Choose a shorter name."),
        errno.ELOOP: ("the link to this file leads in a circle", SAVE_ELSEWHERE),
        errno.EMFILE: ("too many files are open", "Close some programs and try again."),
        errno.ENFILE: ("too many files are open", "Close some programs and try again."),
    }
)

_OPEN: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        errno.ENOENT: ("There is no file with this name any more.", "It may have been moved or renamed."),
        errno.ENOTDIR: ("There is no file with this name any more.", "It may have been moved or renamed."),
        errno.EISDIR: ("This is a folder, not a workbook.", "Choose a workbook file inside it."),
        errno.EACCES: ("This computer does not allow you to read this file.", "Ask the person who owns it."),
        errno.EPERM: ("This computer does not allow you to read this file.", "Ask the person who owns it."),
        errno.EIO: ("The disk reports a fault, so the file cannot be read.", "Open an older version or a copy."),
        errno.ESTALE: ("The network folder is out of reach.", "Try again when the network is back."),
        errno.ELOOP: ("The link to this file leads in a circle.", "Choose the file itself."),
    }
)


def save_trouble(error: OSError) -> SaveError:
    """The sentence for a save that the system refused before anything was changed."""
    cause, to_do = _SAVE.get(error.errno or 0, ("the computer does not take the file", TRY_AGAIN))
    return SaveError(f"Not saved yet: {cause}. {STILL_HERE}", to_do)


def open_trouble(error: OSError) -> WorkbookError:
    """The sentence for a file that could not be read at all."""
    return WorkbookError(*_OPEN.get(error.errno or 0, ("This file cannot be read right now.", "Try again.")))


class JournalError(WorkbookError):
    """The safety copy on this computer does not work; saving the file may still do."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__(
            "The disk with the safety copy is full, so words are safe only after the next save."
            if full
            else "The safety copy on this computer does not work, so words are safe only after the next save.",
            "Make some room on this computer." if full else "",
        )
