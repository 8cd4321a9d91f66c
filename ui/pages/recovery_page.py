"""Words typed after the last save, shown as a list before anything is put back (S14)."""

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
from workbook.storage.recovery import RecoveredPart, Recovery


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
            self.column.addWidget(self._card(part))
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

    def _card(self, part: RecoveredPart) -> Card:
        card = Card("plain", padding=16, gap=4)
        card.column.addWidget(Heading(title_of(part.ref), 3))
        card.column.addWidget(Text(shortened(part.new_text) or "(emptied)", own_side=True))
        if part.old_text:
            card.column.addWidget(Caption(f"In the file: {shortened(part.old_text)}", tone="ink2"))
        return card
