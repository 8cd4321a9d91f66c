"""A layout that puts parts beside each other and wraps them like words; right to left when the interface is."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.theme.look import look, right_to_left

GAP: Final = 8


class Placed(Struct, frozen=True):
    """A part with its size in a row; `sprung` parts go to the far side."""

    item: QLayoutItem
    size: QSize
    sprung: bool


class FlowLayout(QLayout):
    """Wrapping rows, `gap` px apart at 100 %; a part wider than the row gets the row's width.

    `even` parts, all of one size, stand closer before they take another row, and then in rows of the same length.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = GAP, even: bool = False) -> None:
        """Make an empty layout."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._even = even
        self._spring_at: int | None = None
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self._hints: dict[int, QSize] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add_spring(self) -> None:
        """Push the parts added after this to the far side of their row."""
        self._spring_at = len(self._items)

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)
        self._hints.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        self._hints.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        # Nested layouts ask for the same sizes many times between two changes.
        self._heights.clear()
        self._hints.clear()
        self._least = None
        super().invalidate()

    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), for_real=False)
        return self._heights[width]

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
        if self._least is None:
            self._least = self._measured_least()
        return self._least

    def _measured_least(self) -> QSize:
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, area: QRect, *, for_real: bool) -> int:
        """Put the parts in rows; the height needed."""
        inner = area.marginsRemoved(self.contentsMargins())
        gap = self._gap_in(inner.width())
        top = inner.y()
        for row in self._rows(inner.width(), gap):
            height = max(part.size.height() for part in row)
            if for_real:
                self._place_row(row, QRect(inner.x(), top, inner.width(), height), gap)
            top += height + gap
        return max(inner.y(), top - gap) - area.y() + self.contentsMargins().bottom()

    def _rows(self, width: int, gap: int) -> list[list[Placed]]:
        rows: list[list[Placed]] = []
        used = 0
        for at, item in enumerate(self._items):
            if item.isEmpty():
                continue
            size = self._size_in(at, item, width)
            if not rows or used + gap + size.width() > width:
                rows.append([])
                used = -gap
            used += gap + size.width()
            rows[-1].append(Placed(item, size, sprung=self._spring_at is not None and at >= self._spring_at))
        return _of_one_length(rows) if self._even else rows

    def _gap_in(self, width: int) -> int:
        """The room between two parts in a row of a width: less where all of even parts then stand in one."""
        gap = look().px(self._gap)
        shown = [item.sizeHint().width() for item in self._items if not item.isEmpty()] if self._even else []
        left = (width - sum(shown)) // (len(shown) - 1) if len(shown) > 1 else gap
        return left if 0 <= left < gap else gap

    def _size_in(self, at: int, item: QLayoutItem, width: int) -> QSize:
        """The size of the part `at` in a row of a width."""
        hint = self._hints.get(at)
        if hint is None:
            hint = self._hints[at] = item.sizeHint().expandedTo(item.minimumSize())
        if hint.width() <= width:
            return hint
        height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
        return QSize(width, height)

    def _place_row(self, row: list[Placed], area: QRect, gap: int) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and right_to_left(parent)
        free = area.width() - sum(part.size.width() for part in row) - gap * (len(row) - 1)
        x = 0
        for part in row:
            start = x + (max(0, free) if part.sprung else 0)
            width, height = part.size.width(), part.size.height()
            left = area.x() + (area.width() - start - width if mirrored else start)
            part.item.setGeometry(QRect(QPoint(left, area.y() + (area.height() - height) // 2), part.size))
            x += width + gap


def _of_one_length(rows: list[list[Placed]]) -> list[list[Placed]]:
    """The same parts in as many rows of one length; the last may be shorter."""
    parts = [part for row in rows for part in row]
    most = -(-len(parts) // max(1, len(rows)))
    return [parts[start : start + most] for start in range(0, len(parts), most)] if parts else []


def flow_row(*parts: QWidget, gap: int = GAP, name: str = "", even: bool = False) -> QWidget:
    """A widget whose `parts` wrap in rows; `name` tells a screen reader what they are together."""
    row = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    row.setAccessibleName(name)
    flow = FlowLayout(row, gap=gap, even=even)
    for part in parts:
        flow.addWidget(part)
    return row
