"""What comes beside and after the weeks: looking back, the year, and what a person has already."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.plan_line import PlanLine
from ui.pages.plan_words import STATES, away_words, company_words, day_words, review_minutes, review_words
from ui.theme.look import look
from ui.widgets.boxes import empty
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.two_lines import TwoLines
from workbook.curriculum.course import goal_path
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.message_count import written_and_sent
from workbook.planning.board import is_open
from workbook.planning.dates import day_from
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.review_rows import REVIEWS_REF, offered_reviews, questions_of
from workbook.planning.year import Quarter, quarters
from workbook.progress import exercise_states

LONGEST = 110
APART = "Dates go by days from your start; looks in your weeks keep their week. So they may be some days apart."


class Section(QWidget):
    """A heading with what belongs below it."""

    def __init__(self, title: str) -> None:
        """Make an empty section."""
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, look().px(16), 0, 0)
        self.body.setSpacing(look().px(8))
        self.heading = Heading(title, 2)
        self.body.addWidget(self.heading)


class Reviews(Section):
    """The dates to look back, the next one with its questions."""

    ticked = Signal(str, bool)
    opened = Signal(str)
    asked_dates = Signal()

    def __init__(self) -> None:
        super().__init__("Looking back")
        self.company = Text("", tone="ink2")
        self.empty = Text("Dates at 30, 60 and 90 days, then each quarter. You can change each one.", tone="ink2")
        self.offer = button("Put in the review dates", "secondary", icon="calendar")
        self.offer.clicked.connect(self.asked_dates)
        self.card = Card("plain", padding=8, gap=0)
        self.list: KeyedList[PlanLine] = KeyedList(gap=0)
        self.list.lost_focus.connect(self.offer.setFocus)
        self.apart = Caption(APART, tone="ink2")
        self.questions = Card("sunken", padding=14, gap=4)
        self.next = Caption("", tone="ink2", weight=600)
        self.asks = Text("")
        self.questions.column.addWidget(self.next)
        self.questions.column.addWidget(self.asks)
        self.card.column.addWidget(self.list)
        for part in (self.company, self.empty, self.card, self.apart, self.questions, flow_row(self.offer)):
            self.body.addWidget(part)

    def show_reviews(self, workbook: Workbook, today: date) -> None:
        """Show the dates of E10.5 by day, and offer those of the plan that are not there."""
        rows = sorted(workbook.rows(REVIEWS_REF), key=lambda row: row.text("date") or "9999")
        self.list.arrange([row.id for row in rows], self._make)
        for row in rows:
            done = row.text("status") == "done"
            told = self.list.parts[row.id]
            tone = "ink" if is_open(row) else "ink2"
            told.show_step(review_words(row), _when(row, today), done=done, tone=tone, opens="Company and calendar")
        self.company.setText(company_words(workbook))
        self.company.setVisible(bool(self.company.text()))
        missing = offered_reviews(workbook, today)
        self.empty.setVisible(not rows)
        self.card.setVisible(bool(rows))
        self.apart.setVisible(bool(rows) and workbook.has(WEEKS_REF))
        self.offer.setText("Put in the other review dates" if rows else "Put in the review dates")
        self.offer.setAccessibleName(self.offer.text())
        self.offer.setVisible(bool(missing))
        self._show_questions(next((row for row in rows if is_open(row)), None))

    def _show_questions(self, row: Row | None) -> None:
        asks = questions_of(row.text("action")) if row is not None else ""
        self.questions.setVisible(bool(asks))
        if row is not None:
            self.next.setText(f"Questions for “{review_words(row)}”")
        self.asks.setText(asks)

    def _make(self, row_id: str) -> PlanLine:
        line = PlanLine(row_id)
        line.ticked.connect(self.ticked)
        line.opened.connect(self.opened)
        return line


def _when(row: Row, today: date) -> str:
    day = day_from(row.text("date"))
    told = [STATES[row.text("status")]] if row.text("status") in {"moved", "dropped"} else []
    told.append(day_words(day) if day is not None else row.text("date") or "No date yet")
    if minutes := review_minutes(row):
        told.append(minutes)
    if day is not None and is_open(row):
        told.append(away_words((day - today).days) if day >= today else "any day is fine")
    if note := " ".join(row.text("note").split()):
        told.append(note)
    return " · ".join(told)


class Year(Section):
    """The three quarters after the ninety days, each with its focus."""

    def __init__(self) -> None:
        super().__init__("The year after")
        self.card = Card("plain", padding=16, gap=12)
        self.body.addWidget(self.card)
        self._shown: tuple[Quarter, ...] = ()

    def show_year(self, workbook: Workbook, today: date) -> None:
        """Show the focus of each quarter; nothing without a path."""
        found = quarters(workbook, today) if goal_path(workbook.path) is not None else ()
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        empty(self.card.column)
        for quarter in found:
            self.card.column.addWidget(_quarter(quarter))


def _quarter(quarter: Quarter) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(2))
    column.addWidget(Text(f"Months {quarter.months}", "label", weight=600))
    focus = f"{quarter.focus[:1].upper()}{quarter.focus[1:]}"
    column.addWidget(Text(focus))
    column.addWidget(Caption(f"A look back about {day_words(quarter.review.on)}, {quarter.review.minutes} min"))
    return part


class WhatYouHave(Section):
    """What is written already, each with its way there; counts, no percentages."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("What you have")
        self.card = Card("plain", padding=8, gap=0)
        self.lines = {place: TwoLines(weight=600) for place in ("E5.4", "E6.3", "E9.3")}
        for place, line in self.lines.items():
            line.clicked.connect(partial(self._choose, place))
            self.card.column.addWidget(line)
        self.counts = Caption("", tone="ink2")
        self.body.addWidget(self.card)
        self.body.addWidget(self.counts)

    def show_workbook(self, workbook: Workbook, exercises: int) -> None:
        """Show headline, About and messages, and how many of the `exercises` are answered."""
        self.lines["E5.4"].show_words("Headline", _shortened(workbook.text("E5.4.final")))
        self.lines["E6.3"].show_words("About", _shortened(workbook.text("E6.3.about")))
        self.lines["E9.3"].show_words("Messages", _messages(workbook))
        states = exercise_states(workbook).values()
        answered, aside = (sum(state == name for state in states) for name in ("answered", "set_aside"))
        set_aside = f" · {aside} set aside" if aside else ""
        self.counts.setText(f"{answered} of {exercises} answered{set_aside} · no rush")

    def _choose(self, place: str, _checked: object = None) -> None:
        self.chosen.emit(place)


def _messages(workbook: Workbook) -> str:
    written, sent = written_and_sent(workbook)
    told = f"{written} written, {sent} of them sent" if sent else f"{written} written"
    return told if written else "Not yet"


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    if not line:
        return "Not yet"
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
