"""What comes after a message: their words, the next small thing, a gift, an ask, a kind no, a closing note."""

from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.fields.dates import date_words
from ui.fields.row_editor import RowEditor
from ui.fields.row_edits import Rows
from ui.fields.writing import GrowingLine
from ui.pages.lent import surroundings
from ui.pages.message_deeds import MessageDeeds
from ui.pages.message_words import KINDS, person_words
from ui.pages.plan_line import PlanLine
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.course import item_list, options_of
from workbook.curriculum.fields import PlanRowsField
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import SetCell, Several
from workbook.model.workbook import Workbook
from workbook.outreach.ledger import FOLLOW_UPS
from workbook.outreach.situations import situation_named
from workbook.reading.summaries import field_at

MOST: Final = 4
PLAN: Final = "Plan a follow-up"
ANOTHER: Final = "Another message"
SAID: Final = "Write down what they said"
GIFT_RULE: Final = "Choose what was heard, not what is handy. Give without a request in the same message."
LADDER: Final = "Answer, thank with the effect, give, ask, introduce. Telling them what came of it is valued most."


def follow_up_field() -> PlanRowsField:
    """The follow-ups of E9.4 without the person, who is known here."""
    field = field_at(FOLLOW_UPS)
    if not isinstance(field, PlanRowsField):
        raise KeyError(FOLLOW_UPS)
    return replace(field, columns=tuple(one for one in field.columns if one.id != "person"))


class FollowUpForm(Card):
    """The small form of one follow-up: the row of E9.4 itself."""

    edited = Signal(object)
    closed = Signal()

    def __init__(self, deeds: MessageDeeds, row: Row) -> None:
        super().__init__("sunken", padding=16, gap=12)
        self.row_id = row.id
        rows = Rows(FOLLOW_UPS, PlanRows, deeds.today, deeds.fresh_id)
        self.editor = RowEditor(rows, row, follow_up_field(), deeds.workbook, surroundings(deeds.today, deeds.workbook))
        self.editor.edited.connect(self.edited)
        self.close_it = button("Done with this", "secondary", icon="check")
        self.close_it.clicked.connect(self.closed)
        for part in (Heading("The next small thing", 3), Caption(LADDER, tone="ink2"), self.editor):
            self.column.addWidget(part)
        self.column.addWidget(flow_row(self.close_it))


class GiftForm(Card):
    """Something given. `given` carries what it is."""

    given = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("sunken", padding=16, gap=8)
        self.line = GrowingLine("What you gave", placeholder="The one-page sheet, to their apprentice", least_lines=1)
        label = Text("What you gave", "label", tone="ink2")
        label.setBuddy(self.line)
        gifts = "\n".join(f"· {item.label}" for item in item_list("gifts").items)
        self.keep = button("Given today", "primary", icon="check")
        self.keep.clicked.connect(self._keep)
        self.leave = button("Not now", "link", role="label")
        self.leave.clicked.connect(self.closed)
        for part in (Heading("Something that fits", 3), Text(GIFT_RULE, tone="ink2"), Caption(gifts, tone="ink2")):
            self.column.addWidget(part)
        for part in (label, self.line, flow_row(self.keep, self.leave)):
            self.column.addWidget(part)

    def _keep(self) -> None:
        what = self.line.text().strip()
        if what:
            self.given.emit(what)
        else:
            self.line.setFocus()


