"""How large a window may be, and where it may stand, so that all of it and its frame are on the screen."""

from typing import Final

from PySide6.QtCore import QRect, QSize

FIRST_SIZE: Final = QSize(1360, 860)
"""Three columns at 100 %, where there is room for them."""
FRAME: Final = QSize(16, 48)
"""Room kept for the frame the desktop puts around a window; before it is shown nobody knows how wide that is."""


def first_size(available: QRect) -> QSize:
    """The size of the first window on a screen with this room."""
    return FIRST_SIZE.boundedTo(available.size() - FRAME)


def brought_in(window: QRect, available: QRect) -> QRect:
    """The window no larger than the room and wholly in it; as it was when it is both already."""
    size = window.size().boundedTo(available.size() - FRAME)
    side, foot = FRAME.width() // 2, FRAME.width() // 2
    head = FRAME.height() - foot
    left = max(available.left() + side, min(window.left(), available.right() + 1 - side - size.width()))
    top = max(available.top() + head, min(window.top(), available.bottom() + 1 - foot - size.height()))
    return QRect(left, top, size.width(), size.height())
