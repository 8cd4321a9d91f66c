"""The sameness alarm: which earlier message, or which sentence of a site, this one is nearly the same as."""

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Heading, Quote, Text
from workbook.outreach.draft import Draft
from workbook.outreach.sameness import NEARLY_THIS, nearest, site_default
from workbook.outreach.signals import Signals


class Alike(Struct, frozen=True):
    """What a message is nearly the same as: a sentence of a site, or a message of one's own with what both say."""

    default: str = ""
    text: str = ""
    name: str = ""
    shared: str = ""
    row_id: str = ""


def alike_of(draft: Draft, signals: Signals) -> Alike:
    """What made the signals of sameness ring; empty when neither does."""
    seen = {signal.id for signal in (*signals.raised, *signals.meant)}
    if "X18" in seen:
        match = nearest(draft.text, draft.recipient.names, draft.others)
        if match is not None and match.near >= NEARLY_THIS:
            one = match.earlier
            return Alike(text=one.text, name=one.name, shared=match.shared, row_id=one.id)
    if "X2" in seen:
        return Alike(default=site_default(draft.text, draft.language) or "")
    return Alike()


class AlikeCard(Card):
    """Shown only when something is alike. `opened` carries the row id of the other message."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("tip", padding=16, gap=8)
        self._row_id = ""
        self.title = Heading("", 3)
        self.shared = Text("", own_side=True)
        self.other = Quote("", most_lines=5)
        self.open = button("Open that message", "link", icon="arrow-right", icon_last=True, role="label")
        self.open.clicked.connect(self._open)
        head = QHBoxLayout()
        head.setSpacing(look().px(12))
        head.addWidget(IconMark("copy", "tip", badge="surface"))
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        for part in (self.other, self.shared, self.open):
            self.column.addWidget(part)
        self.hide()

    def show_alike(self, alike: Alike) -> None:
        """Show the other text, or hide."""
        self._row_id = alike.row_id
        self.setVisible(bool(alike.default or alike.row_id))
        self.open.setVisible(bool(alike.row_id))
        self.shared.setVisible(bool(alike.shared))
        if alike.row_id:
            self.title.setText(f"Nearly the message you wrote to \u2068{alike.name or 'someone else'}\u2069")
            self.other.setText(alike.text)
            self.shared.setText(f"Both say: “{alike.shared}”")
        elif alike.default:
            self.title.setText("This is the site's sentence")
            self.other.setText(f"“{alike.default}”")

    def _open(self) -> None:
        self.opened.emit(self._row_id)
