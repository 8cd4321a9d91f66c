"""One remark on a text: what we saw (a way to it), the question, why, the rule, and what one can do about it."""

from functools import partial
from typing import ClassVar, Final, Literal

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Caption, Text
from ui.widgets.roles import Spoken, speak_roles

FindingKind = Literal["works", "try", "note", "spelling"]

MARKS: Final[dict[FindingKind, tuple[str, Token, Token]]] = {
    "works": ("check", "good", "good_soft"),
    "try": ("bulb", "tip", "tip_soft"),
    "note": ("speech", "note", "note_soft"),
    "spelling": ("pencil", "note", "note_soft"),
}
SPOKEN: Final[dict[FindingKind, str]] = {
    "works": "Works", "try": "To try", "note": "Note", "spelling": "Spelling",
}  # fmt: skip
NOT_FOR_THIS: Final = "Not for this text"


class FindingLine(Struct, frozen=True):
    """One remark: its id, kind, a short title, why; and, where there are any, the other sentences and ways.

    `saw` is what we saw, `action` the words of a way to it, `instead` what could stand there, `drop` how to put it
    aside ("" when it cannot be), `learn` how to keep the word as one's own.
    """

    id: str
    kind: FindingKind
    title: str
    body: str = ""
    saw: str = ""
    question: str = ""
    rule: str = ""
    action: str = ""
    instead: tuple[str, ...] = ()
    drop: str = NOT_FOR_THIS
    learn: str = ""

    @property
    def spoken(self) -> str:
        """The remark in one go, for screen readers."""
        said = f"{SPOKEN[self.kind]}: {self.title}."
        return " ".join(part for part in (said, self.saw, self.question, self.body) if part)


class FindingCard(Spoken, Card):
    """One remark on a card."""

    access_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    acted = Signal(str)
    dismissed = Signal(str)
    learned = Signal(str)
    replaced = Signal(str, str)

    def __init__(self, line: FindingLine, parent: QWidget | None = None) -> None:
        """Show one remark."""
        speak_roles()
        self.line = line
        super().__init__("plain", padding=12, gap=2, parent=parent)
        icon, tone, badge = MARKS[line.kind]
        self.setAccessibleName(line.spoken)
        row = QHBoxLayout()
        row.setSpacing(look().px(12))
        row.addWidget(IconMark(icon, tone, badge=badge, stroke=2.2), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, look().px(4), 0, 0)
        words.setSpacing(look().px(4))
        for part in self._parts(line):
            words.addWidget(part)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def _space(self) -> None:
        """What works is said on little room: it needs no action."""
        super()._space()
        if self.line.kind == "works":
            side, above = look().px(12), look().px(6)
            self.column.setContentsMargins(side, above, side, above)

    def _parts(self, line: FindingLine) -> list[QWidget]:
        parts: list[QWidget] = [Text(line.title, "label", weight=600)]
        if line.saw:
            parts.append(Text(line.saw, "label", weight=400))
        if line.question:
            parts.append(Text(line.question, "body"))
        if line.body:
            parts.append(Text(line.body, "label", tone="ink2", weight=400))
        if line.instead:
            parts.append(flow_row(*(self._chip(line, words) for words in line.instead), name="What could stand there"))
        if ways := self._ways(line):
            parts.append(flow_row(*ways, gap=16))
        if line.rule:
            parts.append(Caption(line.rule))
        return parts

    def _chip(self, line: FindingLine, words: str) -> Button:
        shown = words or "Take it out"
        chip = button(shown, "chip", name=f"Put '{words}' there" if words else "Take these words out")
        chip.clicked.connect(partial(self._replace, line.id, words))
        return chip

    def _ways(self, line: FindingLine) -> list[Button]:
        ways: list[Button] = []
        if line.action:
            ways.append(_way(line.action, line.title, "eye", partial(self._act, line.id)))
        if line.learn:
            ways.append(_way(line.learn, line.title, "plus", partial(self._learn, line.id)))
        if line.kind != "works" and line.drop:
            ways.append(_way(line.drop, line.title, "close", partial(self._drop, line.id)))
        return ways

    def _act(self, line_id: str, _checked: object = None) -> None:
        self.acted.emit(line_id)

    def _drop(self, line_id: str, _checked: object = None) -> None:
        self.dismissed.emit(line_id)

    def _learn(self, line_id: str, _checked: object = None) -> None:
        self.learned.emit(line_id)

    def _replace(self, line_id: str, words: str, _checked: object = None) -> None:
        self.replaced.emit(line_id, words)


def _way(words: str, title: str, icon: str, then: "partial[None]") -> Button:
    made = button(words, "link", icon=icon, name=f"{words}: {title}", role="label")
    made.clicked.connect(then)
    return made
