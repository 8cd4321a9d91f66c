"""Under a draft: its first words as a list or a phone shows them."""

from ui.fields.surroundings import Room
from ui.widgets.card import Card
from ui.widgets.fold_preview import ALL_SHOWN, SEE_MORE, cut
from ui.widgets.labels import Caption, Text


class ColumnStrip(Card):
    """The beginning of a text, cut where its place cuts it; out of sight while there is nothing, or no such place."""

    def __init__(self, room: Room | None, *, long: bool) -> None:
        """Make it for a text shown in `room`."""
        super().__init__("sunken", padding=10, gap=2)
        self._after = room.fold_phone if room else None
        self._where = "On a phone" if long else "In a search list"
        self.said = Caption(tone="ink2", weight=600)
        self.shown = Text("", "label", own_side=True, weight=400)
        self.column.addWidget(self.said)
        self.column.addWidget(self.shown)
        self.hide()

    def show_text(self, text: str) -> None:
        """Cut a text."""
        if self._after is None or not text.strip():
            self.hide()
            return
        head, rest = cut(text.strip(), self._after)
        said = f"{self._where} · {f'cut at about {self._after}' if rest else ALL_SHOWN}"
        shown = f"{head.rstrip()}{SEE_MORE if self._where == 'On a phone' else '…'}" if rest else text.strip()
        if said != self.said.text():
            self.said.setText(said)
        if shown != self.shown.text():
            self.shown.setText(shown)
        self.show()
