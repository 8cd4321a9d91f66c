"""Beside a public text, on demand: its claims and what shows them, the swap test, whom it is about, long sentences."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.pages.on_demand import OnDemand
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote, Text
from workbook.checks.background import Background
from workbook.checks.claims import Thread, threads
from workbook.checks.passage import Passage
from workbook.checks.person import balance
from workbook.checks.swap import swap_test
from workbook.checks.told import shortened
from workbook.model.workbook import Workbook

CLAIMS: Final = "E4.3.claims"
PROOF: Final = ("E2.3.stories", CLAIMS, "E3.1.kinds", "E4.1.words", "E4.1.topics")
LONG: Final = 20
"""Words; a sentence with more is named here (C-AB-7)."""
MOST_SENTENCES: Final = 3


class LookCloser(OnDemand):
    """A line that opens what a careful reader would look at; nothing here is a mark or a score."""

    def __init__(self, workbook: Workbook, ref: str) -> None:
        """Start closed beside the text at `ref`."""
        super().__init__((ref, *PROOF), workbook)
        self._ref = ref
        self.look_again()

    def can_wait(self, before: Workbook) -> bool:
        del before
        return True

    def is_wanted(self) -> bool:
        return bool(self.workbook.text(self._ref).strip())

    def words(self) -> str:
        return "Look closer: claims and proof, the swap test, whom it is about"

    def cards(self) -> Sequence[QWidget]:
        workbook = self.workbook
        background = Background(workbook)
        passage = Passage(workbook.text(self._ref), self._ref, usual=background.language)
        return (
            self._claims(threads(passage, background)),
            _told("The swap test", swap_test(workbook, passage.text, background.language).sentence),
            _told("Whom it is about", about_words(passage, background)),
            *_long_sentences(passage),
        )

    def _claims(self, found: Sequence[Thread]) -> QWidget:
        card = _card("Claims and what shows them")
        if not found:
            card.column.addWidget(Text("No claim here that a reader might doubt."))
        for thread in found:
            card.column.addWidget(Quote(shortened(thread.claim.text)))
            card.column.addWidget(Caption(shown_words(thread), tone="ink2"))
        if any(thread.shown == "not_yet_shown" for thread in found):
            link = button("Put a story beside it", "link", icon="arrow-right")
            link.clicked.connect(partial(self.asked_source.emit, CLAIMS))
            card.column.addWidget(flow_row(link))
        return card


def shown_words(thread: Thread) -> str:
    """What shows a claim: "Shown by “A week of alarms”; ward manager could confirm it." or "Not yet shown.\""""
    if thread.shown == "not_yet_shown":
        return "Not yet shown. Do you have a story for it, or would you leave it out?"
    confirm = f" {thread.confirm} could confirm it." if thread.confirm else ""
    by = "Shown by" if thread.shown == "linked" else "A story tells it:"
    return f"{by} “{thread.title}”.{confirm}"


def about_words(passage: Passage, background: Background) -> str:
    """How many words speak of oneself and how many of the reader; counts, not a verdict."""
    if not passage.is_listed:
        return "There is no word list for this language yet, so this is not counted."
    count = balance(passage, background)
    if not count.own and not count.reader:
        return "No word here points at anyone: no “I”, no “you”, and none of your people."
    times = {1: "once"}
    own, reader = (times.get(n, f"{n} times") for n in (count.own, count.reader))
    return f"You speak of yourself {own}, and of the reader or your people {reader}."


def _long_sentences(passage: Passage) -> tuple[QWidget, ...]:
    lengths = passage.sentence_lengths
    long = sorted((at for at, words in enumerate(lengths) if words > LONG), key=lambda at: -lengths[at])
    if not long:
        return ()
    card = _card("Sentences to read aloud first")
    for at in sorted(long[:MOST_SENTENCES]):
        card.column.addWidget(Quote(shortened(passage.sentences[at].of(passage.text), 120)))
        card.column.addWidget(Caption(f"{lengths[at]} words in one breath.", tone="ink2"))
    return (card,)


def _card(title: str) -> Card:
    card = Card("plain", padding=14, gap=4)
    card.setAccessibleName(title)
    card.column.addWidget(Text(title, weight=600))
    return card


def _told(title: str, words: str) -> QWidget:
    card = _card(title)
    card.column.addWidget(Text(words))
    return card
