"""All people: a line to filter, piles to look at alone, and a list that stays quick with thousands."""

from collections import Counter
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from ui.fields.option_group import OptionGroup, chips
from ui.pages.filter_line import FilterCount, FilterLine
from ui.pages.people_model import ID, PeopleModel
from ui.pages.people_rows import PeopleRows, row_height
from ui.pages.people_words import counted_people, waiting_words
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.labels import Heading
from workbook.curriculum.course import item_list
from workbook.curriculum.fields import Option
from workbook.model.workbook import Workbook
from workbook.outreach.cadence import waiting_in
from workbook.outreach.due import Circle
from workbook.outreach.states import look_again

MOST_ROWS: Final = 8
BATCH: Final = 200
"""Rows that are laid out at a time: the first are seen at once, thousands follow while one looks."""
LARGE_ROWS: Final = 5
LARGE: Final = 1.5
"""From this scale on fewer rows are seen at once."""
FEW: Final = 4
"""Up to so many people need no filter."""


class PeopleView(QListView):
    """The list itself: arrow keys move, letters look for a name, Enter opens."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self.setAccessibleName("All people")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setItemDelegate(PeopleRows(self))
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.indexAt(event.position().toPoint()))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(str(index.data(ID)))


class PeopleList(QWidget):
    """Filter, piles and list. `chosen` carries the id of a person."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self.model = PeopleModel(self)
        self._pile = ""
        self._counted: tuple[object, ...] = ()
        self.title = Heading("All people", 2)
        self.filter = FilterLine(
            "Filter people", placeholder="Name, kind, pile or stage", description="The list below follows as you type."
        )
        self.filter.edited.connect(self._look)
        self.filter.went_down.connect(self.to_list)
        self.filter.returnPressed.connect(self._take)
        self.count = FilterCount(self.filter, counted_people, "Nobody here matches. Try a part of a name.")
        self.view = PeopleView()
        self.view.setModel(self.model)
        self.view.chosen.connect(self.chosen)
        self.frame = Card("plain", padding=4, gap=0)
        self.frame.column.addWidget(self.view)
        self.piles: OptionGroup | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.filter, self.count, self.frame):
            self._column.addWidget(part)
        look().changed.connect(self.restyle)
        self.restyle()

    def show_people(self, workbook: Workbook) -> None:
        """Show everybody."""
        held = self.view.currentIndex().data(ID)
        self.model.show_people(workbook.people)
        self._hold(held)
        self._show_piles(workbook)
        self.filter.setVisible(self.model.total > FEW or bool(self.filter.text()))
        self._counts()
        self._fit()

    def show_stages(self, circle: Circle) -> None:
        """Tell where everybody stands."""
        held = self.view.currentIndex().data(ID)
        self.model.show_stages(circle.stages, circle.closed, waits_of(circle))
        self._hold(held)
        self._counts()

    def show_person(self, person_id: str) -> None:
        """Make a person the current one of the list, in sight, where the filter leaves them."""
        row = self.model.row_of(person_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def to_list(self) -> None:
        """Give the keyboard to the list."""
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(8))
        self._fit()

    def _look(self, words: str) -> None:
        self.model.filter(words, self._pile)
        self._counts()
        self.count.say_soon()

    def _take(self) -> None:
        """Enter opens the one person who is left, or goes on to the list."""
        if self.model.rowCount() == 1:
            self.chosen.emit(str(self.model.index(0).data(ID)))
        else:
            self.to_list()

    def _show_piles(self, workbook: Workbook) -> None:
        counted = Counter(person.pile for person in workbook.people)
        options = tuple(
            Option(id=item.id, label=f"{item.label} · {counted[item.id]:,}")
            for item in item_list("piles").items
            if counted[item.id]
        )
        if options == self._counted:
            return
        self._counted = options
        if self.piles is not None:
            self._column.removeWidget(self.piles)
            self.piles.hide()
            self.piles.deleteLater()
            self.piles = None
        if self._pile and not counted[self._pile]:
            self._pile = ""
            self._look(self.filter.text())
        if len(options) > 1:
            self.piles = chips("Piles", options)
            self.piles.toggled.connect(self._look_at)
            self.piles.show_chosen((self._pile,) if self._pile else ())
            self._column.insertWidget(2, self.piles)

    def _look_at(self, pile: str) -> None:
        self._pile = "" if pile == self._pile else pile
        if self.piles is not None:
            self.piles.show_chosen((self._pile,) if self._pile else ())
        self._look(self.filter.text())

    def _counts(self) -> None:
        self.count.show_count(self.model.rowCount(), self.model.total)

    def _hold(self, person_id: object) -> None:
        """Keep the same person current when the list was made anew."""
        row = self.model.row_of(person_id) if isinstance(person_id, str) else -1
        if row >= 0 and self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.model.index(row))

    def _fit(self) -> None:
        most = LARGE_ROWS if look().scale >= LARGE else MOST_ROWS
        rows = max(1, min(self.model.total, most))
        self.view.setFixedHeight(rows * row_height())


def waits_of(circle: Circle) -> dict[str, str]:
    """What is said, by id, of those who have a message without an answer."""
    found: dict[str, str] = {}
    for person_id, thread in circle.threads.items():
        if thread.unanswered:
            waiting = waiting_in(thread, circle.today, circle.quiet)
            again = look_again(thread, circle.today, circle.quiet)
            found[person_id] = waiting_words(waiting, again, circle.today)
    return found
