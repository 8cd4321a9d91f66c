"""Watches for a Qt binding that drops references to None: such a program dies in the middle of someone's work."""

import sys

from PySide6.QtCore import QObject

CALLS = 2000


def test_calls_that_return_nothing_keep_the_count_of_none(qapp) -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.parent()
        thing.setObjectName("canary")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 10


def test_calls_that_return_a_truth_value_keep_its_count(qapp) -> None:
    thing = QObject()
    before = sys.getrefcount(False)
    for _ in range(CALLS):
        thing.signalsBlocked()
    lost = before - sys.getrefcount(False)
    assert lost < CALLS // 10
