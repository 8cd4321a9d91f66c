"""The product's own stroke icons (resources/icons), coloured and mirrored when they are drawn."""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

import resources

STROKE: Final = 1.8

DIRECTIONAL: Final = frozenset(
    ("arrow-left", "arrow-right", "chevron-left", "chevron-right", "send", "undo", "redo", "quote", "speech", "sound")
)
"""Icons that point along the reading direction and are mirrored right to left."""


def svg(name: str, colour: str, stroke: float = STROKE) -> bytes:
    """The icon's SVG with its stroke in `colour` (#RRGGBB); `stroke` in units of its 24-unit box."""
    source = resources.text("icons", f"{name}.svg").replace("currentColor", colour)
    return source.replace(f'stroke-width="{STROKE}"', f'stroke-width="{stroke}"').encode()


def draw(name: str, colour: str, size: int, ratio: float, *, stroke: float = STROKE, mirrored: bool = False) -> QPixmap:
    """The icon as a square picture of `size` device-independent px for a screen of `ratio`."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored and name in DIRECTIONAL:
        painter.setTransform(QTransform(-1, 0, 0, 1, size, 0))
    QSvgRenderer(QByteArray(svg(name, colour, stroke))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
