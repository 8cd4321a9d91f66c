"""One week of the plan: a line that opens, and inside its rows, what it holds, and a way to add a row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.fields.row_card import RowCard
from ui.fields.week_load import Load
from ui.fields.week_words import counted, steps_words, week_title
from ui.theme.look import look
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.two_lines import TwoLines
from workbook.model.workbook import Workbook
from workbook.planning.board import BoardWeek

WITHOUT_WEEK = "Without a week yet"


class WeekGroup(Card):
    """A week by its key (the Monday as ISO text, "" for rows without a week); its cards are put in from outside."""

    turned = Signal(object)
    asked_row = Signal(object)

    def __init__(self, key: str) -> None:
        """Make a closed week."""
        super().__init__("plain", padding=4, gap=0)
        self.key = key
        self.rows: Sequence[str] = ()
        self._shown: tuple[BoardWeek, bool] | None = None
        self._workbook: Workbook | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.header = TwoLines(foldable=True, weight=600)
        self.header.clicked.connect(self._turn)
        self.header.show_open(is_open=False)
        self.setFocusProxy(self.header)
        self.column.addWidget(self.header)
        self.add: Button | None = None
        self._load: Load | None = None
        self._inside: QWidget | None = None
        self._list = QVBoxLayout()

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown."""
        return self._inside is not None and not self._inside.isHidden()

    @property
    def title(self) -> str:
        """The week by number and days."""
        return week_title(self._shown[0]) if self.key and self._shown is not None else WITHOUT_WEEK

    def show_week(self, week: BoardWeek, workbook: Workbook, *, is_now: bool) -> None:
        """Show another state of the week."""
        self._workbook = workbook
        if self._shown == (week, is_now):
            return
        self._shown = (week, is_now)
        self.rows = tuple(row.id for row in week.rows)
        self.setAccessibleName(self.title)
        self.header.show_words(self.title, said_of(week, dated=bool(self.key), is_now=is_now))
        self._show_inside()

    def set_open(self, *, wanted: bool) -> None:
        """Show or hide the rows; the cards are put in with `place`."""
        if wanted == self.is_open:
            return
        if self._inside is None:
            self._inside = self._make_inside()
            self.column.addWidget(self._inside)
        self._inside.setVisible(wanted)
        self.header.show_open(is_open=wanted)
        self._show_inside()

    def place(self, cards: Sequence[RowCard]) -> None:
        """Put these cards in, in this order."""
        for at, card in enumerate(cards):
            if self._list.indexOf(card) != at:
                self._list.removeWidget(card)
                self._list.insertWidget(at, card)
                if self.isVisible():
                    card.show()  # at once: until a layout shows it, it takes no keyboard

    def restyle(self) -> None:
        super().restyle()
        self._list.setSpacing(look().px(6))

    def _turn(self) -> None:
        self.set_open(wanted=not self.is_open)
        self.turned.emit(self)

    def _show_inside(self) -> None:
        if self.add is None or self._load is None or self._shown is None or self._workbook is None:
            return
        week, _is_now = self._shown
        self.add.setAccessibleName(f"Add a step to {self.title}")
        self._load.setVisible(bool(self.key) and bool(week.rows))
        if self.key:
            self._load.show_week(week, self._workbook)

    def _make_inside(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        side = look().px(8)
        column.setContentsMargins(side, look().px(2), side, side)
        column.setSpacing(look().px(10))
        self._list.setSpacing(look().px(6))
        column.addLayout(self._list)
        self._load = Load()
        self.add = button("Add a step", "secondary", icon="plus")
        self.add.clicked.connect(lambda: self.asked_row.emit(self))
        column.addWidget(self._load)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        return inside


def said_of(week: BoardWeek, *, dated: bool, is_now: bool) -> str:
    """What stands beside the title of a week: "This week · 2 steps · 45 min"."""
    if not dated:
        return counted(len(week.rows), "step")
    parts = (
        "This week" if is_now else "",
        steps_words(week) if week.rows else "Nothing planned",
        f"more than the {week.budget} min it may hold" if week.over else "",
    )
    return " · ".join(part for part in parts if part)
