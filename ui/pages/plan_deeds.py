"""What a person does on the plan page: each deed is one edit, one step to undo."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.pages.lent import title_of
from ui.pages.plan_week import Steps
from ui.pages.plan_words import suggested_name
from ui.session import Session
from workbook.model.answers import Row
from workbook.model.edits import Edit
from workbook.planning.board import Board, board_of, is_open
from workbook.planning.moving import (
    all_in_week,
    carried_on,
    confirmed,
    free_monday_from,
    marked,
    moved_to,
    next_free_monday,
    small_step,
)
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.review_rows import with_reviews


class PlanDeeds(QObject):
    """The plan of a session on one day, and what can be done with it."""

    asked_row = Signal(str, str)
    """A field reference to go to, and perhaps the id of a row in it."""
    said = Signal(str)
    """A sentence about what happened, to be heard."""
    refused = Signal()
    """Nothing changed, because the workbook is open to read only."""

    def __init__(self, session: Session, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self.today = session, today
        self._board = board_of(session.workbook, today)
        self._of = session.workbook

    @property
    def board(self) -> Board:
        """The plan by date, as it is now."""
        if self._of is not self.session.workbook:
            self._of = self.session.workbook
            self._board = board_of(self._of, self.today)
        return self._board

    def wire(self, steps: Steps) -> None:
        """Connect the steps of a week."""
        steps.ticked.connect(partial(self.mark, WEEKS_REF))
        steps.opened.connect(partial(self.asked_row.emit, WEEKS_REF))
        steps.chose.connect(self.do)

    def offered(self, row_id: str) -> Sequence[tuple[str, str]]:
        """What the menu of a step offers: a key for `do` and words for each."""
        row = self._row(row_id)
        if row is None:
            return ()
        deeds = [("open", "Open in “Your weeks”")]
        if is_open(row):
            if self._monday(row_id) != self.board.now.monday:
                deeds.append(("now", "Move to this week"))
            deeds.extend((("later", "Move a week later (Alt+Down)"), ("earlier", "Move a week earlier (Alt+Up)")))
            deeds.append(("dropped", "Drop this step"))
            if name := suggested_name(row, self.session.workbook):
                deeds.append(("confirm", f"Yes, with {name}"))
        else:
            deeds.append(("planned", "Plan it again"))
        if because := row.text("because"):
            deeds.append(("because", f"Why: from “{title_of(because)}”"))
        return deeds

    def do(self, row_id: str, key: str) -> None:
        """Do what was chosen from a menu or a button of a step."""
        row = self._row(row_id)
        if row is None:
            return
        match key:
            case "open":
                self.asked_row.emit(WEEKS_REF, row_id)
            case "because":
                self.asked_row.emit(row.text("because"), "")
            case "confirm":
                self._apply(confirmed(row))
            case "now":
                self._move(row, free_monday_from(self.session.workbook, self.board.now.monday))
            case "later" | "earlier":
                self.step(row_id, 1 if key == "later" else -1)
            case _:
                self._apply(marked(WEEKS_REF, row_id, key))

    def step(self, row_id: str, by: int) -> None:
        """Move an open step one week later (1) or earlier (-1); quiet weeks are passed over."""
        row = self._row(row_id)
        if row is None or not is_open(row):
            return
        begin = self._monday(row_id)
        if by > 0:
            # From a week that is over, "later" means after this week.
            begin = max(begin, self.board.now.monday)
        self._move(row, next_free_monday(self.session.workbook, begin, by))

    def mark(self, ref: str, row_id: str, done: bool) -> None:  # noqa: FBT001  a signal's slot
        """Tick a step or a review, or take the tick away."""
        self._apply(marked(ref, row_id, "done" if done else "planned"))

    def add(self, words: str) -> None:
        """Add a small step to this week."""
        self._apply(small_step(self.session.workbook, words, self.board.now.monday, self.today))

    def bring_all(self) -> None:
        """Bring every waiting step into this week."""
        monday = free_monday_from(self.session.workbook, self.board.now.monday)
        self._apply(all_in_week(self.session.workbook, self.board.waiting, monday, self.today))

    def carry_on(self) -> None:
        """Let the plan go on from this week."""
        self._apply(carried_on(self.session.workbook, self.today))

    def put_reviews(self) -> None:
        """Put in the review dates that are missing."""
        self._apply(with_reviews(self.session.workbook, self.today))

    def _row(self, row_id: str) -> Row | None:
        return next((row for row in self.board.rows if row.id == row_id), None)

    def _monday(self, row_id: str) -> date:
        weeks = (week.monday for week in self.board.weeks if any(row.id == row_id for row in week.rows))
        return next(weeks, self.board.now.monday)

    def _move(self, row: Row, monday: date) -> None:
        edit = moved_to(self.session.workbook, row, monday, self.today)
        self._apply(edit)
        self.said.emit(f"{edit.label}.")

    def _apply(self, edit: Edit) -> None:
        self.session.apply(edit, origin=self)
        if self.session.read_only:
            self.refused.emit()
