"""What stands below this week on the plan page: the other weeks, the looks back, the year, what is written."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.plan_after import Reviews, Section, WhatYouHave, Year
from ui.pages.plan_deeds import PlanDeeds
from ui.pages.plan_week import Steps, WeekFold
from ui.pages.plan_words import quiet_words
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.icon_mark import IconMark
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Text
from workbook.curriculum.contents import exercise_ids
from workbook.planning.board import Board, BoardWeek, monday_of
from workbook.planning.dates import Quiet
from workbook.planning.review_rows import REVIEWS_REF


class PlanRest(QWidget):
    """Everything of the plan that is not this week."""

    chosen = Signal(str)
    lost_focus = Signal()

    def __init__(self, deeds: PlanDeeds) -> None:
        """Make the parts; `show_board` fills them."""
        super().__init__()
        self._deeds = deeds
        self.coming, self.undated, self.past = (
            Section("Coming weeks"), Section("Without a date"), Section("Behind you, and kept")
        )  # fmt: skip
        self.coming_list: KeyedList[QWidget] = KeyedList()
        self.past_list: KeyedList[QWidget] = KeyedList()
        for section, listed in ((self.coming, self.coming_list), (self.past, self.past_list)):
            listed.lost_focus.connect(self.lost_focus)
            section.body.addWidget(listed)
        self.loose = Steps(deeds.offered)
        self.loose.lost_focus.connect(self.lost_focus)
        deeds.wire(self.loose)
        card = Card("plain", padding=8, gap=0)
        card.column.addWidget(self.loose)
        self.undated.body.addWidget(card)
        self.reviews, self.year, self.have = Reviews(), Year(), WhatYouHave()
        self.reviews.ticked.connect(partial(deeds.mark, REVIEWS_REF))
        self.reviews.opened.connect(partial(deeds.asked_row.emit, REVIEWS_REF))
        self.reviews.asked_dates.connect(deeds.put_reviews)
        self.have.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        for part in (self.coming, self.undated, self.past, self.reviews, self.year, self.have):
            column.addWidget(part)

    def show_board(self, board: Board, lead: BoardWeek) -> None:
        """Show all weeks but the one that leads the page, and what comes after them."""
        workbook, today = self._deeds.session.workbook, board.today
        self._show_list(self.coming_list, [week for week in board.coming if week is not lead], coming_quiet(board))
        self._show_list(self.past_list, list(reversed(board.past)), ())
        self.coming.setVisible(bool(self.coming_list.parts))
        self.past.setVisible(bool(board.past))
        self.loose.show_rows(board.undated, workbook)
        self.undated.setVisible(bool(board.undated))
        self.reviews.setVisible(bool(board.rows) or workbook.has(REVIEWS_REF))
        self.reviews.show_reviews(workbook, today)
        self.year.show_year(workbook, today)
        self.have.show_workbook(workbook, len(exercise_ids()))

    def _show_list(self, listed: KeyedList[QWidget], weeks: list[BoardWeek], quiet: Sequence[Quiet]) -> None:
        by_key = {week.monday.isoformat(): week for week in weeks}
        quiet_keys = {f"{period.first}~{period.last}{period.label}": period for period in quiet}
        keys = [*by_key, *quiet_keys]
        listed.arrange(sorted(keys) if quiet_keys else keys, partial(self._make_part, quiet_keys))
        for key, week in by_key.items():
            part = listed.parts[key]
            if isinstance(part, WeekFold):
                part.show_week(week, self._deeds.session.workbook)

    def _make_part(self, quiet: dict[str, Quiet], key: str) -> QWidget:
        if key in quiet:
            return QuietLine(quiet_words(quiet[key]))
        return WeekFold(self._deeds.offered, self._deeds.wire)


class QuietLine(Card):
    """A quiet time between the weeks: rest is part of the plan."""

    def __init__(self, words: str) -> None:
        """Say when and why it is quiet."""
        super().__init__("sunken", padding=10, gap=0)
        self.column.addWidget(
            flow_row(IconMark("ring-dashed", "ink3", size=18, box=20), Text(words, "label", tone="ink2"))
        )


def coming_quiet(board: Board) -> tuple[Quiet, ...]:
    """Quiet times that are not over."""
    sunday = monday_of(board.today) + timedelta(days=6)
    return tuple(period for period in board.quiet if period.last > sunday)
