"""Feedback beside an answer: what works first, then at most one thing to try, the rest behind "Show all".

    findings = FindingsList()
    findings.show_findings((FindingLine("A7", "works", "Says who you help", "A stranger knows …"),
                            FindingLine("A9", "try", "One thing to try", "Add one fact …", action="Show me where")))
    findings.acted.connect(...)       id of the finding whose place is asked for
    findings.dismissed.connect(...)   id of the finding the person does not want for this text
    findings.replaced.connect(...)    id, and the words to put there
    findings.learned.connect(...)     id of the finding whose word is the person's own

The words come from outside; nothing here judges. A change is announced in one sentence. Cards that stay are not made
anew, so that they keep the keyboard and cost nothing.
"""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.finding_card import FindingCard, FindingKind, FindingLine
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.roles import Spoken, speak_roles

MOST_WORKS: Final = 2
TO_LOOK_AT: Final[tuple[FindingKind, ...]] = ("try", "note", "spelling")


class FindingsList(Spoken, QWidget):
    """Remarks on one answer with a heading and a count in words."""

    access_role: ClassVar[QAccessible.Role] = QAccessible.Role.List
    acted = Signal(str)
    dismissed = Signal(str)
    learned = Signal(str)
    replaced = Signal(str, str)
    toggled = Signal()

    def __init__(
        self, title: str = "Feedback", *, empty: str = "", shown: str = "", parent: QWidget | None = None
    ) -> None:
        """Make an empty list; `empty` is said while there is nothing, `shown` is a shorter title to see."""
        speak_roles()
        super().__init__(parent)
        self.setAccessibleName(title)
        self._lines: tuple[FindingLine, ...] = ()
        self._open = False
        self._made = False
        self.count = Caption(wraps=False)
        head = QHBoxLayout()
        head.addWidget(Heading(shown or title, 3), 1)
        head.addWidget(self.count)
        words = empty or "Write anything, even a rough line. Feedback appears here as you type."
        self.empty = Text(words, "label", tone="ink2", weight=400)
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

    def show_findings(self, lines: Sequence[FindingLine]) -> None:
        """Show these remarks, in this order within each kind; equal ones change nothing."""
        lines = tuple(lines)
        if lines == self._lines:
            return
        before = _spoken_count(self._lines)
        self._lines = lines
        self._build()
        said = _spoken_count(lines)
        if self.isVisible() and said and said != before:
            announce(self, said)

    def cards(self) -> tuple[FindingCard, ...]:
        """The cards shown now."""
        items = (self._cards.itemAt(at) for at in range(self._cards.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(card for card in widgets if isinstance(card, FindingCard))

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self._column.setSpacing(look().px(8))
        self._cards.setSpacing(look().px(8))
        self._build(anew=True)

    def _build(self, *, anew: bool = False) -> None:
        first, rest = shared_out(self._lines)
        wanted = first + (rest if self._open else ())
        here = self.cards()
        kept: dict[FindingLine, FindingCard] = {} if anew else {card.line: card for card in here}
        held = any(card.hasFocus() or card.isAncestorOf(self.window().focusWidget() or self) for card in here)
        for card in here:
            self._cards.removeWidget(card)
            if card.line not in wanted or anew:
                card.hide()
                card.deleteLater()
        for line in wanted:
            card = kept.get(line) or self._card(line)
            self._cards.addWidget(card)
            if self.isVisible():
                card.show()  # only what is shown counts when the page takes its height
        self.empty.setVisible(not self._lines)
        self.more.setVisible(bool(rest))
        self.more.setText("Show less" if self._open else f"Show all ({len(rest)} more)")
        self.more.setAccessibleName(self.more.text())
        self.more.set_icon("chevron-up" if self._open else "chevron-down")
        self.more.updateGeometry()
        self.count.setText(counted(self._lines))
        self._keep_keyboard(wanted, kept, held=held and not anew)

    def _card(self, line: FindingLine) -> FindingCard:
        card = FindingCard(line)
        card.acted.connect(self.acted)
        card.dismissed.connect(self.dismissed)
        card.learned.connect(self.learned)
        card.replaced.connect(self.replaced)
        return card

    def _keep_keyboard(
        self, wanted: tuple[FindingLine, ...], kept: dict[FindingLine, FindingCard], *, held: bool
    ) -> None:
        """When the card that had the keyboard is gone, "Show all" or the list itself takes it."""
        gone = [card for line, card in kept.items() if line not in wanted]
        if held and gone and not self.more.isHidden():
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self) -> None:
        self._open = not self._open
        self._build()
        self.toggled.emit()


def shared_out(lines: Sequence[FindingLine]) -> tuple[tuple[FindingLine, ...], tuple[FindingLine, ...]]:
    """What is shown at once (what works, then one thing to look at) and what waits behind "Show all"."""
    works = tuple(line for line in lines if line.kind == "works")
    others = tuple(line for kind in TO_LOOK_AT for line in lines if line.kind == kind)
    return works[:MOST_WORKS] + others[:1], others[1:] + works[MOST_WORKS:]


def counted(lines: Sequence[FindingLine]) -> str:
    """The remarks counted in words: "2 work well · 1 to try · 1 spelling"."""
    counts = [sum(line.kind == kind for line in lines) for kind in ("works", "try", "note", "spelling")]
    works, tries, notes, slips = counts
    parts = (
        f"{works} {'works' if works == 1 else 'work'} well" if works else "",
        f"{tries} to try" if tries else "",
        f"{notes} {'note' if notes == 1 else 'notes'}" if notes else "",
        f"{slips} on spelling" if slips else "",
    )
    return " · ".join(part for part in parts if part)


def _spoken_count(lines: Sequence[FindingLine]) -> str:
    """What a screen reader says at rest: "2 things to look at." """
    count = sum(line.kind != "works" for line in lines)
    if not lines:
        return ""
    return "Nothing to look at." if not count else f"{count} {'thing' if count == 1 else 'things'} to look at."
