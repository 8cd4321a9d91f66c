"""Every touch of a file by the storage goes through one small class, so that tests can fail any of them."""

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

O_BINARY: int = getattr(os, "O_BINARY", 0)


class Storage:
    """The real disk; each method is one step that can fail with an ``OSError``."""

    def read(self, path: Path) -> bytes:
        """All bytes of the file."""
        return path.read_bytes()

    def stat(self, path: Path) -> os.stat_result:
        """Facts about the file, following links."""
        return path.stat()

    def writable(self, path: Path) -> bool:
        """Whether this person may change the file or folder."""
        return os.access(path, os.W_OK)

    def names(self, folder: Path) -> tuple[str, ...]:
        """Names in the folder, sorted; empty when there is no such folder."""
        try:
            return tuple(sorted(os.listdir(folder)))
        except FileNotFoundError:
            return ()

    def make_folder(self, folder: Path) -> None:
        """Make the folder and its parents, readable by this person only."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def create(self, path: Path) -> int:
        """Make a new file for writing, 0600; ``FileExistsError`` when there is one."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | O_BINARY, 0o600)

    def write(self, handle: int, data: bytes) -> None:
        """Write all of the bytes, also when the system takes them in parts."""
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]

    def set_mode(self, path: Path, mode: int) -> None:
        """Give the file these permission bits."""
        path.chmod(mode)

    def sync(self, handle: int) -> None:
        """Return only when the bytes are on the medium, as far as the system can tell."""
        if sys.platform == "darwin":  # fsync there stops at the drive's own memory
            with contextlib.suppress(OSError):  # network volumes do not know this call; fsync follows
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
                return
        if hasattr(os, "fdatasync"):
            os.fdatasync(handle)
        else:
            os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close the file."""
        os.close(handle)

    def rename(self, source: Path, target: Path) -> None:
        """Put ``source`` at ``target`` in one step, over what was there."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Make the folder's names durable; nothing to do on Windows."""
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        """Remove the file; no trouble when it is gone already."""
        path.unlink(missing_ok=True)
