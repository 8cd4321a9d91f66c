"""Plan and progress: this week first, then what comes, what is done, the looks back and the year."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui import places
from ui.fields.week_words import counted
from ui.pages.place_page import PlacePage
from ui.pages.plan_deeds import PlanDeeds
from ui.pages.plan_line import PlanLine
from ui.pages.plan_rest import PlanRest
from ui.pages.plan_waiting import WaitingCard
from ui.pages.plan_week import WeekCard
from ui.pages.plan_words import away_words, day_words
from ui.session import Change, Session
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Heading, Text
from workbook.model.workbook import Workbook
from workbook.planning.board import Board, BoardWeek, is_open
from workbook.planning.dates import day_from, next_monday, week_one_words
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.review_rows import REVIEWS_REF

WEEKS_PLACE: Final = "E10.2"
SOON: Final = 40
"""After so many ms what stands below this week is made: this week is painted first."""


class PlanPage(PlacePage):
    """The plan by date. Every tick and move is one step to undo; a click on a step leads to its row."""

    def __init__(self, session: Session, today: date) -> None:
        super().__init__()
        self.setAccessibleName(places.TITLES[places.PLAN])
        self.session = session
        self.deeds = PlanDeeds(session, today, self)
        self.deeds.asked_row.connect(self.asked_row)
        self.deeds.said.connect(partial(announce, self))
        self.deeds.refused.connect(self._show)
        self._build_head()
        self._build_now()
        self.rest: PlanRest | None = None
        self.column.addStretch(1)
        self._shortcut(Qt.Key.Key_Up, -1)
        self._shortcut(Qt.Key.Key_Down, 1)
        self._rest_soon = QTimer(self, singleShot=True, interval=SOON)
        self._rest_soon.timeout.connect(self.show_rest)
        self._show()
        session.changed.connect(self._changed)

    def shows(self, touches: frozenset[str]) -> bool:
        """Whether undoing such a change can be seen here."""
        return bool(touches & {WEEKS_REF, REVIEWS_REF})

    def focus_first(self) -> None:
        """Give the keyboard to the first step to do; the page begins at its top."""
        self.fit()
        first = next((part for part in self._places_to_begin() if part.isVisibleTo(self)), self.weeks_link)
        first.setFocus()
        if first.mapTo(self, first.rect().bottomLeft()).y() < self.viewport().height():
            self.to_top()

    def show_rest(self) -> PlanRest:
        """Make what stands below this week, once."""
        if self.rest is None:
            self.rest = PlanRest(self.deeds)
            self.rest.chosen.connect(self.chosen)
            self.rest.lost_focus.connect(self.focus_first)
            self.column.insertWidget(self.column.count() - 1, self.rest)
            self._show()
            if self.isVisible():
                self.rest.show()
                self.fit()
        return self.rest

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self.rest is None:
            self._rest_soon.start()

    def _build_head(self) -> None:
        self.heading = Heading(places.TITLES[places.PLAN])
        self.counts = Text("", "body_large", tone="ink2")
        self.weeks_link = button("Change my weeks", "secondary", icon="pencil", name="Change my weeks in “Your weeks”")
        self.print_link = button("Print or export", "secondary", icon="print")
        self.weeks_link.clicked.connect(partial(self.chosen.emit, WEEKS_PLACE))
        self.print_link.clicked.connect(partial(self.chosen.emit, places.EXPORT))
        self.ways = flow_row(self.weeks_link, self.print_link)
        for part in (self.heading, self.counts, self.ways):
            self.column.addWidget(part)

    def _build_now(self) -> None:
        deeds = self.deeds
        self.empty = EmptyState(
            "Your weeks will be here",
            "Thirteen calm weeks, made from your path, your hours and your people. You can change every step.",
            action="Make my weeks", icon="calendar",
            example="Week 1 · Thank one former teacher or colleague · 20 min",
        )  # fmt: skip
        self.empty.acted.connect(partial(self.chosen.emit, WEEKS_PLACE))
        self.waiting = WaitingCard()
        self.waiting.ticked.connect(partial(deeds.mark, WEEKS_REF))
        self.waiting.opened.connect(partial(deeds.asked_row.emit, WEEKS_REF))
        self.waiting.chose.connect(deeds.do)
        self.waiting.asked_all.connect(deeds.bring_all)
        self.waiting.asked_carry.connect(deeds.carry_on)
        self.waiting.lost_focus.connect(self.focus_first)
        self.lead = WeekCard(deeds.offered)
        self.lead.added.connect(deeds.add)
        self.lead.steps.lost_focus.connect(self.lead.add.line.setFocus)
        deeds.wire(self.lead.steps)
        for part in (self.empty, self.lead, self.waiting):
            self.column.addWidget(part)

    def _changed(self, _change: Change) -> None:
        self._show()

    def _show(self) -> None:
        board, workbook = self.deeds.board, self.session.workbook
        planned = bool(board.rows)
        self.empty.setVisible(not planned)
        self.ways.setVisible(planned)
        self.counts.setText(progress_words(board))
        self.counts.setVisible(planned)
        self.waiting.show_board(board, workbook)
        self._put_waiting(first=self.waiting.welcomes)
        begun = bool(board.now.rows or board.past)
        lead = board.now if begun or not board.coming else board.coming[0]
        self.lead.setVisible(planned)
        badge, said = lead_words(board, lead)
        said = " ".join(part for part in (said, first_week_words(lead, workbook)) if part)
        self.lead.show_week(lead, workbook, badge=badge, said=said, is_now=lead is board.now)
        if self.rest is not None:
            self.rest.show_board(board, lead)

    def _put_waiting(self, *, first: bool) -> None:
        """This week stands first, but somebody who comes back is welcomed first."""
        lead, waiting = self.column.indexOf(self.lead), self.column.indexOf(self.waiting)
        if (waiting < lead) != first:
            self.column.removeWidget(self.waiting)
            self.column.insertWidget(self.column.indexOf(self.lead) + (0 if first else 1), self.waiting)

    def _places_to_begin(self) -> Sequence[QWidget]:
        waiting, lead = self.waiting.list.parts.values(), self.lead.steps.parts.values()
        lines = (*waiting, *lead) if self.waiting.welcomes else (*lead, *waiting)
        return (*lines, self.empty.action, self.lead.add.line)

    def _shortcut(self, key: Qt.Key, by: int) -> None:
        keys = QKeySequence(Qt.Modifier.ALT | key)
        shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(partial(self._step_focused, by))

    def _step_focused(self, by: int) -> None:
        part = QApplication.focusWidget()
        while part is not None and not isinstance(part, PlanLine):
            part = part.parentWidget()
        if part is not None:
            self.deeds.step(part.row_id, by)


def progress_words(board: Board) -> str:
    """How far the plan is, in counts: "Week 3 of 13 · 4 steps done, 18 still to do"."""
    done = sum(row.text("status") == "done" for row in board.rows)
    still = sum(is_open(row) for row in board.rows)
    numbers = [week.number for week in board.weeks if week.number is not None]
    week = f"Week {board.now.number} of {max(numbers)} · " if board.now.number is not None and numbers else ""
    if not still:
        return f"{week}{counted(done, 'step')} done. Nothing is open."
    told = f"{counted(done, 'step')} done, {still} still to do" if done else f"{counted(still, 'step')} to do"
    return f"{week}{told}. No rush."


def first_week_words(lead: BoardWeek, workbook: Workbook) -> str:
    """Why the first week to come begins after the chosen day; empty for every other week."""
    start = day_from(workbook.text("E1.3.start"))
    if lead.number != 1 or start is None or lead.monday != next_monday(start):
        return ""
    return week_one_words(start, lead.monday, day_words(lead.monday)) if start.weekday() else ""


def lead_words(board: Board, lead: BoardWeek) -> tuple[str, str]:
    """The badge of the first card, and a sentence where one is needed."""
    if lead is not board.now:
        quiet = f" This week is quiet: {', '.join(board.now.quiet)}." if any(board.now.quiet) else ""
        away = away_words((lead.monday - board.today).days)
        return "First week", f"Your plan begins on {day_words(lead.monday)}, {away}.{quiet}"
    if lead.quiet and not lead.rows:
        label = next((label for label in lead.quiet if label.strip()), "time for other things")
        return "This week", f"This week is quiet: {label}. Rest is part of the plan."
    if lead.rows and not lead.open:
        return "This week", "Everything here is settled. Enough for this week."
    if not lead.rows and not board.coming:
        return "This week", "The weeks of this plan are behind you. What would you like to keep?"
    return "This week", "" if lead.rows else "Nothing is planned this week."
