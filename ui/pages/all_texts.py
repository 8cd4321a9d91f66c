"""E7.5: every text about oneself beside the others, and where one of them differs."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.pages.on_demand import OnDemand
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote, Text
from workbook.checks.background import BIOS
from workbook.checks.consistency import ABOUTS, HEADLINE, STATEMENT, TextSeen, consistency
from workbook.model.workbook import Workbook
from workbook.reading.summaries import field_at

REFS: Final = (STATEMENT, HEADLINE, *ABOUTS, *(f"E7.5.{bio}" for bio in BIOS), "owner", "E4.1.words", "E4.1.topics")
NAMES: Final = {STATEMENT: "Brand statement", HEADLINE: "Headline", **dict.fromkeys(ABOUTS, "About")}
SAME_PERSON: Final = (
    "Wherever people land, they should meet the same person. Texts may differ; you decide which should not."
)


class AllTexts(OnDemand):
    """A line that opens the texts, each with what it says of role, promise and claims."""

    def __init__(self, workbook: Workbook) -> None:
        """Start closed."""
        super().__init__(REFS, workbook)
        self.look_again()

    def can_wait(self, before: Workbook) -> bool:
        del before
        return True

    def is_wanted(self) -> bool:
        return sum(bool(self.workbook.text(ref).strip()) for ref in REFS) > 1

    def words(self) -> str:
        texts = consistency(self.workbook)
        differing = sum(bool(text.differs) for text in texts)
        told = f", {differing} to look at" if differing else ""
        return f"All your texts beside each other ({len(texts)}{told})"

    def cards(self) -> Sequence[QWidget]:
        return [Caption(SAME_PERSON, tone="ink2"), *(self._card(text) for text in consistency(self.workbook))]

    def _card(self, text: TextSeen) -> QWidget:
        card = Card("tip" if text.differs else "plain", padding=14, gap=4)
        name = name_of(text.ref)
        card.setAccessibleName(name)
        card.column.addWidget(Text(name, weight=600))
        card.column.addWidget(Quote(" ".join(text.text.split()), most_lines=2))
        for title, words in lines_of(text):
            card.column.addWidget(Caption(f"{title}: {words}", tone="ink2"))
        for said in text.differs:
            card.column.addWidget(Text(said, "label", weight=600))
        if not text.ref.startswith("E7.5."):
            go = button("Go to this text", "link", icon="arrow-right", name=f"Go to this text: {name}")
            go.clicked.connect(lambda: self.asked_source.emit(text.ref))
            card.column.addWidget(flow_row(go))
        return card


def name_of(ref: str) -> str:
    """A text by name, as the table calls it."""
    field = field_at(ref)
    return NAMES.get(ref) or (field.label if field is not None else ref)


def lines_of(text: TextSeen) -> tuple[tuple[str, str], ...]:
    """What a text says, each kind of thing in a line; nothing is said about what is not there."""
    told = (
        ("Name", "stands here" if text.named else ""),
        ("Role", ", ".join(text.role)),
        ("For whom and about what", ", ".join(text.promise)),
        ("Claims", " · ".join(text.claims)),
    )
    return tuple((title, words) for title, words in told if words)
