"""Accessible roles for widgets whose meaning Qt cannot guess: headings, lists, list items.

A class takes `Spoken` beside its Qt base and names its role; `speak_roles()` makes Qt ask. The name read aloud is
the widget's accessible name, so a `Spoken` widget keeps that current.
"""

from functools import cache
from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Spoken:
    """Names the accessible role of a widget class."""

    access_role: ClassVar[QAccessible.Role] = QAccessible.Role.Client
    access_interface: QAccessibleInterface | None = None
    """Qt's cache owns the interface's life; Python must hold it as long as the widget."""


def spoken_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Answer Qt's question for an interface; None leaves it to Qt."""
    if isinstance(thing, Spoken) and isinstance(thing, QWidget):
        thing.access_interface = QAccessibleWidget(thing, thing.access_role)
        return thing.access_interface
    return None


@cache
def speak_roles() -> None:
    """Tell Qt about `Spoken` widgets, once."""
    QAccessible.installFactory(spoken_interface)
