"""Rows that turn, and layouts that are emptied."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.widgets.boxes import empty, stand_up


def test_a_row_stands_up_where_it_is_narrow_and_lies_down_again(qapp):
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    stand_up(row, narrow=True)
    assert row.direction() == QBoxLayout.Direction.TopToBottom
    stand_up(row, narrow=False)
    assert row.direction() == QBoxLayout.Direction.LeftToRight


def test_an_emptied_layout_hides_its_widgets_at_once_and_lets_them_go(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column, label = QVBoxLayout(holder), QLabel("x")
    column.addWidget(label)
    column.addStretch(1)
    holder.show()
    empty(column)
    assert column.count() == 0
    assert not label.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(label)
