"""Thirteen weeks proposed from a person's answers (E10.2): shown with reasons first, put in as one step."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.week_words import counted, hours_words, span_words
from ui.pages.extra import Extra
from ui.pages.lent import title_of
from ui.pages.plan_words import about_words, action_words, day_words, sign_words
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.course import goal_path
from workbook.model.answers import Row
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.planning.accept import Proposal, first_weeks, missing, proposal_for, with_fresh, with_missing
from workbook.planning.dates import day_from, quiet_periods, start_of, week_dates, week_one_words
from workbook.planning.plan_row import WEEKS_REF
from workbook.reading.plain import in_words

LEANS_ON = (WEEKS_REF, "E1.2.main", "E1.2.side", "E1.3.hours", "E1.3.start", "E1.3.quiet", "E9.1.people", "E8.2.ladder")
NO_PATH = "The weeks come from your path. Choose it first; then they are proposed here."
NO_WEEK = "Your quiet times leave no week free. Change them, and the weeks are proposed here."
BETWEEN = 15
"""Ms between two weeks of a preview, in which keys and painting come first."""
SAME = "Your weeks already say what your answers propose."


class PlanProposal(Extra):
    """What the answers propose, why, and ways to put it in; a person's own rows always stay."""

    def __init__(self, workbook: Workbook, today: date) -> None:
        """Show what can be proposed now."""
        super().__init__(LEANS_ON)
        self._workbook, self._today = workbook, today
        self._proposal: Proposal | None = None
        self._preview: QWidget | None = None
        card = Card("plain", padding=20, gap=8)
        self.title = Heading("From your answers", 3)
        self.said = Text("", tone="ink2")
        self.propose = button("Propose weeks from my answers", "primary", icon="calendar")
        self.compare = button("Propose weeks again", "secondary", icon="calendar")
        self.source = button("Choose my path", "secondary", icon="arrow-right", icon_last=True)
        self.propose.clicked.connect(self.show_proposal)
        self.compare.clicked.connect(self.show_proposal)
        self.source.clicked.connect(self._go_to_source)
        self.slot = QVBoxLayout()
        self.told = Text("")
        self.put_in = button("Put these weeks in", "primary", icon="check")
        self.add = button("", "primary", icon="plus")
        self.replace = button("", "secondary", icon="redo")
        self.leave = button("Not now", "ghost")
        self.put_in.clicked.connect(self._put_in)
        self.add.clicked.connect(self._add)
        self.replace.clicked.connect(self._replace)
        self.leave.clicked.connect(self._leave)
        self._begin = flow_row(self.propose, self.compare, self.source)
        self._ways = flow_row(self.put_in, self.add, self.replace, self.leave)
        for part in (self.title, self.said, self._begin, self.told, self._ways):
            card.column.addWidget(part)
        card.column.addLayout(self.slot)
        self.body.addWidget(card)
        self.show_workbook(workbook)
        if goal_path(workbook.path) is not None and not workbook.has(WEEKS_REF):
            self._show_preview()

    def focus_first(self) -> bool:
        """Give the keyboard to the way the open proposal is put in, so that one press makes the plan."""
        if self._preview is None or not self.put_in.isVisibleTo(self):
            return False
        self.put_in.setFocus()
        return True

    def show_workbook(self, workbook: Workbook) -> None:
        """Say what the proposal leans on; an open one is made again."""
        self._workbook = workbook
        self.said.setText(leans_on_words(workbook, self._today))
        path = goal_path(workbook.path)
        has_weeks = workbook.has(WEEKS_REF)
        self.propose.setVisible(path is not None and not has_weeks)
        self.compare.setVisible(path is not None and has_weeks)
        self.source.setVisible(path is None)
        if self._preview is None:
            self._show_ways(None)
        else:
            self._show_preview()

    def show_proposal(self) -> None:
        """Show the weeks with their reasons, and what would happen to the rows that are there."""
        proposal = self._show_preview()
        announce(self, f"{counted(len(proposal.rows), 'step')} proposed. {self.told.text()}")
        first = next((one for one in (self.put_in, self.add, self.replace) if one.isVisibleTo(self)), self.leave)
        first.setFocus()

    def _show_preview(self) -> Proposal:
        proposal = proposal_for(self._workbook, self._today)
        self._take_preview()
        self._proposal = proposal
        self._preview = Preview(proposal.rows, self._workbook)
        self.slot.addWidget(self._preview)
        self._preview.show()
        self._show_ways(proposal)
        return proposal

    def _show_ways(self, proposal: Proposal | None) -> None:
        ways = ways_of(self._workbook, proposal)
        self.told.setText(ways.told)
        self.told.setVisible(bool(ways.told))
        self.put_in.setVisible(ways.first)
        for way, words in ((self.add, ways.add), (self.replace, ways.replace)):
            way.setText(words)
            way.setAccessibleName(words)
            way.setVisible(bool(words))
        self._ways.setVisible(proposal is not None)
        self._begin.setVisible(proposal is None)

    def _take_preview(self) -> None:
        if self._preview is not None:
            self.slot.removeWidget(self._preview)
            self._preview.hide()
            self._preview.deleteLater()
        self._preview = self._proposal = None

    def _leave(self) -> None:
        self._take_preview()
        self.show_workbook(self._workbook)
        (self.propose if self.propose.isVisibleTo(self) else self.compare).setFocus()

    def _put_in(self) -> None:
        if self._proposal is not None:
            self._send(first_weeks(self._proposal))

    def _add(self) -> None:
        if self._proposal is not None:
            self._send(with_missing(self._workbook, self._proposal))

    def _replace(self) -> None:
        if self._proposal is not None:
            self._send(with_fresh(self._workbook, self._proposal))

    def _send(self, edit: SetAnswer) -> None:
        self._take_preview()
        self.edited.emit(edit)
        self.asked_source.emit(WEEKS_REF)

    def _go_to_source(self) -> None:
        self.asked_source.emit("E1.2.main")