class AfterCard(Card):
    """What is planned with the person of a message, and what can be begun."""

    began = Signal(str)
    """The kind of message to begin: "first", "ask", "no", "close"."""
    asked_person = Signal()

    def __init__(self, deeds: MessageDeeds) -> None:
        super().__init__("plain", padding=16, gap=8)
        self._deeds = deeds
        self._person: str | None = None
        self._answered = False
        self.form: FollowUpForm | GiftForm | None = None
        self.title = Heading("What comes next", 3)
        self.said = Text("", tone="ink2")
        self.list: KeyedList[PlanLine] = KeyedList(gap=0)
        self.plan = button(PLAN, "secondary", icon="plus")
        self.give = button("Give something", "secondary", icon="heart")
        self.plan.clicked.connect(self.begin_follow_up)
        self.give.clicked.connect(self.begin_gift)
        self.kinds = {
            key: button(ANOTHER if key == "first" else words, "link", role="label", icon="pencil")
            for key, words in KINDS
        }
        for key, one in self.kinds.items():
            one.clicked.connect(partial(self._begin, key))
        self._place = QVBoxLayout()
        for part in (self.title, self.said, self.list):
            self.column.addWidget(part)
        self.column.addLayout(self._place)
        self.ways = flow_row(self.plan, self.give, name="The next small thing")
        self.person = button("Everything about this person", "link", role="label", icon="person")
        self.person.clicked.connect(self.asked_person)
        self.others = flow_row(*self.kinds.values(), self.person, gap=16, name="Another kind of message")
        self.column.addWidget(self.ways)
        self.column.addWidget(self.others)

    def show_row(self, row: Row, workbook: Workbook, *, answered: bool = False) -> None:
        """Show what is planned with the person of this message."""
        self._answered = answered
        self.plan.setText(SAID if answered else PLAN)
        self.plan.setAccessibleName(self.plan.text())
        self._person = row.person if workbook.person(row.person) else None
        self.setVisible(self._person is not None)
        name = person_words(workbook, row.person)
        self.title.setText(f"What comes next with {name}" if name else "What comes next")
        situation = situation_named(row.text("situation"))
        self.said.setText("" if situation is None else situation.next)
        self.said.setVisible(situation is not None)
        self._follow_form(self._show_list(), workbook)

    def _show_list(self) -> list[Row]:
        """Show the follow-ups with this person, open ones first; all of them."""
        rows = [one for one in self._deeds.workbook.rows(FOLLOW_UPS) if self._person and one.person == self._person]
        in_form = self.form.row_id if isinstance(self.form, FollowUpForm) else ""
        shown = [one for one in sorted(rows, key=lambda one: one.ticked("done")) if one.id != in_form][:MOST]
        self.list.arrange([one.id for one in shown], self._make)
        for one in shown:
            main, more = follow_up_words(one)
            self.list.parts[one.id].show_step(main, more, done=one.ticked("done"), opens="Follow up and give")
        return rows

    def begin_follow_up(self) -> None:
        """Add a follow-up and open its small form."""
        if self._person is None:
            return
        row_id = self._deeds.follow_up(self._person, "answer" if self._answered else "")
        row = next((one for one in self._deeds.workbook.rows(FOLLOW_UPS) if one.id == row_id), None)
        if row is None:
            return
        form = FollowUpForm(self._deeds, row)
        form.edited.connect(self._deeds.apply)
        form.closed.connect(self.close_form)
        self._put(form)
        form.editor.cells["said"].focus_cell()

    def begin_gift(self) -> None:
        """Open the small form for a gift."""
        form = GiftForm()
        form.given.connect(self._given)
        form.closed.connect(self.close_form)
        self._put(form)
        form.line.setFocus()

    def close_form(self) -> None:
        """Put the small form away; what was written stays, and stands in the list."""
        if self.form is not None:
            held = self.form.isAncestorOf(self.window().focusWidget() or self)
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._show_list()
            if held:
                self.plan.setFocus()

    def _given(self, what: str) -> None:
        self.close_form()
        if self._person is not None:
            self._deeds.give(self._person, what)

    def _put(self, form: FollowUpForm | GiftForm) -> None:
        self.close_form()
        self.form = form
        self._show_list()
        self._place.addWidget(form)
        form.show()

    def _follow_form(self, rows: list[Row], workbook: Workbook) -> None:
        if isinstance(self.form, FollowUpForm):
            row = next((one for one in rows if one.id == self.form.row_id), None)
            if row is None:
                self.close_form()
            else:
                self.form.editor.show_row(row, workbook)

    def _make(self, row_id: str) -> PlanLine:
        line = PlanLine(row_id)
        line.ticked.connect(self._tick)
        line.opened.connect(partial(self._deeds.asked_row.emit, FOLLOW_UPS))
        return line

    def _tick(self, row_id: str, done: bool) -> None:  # noqa: FBT001  a signal's slot
        row = next((one for one in self._deeds.workbook.rows(FOLLOW_UPS) if one.id == row_id), None)
        label = "Marked as done" if done else "Open again"
        edits = [SetCell(FOLLOW_UPS, row_id, "done", done, label=label)]
        if done and row is not None and not row.text("date").strip():  # what is done happened on a day
            edits.append(SetCell(FOLLOW_UPS, row_id, "date", self._deeds.today.isoformat()))
        self._deeds.apply(Several(tuple(edits), label=label))

    def _begin(self, kind: str, _checked: object = None) -> None:
        self.began.emit(kind)


def follow_up_words(row: Row) -> tuple[str, str]:
    """A follow-up in two lines: what one does, and when, what they said, what was promised."""
    column = next(one for one in follow_up_field().columns if one.id == "step")
    step = next((option.label for option in options_of(column) if option.id == row.text("step")), "")
    do = " ".join(row.text("do").split())
    main = ": ".join(part for part in (step, do) if part) or "A follow-up without words yet"
    said, promised = (" ".join(row.text(name).split()) for name in ("said", "promised"))
    by = date_words(row.text("promised_by"))
    parts = (
        date_words(row.text("date")),
        f"they said: “{said}”" if said else "",
        f"promised: {promised}{f', {by}' if by else ''}" if promised else "",
    )
    return main, " · ".join(part for part in parts if part)
