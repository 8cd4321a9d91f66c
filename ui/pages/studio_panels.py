"""What opens above the drafts when it is asked for: two wordings word by word, and drafts from the person's answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.studio_compare import CompareCard, Wording, wordings_of
from ui.pages.studio_offers import OffersCard
from ui.theme.look import look
from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import Draft
from workbook.model.workbook import Workbook


class StudioPanels(QWidget):
    """Each is made when it is first wanted. `took` carries an `OwnText`, `closed` tells that the keyboard is free."""

    took = Signal(object)
    asked_source = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        """Nothing is open."""
        super().__init__()
        self.compared: CompareCard | None = None
        self.offers: OffersCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(12))
        self.hide()

    def compare(self, drafts: Sequence[Draft], one: str, other: str) -> None:
        """Open two wordings, by their keys (a draft's id, or with "|" an earlier wording of it)."""
        if self.compared is None:
            self.compared = CompareCard()
            self.compared.closed.connect(self.close_all)
            self._column.addWidget(self.compared)
        self.compared.compare(wordings_of(drafts), one, other)
        self._only(self.compared)
        self.compared.other.choice.setFocus()

    def offer(self, workbook: Workbook, kind: DraftKind) -> None:
        """Open what the person's answers make."""
        if self.offers is None:
            self.offers = OffersCard()
            self.offers.closed.connect(self.close_all)
            self.offers.took.connect(self.took)
            self.offers.asked_source.connect(self.asked_source)
            self._column.addWidget(self.offers)
        self.offers.show_offers(workbook, kind)
        self._only(self.offers)
        self.offers.focus_first()

    def refresh(self, drafts: Sequence[Draft], workbook: Workbook, kind: DraftKind) -> None:
        """Look again at what is open."""
        if self.isHidden():
            return
        if self.offers is not None and not self.offers.isHidden():
            self.offers.show_offers(workbook, kind)
        if self.compared is not None and not self.compared.isHidden():
            wordings: tuple[Wording, ...] = wordings_of(drafts)
            if len(wordings) < 2:
                self.hide()
            else:
                self.compared.refresh(wordings)

    def close_all(self) -> None:
        """Close what is open; the keyboard goes where the page wants it."""
        self.hide()
        self.closed.emit()

    def _only(self, wanted: QWidget) -> None:
        for part in (self.compared, self.offers):
            if part is not None:
                part.setVisible(part is wanted)
        self.show()