class Ways(Struct, frozen=True):
    """What can be done with a proposal, in words; empty words are not offered."""

    told: str = ""
    first: bool = False
    add: str = ""
    replace: str = ""


def ways_of(workbook: Workbook, proposal: Proposal | None) -> Ways:
    """The ways a proposal can be put in, beside the rows that are there."""
    if proposal is None:
        return Ways()
    if not proposal.rows:
        return Ways(NO_WEEK)
    if not proposal.present:
        return Ways("You can change, move or remove every step afterwards.", first=True)
    new = missing(workbook, proposal)
    fresh = with_fresh(workbook, proposal).apply(workbook).rows(WEEKS_REF) != workbook.rows(WEEKS_REF)
    old = len(proposal.earlier)
    if not new and not (fresh and old):
        return Ways(SAME)
    own = f"{counted(len(proposal.own), 'step')} of your own will stay." if proposal.own else ""
    told = f"You have {counted(proposal.present, 'step')}. {own}".strip()
    add = f"Keep all my steps and add {new} missing" if new else ""
    replace = f"Replace {counted(old, 'proposed step')}, keep mine" if fresh and old else ""
    return Ways(told, add=add, replace=replace)


def leans_on_words(workbook: Workbook, today: date) -> str:
    """What the weeks are made from: path, side path, hours, start, quiet times."""
    path = goal_path(workbook.path)
    if path is None:
        return NO_PATH
    side = goal_path(workbook.side_path) if workbook.side_path != workbook.path else None
    start, periods = start_of(workbook, today), quiet_periods(workbook)
    quiet = len(periods)
    first = next(iter(week_dates(start, periods, 1)), None)
    why = week_one_words(start, first, "" if first is None else day_words(first))
    parts = (
        f"{path.title}, with some of {side.title}" if side is not None else path.title,
        hours_words(workbook),
        f"from {day_words(start)}",
        f"{counted(quiet, 'quiet time')} left free" if quiet else "",
    )
    return f"{' · '.join(part for part in parts if part)}. {why}".rstrip()


class Preview(QWidget):
    """The proposed weeks, each step with the answer it leans on; the first is seen at once, the others follow."""

    def __init__(self, rows: Sequence[Row], workbook: Workbook) -> None:
        """Show the first week."""
        super().__init__()
        self.setAccessibleName("Proposed weeks")
        self._workbook = workbook
        self._weeks = iter(
            [(monday, tuple(steps)) for monday, steps in groupby(rows, key=lambda row: row.text("date"))]
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look().px(8), 0, look().px(8))
        self._column.setSpacing(look().px(8))
        self._more = QTimer(self, interval=BETWEEN)
        self._more.timeout.connect(self.grow)
        if self.grow():
            self._more.start()

    def grow(self) -> bool:
        """Make one week more; whether there was one."""
        week = next(self._weeks, None)
        if week is None:
            self._more.stop()
            return False
        monday, steps = week
        part = Card("sunken", padding=12, gap=4)
        part.column.addWidget(Text(_title(steps, monday), "label", weight=600))
        for row in steps:
            part.column.addWidget(Text(action_words(row)))
            part.column.addWidget(Caption(reason_words(row, self._workbook), tone="ink2"))
        self._column.addWidget(part)
        if self.isVisible():
            part.show()
        return True


def _title(steps: Sequence[Row], monday: str) -> str:
    first = day_from(monday)
    minutes = sum(row.number("minutes") or 0 for row in steps)
    span = "" if first is None else f" · {span_words(first, first + timedelta(days=6))}"
    return f"Week {steps[0].number('week')}{span} · {minutes} min"


def reason_words(row: Row, workbook: Workbook) -> str:
    """A step's kind and minutes, and why it is there."""
    because = row.text("because")
    why = f"because of “{title_of(because)}”" if because else ""
    smaller = f"a smaller step than: {in_words(row.text('note'))}" if row.text("note") else ""
    parts = (about_words(row, workbook, told_state=False), why, sign_words(row), smaller)
    return " · ".join(part for part in parts if part)
