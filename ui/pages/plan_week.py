"""One week of the plan: open on a card, or folded to one line."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.week_load import Load
from ui.fields.week_words import steps_words, week_title
from ui.fields.writing import Line
from ui.pages.plan_line import PlanLine
from ui.pages.plan_words import about_words, action_words, sign_words
from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.boxes import stand_up
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Heading, Text
from ui.widgets.two_lines import TwoLines
from workbook.model.answers import Row
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook
from workbook.planning.board import BoardWeek, is_open
from workbook.reading.plain import in_words

NARROW: Final = 260
"""Where a line and its button have less room, in px at 100 %, the button stands below."""
Deeds = Callable[[str], Sequence[tuple[str, str]]]


class Steps(KeyedList[PlanLine]):
    """The steps of a week."""

    ticked = Signal(str, bool)
    opened = Signal(str)
    chose = Signal(str, str)

    def __init__(self, deeds: Deeds) -> None:
        """Make an empty list; `deeds` gives what the menu of a row offers."""
        super().__init__(gap=0)
        self._deeds = deeds

    def show_rows(self, rows: Sequence[Row], workbook: Workbook) -> None:
        """Show these rows."""
        self.arrange([row.id for row in rows], self._make)
        for row in rows:
            lines = (about_words(row, workbook), sign_words(row), " ".join(in_words(row.text("note")).split()))
            more = "\n".join(line for line in lines if line)
            tone: Token = "ink" if is_open(row) else "ink2"
            done = row.text("status") == "done"
            self.parts[row.id].show_step(action_words(row), more, done=done, tone=tone)

    def _make(self, row_id: str) -> PlanLine:
        line = PlanLine(row_id, self._deeds)
        line.ticked.connect(self.ticked)
        line.opened.connect(self.opened)
        line.chose.connect(self.chose)
        return line


class AddStep(QWidget):
    """A line to write one small step into; Enter adds it."""

    added = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = Line("Add a small step", placeholder="Add a small step, 30 minutes or less")
        self.add = button("Add", "secondary", icon="plus", name="Add this step")
        self.line.returnPressed.connect(self._send)
        self.add.clicked.connect(self._send)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look().px(8))
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.add)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        stand_up(self._row, narrow=narrow)

    def _send(self) -> None:
        words = clean_text(self.line.text()).strip()
        if words:
            self.line.set_text("")
            self.added.emit(words)
        self.line.setFocus()


class WeekCard(Card):
    """The week that matters now, marked by words, a flag and a strong border."""

    added = Signal(str)

    def __init__(self, deeds: Deeds) -> None:
        """Make an empty card."""
        super().__init__("chosen", padding=20, gap=10)
        self.badge = Text("", "label", tone="accent", weight=600)
        self.title = Heading("", 2)
        self.said = Text("", tone="ink2")
        self.load = Load()
        self.steps = Steps(deeds)
        self.add = AddStep()
        self.add.added.connect(self.added)
        head = QHBoxLayout()
        head.setSpacing(look().px(8))
        head.addWidget(IconMark("flag", "accent", size=18, box=20))
        head.addWidget(self.badge, 1)
        self.column.addLayout(head)
        for part in (self.title, self.said, self.steps, self.load, self.add):
            self.column.addWidget(part)

    def show_week(self, week: BoardWeek, workbook: Workbook, *, badge: str, said: str, is_now: bool) -> None:
        """Show a week; only a week that is now takes new steps here."""
        self.setAccessibleName(f"{badge}: {week_title(week)}")
        self.badge.setText(badge)
        self.title.setText(week_title(week))
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.steps.show_rows(week.rows, workbook)
        self.steps.setVisible(bool(week.rows))
        self.load.show_week(week, workbook)
        self.load.setVisible(bool(week.rows))
        self.add.setVisible(is_now)


class WeekFold(Card):
    """Another week in one line; it opens in place."""

    def __init__(self, deeds: Deeds, wire: Callable[[Steps], None]) -> None:
        """Make a closed week; `wire` connects its steps when they are made."""
        super().__init__("plain", padding=4, gap=0)
        self._deeds, self._wire = deeds, wire
        self._shown: tuple[BoardWeek, Workbook] | None = None
        self.header = TwoLines(foldable=True)
        self.header.clicked.connect(self.toggle)
        self.header.show_open(is_open=False)
        self.setFocusProxy(self.header)
        self.column.addWidget(self.header)
        self._inside: QWidget | None = None
        self.steps: Steps | None = None
        self._load: Load | None = None

    @property
    def is_open(self) -> bool:
        """Whether the steps are shown."""
        return self._inside is not None and not self._inside.isHidden()

    def show_week(self, week: BoardWeek, workbook: Workbook) -> None:
        """Show another state of the week."""
        if self._shown is not None and self._shown[0] == week and self._shown[1].people == workbook.people:
            return
        self._shown = (week, workbook)
        over = f" · more than the {week.budget} min it may hold" if week.over else ""
        self.header.show_words(week_title(week), steps_words(week) + over)
        if self.steps is not None and self._load is not None:
            self.steps.show_rows(week.rows, workbook)
            self._load.show_week(week, workbook)

    def toggle(self) -> None:
        """Open or close."""
        if self._inside is None:
            self._inside = self._make_inside()
            self.column.addWidget(self._inside)
            self._inside.show()
        else:
            self._inside.setVisible(self._inside.isHidden())
        self.header.show_open(is_open=self.is_open)

    def _make_inside(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(look().px(8), 0, look().px(8), look().px(8))
        column.setSpacing(look().px(8))
        self.steps, self._load = Steps(self._deeds), Load()
        self.steps.lost_focus.connect(self.header.setFocus)
        self._wire(self.steps)
        column.addWidget(self.steps)
        column.addWidget(self._load)
        if self._shown is not None:
            week, workbook = self._shown
            self.steps.show_rows(week.rows, workbook)
            self._load.show_week(week, workbook)
        return inside
