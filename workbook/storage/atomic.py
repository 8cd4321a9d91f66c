"""Save a whole file so that there is at every moment either the old one or the new one, complete."""

import errno
import hashlib
import logging
import os
import re
import stat
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from workbook.storage.disk import Storage
from workbook.storage.troubles import AlreadyThere, ChangedOutside, FileGone, save_trouble

log = logging.getLogger(__name__)

TEMP_PATTERN = re.compile(r"\.brandbook-(\d+)-[0-9a-f]{16}\.tmp")
STALE_AFTER = 600.0  # seconds; a save takes far less, a waiting network drive included
RENAME_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)  # seconds; sync clients and virus scanners let go in this time
HELD = frozenset({errno.EACCES, errno.EBUSY, errno.EPERM})


class Written(Struct, frozen=True):
    """A save that is in place; ``warning`` is set when the folder could not confirm it is durable."""

    digest: str
    warning: str = ""


def digest_of(data: bytes) -> str:
    """The SHA-256 of the bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def digest_on_disk(storage: Storage, path: Path) -> str | None:
    """The SHA-256 of what is on disk now, or nothing when there is no file."""
    try:
        return digest_of(storage.read(path))
    except FileNotFoundError:
        return None


def save_atomically(
    storage: Storage,
    path: Path,
    data: bytes,
    known: str | None,
    pause: Callable[[float], None] = time.sleep,
) -> Written:
    """Write ``data`` to ``path``; ``known`` is the digest last read or written, nothing for a new file.

    Raises ``ChangedOutside``, ``FileGone``, ``AlreadyThere`` or another ``SaveError``; then the file on disk is
    exactly as it was.
    """
    try:
        target = Path(os.path.realpath(path))  # a link stays a link
        mode = _still_ours(storage, target, known)
        temp = _write_beside(storage, target, data, mode)
        try:
            _put_in_place(storage, temp, target, known, pause)
        except BaseException:
            _drop(storage, temp)
            raise
    except OSError as error:
        raise save_trouble(error) from error
    return Written(digest_of(data), _confirm(storage, target.parent))


def write_local(storage: Storage, path: Path, data: bytes) -> None:
    """Replace a file of our own local state in one step; durable when the system gets to it. Raises ``OSError``."""
    temp = path.with_name(f".brandbook-{os.getpid()}-{os.urandom(8).hex()}.tmp")
    try:
        handle = storage.create(temp)
        try:
            storage.write(handle, data)
        finally:
            storage.close(handle)
        storage.rename(temp, path)
    except OSError:
        _drop(storage, temp)
        raise


def sweep(storage: Storage, folder: Path, now: float) -> int:
    """Remove what killed saves of ours left in the folder; returns how many. ``now`` is in epoch seconds."""
    swept = 0
    for name in storage.names(folder):
        match = TEMP_PATTERN.fullmatch(name)
        if match is None:
            continue
        try:
            if now - storage.stat(folder / name).st_mtime > STALE_AFTER:
                storage.remove(folder / name)
                swept += 1
        except OSError as error:
            log.info("a stale temporary file stays: %s", error.strerror)
    return swept


def _still_ours(storage: Storage, target: Path, known: str | None) -> int | None:
    """Make sure the file is the one we know; returns its permission bits, nothing when it is new."""
    found = digest_on_disk(storage, target)
    if found == known:
        return None if found is None else stat.S_IMODE(storage.stat(target).st_mode)
    if known is None:
        raise AlreadyThere
    if found is None and storage.names(target.parent):
        raise FileGone
    if found is None:
        storage.stat(target.parent)  # says so when the folder itself is gone
        raise FileGone
    raise ChangedOutside


def _write_beside(storage: Storage, target: Path, data: bytes, mode: int | None) -> Path:
    """Write and sync the bytes under a name of our own in the same folder."""
    temp = target.with_name(f".brandbook-{os.getpid()}-{os.urandom(8).hex()}.tmp")
    handle = storage.create(temp)
    try:
        try:
            storage.write(handle, data)
            storage.sync(handle)
        finally:
            storage.close(handle)
        if mode is not None:
            storage.set_mode(temp, mode)
    except BaseException:
        _drop(storage, temp)
        raise
    return temp


def _put_in_place(
    storage: Storage, temp: Path, target: Path, known: str | None, pause: Callable[[float], None]
) -> None:
    """Rename over the target, patient with programs that hold it for a moment."""
    for wait in (*RENAME_PAUSES, None):
        try:
            _still_ours(storage, target, known)  # nothing may have slipped in while we wrote or waited
            storage.rename(temp, target)
            return
        except OSError as error:
            if wait is None or error.errno not in HELD:
                raise
            pause(wait)


def _confirm(storage: Storage, folder: Path) -> str:
    """Make the rename durable; the new file is in place whatever happens here."""
    try:
        storage.sync_folder(folder)
    except OSError as error:
        log.warning("saved, but the folder did not confirm it: %s", error.strerror)
        return error.strerror or "unknown"
    return ""


def _drop(storage: Storage, temp: Path) -> None:
    """Remove our own temporary file; what stays is swept at the next opening."""
    try:
        storage.remove(temp)
    except OSError as error:
        log.info("a temporary file stays until the next opening: %s", error.strerror)
