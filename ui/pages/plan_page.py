"""Plan and progress: this week first, then what comes, what is done, the looks back and the year."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui import places
from ui.pages.lent import title_of
from ui.pages.place_page import PlacePage
from ui.pages.plan_after import Reviews, Section, WhatYouHave, Year
from ui.pages.plan_line import PlanLine
from ui.pages.plan_list import KeyedList
from ui.pages.plan_waiting import WaitingCard
from ui.pages.plan_week import Steps, WeekCard, WeekFold
from ui.pages.plan_words import away_words, counted, day_words, quiet_words
from ui.session import Change, Session
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import flow_row
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Heading, Text
from workbook.curriculum.contents import exercise_ids
from workbook.model.answers import Row
from workbook.model.edits import Edit
from workbook.planning.board import Board, BoardWeek, board_of, is_open, monday_of
from workbook.planning.dates import Quiet
from workbook.planning.moving import (
    all_in_week,
    carried_on,
    free_monday_from,
    marked,
    moved_to,
    next_free_monday,
    small_step,
)
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.review_rows import REVIEWS_REF, with_reviews

WEEKS_PLACE = "E10.2"


class PlanPage(PlacePage):
    """The plan by date. Every tick and move is one step to undo; a click on a step leads to its row."""

    def __init__(self, session: Session, today: date) -> None:
        super().__init__()
        self.setAccessibleName(places.TITLES[places.PLAN])
        self.session, self.today = session, today
        self._board = board_of(session.workbook, today)
        self._build_head()
        self._build_weeks()
        self.reviews, self.year, self.have = Reviews(), Year(), WhatYouHave()
        self.reviews.ticked.connect(partial(self._mark, REVIEWS_REF))
        self.reviews.opened.connect(partial(self.asked_row.emit, REVIEWS_REF))
        self.reviews.asked_dates.connect(self._put_reviews)
        self.have.chosen.connect(self.chosen)
        for part in (self.reviews, self.year, self.have):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._shortcut(Qt.Key.Key_Up, -1)
        self._shortcut(Qt.Key.Key_Down, 1)
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
            self.verticalScrollBar().setValue(0)

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
            self._step(part.row_id, by)

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

    def _build_weeks(self) -> None:
        self.empty = EmptyState(
            "Your weeks will be here",
            "Thirteen calm weeks, made from your path, your hours and your people. You can change every step.",
            action="Make my weeks", icon="calendar",
            example="Week 1 · Thank one former teacher or colleague · 20 min",
        )  # fmt: skip
        self.empty.acted.connect(partial(self.chosen.emit, WEEKS_PLACE))
        self.waiting = WaitingCard()
        self.waiting.ticked.connect(partial(self._mark, WEEKS_REF))
        self.waiting.opened.connect(partial(self.asked_row.emit, WEEKS_REF))
        self.waiting.chose.connect(self._do)
        self.waiting.asked_all.connect(self._bring_all)
        self.waiting.asked_carry.connect(self._carry_on)
        self.waiting.lost_focus.connect(self.focus_first)
        self.lead = WeekCard(self._deeds)
        self.lead.added.connect(self._add)
        self.lead.steps.lost_focus.connect(self.lead.add.line.setFocus)
        self._wire(self.lead.steps)
        self.coming, self.undated, self.past = (
            Section("Coming weeks"), Section("Without a date"), Section("Behind you, and kept")
        )  # fmt: skip
        self.coming_list: KeyedList[QWidget] = KeyedList()
        self.past_list: KeyedList[QWidget] = KeyedList()
        for section, listed in ((self.coming, self.coming_list), (self.past, self.past_list)):
            listed.lost_focus.connect(self.focus_first)
            section.body.addWidget(listed)
        self.loose = Steps(self._deeds)
        self._wire(self.loose)
        card = Card("plain", padding=8, gap=0)
        card.column.addWidget(self.loose)
        self.undated.body.addWidget(card)
        for part in (self.empty, self.lead, self.waiting, self.coming, self.undated, self.past):
            self.column.addWidget(part)

    def _wire(self, steps: Steps) -> None:
        steps.ticked.connect(partial(self._mark, WEEKS_REF))
        steps.opened.connect(partial(self.asked_row.emit, WEEKS_REF))
        steps.chose.connect(self._do)

    # What is shown

    def _changed(self, _change: Change) -> None:
        self._board = board_of(self.session.workbook, self.today)
        self._show()

    def _show(self) -> None:
        board, workbook = self._board, self.session.workbook
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
        self.lead.show_week(lead, workbook, badge=badge, said=said, is_now=lead is board.now)
        self._show_list(self.coming_list, [week for week in board.coming if week is not lead], coming_quiet(board))
        self._show_list(self.past_list, list(reversed(board.past)), ())
        self.coming.setVisible(bool(self.coming_list.parts))
        self.past.setVisible(bool(board.past))
        self.undated.setVisible(bool(board.undated))
        self.loose.show_rows(board.undated, workbook)
        self.reviews.setVisible(planned or workbook.has(REVIEWS_REF))
        self.reviews.show_reviews(workbook, self.today)
        self.year.show_year(workbook, self.today)
        self.have.show_workbook(workbook, len(exercise_ids()))

    def _put_waiting(self, *, first: bool) -> None:
        """This week stands first, but somebody who comes back is welcomed first."""
        lead, waiting = self.column.indexOf(self.lead), self.column.indexOf(self.waiting)
        if (waiting < lead) != first:
            self.column.removeWidget(self.waiting)
            self.column.insertWidget(self.column.indexOf(self.lead) + (0 if first else 1), self.waiting)

    def _show_list(self, listed: KeyedList[QWidget], weeks: list[BoardWeek], quiet: Sequence[Quiet]) -> None:
        by_key = {week.monday.isoformat(): week for week in weeks}
        quiet_keys = {f"{period.first}~{period.last}{period.label}": period for period in quiet}
        keys = [*by_key, *quiet_keys]
        listed.arrange(sorted(keys) if quiet_keys else keys, partial(self._make_part, quiet_keys))
        for key, week in by_key.items():
            part = listed.parts[key]
            if isinstance(part, WeekFold):
                part.show_week(week, self.session.workbook)

    def _make_part(self, quiet: dict[str, Quiet], key: str) -> QWidget:
        return QuietLine(quiet_words(quiet[key])) if key in quiet else WeekFold(self._deeds, self._wire)

    # What can be done

    def _row_of(self, row_id: str) -> Row | None:
        return next((row for row in self._board.rows if row.id == row_id), None)

    def _monday(self, row_id: str) -> date:
        weeks = (week.monday for week in self._board.weeks if any(row.id == row_id for row in week.rows))
        return next(weeks, self._board.now.monday)

    def _deeds(self, row_id: str) -> Sequence[tuple[str, str]]:
        row = self._row_of(row_id)
        if row is None:
            return ()
        deeds = [("open", "Open in “Your weeks”")]
        if is_open(row):
            if self._monday(row_id) != self._board.now.monday:
                deeds.append(("now", "Move to this week"))
            deeds.extend((("later", "Move a week later (Alt+Down)"), ("earlier", "Move a week earlier (Alt+Up)")))
            deeds.append(("dropped", "Drop this step"))
        else:
            deeds.append(("planned", "Plan it again"))
        if because := row.text("because"):
            deeds.append(("because", f"Why: from “{title_of(because)}”"))
        return deeds

    def _do(self, row_id: str, key: str) -> None:
        row = self._row_of(row_id)
        if row is None:
            return
        match key:
            case "open":
                self.asked_row.emit(WEEKS_REF, row_id)
            case "because":
                self.asked_row.emit(row.text("because"), "")
            case "now":
                self._move(row, free_monday_from(self.session.workbook, self._board.now.monday))
            case "later" | "earlier":
                self._step(row_id, 1 if key == "later" else -1)
            case _:
                self._apply(marked(WEEKS_REF, row_id, key))

    def _step(self, row_id: str, by: int) -> None:
        row = self._row_of(row_id)
        if row is None or not is_open(row):
            return
        begin = self._monday(row_id)
        if by > 0:
            # From a week that is over, "later" means after this week.
            begin = max(begin, self._board.now.monday)
        self._move(row, next_free_monday(self.session.workbook, begin, by))

    def _move(self, row: Row, monday: date) -> None:
        edit = moved_to(self.session.workbook, row, monday, self.today)
        self._apply(edit)
        announce(self, f"{edit.label}.")

    def _mark(self, ref: str, row_id: str, done: bool) -> None:  # noqa: FBT001  a signal's slot
        self._apply(marked(ref, row_id, "done" if done else "planned"))

    def _add(self, words: str) -> None:
        self._apply(small_step(self.session.workbook, words, self._board.now.monday, self.today))

    def _bring_all(self) -> None:
        monday = free_monday_from(self.session.workbook, self._board.now.monday)
        self._apply(all_in_week(self.session.workbook, self._board.waiting, monday, self.today))

    def _carry_on(self) -> None:
        self._apply(carried_on(self.session.workbook, self.today))

    def _put_reviews(self) -> None:
        self._apply(with_reviews(self.session.workbook, self.today))

    def _apply(self, edit: Edit) -> None:
        self.session.apply(edit, origin=self)
        if self.session.read_only:
            self._show()  # the workbook has not changed, but a tick has


class QuietLine(Card):
    """A quiet time between the weeks: rest is part of the plan."""

    def __init__(self, words: str) -> None:
        """Say when and why it is quiet."""
        super().__init__("sunken", padding=10, gap=0)
        self.column.addWidget(
            flow_row(IconMark("ring-dashed", "ink3", size=18, box=20), Text(words, "label", tone="ink2"))
        )


def progress_words(board: Board) -> str:
    """How far the plan is, in counts: "Week 3 of 13 · 4 steps done, 18 to come"."""
    done = sum(row.text("status") == "done" for row in board.rows)
    still = sum(is_open(row) for row in board.rows)
    numbers = [week.number for week in board.weeks if week.number is not None]
    week = f"Week {board.now.number} of {max(numbers)} · " if board.now.number is not None and numbers else ""
    told = f"{counted(done, 'step')} done, {still} to come" if done else f"{counted(still, 'step')} to come"
    return f"{week}{told}. No rush."


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


def coming_quiet(board: Board) -> tuple[Quiet, ...]:
    """Quiet times that are not over."""
    sunday = monday_of(board.today) + timedelta(days=6)
    return tuple(period for period in board.quiet if period.last > sunday)
