"""A local journal of what was typed since the last save: small records, each one on the medium before the next.

A record is a newline, eight hex digits of CRC-32, a space, JSON and a newline. The newline in front matters: without
it a torn record at the end of the file would swallow the first good record after it.
"""

import errno
import json
import os
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from workbook.storage.disk import Storage

RESERVE_SIZE = 1 << 18  # bytes set aside on a disk that may fill up: some hours of typing
RESERVE_NAME = "reserve"
NAME_PATTERN = re.compile(r"journal-(\d{8})-([0-9a-f]{16})\.log")

Json = dict[str, object]


class Record(Struct, frozen=True):
    """One step: ``changes`` made on top of a rev, or ``saving``: from here on the words are also in a file."""

    kind: Literal["changes", "saving"]
    rev: str
    sequence: int
    at: str
    changes: Json


def frame(record: Record) -> bytes:
    """The bytes of one record."""
    body = json.dumps(
        {
            "kind": record.kind,
            "rev": record.rev,
            "seq": record.sequence,
            "at": record.at,
            "changes": record.changes,
        },
        ensure_ascii=True,
        separators=(",", ":"),
    ).encode("ascii")
    return b"\n%08x %b\n" % (zlib.crc32(body), body)


def replay(data: bytes) -> Iterator[Record]:
    """All whole records in order; torn, zeroed or flipped ones are passed over."""
    for line in data.split(b"\n"):
        record = _record(line)
        if record is not None:
            yield record


def _record(line: bytes) -> Record | None:
    if len(line) < 11 or line[8:9] != b" ":
        return None
    body = line[9:]
    if b"%08x" % zlib.crc32(body) != line[:8]:
        return None
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    match found:
        case {
            "kind": "changes" | "saving" as kind,
            "rev": str(rev),
            "seq": int(sequence),
            "at": str(at),
            "changes": dict(changes),
        }:
            return Record(kind, rev, sequence, at, {str(key): value for key, value in changes.items()})
        case _:
            return None


def journals(storage: Storage, folder: Path) -> tuple[Path, ...]:
    """The journals in the folder, in the order in which they were begun."""
    return tuple(folder / name for name in storage.names(folder) if NAME_PATTERN.fullmatch(name))


class _File(Struct, frozen=True):
    handle: int
    path: Path


class Journal:
    """The journal file of one session; the file is made with the first record."""

    def __init__(self, storage: Storage, folder: Path, rev: str) -> None:
        self._storage = storage
        self._folder = folder
        self._rev = rev
        self._file: _File | None = None
        self._over: list[Path] = []
        self._sequence = 0

    def append(self, kind: Literal["changes", "saving"], changes: Mapping[str, object], at: str, rev: str = "") -> None:
        """Add one record; when this returns it is on the medium. Raises ``OSError``; the next append may work."""
        self._sequence += 1
        data = frame(Record(kind, rev or self._rev, self._sequence, at, dict(changes)))
        try:
            self._write(data)
        except OSError as error:
            reserve = self._folder / RESERVE_NAME
            if error.errno != errno.ENOSPC or RESERVE_NAME not in self._storage.names(self._folder):
                raise
            self._storage.remove(reserve)
            self._write(data)

    def start_again(self, rev: str, changes: Mapping[str, object], at: str) -> None:
        """After a save: keep only ``changes``, the words newer than the file of this ``rev``."""
        self._rev = rev
        old, self._file = self._file, None
        if changes:
            try:
                self.append("changes", changes, at)
            except OSError:
                begun, self._file = self._file, old
                self._put_away(begun)
                raise
        self._put_away(old)
        while self._over:
            self._storage.remove(self._over[-1])
            self._over.pop()

    def close(self) -> None:
        """Close the file and leave it where it is."""
        if self._file is not None:
            file, self._file = self._file, None
            self._storage.close(file.handle)

    def _write(self, data: bytes) -> None:
        if self._file is None:
            self._file = self._begin()
            self._storage.sync_folder(self._folder)
        self._storage.write(self._file.handle, data)
        self._storage.sync(self._file.handle)

    def _begin(self) -> _File:
        names = self._storage.names(self._folder)
        taken = [int(match[1]) for name in names if (match := NAME_PATTERN.fullmatch(name))]
        path = self._folder / f"journal-{max(taken, default=0) + 1:08d}-{os.urandom(8).hex()}.log"
        return _File(self._storage.create(path), path)

    def _put_away(self, file: _File | None) -> None:
        """Close a file whose words are all elsewhere; it is removed now or, if that does not work, at the next save."""
        if file is not None:
            self._over.append(file.path)
            self._storage.close(file.handle)


def keep_reserve(storage: Storage, folder: Path) -> None:
    """Set room aside for the journal, so that words are kept also on a disk that has filled up since."""
    if RESERVE_NAME in storage.names(folder):
        return
    handle = storage.create(folder / RESERVE_NAME)
    try:
        storage.write(handle, bytes(RESERVE_SIZE))
    finally:
        storage.close(handle)
