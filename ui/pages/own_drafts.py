"""E5.3 and E6.3: a person's own words laid out in other ways, to look at and, if they like, to take."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from ui.fields.surroundings import Surroundings
from ui.pages.on_demand import OnDemand
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote
from workbook.curriculum.course import item_list
from workbook.drafting.abouts import OPENINGS, about_candidates, missing_openings
from workbook.drafting.headline_choice import DRAFTS
from workbook.drafting.headlines import Candidate, headline_candidates, missing_pieces
from workbook.drafting.slots import SOURCES
from workbook.drafting.whole_about import ABOUT, BLOCKS
from workbook.drafting.wordings import kept
from workbook.model.answers import LongText, RankedList, Row
from workbook.model.edits import PutRow, SetAnswer
from workbook.model.workbook import Workbook
from workbook.reading.summaries import field_at

OWN_WORDS = "Only your own words, in another order. Take one, change it, or leave them all."


class HeadlineDrafts(OnDemand):
    """The pieces of E5.2 as lines."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings) -> None:
        """Show how many lines the pieces make."""
        super().__init__((*SOURCES.values(), "E1.2.main", DRAFTS), workbook)
        self._fresh_id = surroundings.fresh_id
        self.look_again()

    def words(self) -> str:
        count = len(headline_candidates(self.workbook))
        if count == 0:
            return "Your pieces as lines: which ones are still missing"
        return f"Your pieces as lines ({count})"

    def cards(self) -> Sequence[QWidget]:
        found: list[QWidget] = [Caption(OWN_WORDS, tone="ink2")]
        written = {row.text("text") for row in self.workbook.rows(DRAFTS)}
        for candidate in headline_candidates(self.workbook):
            card = _card(candidate.why, candidate.text)
            if candidate.text in written:
                card.column.addWidget(Caption("Among your drafts.", tone="good"))
            else:
                card.column.addWidget(_take("Take as a draft", candidate.text, partial(self._take, candidate)))
            found.append(card)
        for missing in missing_pieces(self.workbook)[:3]:
            field = field_at(missing.ref)
            name = field.label if field is not None else missing.ref
            found.append(self.ask_for(f"One that {_lower(missing.leads)}: write “{name}”", missing.ref))
        return found

    def _take(self, candidate: Candidate, _checked: object = None) -> None:
        row = Row(id=self._fresh_id("r"), values={"text": candidate.text, "pattern": candidate.pattern})
        self.edited.emit(PutRow(DRAFTS, RankedList, row, label="Headline added"))
        pattern = item_list("patterns").item(candidate.pattern)
        announce(self, f"Added to your drafts: {pattern.label if pattern else candidate.why}.")


class AboutDrafts(OnDemand):
    """The openings of E6.1 and the blocks of E6.2 as whole texts."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings) -> None:
        """Show how many texts the sentences make."""
        super().__init__((BLOCKS, ABOUT, *(ref for ref, _ in OPENINGS)), workbook)
        self._surroundings = surroundings
        self.look_again()

    def is_wanted(self) -> bool:
        return bool(about_candidates(self.workbook))

    def can_wait(self, before: Workbook) -> bool:
        """While the About itself is written, what the others are made from stays the same."""
        sources = (ref for ref in self.refs if ref != ABOUT)
        return all(before.answers.get(ref) is self.workbook.answers.get(ref) for ref in sources)

    def words(self) -> str:
        return f"Your sentences in other orders ({len(about_candidates(self.workbook))})"

    def cards(self) -> Sequence[QWidget]:
        found: list[QWidget] = [Caption(f"{OWN_WORDS} What your About says now is kept.", tone="ink2")]
        now = self.workbook.text(ABOUT).strip()
        for candidate in about_candidates(self.workbook):
            card = _card(candidate.why, candidate.text)
            if candidate.text == now:
                card.column.addWidget(Caption("Your About says exactly this.", tone="good"))
            else:
                card.column.addWidget(_take("Take this one", candidate.why, partial(self._take, candidate.text)))
            found.append(card)
        unwritten = missing_openings(self.workbook)
        found += [self.ask_for(f"One that {_lower(why)}: write that opening", ref) for ref, why in unwritten]
        return found

    def _take(self, text: str, _checked: object = None) -> None:
        found = self.workbook.answers.get(ABOUT)
        answer = found if isinstance(found, LongText) else LongText()
        older = kept(answer, self._surroundings.today, self._surroundings.fresh_id)
        self.edited.emit(SetAnswer(ABOUT, replace(older, text=text), label="About laid out"))
        self.look_again()
        announce(self, "Taken. What stood there is kept as an earlier wording.")


def _card(why: str, text: str) -> Card:
    card = Card("plain", padding=14, gap=6)
    card.column.addWidget(Caption(why, tone="accent_ink", weight=600))
    card.column.addWidget(Quote(text))
    card.setAccessibleName(why)
    return card


def _take(words: str, text: str, take: Callable[..., None]) -> QWidget:
    link = button(words, "link", icon="plus", name=f"{words}: {text}")
    link.clicked.connect(take)
    return flow_row(link)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
