"""The local side of one open workbook: lock, journal, base copy and older versions, on this computer only."""

import errno
import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec import Struct

from workbook.errors import WorkbookError
from workbook.model.workbook import Workbook
from workbook.storage.atomic import write_local
from workbook.storage.backups import Reason, keep_backup
from workbook.storage.delta import changes
from workbook.storage.disk import Storage
from workbook.storage.format import Opened, decode
from workbook.storage.journal import Journal, keep_reserve
from workbook.storage.lock import Holder, Lock, take
from workbook.storage.places import Places
from workbook.storage.troubles import JournalError

log = logging.getLogger(__name__)

BASE_NAME = "base.brandbook"
OLDER_FILE = "This file is older than what this computer saved last. Your last work is kept under older versions."
BETWEEN_VERSIONS = timedelta(minutes=10)
"""While a workbook is open, an older version is kept this often."""
STEPS_KNOWN = 512
"""Journaled steps that are known as such; a save of a workbook older than all of them would be taken for a new one."""
SETTLED_KEPT = 20
"""Journals kept after their words were taken over or declined; no word is thrown away on the spot."""

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present time, for display only; no decision rests on it."""
    return datetime.now(UTC)


class Surroundings(Struct, frozen=True):
    """What the storage stands on: the disk, the folder for local state, a clock, a way to wait; tests give others."""

    storage: Storage
    places: Places
    clock: Clock = utc_now
    pause: Callable[[float], None] = time.sleep


class LocalState:
    """Holds the lock of one workbook, and journals what was typed since the last save."""

    def __init__(self, around: Surroundings, folder: Path, lock: Lock, workbook: Workbook, rev: str) -> None:
        self.notice = ""
        self._around = around
        self._folder = folder
        self._lock = lock
        self._journal = Journal(around.storage, folder, rev)
        self._journaled = workbook
        self._at_save = workbook
        self._earlier: deque[Workbook] = deque((workbook,), maxlen=STEPS_KNOWN)
        self._version_at = around.clock()
        self._turn = threading.Lock()  # typing is journaled from the window's side while a save runs on its thread

    @property
    def folder(self) -> Path:
        """Where the local state of this workbook lies."""
        return self._folder

    def journal(self, workbook: Workbook) -> None:
        """Add what changed since the last call; on the medium when it returns. Raises ``JournalError``."""
        try:
            with self._turn:
                self._add(workbook)
        except OSError as error:
            raise JournalError(full=error.errno in {errno.ENOSPC, errno.EDQUOT}) from error

    def before_save(self, workbook: Workbook, rev: str) -> None:
        """Note that all journaled so far will be in the file of this rev, if it comes into place."""
        with self._turn:
            if workbook is not self._journaled and any(workbook is one for one in self._earlier):
                self._at_save = workbook  # newer words are journaled already; the old ones must not follow them
                return
            try:
                self._add(workbook)
                self._journal.append("saving", {}, self._now(), rev)
            except OSError as error:  # the save itself is worth more than its note
                log.warning("the journal did not take the note of a save: %s", error.strerror)
            self._at_save = self._journaled

    def after_save(self, saved: Workbook, rev: str, data: bytes) -> None:
        """The file of this rev is in place: keep in the journal only what was typed meanwhile."""
        with self._turn:
            newer = saved if self._journaled is self._at_save else self._journaled
            self._journaled = saved
            try:
                self._journal.start_again(rev, changes(saved, newer), self._now())
                self._journaled = newer
            except OSError as error:  # the old journal stays, its note of the save keeps it right
                log.warning("the journal could not start again: %s", error.strerror)
        self.keep_base(data)
        now = self._around.clock()
        if abs(now - self._version_at) >= BETWEEN_VERSIONS:
            self._version_at = now
            self.keep_version(saved.id, data, "saved")

    def go_on_from(self, theirs: Workbook, rev: str, data: bytes, merged: Workbook) -> None:
        """The file is of another rev, and ``merged`` has its words and ours: journal what the file lacks."""
        with self._turn:
            self._journaled = self._at_save = theirs
            try:
                self._journal.start_again(rev, changes(theirs, merged), self._now())
                self._journaled = merged
            except OSError as error:
                log.warning("the journal could not start again: %s", error.strerror)
        self.keep_base(data)

    def keep_version(self, workbook_id: str, data: bytes, reason: Reason) -> None:
        """Keep the bytes of a file as an older version, as far as this computer allows."""
        try:
            around = self._around
            keep_backup(around.storage, around.places, workbook_id, data, reason=reason, now=around.clock())
        except OSError as error:
            log.warning("an older version could not be kept: %s", error.strerror)

    def keep_base(self, data: bytes) -> None:
        """Keep what was last read or written, for comparing with a file changed outside."""
        try:
            write_local(self._around.storage, self._folder / BASE_NAME, data)
        except OSError as error:
            log.warning("the base copy could not be kept: %s", error.strerror)

    def settle(self, paths: tuple[Path, ...]) -> None:
        """Put journals aside that were answered; the last few stay readable. Raises ``OSError``."""
        storage = self._around.storage
        for path in paths:
            storage.rename(path, path.with_name(f"settled-{path.name}"))
        settled = [name for name in storage.names(self._folder) if name.startswith("settled-")]
        for name in settled[:-SETTLED_KEPT]:
            storage.remove(self._folder / name)

    def close(self) -> None:
        """Let go of the lock; an unsaved journal stays for the next start."""
        with self._turn:
            self._journal.close()
        self._lock.release()

    def _add(self, workbook: Workbook) -> None:
        if workbook is self._journaled:
            return
        found = changes(self._journaled, workbook)
        if found:
            self._journal.append("changes", found, self._now())
        self._journaled = workbook
        self._earlier.append(workbook)

    def _now(self) -> str:
        return self._around.clock().isoformat(timespec="seconds")


def begin(around: Surroundings, path: Path, opened: Opened, data: bytes) -> LocalState | Holder:
    """Lock the workbook for this process and keep a copy of what was read. Raises ``OSError``."""
    folder = around.places.workbook(opened.workbook.id)
    around.storage.make_folder(folder)
    lock = take(folder, around.clock().isoformat(timespec="seconds"), path)
    if isinstance(lock, Holder):
        return lock
    state = LocalState(around, folder, lock, opened.workbook, opened.head.rev)
    try:
        keep_reserve(around.storage, folder)
    except OSError as error:
        log.warning("no room could be set aside for the journal: %s", error.strerror)
    state.notice = _rolled_back(around, state, opened, data)
    if opened.intact:
        state.keep_version(opened.workbook.id, data, "opened" if opened.migrated_from is None else "migration")
    state.keep_base(data)
    return state


def _rolled_back(around: Surroundings, state: LocalState, opened: Opened, data: bytes) -> str:
    """Keep what this computer saved last, if the file is no longer that; says so if the file is an older one."""
    try:
        base = around.storage.read(state.folder / BASE_NAME)
        last = None if base == data else decode(base)
    except FileNotFoundError:
        return ""
    except (OSError, WorkbookError) as error:
        log.warning("the base copy cannot be read: %s", type(error).__name__)
        return ""
    if last is None:
        return ""
    state.keep_version(last.workbook.id, base, "saved")
    return OLDER_FILE if opened.intact and opened.head.rev in last.head.parents else ""
