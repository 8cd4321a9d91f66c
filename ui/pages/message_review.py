"""What is said about a message when the keys rest: how it reads, whom it is about, what is alike, how far it is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.message_alike import AlikeCard, alike_of
from ui.pages.message_lens import LensCard
from ui.pages.message_ready import ReadyCard
from ui.pages.message_signals import SignalsCard
from ui.theme.look import look
from ui.widgets.labels import Caption
from workbook.outreach.review import Review

NOTHING_YET = "When your keys rest, this place says how the message reads and whom it is about."


class ReviewPart(QWidget):
    """Everything seen in one message; while there are no words, one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.empty = Caption(NOTHING_YET, tone="ink2")
        self.signals = SignalsCard()
        self.alike = AlikeCard()
        self.lens = LensCard()
        self.ready = ReadyCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        for part in (self.empty, self.signals, self.alike, self.lens, self.ready):
            column.addWidget(part)
        self._show_words(shown=False)

    def show_review(self, seen: Review, name: str = "them") -> None:
        """Show what was seen; `name` is what the recipient is called."""
        written = bool(seen.draft.text.strip())
        self._show_words(shown=written)
        if not written:
            return
        self.signals.show_signals(seen.signals, seen.draft.text)
        self.alike.show_alike(alike_of(seen.draft, seen.signals))
        self.lens.show_lens(seen.lens, name)
        self.ready.show_readiness(seen.readiness)

    def _show_words(self, *, shown: bool) -> None:
        self.empty.setVisible(not shown)
        for part in (self.signals, self.lens, self.ready):
            part.setVisible(shown)
        if not shown:
            self.alike.hide()
