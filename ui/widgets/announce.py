"""Tell a screen reader what happened, politely and not too often."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

GAP: Final = 2000
"""Least time in ms between two polite announcements."""


class Announcer(QObject):
    """Speaks for one window: at most one sentence in two seconds, the newest wins; urgent ones go at once."""

    def __init__(self, window: QWidget, gap: int = GAP) -> None:
        """Speak for `window`; `gap` in ms."""
        super().__init__(window)
        self._window = window
        self._waiting = ""
        self._since = QElapsedTimer()
        self._gap = gap
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._say_waiting)

    def say(self, sentence: str, *, urgent: bool = False) -> None:
        """Announce a sentence; `urgent` only for a failed save."""
        if urgent:
            self._speak(sentence, QAccessible.AnnouncementPoliteness.Assertive)
        elif not self._since.isValid() or self._since.elapsed() >= self._gap:
            self._speak(sentence, QAccessible.AnnouncementPoliteness.Polite)
        else:
            self._waiting = sentence
            if not self._later.isActive():
                self._later.start(max(0, self._gap - self._since.elapsed()))

    def _say_waiting(self) -> None:
        if self._waiting:
            self._speak(self._waiting, QAccessible.AnnouncementPoliteness.Polite)

    def _speak(self, sentence: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
        self._waiting = ""
        self._since.start()
        event = QAccessibleAnnouncementEvent(self._window, sentence)
        event.setPoliteness(politeness)
        QAccessible.updateAccessibility(event)


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Announce for the window `widget` is in."""
    window = widget.window()
    announcer = window.findChild(Announcer) or Announcer(window)
    announcer.say(sentence, urgent=urgent)
