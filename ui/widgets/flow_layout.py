"""A layout that puts parts beside each other and wraps them like words; right to left when the interface is."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.theme.look import look, right_to_left

GAP: Final = 8


class FlowLayout(QLayout):
    """Wrapping rows, `gap` px apart at 100 %; a part wider than the row gets the row's width."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = GAP) -> None:
        """Make an empty layout."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._place(QRect(0, 0, width, 0), for_real=False)

    def setGeometry(self, area: QRect, /) -> None:
        super().setGeometry(area)
        self._place(area, for_real=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap = look().px(self._gap)
        width = sum(size.width() for size in shown) + gap * max(0, len(shown) - 1)
        width = min(width, look().px(480))
        return QSize(width, self.heightForWidth(width)).expandedTo(self.minimumSize())

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, area: QRect, *, for_real: bool) -> int:
        """Put the parts in rows; the height needed."""
        margins = self.contentsMargins()
        inner = area.marginsRemoved(margins)
        gap = look().px(self._gap)
        top, height = inner.y(), 0
        row: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_in(item, inner.width())
            if row and used + gap + size.width() > inner.width():
                self._place_row(row, inner, top, height, gap, for_real=for_real)
                top += height + gap
                row, used, height = [], 0, 0
            used += size.width() + (gap if row else 0)
            height = max(height, size.height())
            row.append((item, size))
        self._place_row(row, inner, top, height, gap, for_real=for_real)
        return top + height - area.y() + margins.bottom()

    def _place_row(
        self, row: list[tuple[QLayoutItem, QSize]], inner: QRect, top: int, height: int, gap: int, *, for_real: bool
    ) -> None:  # fmt: skip
        if not for_real:
            return
        parent = self.parentWidget()
        mirrored = parent is not None and right_to_left(parent)
        x = 0
        for item, size in row:
            left = inner.x() + inner.width() - x - size.width() if mirrored else inner.x() + x
            place = QRect(QPoint(left, top + (height - size.height()) // 2), size)
            widget = item.widget()
            if widget is not None and size.height() > item.sizeHint().height():
                widget.setGeometry(place)  # its size policy alone would keep it at one line
            else:
                item.setGeometry(place)
            x += size.width() + gap


def _size_in(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint().expandedTo(item.minimumSize())
    if hint.width() <= width:
        return hint
    height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
    return QSize(width, height)


def flow_row(*parts: QWidget, gap: int = GAP, name: str = "") -> QWidget:
    """A widget whose `parts` wrap in rows; `name` tells a screen reader what they are together."""
    row = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    row.setAccessibleName(name)
    flow = FlowLayout(row, gap=gap)
    for part in parts:
        flow.addWidget(part)
    return row
