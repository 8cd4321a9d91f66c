"""How a message reads: the band in words, every question, what was meant so, and the number in details."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.boxes import empty
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.finding_card import FindingLine
from ui.widgets.findings_list import FindingsList
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.course import small_text
from workbook.outreach.signals import Signal as Seen
from workbook.outreach.signals import Signals

MARKS: Final[dict[str, tuple[str, Token, Token]]] = {
    "personal": ("check", "good", "good_soft"),
    "general_places": ("bulb", "tip", "tip_soft"),
    "sent_to_many": ("people", "note", "note_soft"),
}
MOST_WORDS: Final = 6
BLIND: Final = 10
"""Where so many signals cannot be looked at, no word is said on how the message reads."""
LITTLE_SEEN: Final = "Little could be looked at."


def line_of(signal: Seen, text: str) -> FindingLine:
    """A raised signal as a remark: what was seen, its exact question, a way to the words, and "I meant it so"."""
    words = tuple(dict.fromkeys(" ".join(text[start:end].split()) for start, end in signal.spans))
    shown = ", ".join(f"“{one}”" for one in words[:MOST_WORDS])
    more = " …" if len(words) > MOST_WORDS else ""
    return FindingLine(
        signal.key, "try", signal.label, saw=f"{shown}{more}", question=signal.question,
        action="Show me where" if signal.spans else "", drop="I meant it so",
    )  # fmt: skip


class SignalsCard(Card):
    """The band, the questions, and what one has meant so."""

    meant = Signal(str)
    asked_again = Signal(str, str)
    shown_where = Signal(int, int)

    def __init__(self) -> None:
        super().__init__("plain", padding=16, gap=8)
        self.mark = IconMark("check", "good", badge="good_soft", stroke=2.2)
        self.band = Heading("", 3)
        head = QHBoxLayout()
        head.setSpacing(look().px(12))
        head.addWidget(self.mark)
        head.addWidget(self.band, 1)
        self.list = FindingsList("Questions on this message", empty=small_text("checks_quiet"), shown="Questions")
        self.list.dismissed.connect(self.meant)
        self.list.acted.connect(self._show_where)
        self.off = Caption(tone="ink2")
        self.kept = QWidget()
        self._kept = QVBoxLayout(self.kept)
        self._kept.setContentsMargins(0, 0, 0, 0)
        self._kept.setSpacing(look().px(4))
        self.numbers: Text | None = None
        self.details = Disclosure("Details", self._make_details)
        self.column.addLayout(head)
        for part in (self.list, self.kept, self.off, self.details):
            self.column.addWidget(part)
        self._signals: Signals | None = None
        self._kept_keys: tuple[str, ...] = ()

    def show_signals(self, signals: Signals, text: str) -> None:
        """Show what was seen in a text."""
        self._signals = signals
        blind = len(signals.off) >= BLIND
        icon, tone, badge = ("note", "note", "note_soft") if blind else MARKS[signals.band.id]
        self.mark.set_mark(icon, tone, badge)
        self.band.setText(LITTLE_SEEN if blind else f"{signals.band.words.capitalize()}.")
        self.list.setVisible(bool(signals.raised) or not blind)
        self.list.show_findings([line_of(signal, text) for signal in signals.raised])
        self.off.setText(signals.off_sentence)
        self.off.setVisible(bool(signals.off_sentence))
        self._show_meant(signals.meant)
        if self.numbers is not None:
            self.numbers.setText(numbers_words(signals))

    def _show_meant(self, meant: tuple[Seen, ...]) -> None:
        keys = tuple(signal.key for signal in meant)
        if keys == self._kept_keys:
            return
        self._kept_keys = keys
        held = self.kept.isAncestorOf(self.window().focusWidget() or self)
        empty(self._kept)
        for signal in meant:
            again = button(f"Meant so: {signal.label}. Ask again", "link", icon="undo", role="label")
            again.clicked.connect(partial(self._ask_again, signal.id, signal.key))
            self._kept.addWidget(again)
        self.kept.setVisible(bool(meant))
        if held:
            self.details.link.setFocus()

    def _ask_again(self, signal_id: str, key: str, _checked: object = None) -> None:
        self.asked_again.emit(signal_id, key)

    def _show_where(self, key: str) -> None:
        raised = () if self._signals is None else self._signals.raised
        span = next((signal.spans[0] for signal in raised if signal.key == key and signal.spans), None)
        if span is not None:
            self.shown_where.emit(*span)

    def _make_details(self) -> QWidget:
        self.numbers = Text("", "label", tone="ink2", weight=400)
        if self._signals is not None:
            self.numbers.setText(numbers_words(self._signals))
        return self.numbers


def numbers_words(signals: Signals) -> str:
    """The index and what each signal adds to it."""
    lines = [f"Generic index: {signals.index} of 100. It only counts rules; whether a message is kind, you know."]
    lines += [f"{signal.id} {signal.label}: {signal.weight}" for signal in signals.raised]
    lines += [f"{signal.id} {signal.label}: meant so, adds nothing" for signal in signals.meant]
    if signals.off:
        lines.append(f"Not looked at: {', '.join(signals.off)}")
    return "\n".join(lines)
