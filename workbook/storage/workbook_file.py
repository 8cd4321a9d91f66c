"""One open workbook file: save, save a copy, journal, and see what others did to the file."""

import logging
import threading
from datetime import datetime
from pathlib import Path
from typing import Literal

from msgspec import Struct, ValidationError
from msgspec.structs import replace

from workbook.model.workbook import Workbook
from workbook.storage.atomic import Written, digest_of, digest_on_disk, save_atomically
from workbook.storage.format import Opened, decode, encode, first_head, read_file, reread
from workbook.storage.head import Head
from workbook.storage.local_state import LocalState, Surroundings
from workbook.storage.merge import Merged, merge
from workbook.storage.recovery import Recovery
from workbook.storage.troubles import SAVE_ELSEWHERE, OtherWorkbook, ReadOnly, SaveError, save_trouble

log = logging.getLogger(__name__)

Outside = Literal["same", "changed", "gone", "out_of_reach"]


class Saved(Struct, frozen=True):
    """The file is in place since ``at``; ``warning`` is for the log, not for a person."""

    at: datetime
    warning: str = ""


class WorkbookFile:
    """A workbook and its file. ``journal`` and ``save`` may run on different threads; pass the newest workbook."""

    def __init__(
        self,
        around: Surroundings,
        path: Path,
        opened: Opened,
        *,
        data: bytes,
        state: LocalState | None,
        recovery: Recovery | None,
    ) -> None:
        self.path = path
        self.problems = opened.problems
        self.read_only_reason = opened.read_only_reason
        self.recovery = recovery
        self._around = around
        self._state = state
        self._workbook = opened.workbook
        self._head = opened.head
        self._digest = digest_of(data)
        self._attempt: tuple[str, Head, Workbook] | None = None
        self._ancestors = (opened.head.rev, *opened.head.parents)
        self._saved_revs = {opened.head.rev}
        self._accepted: Recovery | None = None
        self._saved_at = around.clock()
        self._saving = threading.Lock()

    @property
    def workbook(self) -> Workbook:
        """The workbook as it is in the file."""
        return self._workbook

    @property
    def head(self) -> Head:
        """The head of the version in the file."""
        return self._head

    def journal(self, workbook: Workbook) -> None:
        """Note what changed since the last call; safe from kill and power loss when it returns. ``JournalError``."""
        if self._state is not None and not self.read_only_reason:
            self._state.journal(workbook)

    def save(self, workbook: Workbook, *, again: bool = False) -> Saved:
        """Put the workbook into the file; ``again`` writes it anew where the file has gone. Raises ``SaveError``."""
        with self._saving:
            if self.read_only_reason:
                raise ReadOnly(self.read_only_reason, SAVE_ELSEWHERE)
            if workbook is self._workbook and not again:
                return Saved(self._saved_at)
            head = self._head_after_attempt().next(self._ancestors)
            data = _bytes_of(workbook, head)
            if self._state is not None:
                self._state.before_save(workbook, head.rev)
            self._attempt = (digest_of(data), head, workbook)
            written = self._write(data, again=again)
            self._digest, self._head, self._workbook = written.digest, head, workbook
            self._attempt = None
            self._saved_at = self._around.clock()
            self._saved_revs.add(head.rev)
            if self._state is not None:
                self._state.after_save(workbook, head.rev, data)
                self._settle_accepted(self._state)
            return Saved(self._saved_at, written.warning)

    def save_copy(self, path: Path, workbook: Workbook, *, over: bool = False) -> None:
        """Write the workbook to another file too; ``over`` replaces a file the person chose to replace."""
        data = _bytes_of(workbook, self._head.next(self._ancestors))
        try:
            known = digest_on_disk(self._around.storage, path) if over else None
        except OSError as error:
            raise save_trouble(error) from error
        save_atomically(self._around.storage, path, data, known, self._around.pause)

    def merge_outside(self, mine: Workbook) -> Merged:
        """Read the file that was changed outside and merge ``mine`` with it; the next ``save`` may then go ahead.

        Both versions stay among the older versions. Raises ``WorkbookError`` when the file cannot be read or changed.
        """
        with self._saving:
            data = read_file(self._around.storage, self.path)
            theirs = decode(data)
            if theirs.read_only_reason:
                raise ReadOnly(theirs.read_only_reason, SAVE_ELSEWHERE)
            if theirs.workbook.id != self._workbook.id:
                raise OtherWorkbook
            own = self._head.next()
            rolled_back = theirs.intact and theirs.head.rev in {
                *self._ancestors,
                *self._head.parents,
                *self._saved_revs,
            }
            base = theirs.workbook if rolled_back else self._workbook  # an old version brings nothing new
            merged = merge(base, (mine, own), (theirs.workbook, theirs.head))
            if self._state is not None:
                self._state.keep_version(mine.id, _bytes_of(mine, own), "merge")
                self._state.keep_version(mine.id, data, "merge")
                self._state.go_on_from(theirs.workbook, theirs.head.rev, data, merged.workbook)
            self._attempt = None
            self._digest, self._workbook = digest_of(data), theirs.workbook
            self._head = replace(theirs.head, counter=max(own.counter, theirs.head.counter))
            self._ancestors = (own.parents[0], *self._ancestors, *theirs.head.parents)
            return merged

    def outside(self) -> Outside:
        """Whether the file is still the one last read or written here."""
        try:
            found = digest_on_disk(self._around.storage, self.path)
        except OSError as error:
            log.info("the file is out of reach: %s", error.strerror)
            return "out_of_reach"
        if found is None:
            return "gone"
        attempt = self._attempt[0] if self._attempt else self._digest
        return "same" if found in {self._digest, attempt} else "changed"

    def accept_recovery(self) -> Workbook:
        """The workbook with the recovered words; its journals are put aside after the next save."""
        if self.recovery is None:
            return self._workbook
        self._accepted, self.recovery = self.recovery, None
        return self._accepted.workbook

    def decline_recovery(self) -> None:
        """Do not ask again; the journals are put aside, not deleted."""
        if self.recovery is not None and self._state is not None:
            self._settle(self._state, self.recovery)
        self.recovery = None

    def close(self) -> None:
        """Let go of the lock; words that are only in the journal are offered at the next start."""
        with self._saving:
            if self._state is not None:
                self._state.close()
                self._state = None

    def _head_after_attempt(self) -> Head:
        """The head to go on from: a save reported as not done may have come into place after all."""
        if self._attempt is not None:
            digest, head, workbook = self._attempt
            try:
                in_place = digest_on_disk(self._around.storage, self.path) == digest
            except OSError as error:
                raise save_trouble(error) from error
            if in_place:
                self._digest, self._head, self._workbook = digest, head, workbook
        return self._head

    def _write(self, data: bytes, *, again: bool) -> Written:
        storage = self._around.storage
        try:
            gone = again and digest_on_disk(storage, self.path) is None
        except OSError as error:
            raise save_trouble(error) from error
        return save_atomically(storage, self.path, data, None if gone else self._digest, self._around.pause)

    def _settle_accepted(self, state: LocalState) -> None:
        if self._accepted is not None:
            accepted, self._accepted = self._accepted, None
            self._settle(state, accepted)

    def _settle(self, state: LocalState, recovery: Recovery) -> None:
        try:
            state.settle(recovery.journals)
        except OSError as error:  # they are offered once more at the next start, which loses nothing
            log.warning("journals could not be put aside: %s", error.strerror)


def new_file_bytes(workbook: Workbook) -> bytes:
    """The bytes of a workbook that has no file yet."""
    return _bytes_of(workbook, first_head(workbook))


def _bytes_of(workbook: Workbook, head: Head) -> bytes:
    """Bytes that were read back before anybody relies on them."""
    try:
        data = encode(workbook, head)
        reread(data)
    except ValidationError as error:
        log.warning(
            "the workbook does not read back%s", str(error).rpartition(" -")[2]
        )  # where; never what stands there
        raise SaveError(
            "Not saved yet: a part of the workbook has a form the file cannot keep. Your text is still here.",
            "Undo the last change and try again.",
        ) from error
    return data
