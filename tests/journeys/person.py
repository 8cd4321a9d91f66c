"""Somebody at the window who has a keyboard and nothing else."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.session import Session
from ui.widgets.labels import Text
from ui.windows.desk import World
from ui.windows.main_window import MainWindow
from ui.windows.open_workbook import OpenWorkbook
from ui.windows.workbook_view import WorkbookView
from workbook.model.workbook import Workbook


class Person:
    """Presses keys where the keyboard is, and reads what is on the screen."""

    def __init__(self, window: MainWindow, world: World, qtbot) -> None:
        self.window, self.world, self.qtbot = window, world, qtbot

    # Hands

    def press(self, keys: str) -> None:
        """Press keys as a menu names them: "Tab", "Ctrl+K", "Alt+Right"."""
        sequence = QKeySequence(keys)[0]
        QTest.keyClick(self._hears, sequence.key(), sequence.keyboardModifiers())
        QApplication.processEvents()  # between two keys a person's window always comes to rest
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if over is None and isValid(self.window) and not self.window.isActiveWindow():
            self.window.activateWindow()  # where a list has closed, a desktop does this; offscreen nobody does
            QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type words in any script."""
        for sign in words:
            if sign.isascii():
                QTest.keyClick(self._hears, sign)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
                    QApplication.sendEvent(self._hears, event)

    def paste(self, words: str) -> None:
        """Paste words from another program."""
        QApplication.clipboard().setText(words)
        self.press("Ctrl+V")

    def find(self, words: str) -> None:
        """Go somewhere through "find anything"."""
        self.press("Ctrl+K")
        self.type(words)
        self.press("Return")
        self.settle()

    def tab_to(self, name: str, *, most: int = 60) -> None:
        """Press Tab until the keyboard is at something called `name`."""
        seen: list[str] = []
        for _ in range(most):
            seen.append(self.focus.accessibleName())
            if seen[-1] == name:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {name!r}, but to {seen}.")

    def settle(self) -> None:
        """Let delayed layout come to rest."""
        for _ in range(5):
            QApplication.processEvents()

    def leave(self) -> None:
        """Close the window, twice where the file cannot be saved."""
        if isValid(self.window):
            if not self.window.close():
                self.window.close()
            self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def _hears(self) -> QWidget:
        """What hears the keys: a list that hangs open hears them first."""
        return QApplication.activePopupWidget() or self.focus

    # Eyes

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is; it is always somewhere."""
        found = QApplication.focusWidget()
        assert found is not None, "The keyboard is nowhere."
        return found

    @property
    def open(self) -> OpenWorkbook:
        found = self.window.desk.open
        assert found is not None, "No workbook is open."
        return found

    @property
    def view(self) -> WorkbookView:
        return self.open.view

    @property
    def session(self) -> Session:
        return self.open.session

    @property
    def workbook(self) -> Workbook:
        return self.session.workbook

    @property
    def file(self) -> Path:
        return self.open.file.path

    @property
    def page(self) -> QWidget:
        """The page in the middle: of the open workbook, or the one that stands alone."""
        desk = self.window.desk
        shown = desk.currentWidget()
        view = desk.view
        if view is not None and shown is view:
            page = view._shown
            assert page is not None
            return page
        assert shown is not None
        return shown

    def reads(self) -> str:
        """All words that are on the screen."""
        return "\n".join(label.text() for label in self.window.findChildren(Text) if label.isVisible())
