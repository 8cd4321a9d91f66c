"""New drafts from the person's own answers: each with why it is offered, taken by a click, never by itself."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.own_drafts import OWN_WORDS
from ui.theme.look import look
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Quote
from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import drafts_of
from workbook.drafting.own_texts import OwnText, own_texts, wanted
from workbook.model.workbook import Workbook

NONE_YET = "Your answers are not enough for a draft yet. Answering these questions would help."
NOTHING_YET = "There are no earlier words that fit here yet."


class OffersCard(Card):
    """`took` carries an `OwnText`, `asked_source` a field to write first, `closed` when it is no longer wanted."""

    took = Signal(object)
    asked_source = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__("soft", padding=20, gap=12)
        self.setAccessibleName("From your own answers")
        head = QHBoxLayout()
        head.addWidget(Heading("From your own answers", 2), 1)
        self.close_it = button("Close", "ghost", icon="close", name="Close what your answers make")
        self.close_it.clicked.connect(self.closed)
        head.addWidget(self.close_it)
        self.said = Caption(OWN_WORDS, tone="accent_ink")
        self.takes: list[Button] = []
        self._shown: tuple[object, ...] = ()
        self._inside: QWidget | None = None
        self.column.addLayout(head)
        self.column.addWidget(self.said)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.closed)

    def show_offers(self, workbook: Workbook, kind: DraftKind) -> None:
        """Show what the answers make now; the keyboard stays in the card when it was there."""
        found, asked = own_texts(workbook, kind), wanted(workbook, kind)
        written = frozenset(draft.text for draft in drafts_of(workbook, kind))
        state = (kind.id, found, asked, written & {one.text for one in found})
        if state == self._shown:
            return
        self._shown = state
        held = any(one.hasFocus() for one in self.takes)
        self.said.setText(OWN_WORDS if found else NONE_YET if asked else NOTHING_YET)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(10))
        self.takes = []
        for one in found:
            column.addWidget(self._offer(one, taken=one.text in written))
        for question in asked:
            leads = question.leads[:1].lower() + question.leads[1:]
            link = button(f"One that {leads}: write “{question.name}”", "link", icon="arrow-right")
            link.clicked.connect(partial(self._ask, question.ref))
            column.addWidget(flow_row(link))
        if self._inside is not None:
            self.column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        self.column.addWidget(inside)
        inside.show()
        if held:
            self.focus_first()

    def focus_first(self) -> None:
        """Give the keyboard to the first one that can be taken, or to the way out."""
        (self.takes[0] if self.takes else self.close_it).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, one: OwnText, *, taken: bool) -> QWidget:
        card = Card("plain", padding=14, gap=6)
        card.setAccessibleName(one.why)
        card.column.addWidget(Caption(one.why, tone="accent_ink", weight=600))
        card.column.addWidget(Quote(one.text, most_lines=6))
        if taken:
            card.column.addWidget(Caption("Among your drafts.", tone="good"))
        else:
            take = button("Take as a draft", "link", icon="plus", name=f"Take as a draft: {one.why}")
            take.clicked.connect(partial(self._take, one))
            self.takes.append(take)
            card.column.addWidget(flow_row(take))
        return card

    def _take(self, one: OwnText, _checked: object = None) -> None:
        self.took.emit(one)

    def _ask(self, ref: str, _checked: object = None) -> None:
        self.asked_source.emit(ref)
