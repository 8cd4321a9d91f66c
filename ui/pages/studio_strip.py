"""Under a draft: its first words as a list or a phone shows them, or how long it takes when it is said."""

from ui.fields.surroundings import Room
from ui.widgets.card import Card
from ui.widgets.fold_preview import ALL_SHOWN, SEE_MORE, cut
from ui.widgets.labels import Caption, Text
from workbook.drafting.aloud import aloud_words


class ColumnStrip(Card):
    """The beginning of a text, cut where its place cuts it; for a text no place cuts, its time aloud."""

    def __init__(self, room: Room | None, *, long: bool) -> None:
        """Make it for a text shown in `room`."""
        super().__init__("sunken", padding=10, gap=2)
        self._after = room.fold_phone if room else None
        self._where, self._more = ("On a phone", SEE_MORE) if long else ("In a search list", "…")
        self.said = Caption(tone="ink2", weight=600)
        self.shown = Text("", "label", own_side=True, weight=400)
        if self._after is None:
            self.shown.hide()
        self.column.addWidget(self.said)
        self.column.addWidget(self.shown)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show another text."""
        text = text.strip()
        if self._after is None:
            told = aloud_words(text)
            self._say(f"Said aloud · {told}" if told else "", "")
            return
        head, rest = cut(text, self._after)
        self._say(
            f"{self._where} · {f'cut at about {self._after}' if rest else ALL_SHOWN}" if text else "",
            f"{head.rstrip()}{self._more}" if rest else text,
        )

    def _say(self, said: str, shown: str) -> None:
        if said and said != self.said.text():
            self.said.setText(said)
        if shown != self.shown.text():
            self.shown.setText(shown)
        self.setVisible(bool(said))
