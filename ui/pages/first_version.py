"""Beside a text in another language: what the first version says that is new since."""

from typing import Final

from ui.pages.extra import Extra
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote, Text
from workbook.drafting.second_language import first_changed, fits_again
from workbook.model.workbook import Workbook

SOURCES: Final = ("E5.1.current", "E5.3.drafts", "E5.4.final", "E6.3.about", "E6.4.revised")
MOST: Final = 5


class FirstVersion(Extra):
    """Quiet while both versions fit; a person says when they fit again."""

    def __init__(self, workbook: Workbook, ref: str) -> None:
        """Watch the version at `ref` and the one it stands beside."""
        super().__init__((ref, *SOURCES))
        self._workbook, self._ref = workbook, ref
        self.card = Card("note", padding=14, gap=6)
        self.card.setAccessibleName("The first version changed since")
        self.said = Text("The first version changed since you wrote this one.", weight=500)
        self.new, self.gone = Caption("New there:", weight=600), Caption("No longer there:", weight=600)
        self.added, self.removed = Quote(""), Quote("", tone="ink2")
        fits = button("It fits again", "secondary", icon="check")
        fits.clicked.connect(self._fits)
        for part in (self.said, self.new, self.added, self.gone, self.removed, flow_row(fits)):
            self.card.column.addWidget(part)
        self.body.addWidget(self.card)
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        self._workbook = workbook
        found = first_changed(workbook, self._ref)
        self.show_when(found is not None)
        if found is None:
            return
        for label, quote, sentences in ((self.new, self.added, found.added), (self.gone, self.removed, found.gone)):
            label.setVisible(bool(sentences))
            quote.setVisible(bool(sentences))
            more = f"\n… and {len(sentences) - MOST} more" if len(sentences) > MOST else ""
            quote.setText("\n".join(sentences[:MOST]) + more)

    def _fits(self) -> None:
        self.edited.emit(fits_again(self._workbook, self._ref))
        announce(self, "Both versions fit.")
