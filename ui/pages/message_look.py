"""Look first: what was noticed stands beside the text, and one true observation opens it (E9.2)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.fields.option_group import chips
from ui.fields.writing import GrowingLine, Line
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Caption, Heading, Quote, Text
from workbook.curriculum.course import item_list
from workbook.curriculum.fields import Option
from workbook.model.answers import Row
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook
from workbook.outreach.look_first import Gate
from workbook.outreach.message_edits import Notice
from workbook.outreach.people_checks import draft_finding, notice_findings
from workbook.outreach.recipient import NOTICED, NOTICES

ENOUGH_TO_BEGIN = "One true thing is enough to begin."
TITLE_KIND = Option(id="title", label="Title or employer", detail="They know where they work.")


def notice_kinds() -> tuple[Option, ...]:
    """What can be noticed (O3), and the one kind that opens nothing."""
    found = (
        Option(id=item.id, label=item.label, detail=f"{item.text}. {item.details.get('example', '')}")
        for item in item_list("notice_kinds").items
    )
    return (*found, TITLE_KIND)


class NoticeForm(QWidget):
    """One thing noticed, to write down: what, which kind, where. `kept` carries a `Notice`."""

    kept = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._kind = ""
        label = Text("One true thing you noticed", "label", tone="ink2")
        self.words = GrowingLine(
            "One true thing you noticed", placeholder="You thanked the night cleaner by name in the report.",
            least_lines=1,
        )  # fmt: skip
        label.setBuddy(self.words)
        self.kinds = chips("What kind of thing it is", notice_kinds())
        self.kinds.toggled.connect(self._choose)
        self.detail = Caption()
        self.detail.hide()
        self.where = Line("Where you saw it", placeholder="Where you saw it, if you like")
        self.keep = button("Keep this", "secondary", icon="check", name="Keep this observation")
        self.keep.clicked.connect(self.send)
        self.where.returnPressed.connect(self.send)
        self.hint = Caption(tone="tip")
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        for part in (label, self.words, self.kinds, self.detail, self.where, self.hint, flow_row(self.keep)):
            column.addWidget(part)

    def send(self) -> None:
        """Keep what is written; where it says too little, ask for more."""
        text = clean_text(self.words.text()).strip()
        if not text:
            self.words.setFocus()
            return
        self.kept.emit(Notice(text, self._kind, clean_text(self.where.text()).strip()))

    def clear(self) -> None:
        """Empty the form after it was kept."""
        for box in (self.words, self.where):
            box.set_text("")
        self._show_kind("")

    def say(self, hint: str) -> None:
        """Say what is still missing."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _choose(self, kind: str) -> None:
        self._show_kind("" if kind == self._kind else kind)

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        self.kinds.show_chosen((kind,))
        detail = next((option.detail for option in notice_kinds() if option.id == kind), "")
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))


class LookCard(Card):
    """What was noticed about the person, a form for one thing more, and a way to write without it."""

    kept = Signal(object)
    excused = Signal(str)

    def __init__(self) -> None:
        super().__init__("soft", padding=16, gap=8)
        self.title = Heading("Look first", 3)
        self.said = Text("", tone="ink2")
        self.seen = Quote("")
        self.few = Caption(tone="ink2")
        self.asked = Text("", "label", tone="tip")
        self.beside = Text("", "label", tone="ink2", weight=400, own_side=True)
        self.form = NoticeForm()
        self.form.kept.connect(self._keep)
        self.more = button("Notice one thing more", "link", role="label", icon="plus")
        self.more.clicked.connect(self._open_form)
        self.excuse = Disclosure("Write without it", self._make_excuse)
        self.reason = Line("Why you write without having looked", placeholder="Why without it?")
        self.anyway = button("Write anyway", "secondary")
        self.anyway.clicked.connect(self._excuse)
        self.reason.returnPressed.connect(self._excuse)
        self.back = button("Take the reason out", "link", role="label", icon="undo")
        self.back.clicked.connect(self._take_back)
        head = QHBoxLayout()
        head.setSpacing(look().px(12))
        head.addWidget(IconMark("eye", "accent_ink", badge="surface"))
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        for part in (
            self.said,
            self.seen,
            self.asked,
            self.beside,
            self.few,
            self.more,
            self.form,
            self.excuse,
            self.back,
        ):
            self.column.addWidget(part)
        self._adding = False

    def show_gate(self, gate: Gate, row: Row, workbook: Workbook) -> None:
        """Show what was noticed, and what is asked about it: too few, titles only, something private."""
        seen = bool(gate.observations)
        card = next((one for one in workbook.rows(NOTICES) if one.person == row.person), None)
        self.title.setText("What you noticed" if seen else "Look first")
        few = draft_finding(workbook, row.person)
        begun = bool(row.text("text").strip())
        self.said.setText(("" if begun else ENOUGH_TO_BEGIN) if seen and few is not None else gate.sentence)
        self.said.setVisible(bool(self.said.text()))
        self.few.setText(few.text if seen and few is not None else "")
        self.few.setVisible(bool(self.few.text()))
        asked = dict.fromkeys(finding.text for finding in notice_findings(workbook, row.person))
        self.asked.setText("\n".join(asked))
        self.asked.setVisible(bool(asked))
        self.seen.setText("\n".join(f"· {line}" for line in gate.observations[:6]))
        self.seen.setVisible(seen)
        person = workbook.person(row.person)
        beside = "\n".join(_beside(card, "" if person is None else person.why))
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))
        quiet = seen or begun  # who has written already is not asked again in so many words
        self.form.setVisible(not quiet or self._adding)
        self.more.setText("Notice one thing more" if seen else "Write down what you noticed")
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(quiet and not self._adding)
        self.excuse.setVisible(not seen and not gate.reason and not gate.open)
        self.back.setVisible(bool(gate.reason) and not seen)
        self._say_little(gate, card)

    def take_up(self, begun: str) -> None:
        """Open the form again on words begun earlier and not kept yet."""
        self._adding = bool(begun)

    def focus_form(self) -> None:
        """Give the keyboard to the line for an observation."""
        self.form.words.focus_end()

    def _say_little(self, gate: Gate, card: Row | None) -> None:
        written = card is not None and any(card.text(column).strip() for column in NOTICED)
        hint = ""
        if written and not gate.observations:
            titles = any(card.text(f"{column}_kind") == "title" for column in NOTICED) if card is not None else False
            hint = "" if titles else "A few words more: what exactly was it?"
        self.form.say(hint)

    def _keep(self, notice: Notice) -> None:
        self.form.clear()
        self._adding = False
        self.kept.emit(notice)

    def _open_form(self) -> None:
        self._adding = True
        self.more.hide()
        self.form.show()
        self.focus_form()

    def _make_excuse(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(self.reason)
        column.addWidget(flow_row(self.anyway))
        return inside

    def _excuse(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.excused.emit(reason)
        else:
            self.reason.setFocus()

    def _take_back(self) -> None:
        self.reason.set_text("")
        self.excused.emit("")


def _beside(card: Row | None, why: str) -> list[str]:
    """What else is known, to have beside the text: why them, what one wonders, what one could give."""
    lines = [f"Why them: {why.strip()}"] if why.strip() else []
    if card is not None:
        named = (("wonder", "You wonder"), ("could_give", "You could give"), ("common", "Common ground"))
        lines += [f"{words}: {card.text(column).strip()}" for column, words in named if card.text(column).strip()]
    return lines
