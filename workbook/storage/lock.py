"""One program changes a workbook at a time: a lock of the operating system, free at once when its holder dies."""

import errno
import json
import logging
import os
import platform
import sys
from pathlib import Path

from msgspec import Struct

from workbook.storage.disk import O_BINARY

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

log = logging.getLogger(__name__)

LOCK_NAME = "lock"
_BYTE = 1 << 20  # Windows locks hide the bytes they cover; this one lies behind the text


class Holder(Struct, frozen=True):
    """Who has the workbook open: process number, computer, when it was opened, and the file."""

    pid: int
    host: str
    since: str
    path: str


class Lock:
    """The held lock; ``release`` lets go, and so does the end of the process in any way."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        """Let go; safe to call twice."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            os.close(handle)


def take(folder: Path, since: str, path: Path) -> Lock | Holder:
    """Take the lock of the state folder, or say who holds it. Raises ``OSError`` when the folder does not work."""
    handle = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | O_BINARY, 0o600)
    try:
        if not _try_lock(handle):
            holder = _read_holder(handle)
            os.close(handle)
            return holder
        me = {"pid": os.getpid(), "host": platform.node(), "since": since, "path": os.fspath(path)}
        text = json.dumps(me).encode("ascii")
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text)
    except OSError:
        os.close(handle)
        raise
    return Lock(handle)


def _try_lock(handle: int) -> bool:
    """Whether this process holds the lock now; any other trouble is raised."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as error:
        if error.errno not in {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS}:
            raise
        log.warning("this file system knows no locks: %s", error.strerror)
    return True


def _read_holder(handle: int) -> Holder:
    """What the holder wrote; unknown parts are empty, for it may be writing just now."""
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        found: object = json.loads(os.read(handle, 65536))
    except ValueError:
        found = None
    match found:
        case {"pid": int(pid), "host": str(host), "since": str(since), "path": str(path)}:
            return Holder(pid, host, since, path)
        case _:
            return Holder(0, "", "", "")
