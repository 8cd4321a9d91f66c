"""The last net for bugs: log, a rescue copy, a calm sentence. Answers never go into the log, nothing is sent."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger("brand-workbook")
LOG_NAME: Final = "problems.log"
LOG_BYTES: Final = 500_000


class LogFile(logging.Handler):
    """A log file of limited size, begun with the first line: most days there is none, and opening it costs a start."""

    def __init__(self, folder: Path) -> None:
        """Log into `folder`, made when missing; where that cannot be, to the terminal."""
        super().__init__()
        self._folder = folder
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = _begun(self._folder)
            self._file.setFormatter(self.formatter)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _begun(folder: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # brings sockets along

    try:
        folder.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(folder / LOG_NAME, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return logging.StreamHandler()


class Problems(QObject):
    """Catches what nobody caught; `happened` carries the text of the trouble without any answer."""

    happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Log into `folder`, made when missing; without one, to the terminal."""
        super().__init__(parent)
        self.folder = folder
        self._rescue: Callable[[], str] | None = None
        self._log_to(folder)

    def install(self) -> None:
        """Catch from now on: exceptions in slots and threads, Qt's own messages."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(self._qt_said)

    def rescue_with(self, rescue: Callable[[], str] | None) -> None:
        """How to keep the open workbook safe before telling the person; gives a sentence about it."""
        self._rescue = rescue

    def _log_to(self, folder: Path) -> None:
        handler = LogFile(folder)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        root = logging.getLogger()
        root.addHandler(handler)
        root.setLevel(logging.INFO)
        if sys.stderr is not None:
            faulthandler.enable()

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        places = "".join(traceback.format_tb(trace))
        told = f"{places}{kind.__name__}"
        log.error("a bug:\n%s", told)
        kept = self._rescue() if self._rescue else ""
        self.happened.emit(f"{kept}\n\n{told}".strip())

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _qt_said(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        level = logging.WARNING if kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg} else logging.DEBUG
        log.log(level, "Qt: %s", message)


QUEUED = Qt.ConnectionType.QueuedConnection
"""A problem is told after the event that caused it is over."""
