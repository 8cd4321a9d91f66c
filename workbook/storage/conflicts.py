"""Copies that sync programs leave beside a workbook when two computers changed it: found by what is in them."""

import logging
from pathlib import Path

from workbook.errors import WorkbookError
from workbook.model.workbook import Workbook
from workbook.storage.atomic import digest_of, digest_on_disk
from workbook.storage.backups import keep_backup, list_backups, open_backup
from workbook.storage.format import decode, read_file
from workbook.storage.head import Head
from workbook.storage.local_state import BASE_NAME, Surroundings
from workbook.storage.merge import Merged, merge
from workbook.storage.troubles import save_trouble

log = logging.getLogger(__name__)

MOST = 20
"""Copies looked at; a folder with more has another trouble."""


def conflict_copies(around: Surroundings, path: Path, workbook: Workbook, head: Head) -> tuple[Path, ...]:
    """Files beside ``path`` whose name begins like its name and which hold a version of the workbook not in ours.

    A plain copy of this version, or of one this computer has kept, is no conflict. Raises ``OSError``.
    """
    names = around.storage.names(path.parent)
    beside = [name for name in names if name != path.name and name.startswith(path.stem) and path.suffix in name]
    if not beside:
        return ()
    known = {head.rev, *head.parents, *_known_revs(around, workbook.id)}
    copies = (path.with_name(name) for name in beside[:MOST])
    return tuple(copy for copy in copies if _is_conflict(around, copy, workbook.id, known))


def merge_copy(around: Surroundings, copy: Path, mine: Workbook, head: Head) -> Merged:
    """``mine`` with the words of the copy; save it, then ``put_away`` the copy. Raises ``WorkbookError``."""
    theirs = decode(read_file(around.storage, copy))
    if theirs.workbook.id != mine.id:
        raise WorkbookError("This file is another workbook, so nothing of it belongs here.", "Open it by itself.")
    if theirs.intact and theirs.head.rev in {head.rev, *head.parents}:
        return Merged(mine, ())  # an older version of mine brings nothing new
    base = _common(around, mine.id, {theirs.head.rev, *theirs.head.parents}) or Workbook(id=mine.id)
    return merge(base, (mine, head.next()), (theirs.workbook, theirs.head))


def put_away(around: Surroundings, copy: Path, workbook_id: str) -> None:
    """Move a merged copy among the older versions. Raises ``WorkbookError`` and leaves it when that does not work."""
    data = read_file(around.storage, copy)
    decode(data)
    try:
        keep_backup(around.storage, around.places, workbook_id, data, reason="merge", now=around.clock())
        if digest_on_disk(around.storage, copy) == digest_of(data):
            around.storage.remove(copy)
    except OSError as error:
        raise save_trouble(error) from error


def _is_conflict(around: Surroundings, path: Path, workbook_id: str, known: set[str]) -> bool:
    try:
        found = decode(read_file(around.storage, path))
    except WorkbookError as error:
        log.info("a file beside the workbook cannot be read: %s", error.what)
        return False
    return found.workbook.id == workbook_id and found.head.rev not in known


def _known_revs(around: Surroundings, workbook_id: str) -> set[str]:
    revs = set[str]()
    for backup in list_backups(around.storage, around.places, workbook_id):
        try:
            revs.add(open_backup(around.storage, backup).head.rev)
        except WorkbookError as error:
            log.info("an older version cannot be read: %s", error.what)
    return revs


def _common(around: Surroundings, workbook_id: str, revs: set[str]) -> Workbook | None:
    """The newest kept version of one of these revs: what both sides come from."""
    kept = [backup.path for backup in list_backups(around.storage, around.places, workbook_id)]
    for path in (around.places.workbook(workbook_id) / BASE_NAME, *kept):
        try:
            opened = decode(read_file(around.storage, path))
        except WorkbookError as error:
            log.info("an older version cannot be read: %s", error.what)
            continue
        if opened.head.rev in revs:
            return opened.workbook
    return None
