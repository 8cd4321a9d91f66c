"""Older versions of a workbook, kept on this computer and outside the workbook's own folder."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

from workbook.storage.atomic import digest_of, write_local
from workbook.storage.disk import Storage
from workbook.storage.format import Opened, decode
from workbook.storage.places import Places
from workbook.storage.troubles import open_trouble

RECENT = 40
"""The newest versions, all of which are kept; those from before a change of format stay for ever."""
DAYS, WEEKS, MONTHS = 12, 10, 9
"""Of how many days, weeks and months the last version is kept as well."""

Reason = Literal["opened", "saved", "migration", "import", "merge"]
_NAME = re.compile(r"(\d{8})-(\d{8}T\d{6})-(opened|saved|migration|import|merge)-([0-9a-f]{16})\.brandbook")


class Backup(Struct, frozen=True):
    """One older version: where, when it was kept (UTC), and why."""

    path: Path
    number: int
    at: datetime
    reason: Reason
    digest: str


def list_backups(storage: Storage, places: Places, workbook_id: str) -> tuple[Backup, ...]:
    """The kept versions, newest first."""
    folder = places.backups(workbook_id)
    found = [backup for name in storage.names(folder) if (backup := _backup(folder, name)) is not None]
    return tuple(sorted(found, key=lambda backup: backup.number, reverse=True))


def open_backup(storage: Storage, backup: Backup) -> Opened:
    """The workbook in an older version; raises ``WorkbookError``."""
    try:
        data = storage.read(backup.path)
    except OSError as error:
        raise open_trouble(error) from error
    return decode(data)


def keep_backup(
    storage: Storage, places: Places, workbook_id: str, data: bytes, *, reason: Reason, now: datetime
) -> Backup | None:
    """Keep these bytes unless a version has the same; the bytes must have been read whole. ``OSError``."""
    folder = places.backups(workbook_id)
    storage.make_folder(folder)
    kept = list_backups(storage, places, workbook_id)
    digest = digest_of(data)[:16]
    if any(backup.digest == digest for backup in kept):
        return None
    number = kept[0].number + 1 if kept else 1
    path = folder / f"{number:08d}-{now.astimezone(UTC):%Y%m%dT%H%M%S}-{reason}-{digest}.brandbook"
    write_local(storage, path, data)
    for old in _surplus(list_backups(storage, places, workbook_id)):
        storage.remove(old.path)
    return _backup(folder, path.name)


def _surplus(backups: Sequence[Backup]) -> tuple[Backup, ...]:
    """The versions, of these from new to old, that are one too many."""
    kept = {*backups[:RECENT], *(backup for backup in backups if backup.reason == "migration")}
    for most, span in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        last: dict[str, Backup] = {}
        for backup in backups:
            last.setdefault(backup.at.strftime(span), backup)
        kept.update(list(last.values())[:most])
    return tuple(backup for backup in backups if backup not in kept)


def _backup(folder: Path, name: str) -> Backup | None:
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        at = datetime.fromisoformat(match[2]).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(folder / name, int(match[1]), at, cast("Reason", match[3]), match[4])
