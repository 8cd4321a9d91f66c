"""Feedback beside an answer: what works first, then at most one thing to try, the rest behind "More ideas".

    findings = FindingsList()
    findings.show_findings((FindingLine("A7", "works", "Says who you help", "A stranger knows …"),
                            FindingLine("A9", "try", "One thing to try", "Add one fact …", action="Show how")))
    findings.acted.connect(...)       id of the finding whose action was taken
    findings.dismissed.connect(...)   id of the finding the person does not want for this answer

The words come from outside; nothing here judges. A change is announced in one sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.roles import Spoken, speak_roles

FindingKind = Literal["works", "try", "note"]

MARKS: Final[dict[FindingKind, tuple[str, Token, Token]]] = {
    "works": ("check", "good", "good_soft"),
    "try": ("bulb", "tip", "tip_soft"),
    "note": ("speech", "note", "note_soft"),
}
SPOKEN: Final[dict[FindingKind, str]] = {"works": "Works", "try": "To try", "note": "Note"}
MOST_WORKS: Final = 3


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One remark: its id, kind, a short title, why, and words for a button if there is a way to show."""

    id: str
    kind: FindingKind
    title: str
    body: str
    action: str = ""


class FindingCard(Spoken, Card):
    """One remark on a card."""

    access_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    acted = Signal(str)
    dismissed = Signal(str)

    def __init__(self, line: FindingLine, parent: QWidget | None = None) -> None:
        """Show one remark."""
        speak_roles()
        super().__init__("plain", padding=12, gap=2, parent=parent)
        self.line = line
        icon, tone, badge = MARKS[line.kind]
        self.setAccessibleName(f"{SPOKEN[line.kind]}: {line.title}. {line.body}")
        row = QHBoxLayout()
        row.setSpacing(look().px(12))
        row.addWidget(IconMark(icon, tone, badge=badge, stroke=2.2), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, look().px(4), 0, 0)
        words.setSpacing(look().px(2))
        words.addWidget(Text(line.title, "label", weight=600))
        words.addWidget(Text(line.body, "label", tone="ink2", weight=400))
        if line.action:
            act = button(line.action, "link", name=f"{line.action}: {line.title}")
            act.clicked.connect(partial(self._act, line.id))
            words.addWidget(act)
        row.addLayout(words, 1)
        if line.kind != "works":
            name = f"Not for this answer: {line.title}"
            drop = button("", "icon", icon="close", name=name, tip="Not for this answer")
            drop.clicked.connect(partial(self._drop, line.id))
            row.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _act(self, line_id: str, _checked: object = None) -> None:
        self.acted.emit(line_id)

    def _drop(self, line_id: str, _checked: object = None) -> None:
        self.dismissed.emit(line_id)


class FindingsList(Spoken, QWidget):
    """Remarks on one answer with a heading and a count in words."""

    access_role: ClassVar[QAccessible.Role] = QAccessible.Role.List
    acted = Signal(str)
    dismissed = Signal(str)

    def __init__(self, title: str = "Feedback", *, empty: str = "", parent: QWidget | None = None) -> None:
        """Make an empty list; `empty` is said while there is nothing."""
        speak_roles()
        super().__init__(parent)
        self.setAccessibleName(title)
        self._empty_words = empty or "Write anything, even a rough line. Feedback appears here as you type."
        self._lines: tuple[FindingLine, ...] = ()
        self._open = False
        self.count = Caption(wraps=False)
        head = QHBoxLayout()
        head.addWidget(Heading(title, 3), 1)
        head.addWidget(self.count)
        self.empty = Text(self._empty_words, "label", tone="ink2", weight=400)
        self.more = button("", "link", icon="chevron-down")
        self.more.clicked.connect(self._toggle)
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.empty)
        self._column.addLayout(self._cards)
        self._column.addWidget(self.more)
        look().changed.connect(self.restyle)
        self.restyle()
        self._build()

    def show_findings(self, lines: Sequence[FindingLine]) -> None:
        """Show these remarks, in this order within each kind; equal ones change nothing."""
        lines = tuple(lines)
        if lines == self._lines:
            return
        self._lines = lines
        self._build()
        if self.isVisible() and lines:
            announce(self, f"Feedback: {self.count.text()}.")

    def cards(self) -> tuple[FindingCard, ...]:
        """The cards shown now."""
        items = (self._cards.itemAt(at) for at in range(self._cards.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(card for card in widgets if isinstance(card, FindingCard))

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(8))
        self._cards.setSpacing(look().px(8))
        self._build()

    def _build(self) -> None:
        for card in self.cards():
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        first, rest = shared_out(self._lines)
        for line in first + (rest if self._open else ()):
            card = FindingCard(line)
            card.acted.connect(self.acted)
            card.dismissed.connect(self.dismissed)
            self._cards.addWidget(card)
        self.empty.setVisible(not self._lines)
        self.more.setVisible(bool(rest))
        self.more.setText("Fewer ideas" if self._open else f"More ideas ({len(rest)})")
        self.more.setAccessibleName(self.more.text())
        self.more.set_icon("chevron-up" if self._open else "chevron-down")
        self.count.setText(counted(self._lines))

    def _toggle(self) -> None:
        self._open = not self._open
        self._build()


def shared_out(lines: Sequence[FindingLine]) -> tuple[tuple[FindingLine, ...], tuple[FindingLine, ...]]:
    """What is shown at once (what works, notes, one thing to try) and what waits behind "More ideas"."""
    works = tuple(line for line in lines if line.kind == "works")
    notes = tuple(line for line in lines if line.kind == "note")
    tries = tuple(line for line in lines if line.kind == "try")
    return works[:MOST_WORKS] + tries[:1] + notes, tries[1:] + works[MOST_WORKS:]


def counted(lines: Sequence[FindingLine]) -> str:
    """The remarks counted in words: "2 working · 1 to try"."""
    works = sum(line.kind == "works" for line in lines)
    tries = sum(line.kind == "try" for line in lines)
    parts = (f"{works} working" if works else "", f"{tries} to try" if tries else "")
    return " · ".join(part for part in parts if part)
