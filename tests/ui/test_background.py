"""Work off the window's thread: in order, one at a time, and told where widgets live."""

import gc
import threading

from PySide6.QtCore import QObject
from shiboken6 import delete

from ui.background import Bench, NoCollecting


def test_pieces_are_done_one_after_another_and_told_in_the_windows_thread(qtbot):
    bench, keeper = Bench("test"), QObject()
    done, told = [], []

    def piece(number):
        done.append((number, threading.current_thread().name.startswith("test")))
        return number

    for number in range(20):
        bench.run(
            lambda number=number: piece(number), keeper, lambda f: told.append((f.result(), threading.current_thread()))
        )
    qtbot.waitUntil(lambda: not bench.busy)
    assert done == [(number, True) for number in range(20)]
    assert told == [(number, threading.main_thread()) for number in range(20)]


def test_a_fault_reaches_the_one_who_asked(qtbot):
    bench, keeper = Bench("test"), QObject()
    faults = []
    bench.run(lambda: 1 // 0, keeper, lambda future: faults.append(future.exception()))
    qtbot.waitUntil(lambda: not bench.busy)
    assert isinstance(faults[0], ZeroDivisionError)


def test_who_is_gone_hears_nothing_and_the_work_is_still_done(qtbot):
    bench, keeper = Bench("test"), QObject()
    go = threading.Event()
    done, told = [], []
    bench.run(lambda: done.append(go.wait(5)), keeper, lambda _future: told.append("heard"))
    delete(keeper)
    go.set()
    qtbot.waitUntil(lambda: not bench.busy)
    assert done == [True]
    assert told == []


def test_no_garbage_is_looked_for_in_another_thread_than_the_windows(qapp, qtbot):
    bench = Bench("test")
    told: list[bool] = []
    receiver = QObject()
    assert gc.isenabled()
    bench.run(gc.isenabled, receiver, lambda future: told.append(future.result()))
    qtbot.waitUntil(lambda: told == [False])
    qtbot.waitUntil(gc.isenabled)


def test_collecting_stays_off_until_the_last_one_is_outside():
    nobody = NoCollecting()
    with nobody:
        with nobody:
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
