"""Steps of earlier weeks that are still open: taken along, moved on, or dropped, without a word of blame."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.week_words import counted, week_title
from ui.pages.plan_line import PlanLine
from ui.pages.plan_words import about_words, action_words
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Heading, Text
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.planning.board import Board
from workbook.planning.returning import smallest_row

SHOWN: Final = 3
CHOICES: Final = (("now", "This week"), ("later", "Later"), ("dropped", "Drop"))


class WaitingLine(QWidget):
    """An open step of an earlier week, with what can become of it."""

    chose = Signal(str, str)

    def __init__(self, row_id: str) -> None:
        """Make an empty line."""
        super().__init__()
        self.line = PlanLine(row_id)
        self.setFocusProxy(self.line)
        self.choices = {key: button(words, "link", role="label") for key, words in CHOICES}
        for key, choice in self.choices.items():
            choice.clicked.connect(partial(self._choose, row_id, key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        below = QHBoxLayout()
        below.setContentsMargins(look().px(46), 0, 0, 0)
        below.addWidget(flow_row(*self.choices.values(), gap=16))
        column.addLayout(below)

    def show_row(self, row: Row, workbook: Workbook, when: str) -> None:
        """Show the step and when it was planned."""
        action = action_words(row)
        self.line.show_step(action, f"{when} · {about_words(row, workbook)}", done=False)
        for key, words in CHOICES:
            self.choices[key].setAccessibleName(f"{words}: {action}")

    def _choose(self, row_id: str, key: str, _checked: object = None) -> None:
        self.chose.emit(row_id, key)


class WaitingCard(Card):
    """Everything that waits from earlier weeks; hidden when nothing does."""

    ticked = Signal(str, bool)
    opened = Signal(str)
    chose = Signal(str, str)
    asked_all = Signal()
    """Bring everything into this week."""
    asked_carry = Signal()
    """Let the plan go on from this week."""
    lost_focus = Signal()

    def __init__(self) -> None:
        super().__init__("plain", padding=20, gap=8)
        self._all = False
        self.welcomes = False
        """Whether somebody comes back after two untouched weeks (I3 rule 11)."""
        self.title = Heading("", 2)
        self.said = Text("", tone="ink2")
        self.list: KeyedList[WaitingLine] = KeyedList(gap=4)
        self.list.lost_focus.connect(self.lost_focus)
        self.rest = button("", "link", icon="chevron-down")
        self.rest.clicked.connect(self._show_all)
        self.carry = button("Go on from this week", "secondary", icon="calendar")
        self.carry.setAccessibleDescription("Open steps move to later weeks in the same order. What is done stays.")
        self.carry.clicked.connect(self.asked_carry)
        self.bring = button("Bring them all into this week", "ghost")
        self.bring.clicked.connect(self.asked_all)
        for part in (self.title, self.said, self.list, self.rest, flow_row(self.carry, self.bring)):
            self.column.addWidget(part)
        self._shown: tuple[Board, Workbook] | None = None

    def show_board(self, board: Board, workbook: Workbook) -> None:
        """Show what waits; after two untouched weeks the smallest step comes first (I3)."""
        self._shown = (board, workbook)
        waiting = board.waiting
        self.welcomes = False
        if not waiting:
            self.list.arrange((), WaitingLine)  # first, so that the keyboard is led on before the card goes
            self.hide()
            return
        self.show()
        smallest = smallest_row(board.rows, board.today)
        self.welcomes = smallest is not None and smallest in waiting
        if smallest is not None and self.welcomes:
            minutes = smallest.number("minutes")
            size = "" if minutes is None else f" ({minutes} min)"
            self.title.setText("Welcome back")
            self.said.setText(f"The smallest row is this one{size}. Move the rest?")
            waiting = (smallest, *(row for row in waiting if row is not smallest))
        else:
            self.title.setText("From earlier weeks")
            self.said.setText(f"{counted(len(waiting), 'step')} still open. What fits this week? The rest can wait.")
        self._show_rows(waiting, board, workbook, most=1 if self.welcomes else SHOWN)
        self.bring.setVisible(len(waiting) > 1)

    def _show_rows(self, waiting: tuple[Row, ...], board: Board, workbook: Workbook, *, most: int) -> None:
        shown = waiting if self._all else waiting[:most]
        when = {row.id: week_title(week) for week in board.past for row in week.rows}
        self.list.arrange([row.id for row in shown], self._make)
        for row in shown:
            self.list.parts[row.id].show_row(row, workbook, when[row.id])
        hidden = len(waiting) - len(shown)
        words = f"Show the other {hidden}" if hidden > 1 else "Show the other one"
        self.rest.setText(words)
        self.rest.setAccessibleName(f"{words} from earlier weeks")
        self.rest.setVisible(hidden > 0)

    def _show_all(self) -> None:
        self._all = True
        if self._shown is not None:
            self.show_board(*self._shown)
        if self.list.parts:
            next(iter(self.list.parts.values())).setFocus()

    def _make(self, row_id: str) -> WaitingLine:
        part = WaitingLine(row_id)
        part.line.ticked.connect(self.ticked)
        part.line.opened.connect(self.opened)
        part.chose.connect(self.chose)
        return part
