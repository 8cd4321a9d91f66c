"""What is asked about one person (C-PPL, C-ATT): questions with a way to the words they are about."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.people_words import isolated
from ui.theme.look import look
from ui.widgets.finding_card import FindingCard, FindingLine
from workbook.outreach.people_checks import PeopleFinding
from workbook.outreach.recipient import NOTICES

TITLES: Final = {
    "C-PPL-2": "Why them",
    "C-PPL-3": "Time to look again",
    "C-ATT-1": "What you noticed",
    "C-ATT-2": "Something private",
    "C-ATT-3": "Before you write",
}
WAYS: Final = {"C-PPL-2": "who", "C-PPL-3": "keep", "C-ATT-1": "noticed", "C-ATT-2": "noticed", "C-ATT-3": "noticed"}
"""Which part of the page a question is about."""
GIVES: Final = frozenset({"could_give", "common"})
WHO: Final = frozenset({"why", "how", "note"})


class PersonFindings(QWidget):
    """Cards of questions. `acted` carries the key of a part of the page."""

    acted = Signal(str)

    def __init__(self) -> None:
        """Make a hidden column."""
        super().__init__()
        self.cards: list[FindingCard] = []
        self._shown: tuple[PeopleFinding, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(8))
        self.setAccessibleName("Questions")
        self.hide()

    def show_findings(self, findings: Sequence[PeopleFinding]) -> None:
        """Show these questions."""
        found = tuple(findings)
        if found == self._shown:
            return
        self._shown = found
        for old in self.cards:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = []
        for one in found:
            line = FindingLine(part_of(one), "try", TITLES.get(one.check, "A question"), question=isolated(one.text),
                               action="Look at it", drop="")  # fmt: skip
            card = FindingCard(line)
            card.acted.connect(self.acted)
            self._column.addWidget(card)
            self.cards.append(card)
        self.setVisible(bool(found))


def part_of(finding: PeopleFinding) -> str:
    """The part of the page a question is about."""
    if finding.check == "C-ATT-2" and finding.ref != NOTICES:
        return "who"
    if finding.ref == NOTICES and finding.column in GIVES:
        return "give"
    if finding.ref == NOTICES and finding.column == "matters":
        return "matters"
    return WAYS.get(finding.check, "who")
