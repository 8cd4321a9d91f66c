"""Disks that fail where a test wants it, and quick ones that never do."""

import os
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from workbook.model.answers import LongText
from workbook.model.workbook import Workbook
from workbook.storage.disk import Storage
from workbook.storage.local_state import Surroundings
from workbook.storage.places import Places

NOW = datetime(2026, 11, 2, 9, 36, 12, tzinfo=UTC)


class Crash(BaseException):
    """The program is gone from this step on: nothing after it happens, cleaning up included."""


class FaultyStorage(Storage):
    """Notes each step; the step number ``at`` (from 1) fails with ``code``, or the program ends there."""

    def __init__(self, at: int = 0, code: int = 0, *, crash: bool = False, lasting: bool = False) -> None:
        self.at, self.code, self.crash, self.lasting = at, code, crash, lasting
        self.steps: list[str] = []
        self.fired = False

    def _step(self, name: str) -> None:
        self.steps.append(name)
        now = len(self.steps)
        if self.crash and self.at and now >= self.at:
            self.fired = True
            raise Crash
        if self.at and (now == self.at or (self.lasting and now > self.at)):
            self.fired = True
            raise OSError(self.code, os.strerror(self.code))

    def read(self, path: Path) -> bytes:
        self._step("read")
        return super().read(path)

    def stat(self, path: Path) -> os.stat_result:
        self._step("stat")
        return super().stat(path)

    def names(self, folder: Path) -> tuple[str, ...]:
        self._step("names")
        return super().names(folder)

    def make_folder(self, folder: Path) -> None:
        self._step("make_folder")
        super().make_folder(folder)

    def create(self, path: Path) -> int:
        self._step("create")
        return super().create(path)

    def write(self, handle: int, data: bytes) -> None:
        half = len(data) // 2
        super().write(handle, data[:half])
        self._step("write")
        super().write(handle, data[half:])

    def set_mode(self, path: Path, mode: int) -> None:
        self._step("set_mode")
        super().set_mode(path, mode)

    def sync(self, handle: int) -> None:
        os.fstat(handle)
        self._step("sync")

    def close(self, handle: int) -> None:
        super().close(handle)
        self._step("close")

    def rename(self, source: Path, target: Path) -> None:
        self._step("rename")
        super().rename(source, target)

    def sync_folder(self, folder: Path) -> None:
        folder.stat()
        self._step("sync_folder")

    def remove(self, path: Path) -> None:
        self._step("remove")
        super().remove(path)


class QuickStorage(Storage):
    """The real disk without waiting for the medium."""

    def sync(self, handle: int) -> None:
        """Nothing: a test's machine is not switched off."""

    def sync_folder(self, folder: Path) -> None:
        """Nothing, as above."""


def surroundings(folder: Path, storage: Storage | None = None) -> Surroundings:
    """Local state in ``folder``, a clock that stands still, and no waiting."""
    return Surroundings(storage or QuickStorage(), Places(folder / "state"), lambda: NOW, lambda _seconds: None)


def typed(workbook: Workbook, ref: str, text: str) -> Workbook:
    """The workbook with this text in the answer."""
    return replace(workbook, answers={**workbook.answers, ref: LongText(text=text)})
