"""The rail: how far the work is, chapters with their exercises, and the way to the other places.

    rail = Rail()
    rail.show_head("Amira's workbook", 7, 27, "7 of 27 answered · no rush")
    rail.show_chapters((RailChapter("3", 3, "Your headline", 1, 4,
                                    (RailItem("E3.1", "What you do, said plainly", "answered"), …)), …))
    rail.show_current("E3.2")               opens its chapter and marks the row
    rail.show_places((Place("studio", "Drafting studio", "columns"), …))
    rail.chosen.connect(...)                id of the exercise
    rail.chapter_chosen.connect(...)        id of the chapter whose name was clicked (it also opens or closes)
    rail.place_chosen.connect(...)          id of a place at the bottom

Keys: up and down move, right and left open and close a chapter, Enter goes there, Space opens and closes.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTreeView, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import Button, button
from ui.widgets.card import rule
from ui.widgets.labels import Caption, Text
from ui.widgets.rail_rows import COUNT, CURRENT, ID, NUMBER, STAR, STATE, STATE_WORDS, RailRows, RailState, is_chapter
from ui.widgets.ring import Ring

LIST_NAME: Final = "Chapters and exercises"


class RailItem(Struct, frozen=True):
    """An exercise of the rail."""

    id: str
    title: str
    state: RailState = "not_started"
    star: bool = False
    """Whether it is part of the short way (P10)."""


class RailChapter(Struct, frozen=True):
    """A chapter of the rail with how many of its exercises are answered."""

    id: str
    number: int
    title: str
    answered: int
    total: int
    items: tuple[RailItem, ...] = ()


class Place(Struct, frozen=True):
    """A row at the bottom of the rail."""

    id: str
    title: str
    icon: str


class RailTree(QTreeView):
    """Chapters and exercises as a tree; see `Rail`."""

    chosen = Signal(str)
    chapter_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty tree."""
        super().__init__(parent)
        self.setViewport(QWidget())
        self._model = QStandardItemModel(self)
        self._model.setHorizontalHeaderLabels([LIST_NAME])
        self._rows = RailRows(self, self)
        self._current = ""
        self._shown: tuple[RailChapter, ...] = ()
        self._seek = QTimer(self, singleShot=True, interval=0)
        self._seek.timeout.connect(self._bring)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(LIST_NAME)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setUniformRowHeights(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look().changed.connect(self.scheduleDelayedItemsLayout)

    def show_chapters(self, chapters: Sequence[RailChapter]) -> None:
        """Show chapters; open chapters, the focus and the place in the list stay when only states changed."""
        chapters = tuple(chapters)
        before = self._shown
        if [_ids(one) for one in chapters] != [_ids(one) for one in before]:
            before = ()
            self._model.removeRows(0, self._model.rowCount())
            for chapter in chapters:
                row = _row()
                for _ in chapter.items:
                    row.appendRow(_row())
                self._model.appendRow(row)
        self._shown = chapters
        for at, chapter in enumerate(chapters):
            if before and before[at] == chapter:
                continue
            row = self._model.item(at)
            _fill_chapter(row, chapter)
            for number, item in enumerate(chapter.items):
                if not before or before[at].items[number] != item:
                    _fill_item(row.child(number), item)
        self._mark()

    def show_current(self, item_id: str) -> None:
        """Mark a row, the one of an exercise or of a chapter, open its chapter and bring it into view."""
        self._current = item_id
        self._mark()
        index = self._index(item_id)
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self._seek.start()
        elif not item_id:
            self.clearSelection()

    def open_chapters(self) -> tuple[str, ...]:
        """Ids of the chapters that are open."""
        indexes = (self._model.index(row, 0) for row in range(self._model.rowCount()))
        return tuple(str(index.data(ID)) for index in indexes if self.isExpanded(index))

    def set_open_chapters(self, ids: Sequence[str]) -> None:
        """Open these chapters and close the others."""
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            self.setExpanded(index, str(index.data(ID)) in ids)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        index = self.currentIndex()
        if index.isValid() and not event.modifiers():
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(index)
                return
            if event.key() == Qt.Key.Key_Space:
                if is_chapter(index):
                    self.setExpanded(index, not self.isExpanded(index))
                else:
                    self._choose(index)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._clicked(index, where)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _clicked(self, index: QModelIndex, where: QPoint) -> None:
        if not is_chapter(index):
            self._choose(index)
            return
        self.setExpanded(index, not self.isExpanded(index))
        if not self._rows.chevron_area(self.visualRect(index)).contains(where):
            self.chapter_chosen.emit(str(index.data(ID)))

    def _choose(self, index: QModelIndex) -> None:
        row_id = str(index.data(ID))
        if is_chapter(index):
            self.expand(index)
            self.chapter_chosen.emit(row_id)
        else:
            self.chosen.emit(row_id)

    def _bring(self) -> None:
        """Bring the marked row into view, now that the rows have their heights."""
        index = self._index(self._current)
        if index.isValid() and index == self.currentIndex():
            self.scrollTo(index)

    def _index(self, row_id: str) -> QModelIndex:
        for at, chapter in enumerate(self._shown):
            if chapter.id == row_id:
                return self._model.index(at, 0)
            for number, item in enumerate(chapter.items):
                if item.id == row_id:
                    return self._model.index(number, 0, self._model.index(at, 0))
        return QModelIndex()

    def _mark(self) -> None:
        for at in range(self._model.rowCount()):
            chapter = self._model.item(at)
            chapter.setData(chapter.data(ID) == self._current, CURRENT)
            for number in range(chapter.rowCount()):
                row = chapter.child(number)
                row.setData(row.data(ID) == self._current, CURRENT)


class Rail(QWidget):
    """Head, tree and places; 272 px wide at 100 %."""

    chosen = Signal(str)
    chapter_chosen = Signal(str)
    place_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty rail."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "rail")
        self.ring = Ring()
        self.title = Text("", "h3", most_lines=2, own_side=True)
        self.progress = Caption()
        self.tree = RailTree()
        self.tree.chosen.connect(self.chosen)
        self.tree.chapter_chosen.connect(self.chapter_chosen)
        self._places: dict[str, Button] = {}
        self._head = QHBoxLayout()
        self._head.addWidget(self.ring)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.progress)
        self._head.addLayout(words, 1)
        self._bottom = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.tree, 1)
        column.addWidget(rule())
        column.addLayout(self._bottom)
        look().changed.connect(self.restyle)
        self.restyle()

    def show_head(self, title: str, answered: int, total: int, words: str) -> None:
        """Show whose workbook it is and how far it is, in words."""
        self.title.setText(title)
        self.progress.setText(words)
        self.ring.show_count(answered, total, words)

    def show_chapters(self, chapters: Sequence[RailChapter]) -> None:
        """Show chapters with their exercises."""
        self.tree.show_chapters(chapters)

    def show_current(self, item_id: str) -> None:
        """Mark the exercise or the chapter the person is at; an unknown id marks none."""
        self.tree.show_current(item_id)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show the rows at the bottom."""
        for old in self._places.values():
            self._bottom.removeWidget(old)
            old.deleteLater()
        self._places = {}
        for place in places:
            row = button(place.title, "nav", icon=place.icon)
            row.setCheckable(True)
            row.clicked.connect(partial(self._go, place.id))
            self._bottom.addWidget(row)
            self._places[place.id] = row

    def show_place(self, place_id: str) -> None:
        """Mark the place the person is at; "" marks none."""
        for one, row in self._places.items():
            row.setChecked(one == place_id)

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        px = look().px
        self._head.setContentsMargins(px(20), px(16), px(16), px(14))
        self._head.setSpacing(px(12))
        self._bottom.setContentsMargins(px(8), px(10), px(8), px(12))
        self._bottom.setSpacing(0)
        self.tree.setMinimumHeight(px(96))

    def _go(self, place_id: str, _checked: object = None) -> None:
        self.show_place(place_id)
        self.place_chosen.emit(place_id)


def _row() -> QStandardItem:
    row = QStandardItem()
    row.setEditable(False)
    return row


def _ids(chapter: RailChapter) -> tuple[str, ...]:
    return (chapter.id, *(item.id for item in chapter.items))


def _fill_chapter(row: QStandardItem, chapter: RailChapter) -> None:
    said = f"Chapter {chapter.number}, {chapter.title}, {chapter.answered} of {chapter.total} answered"
    row.setText(chapter.title)
    row.setData(chapter.id, ID)
    row.setData(chapter.number, NUMBER)
    row.setData((chapter.answered, chapter.total), COUNT)
    row.setData(said, Qt.ItemDataRole.AccessibleTextRole)


def _fill_item(row: QStandardItem, item: RailItem) -> None:
    row.setText(item.title)
    row.setData(item.id, ID)
    row.setData(item.state, STATE)
    row.setData(item.star, STAR)
    short = ", part of the short way" if item.star else ""
    row.setData(f"{item.title}, {STATE_WORDS[item.state]}{short}", Qt.ItemDataRole.AccessibleTextRole)
