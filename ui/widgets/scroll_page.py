"""A page that scrolls up and down only, keeps its true height, and follows the keyboard and the caret of who writes.

page = ScrollPage(); page.column.addWidget(...)          content at most 660 px wide at 100 %, in the middle
page = ScrollPage(most_width=None, padding=16)           for side panels
"""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.look import look
from ui.theme.tokens import TEXT_WIDTH
from ui.widgets.tab_stops import tab_stops

AROUND_FOCUS: Final = 48
"""Room in px kept above and below the part that has the focus."""


class _Content(QWidget):
    """What is scrolled; it tells when a part of it wants another size."""

    asked_place = Signal()

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked_place.emit()
        return super().event(event)


class ScrollPage(QScrollArea):
    """A scroll area whose content is exactly as tall as its words need at this width."""

    wide = False
    """Whether the page would rather have the room of the side panel, which is then a drawer."""

    def __init__(
        self, *, most_width: int | None = TEXT_WIDTH, padding: int = 32, gap: int = 12, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        """Make an empty page; lengths in px at 100 %."""
        super().__init__(parent)
        self.setViewport(QWidget())
        self._most_width, self._padding, self._gap = most_width, padding, gap
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit_and_follow)
        self._followed: QWidget | None = None
        self._last: QWidget | None = None
        self._whole = self._roomy = True
        self._opening = False
        self._written_in: QWidget | None = None
        self._content = _Content()
        self._content.asked_place.connect(self._refit)
        self._content.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self._content)
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._row.addWidget(self._inner, 100)
        self._row.addStretch(1)
        self.setWidget(self._content)
        self._content.setAutoFillBackground(False)  # else it covers the page, which then never hears that it is painted
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        look().changed.connect(self.restyle)
        self.restyle()

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do here; pages that have one say which."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_again(self) -> bool:
        """Give the keyboard back to the part that had it last; whether that part is still there."""
        last = self._last
        if last is None or not isValid(last) or not last.isVisibleTo(self) or not last.isEnabled():
            return False
        last.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def open_at_top(self) -> None:
        """Begin as one reads, at the top with the title; the keyboard is at the first thing to do, or in view of it."""
        self.focus_first()
        box = _text_box(QApplication.focusWidget())
        if box is not None:
            box.verticalScrollBar().setValue(0)  # a long text as well; the next key brings its caret into view
        self.to_top()
        self._keep_keyboard_in_view()
        self._opening = True  # parts that have no place yet are asked again when they have one
        self._fit_soon.start()

    def to_top(self) -> None:
        """Show the beginning of the page, wherever the keyboard has just gone."""
        self.fit()
        self._followed = None
        self.verticalScrollBar().setValue(0)

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        side = look().px(self._padding)
        self._row.setContentsMargins(side, look().px(12), side, look().px(24))
        self._row.setSpacing(0)
        self.column.setSpacing(look().px(self._gap))
        if self._most_width is not None:
            self._inner.setMaximumWidth(look().px(self._most_width))
        self.verticalScrollBar().setSingleStep(look().px(40))
        self._fit_soon.start()

    def expect_long(self, size: QSize) -> None:
        """Take the size the page will have, scroll bar and all, so that nothing is laid out at another width first."""
        bar = self.verticalScrollBar()
        self.resize(size)
        self.viewport().resize(size.width() - bar.sizeHint().width(), size.height())
        bar.setRange(0, 1)  # until the height of the content is known

    def fit(self) -> None:
        """Give the content the height its layout asks for at the width there is.

        Qt would do it too, but asks for the height at ten widths more: with and without each pixel of the scroll bar.
        """
        room = self.viewport().size()
        height = self._row.totalHeightForWidth(room.width())
        if height < 0:
            height = self._row.totalSizeHint().height()
        self._content.resize(room.width(), max(height, room.height()))
        self._row.activate()  # what is asked for a place right after this has one

    def sizeHint(self) -> QSize:
        return QSize(look().px(640), look().px(430))  # else all that is inside is measured, at a width it never has

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fit()

    def _refit(self) -> None:
        self.fit()  # before anything is painted: parts that grew are not pressed into the height of before
        self._fit_soon.start()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        box = _text_box(self._written_in)
        if box is not None:
            box.cursorPositionChanged.disconnect(self._caret_moved)
        self._written_in = None
        if new is None or not self._content.isAncestorOf(new):
            return
        self._last = new
        box = _text_box(new)
        if box is not None:
            self._written_in = box
            box.cursorPositionChanged.connect(self._caret_moved)
        self._whole = self._roomy = _no_mouse()
        self._bring(new)
        self._followed = new
        self._fit_soon.start()

    def _keep_keyboard_in_view(self) -> None:
        """At the top of the page: where the keyboard is out of view, give it to the first part that is in view."""
        focused = QApplication.focusWidget()
        if focused is None or not self._content.isAncestorOf(focused) or self._begins_in_view(focused):
            return
        near = next((part for part in tab_stops(self._content) if self._begins_in_view(part)), None)
        if near is not None:
            near.setFocus(Qt.FocusReason.OtherFocusReason)
            self.to_top()

    def _caret_moved(self) -> None:
        """Whoever writes sees the line they write, also where the box has just grown by it."""
        if self._followed is None:
            self._whole, self._roomy = False, _no_mouse()
        self._followed = self._written_in
        self._fit_soon.start()

    def _fit_and_follow(self) -> None:
        """Fit; where the keyboard or the caret has just gone to a place out of view, bring it into view."""
        self.fit()
        part, self._followed = self._followed, None
        opening, self._opening = self._opening, False
        if opening and part is None and self.verticalScrollBar().value() == 0:
            self._keep_keyboard_in_view()
        if part is not None and isValid(part) and part.hasFocus():
            self._bring(part)

    def _bring(self, part: QWidget) -> None:
        """Bring a part into view: all of it where it was just entered and has room, else its caret or beginning."""
        top = part.mapTo(self._content, QPoint(0, 0))
        if self._whole and part.height() + 2 * AROUND_FOCUS <= self.viewport().height():
            middle = top + part.rect().center()
            seen = self.viewport().rect().translated(-self._content.pos())
            if not (seen.top() <= top.y() and top.y() + part.height() <= seen.bottom() + 1):
                self.ensureVisible(middle.x(), middle.y(), 0, part.height() // 2 + AROUND_FOCUS)
        elif (box := _text_box(part)) is not None:
            caret = box.cursorRect()
            place = box.viewport().mapTo(self._content, caret.center())
            self.ensureVisible(place.x(), place.y(), 0, caret.height() // 2 + (AROUND_FOCUS if self._roomy else 0))
        elif not self._begins_in_view(part):
            self.ensureWidgetVisible(part, 0, AROUND_FOCUS)

    def _begins_in_view(self, part: QWidget, lifted: int = 0) -> bool:
        top = part.mapTo(self.viewport(), QPoint(0, 0)).y() - lifted
        return 0 <= top <= self.viewport().height() - min(part.height(), AROUND_FOCUS)


def _text_box(part: QWidget | None):
    """`part` as a box of text, if it still is one; the class is loaded with the first."""
    if part is None or not isValid(part) or not part.inherits("QTextEdit"):
        return None
    from PySide6.QtWidgets import QTextEdit

    return part if isinstance(part, QTextEdit) else None


def _no_mouse() -> bool:
    """Whether no mouse button is down; under one that is, nothing moves further than it must."""
    return QApplication.mouseButtons() == Qt.MouseButton.NoButton
