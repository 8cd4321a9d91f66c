"""Open and create workbook files; never write to a file while opening it."""

import logging
import os
from pathlib import Path

from msgspec.structs import replace

from workbook.errors import WorkbookError
from workbook.model.workbook import Workbook
from workbook.storage.atomic import save_atomically, sweep, write_local
from workbook.storage.disk import Storage
from workbook.storage.format import Opened, decode, read_file
from workbook.storage.local_state import LocalState, Surroundings, begin, utc_now
from workbook.storage.lock import Holder
from workbook.storage.places import usual_places
from workbook.storage.recovery import Recovery, pending_recovery
from workbook.storage.workbook_file import WorkbookFile, new_file_bytes

log = logging.getLogger(__name__)

OPEN_ELSEWHERE = "This workbook is already open in another window of this app. You can read it here."
FILE_LOCKED = "This computer does not allow changes to this file. You can read it here, or save a copy to change."
FOLDER_LOCKED = "This computer does not allow changes in this folder. You can read it here, or save a copy to change."
NO_LOCAL_STATE = "This computer could not start a safety copy, so words are safe only after each save."


def usual_surroundings() -> Surroundings:
    """The real disk, this person's folder for program state, and the clock."""
    return Surroundings(Storage(), usual_places(), utc_now)


def open_workbook(path: Path, around: Surroundings | None = None) -> WorkbookFile:
    """Open a workbook file, to change it where nothing forbids that. Raises ``WorkbookError``.

    The file itself is only read. Close what you get, for it holds the workbook's lock.
    """
    around = around or usual_surroundings()
    data = read_file(around.storage, path)
    opened = decode(data)
    if not opened.read_only_reason:
        opened = replace(opened, read_only_reason=_locked(around.storage, path))
    state, opened = _local_state(around, path, opened, data)
    recovery = _recovery(around, state, opened) if state is not None else None
    if state is not None and not opened.read_only_reason:
        _sweep(around, path)
    return WorkbookFile(around, path, opened, data=data, state=state, recovery=recovery)


def create_workbook(path: Path, workbook: Workbook, around: Surroundings | None = None) -> WorkbookFile:
    """Make the file of a new workbook and open it. Raises ``AlreadyThere`` or another ``WorkbookError``."""
    around = around or usual_surroundings()
    save_atomically(around.storage, path, new_file_bytes(workbook), None, around.pause)
    return open_workbook(path, around)


def rescue_copy(workbook: Workbook, around: Surroundings, name: str) -> Path:
    """Write the workbook into the local state when all else is going down; returns where. Raises ``WorkbookError``."""
    folder = around.places.workbook(workbook.id)
    path = folder / f"rescue-{name}.brandbook"
    try:
        around.storage.make_folder(folder)
        write_local(around.storage, path, new_file_bytes(workbook))
    except OSError as error:
        raise WorkbookError("The workbook could not be kept in a rescue copy.", "Copy your text elsewhere.") from error
    return path


def _locked(storage: Storage, path: Path) -> str:
    """Why the medium allows no change, or nothing."""
    if not storage.writable(path):
        return FILE_LOCKED
    folder = Path(os.path.realpath(path)).parent
    return "" if storage.writable(folder) else FOLDER_LOCKED


def _local_state(around: Surroundings, path: Path, opened: Opened, data: bytes) -> tuple[LocalState | None, Opened]:
    try:
        found = begin(around, path, opened, data)
    except OSError as error:
        log.warning("no local state: %s", error.strerror)
        return None, replace(opened, problems=(*opened.problems, NO_LOCAL_STATE))
    if isinstance(found, Holder):
        return None, replace(opened, read_only_reason=opened.read_only_reason or OPEN_ELSEWHERE)
    return found, replace(opened, problems=(*opened.problems, *filter(None, (found.notice,))))


def _recovery(around: Surroundings, state: LocalState, opened: Opened) -> Recovery | None:
    try:
        found = pending_recovery(around.storage, state.folder, opened.workbook, opened.head.rev)
        if found.parts:
            return found
        state.settle(found.journals)
        return None
    except OSError as error:
        log.warning("the journals cannot be read: %s", error.strerror)
        return None


def _sweep(around: Surroundings, path: Path) -> None:
    try:
        sweep(around.storage, Path(os.path.realpath(path)).parent, around.clock().timestamp())
    except OSError as error:
        log.info("stale temporary files stay: %s", error.strerror)
