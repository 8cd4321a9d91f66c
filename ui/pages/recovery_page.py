"""Words typed after the last save, shown as a list before anything is put back (S14)."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.lent import title_of
from ui.pages.offers import shortened
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.scroll_page import ScrollPage
from workbook.model.workbook import Workbook
from workbook.storage.recovery import RecoveredPart, Recovery

BEFORE: Final = 40
"""Letters shown before the first change."""


class RecoveryPage(ScrollPage):
    """What was found, and two ways to go on; neither throws anything away."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, recovery: Recovery, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Recovered words")
        self.column.addSpacing(look().px(24))
        self.column.addWidget(Heading("Your words are here"))
        many = len(recovery.parts)
        answers = "1 answer" if many == 1 else f"{many} answers"
        self.column.addWidget(
            Text(
                f"The app closed before it could save. {answers} changed after the last save.",
                "body_large",
                tone="ink2",
            )
        )
        if not recovery.fits:
            self.column.addWidget(
                Text("The file has changed since. Its texts stay; the recovered ones are kept beside them.")
            )
        for part in recovery.parts:
            self.column.addWidget(self._card(part, recovery.workbook))
        self.main = button("Bring these words back", "primary")
        leave = button("Leave the file as it was", "secondary")
        self.main.clicked.connect(self.accepted)
        leave.clicked.connect(self.declined)
        self.column.addSpacing(look().px(8))
        self.column.addWidget(flow_row(self.main, leave, gap=12))
        self.column.addWidget(Caption("If you leave it, the recovered words are still kept on this computer."))
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to "Bring these words back"."""
        self.main.setFocus()

    def _card(self, part: RecoveredPart, workbook: Workbook) -> Card:
        card = Card("plain", padding=16, gap=4)
        card.column.addWidget(Heading(part_name(part.ref, workbook), 3))
        new, old = from_the_change(part.new_text, part.old_text)
        card.column.addWidget(Text(shortened(new) or "(emptied)", own_side=True))
        if part.old_text:
            card.column.addWidget(Caption(f"In the file: {shortened(old)}", tone="ink2"))
        return card


def part_name(ref: str, workbook: Workbook) -> str:
    """What a part is called: an exercise by its title, a person by name, a line begun about somebody by theirs."""
    about, _, begun = ref.partition(":")
    person = workbook.person(about)
    touch = next((one for one in workbook.ledger if one.id == ref), None)
    if touch is not None:
        person = workbook.person(touch.person)
    if person is None:
        return "A line you had begun" if begun else title_of(ref)
    name = person.name.strip() or "Somebody without a name"
    return f"A line you had begun about {name}" if begun else name


def from_the_change(new: str, old: str) -> tuple[str, str]:
    """Both texts from a few words before the first place where they differ, so that a short look shows the change."""
    same = next((at for at, (one, other) in enumerate(zip(new, old, strict=False)) if one != other), None)
    begin = (min(len(new), len(old)) if same is None else same) - BEFORE
    at = new.rfind(" ", 0, begin) + 1 if begin > 0 else 0
    return (f"… {new[at:]}", f"… {old[at:]}") if at else (new, old)
