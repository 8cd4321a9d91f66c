"""Heavy work off the window's thread: one thread, one piece after another, each result back where widgets live.

    paper_bench().run(work, page, page.show_result)

`work` runs in the thread and must hold plain values only, never a widget. `page.show_result` gets the finished
`Future` in the window's thread, unless `page` is gone by then.
"""

import gc
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from itertools import count
from threading import Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

Outcome = TypeVar("Outcome")


class NoCollecting:
    """While anybody is inside, Python looks for no garbage.

    It would look in whichever thread makes many objects, and take widgets apart that are gone: in another thread than
    the window's, that breaks them.
    """

    def __init__(self) -> None:
        """Nobody is inside."""
        self._lock = Lock()
        self._inside = 0
        self._was_on = False

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_trouble: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._was_on:
                gc.enable()


@cache
def no_collecting() -> NoCollecting:
    """The one of the program: collecting is switched for all threads at once."""
    return NoCollecting()


class Bench(QObject):
    """One thread for work that must not overlap; made in the window's thread."""

    _finished = Signal(int, object)

    def __init__(self, name: str) -> None:
        """Start no thread yet; the first piece of work does."""
        super().__init__()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._numbers = count()
        # Receivers stay in this thread: one that lost its last reference in the other would be destroyed there.
        self._waiting: dict[int, tuple[QObject, Callable[[Future[Any]], None]]] = {}
        # Queued, also when the work was done before anybody listened: `run` returns first, then comes the result.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return bool(self._waiting)

    def run(
        self, work: Callable[[], Outcome], receiver: QObject, then: Callable[[Future[Outcome]], None]
    ) -> Future[Outcome]:
        """Do `work` soon and hand its future to `then`, while `receiver` lives."""
        number = next(self._numbers)
        self._waiting[number] = (receiver, then)
        future = self._thread.submit(partial(undisturbed, work))
        future.add_done_callback(partial(self._finished.emit, number))
        return future

    def _deliver(self, number: int, future: Future[Any]) -> None:
        receiver, then = self._waiting.pop(number)
        if isValid(receiver) and not future.cancelled():
            then(future)


def undisturbed(work: Callable[[], Outcome]) -> Outcome:
    """Do `work` in another thread than the window's, and let Python look for garbage only afterwards."""
    with no_collecting():
        return work()


@cache
def paper_bench() -> Bench:
    """The one thread in which pages are made and drawn: PDFium takes one call at a time in a whole program."""
    return Bench("paper")
