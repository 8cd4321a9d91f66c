"""E5.3 and E6.3: a person's own words laid out in other ways, to look at and, if they like, to take."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.fields.surroundings import Surroundings
from ui.pages.extra import Extra
from ui.theme.look import look
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

REST = 600
"""Milliseconds without a key after which texts are read again."""
OWN_WORDS = "Only your own words, in another order. Take one, change it, or leave them all."


class OwnDrafts(Extra):
    """A line that opens a few ways to lay own words out; made only when somebody wants to see them."""

    def __init__(self, refs: tuple[str, ...], workbook: Workbook) -> None:
        """Start closed."""
        super().__init__(refs)
        self.workbook = workbook
        self.closed = Disclosure("", self._fill)
        self.body.addWidget(self.closed)
        self._cards: QVBoxLayout | None = None

    def show_workbook(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.closed.say(self.words())
        if self._cards is not None:
            self._show(self._cards)

    def words(self) -> str:
        """What the line says."""
        raise NotImplementedError

    def cards(self) -> Sequence[QWidget]:
        """What it opens."""
        raise NotImplementedError

    def _fill(self) -> QWidget:
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(look().px(8))
        self._show(self._cards)
        return inside

    def _show(self, cards: QVBoxLayout) -> None:
        while (item := cards.takeAt(0)) is not None:
            old: QWidget | None = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for card in self.cards():
            cards.addWidget(card)

    def ask_for(self, words: str, ref: str) -> QWidget:
        """A link to the place where one more piece could be written."""
        link = button(words, "link", icon="arrow-right")
        link.clicked.connect(lambda: self.asked_source.emit(ref))
        return link


class HeadlineDrafts(OwnDrafts):
    """The pieces of E5.2 as lines."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings) -> None:
        """Show how many lines the pieces make."""
        super().__init__((*SOURCES.values(), "E1.2.main", DRAFTS), workbook)
        self._fresh_id = surroundings.fresh_id
        self.show_workbook(workbook)

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


class AboutDrafts(OwnDrafts):
    """The openings of E6.1 and the blocks of E6.2 as whole texts."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings) -> None:
        """Show how many texts the sentences make."""
        super().__init__((BLOCKS, ABOUT, *(ref for ref, _ in OPENINGS)), workbook)
        self._surroundings = surroundings
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._look_again)
        self._look_again()

    def show_workbook(self, workbook: Workbook) -> None:
        """Bring the texts in line; while the About itself is written, when the keys rest."""
        sources = (ref for ref in self.refs if ref != ABOUT)
        same = all(workbook.answers.get(ref) is self.workbook.answers.get(ref) for ref in sources)
        self.workbook = workbook
        if same:
            self._rest.start()
        else:
            self._look_again()

    def _look_again(self) -> None:
        self._rest.stop()
        super().show_workbook(self.workbook)
        self.show_when(bool(about_candidates(self.workbook)))

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
        self.edited.emit(SetAnswer(ABOUT, older.model_copy(update={"text": text}), label="About laid out"))
        self._look_again()
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
