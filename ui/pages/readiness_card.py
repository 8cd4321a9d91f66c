"""How ready a text is, in words: each condition with its reason, the person's own level, or why it does not count."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.fields.option_group import chips
from ui.fields.writing import Line
from ui.session import Change, Session
from ui.theme.look import look
from ui.widgets.boxes import empty
from ui.widgets.buttons import button
from ui.widgets.card import Card, rule
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from workbook.checks.readiness import Condition, Readiness, readiness
from workbook.curriculum.fields import Option
from workbook.model.edits import Edit
from workbook.model.review import RateCriterion, WaiveCriterion
from workbook.model.text import clean_text

RUBRICS_OF_CHAPTERS = {"4": "R-BRAND", "5": "R-HEAD", "6": "R-ABOUT"}
PROPOSED, AS_PROPOSED = "proposed", "As proposed"


class ConditionRow(QWidget):
    """One condition: where it stands and why, and ways to say it otherwise."""

    edited = Signal(object)

    def __init__(self, condition: Condition) -> None:
        """Show a condition."""
        super().__init__()
        self._condition = condition
        self.words = Text(weight=600)
        self.reason = Text("", "label", tone="ink2", weight=400)
        self.change = Disclosure("See it differently", self._make_ways)
        self._ways: QVBoxLayout | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        for part in (self.words, self.reason, self.change):
            column.addWidget(part)
        self.show_condition(condition)

    def show_condition(self, condition: Condition) -> None:
        """Show another state of the condition."""
        self._condition = condition
        self.words.setText(f"{condition.label}: {condition.words}")
        whose = "Your own view. Proposed: " if condition.own is not None and condition.reason else ""
        self.reason.setText(f"{whose}{condition.reason}")
        self.reason.setVisible(bool(condition.reason))
        self.change.link.setAccessibleName(f"{self.change.link.text()}: {condition.label}")
        if self._ways is not None:
            self._fill(self._ways)

    def _make_ways(self) -> QWidget:
        inside = QWidget()
        self._ways = QVBoxLayout(inside)
        self._ways.setContentsMargins(look().px(24), 0, 0, 0)
        self._ways.setSpacing(look().px(8))
        self._fill(self._ways)
        return inside

    def _fill(self, column: QVBoxLayout) -> None:
        empty(column)
        condition = self._condition
        if condition.waived:
            back = button("Let it count again", "link", icon="undo", name=f"Let it count again: {condition.label}")
            back.clicked.connect(partial(self._send, WaiveCriterion(condition.id, "", label="Condition counts again")))
            column.addWidget(back)
            return
        column.addWidget(self._levels(condition))
        line = Line(f"Why '{condition.label}' does not count here", placeholder="It does not count here, because …")
        leave = button("Leave it out", "link", icon="minus", name=f"Leave it out: {condition.label}")
        leave.clicked.connect(partial(self._waive, line))
        line.returnPressed.connect(partial(self._waive, line))
        column.addWidget(line)
        column.addWidget(flow_row(leave))

    def _levels(self, condition: Condition) -> QWidget:
        options = [Option(id=str(level), label=words) for level, words in enumerate(condition.levels)]
        if condition.own is not None:
            options.append(Option(id=PROPOSED, label=AS_PROPOSED))
        levels = chips(f"Where it stands: {condition.label}", options)
        levels.show_chosen(() if condition.level is None else (str(condition.level),))
        levels.toggled.connect(self._rate)
        return levels

    def _rate(self, option: str) -> None:
        self._send(RateCriterion(self._condition.id, None if option == PROPOSED else int(option)))

    def _waive(self, line: Line) -> None:
        reason = clean_text(line.text()).strip()
        if reason:
            self._send(WaiveCriterion(self._condition.id, reason))
        else:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self, edit: Edit, _checked: object = None) -> None:
        # Not from within the click: what was clicked goes away with the change.
        QTimer.singleShot(0, self, partial(self.edited.emit, edit))


class ReadinessCard(Card):
    """How ready the text of one chapter is; hidden while there is no text."""

    def __init__(self, session: Session, rubric: str, parent: QWidget | None = None) -> None:
        """Show how ready the text of `rubric` ("R-HEAD") is, and keep up with the session."""
        super().__init__("plain", padding=16, gap=8, parent=parent)
        self._session, self._rubric = session, rubric
        self.title = Heading("", 3)
        self.sentence = Text("", "body_large")
        self.each = Disclosure("Look at each condition", self._make_rows)
        self.rows: dict[str, ConditionRow] = {}
        for part in (self.title, self.sentence):
            self.column.addWidget(part)
        self.column.addWidget(Caption("Proposed by rules you can read, and yours to change. No one else sees it."))
        self.column.addWidget(self.each)
        session.changed.connect(self._changed)
        self._show(readiness(session.workbook, rubric))

    def _changed(self, _change: Change) -> None:
        self._show(readiness(self._session.workbook, self._rubric))

    def _show(self, now: Readiness | None) -> None:
        if now is None:
            self.hide()
            return
        self.title.setText(f"Where it stands: {now.title}")
        self.sentence.setText(now.sentence)
        for condition in now.conditions:
            if condition.id in self.rows:
                self.rows[condition.id].show_condition(condition)

    def _make_rows(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        now = readiness(self._session.workbook, self._rubric)
        for condition in now.conditions if now is not None else ():
            row = self.rows[condition.id] = ConditionRow(condition)
            row.edited.connect(self._apply)
            column.addWidget(rule())
            column.addWidget(row)
        return inside

    def _apply(self, edit: Edit) -> None:
        self._session.apply(edit, origin=self)


def readiness_card(session: Session, chapter_id: str) -> ReadinessCard | None:
    """The card for the text a chapter ends with; None where there is no such text."""
    rubric = RUBRICS_OF_CHAPTERS.get(chapter_id)
    if rubric is None or readiness(session.workbook, rubric) is None:
        return None
    return ReadinessCard(session, rubric)
