"""E2.4 and E4.1: four panes of words, laid out as a window where there is room, else below each other."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.pages.extra import Extra
from ui.pages.source_chips import SourceChips
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.course import item_list
from workbook.model.answers import RankedList, Row
from workbook.model.edits import Edit, PutRow, RemoveRow, SetCell
from workbook.model.workbook import Workbook
from workbook.reading.pieces import (
    SourcedWords,
    chosen_by_others,
    own_window_words,
    window_label,
    word_sources,
)

SIDE_BY_SIDE = 560
"""From this width (px at 100 %) two panes stand beside each other."""
WORDS = "E4.1.words"
OFFERED = "Words you have already. A click takes one, another gives it back."
NONE_YET = "Words you write in these places will be offered here. You can also begin without them."
LONGEST = 30
"""A longer thought is shown to be read; the word in it is the person's to find."""


class Panes(Card):
    """Four panes with the bars of a window between them."""

    def __init__(self, panes: Sequence[QWidget]) -> None:
        """Lay out `panes`, in reading order."""
        super().__init__("plain", padding=0, gap=0)
        self._panes = tuple(panes)
        self._two: bool | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self.column.addLayout(self._grid)
        self._lay_out(two=True)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._lay_out(two=self.width() >= look().px(SIDE_BY_SIDE))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(look().colour("line"), 2))
        for pane in self._panes[:: 2 if self._two else 1][1:]:
            painter.drawLine(QPointF(1, pane.y()), QPointF(self.width() - 1, pane.y()))
        if self._two:
            middle = max(self._panes[0].x(), self._panes[1].x())
            painter.drawLine(QPointF(middle, 1), QPointF(middle, self.height() - 1))

    def _lay_out(self, *, two: bool) -> None:
        if two == self._two:
            return
        self._two = two
        for place, pane in enumerate(self._panes):
            self._grid.removeWidget(pane)
            self._grid.addWidget(pane, *((place // 2, place % 2) if two else (place, 0)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if two else 0)


class Pane(QWidget):
    """One pane: a name and what is in it."""

    def __init__(self, name: str) -> None:
        """Make an empty pane."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[look().px(14)] * 4)
        self.column.setSpacing(look().px(6))
        self.title = Heading(name, 3)
        self.column.addWidget(self.title)
        self.setAccessibleName(name)


class WordWindow(Extra):
    """E4.1: words from four earlier answers; a click takes one as one of the three, another gives it back."""

    def __init__(self, workbook: Workbook, fresh_id: Callable[[str], str]) -> None:
        """Offer words for the rows at E4.1.words."""
        sources = [one.source for _name, pane in word_sources(workbook) for one in pane]
        super().__init__((WORDS, *sources))
        self._workbook = workbook
        self._fresh_id = fresh_id
        self.chips: list[SourceChips] = []
        panes = [self._pane(name, offered) for name, offered in word_sources(workbook)]
        self.said = Text(tone="ink2")
        self.body.addWidget(self.said)
        self.body.addWidget(Panes(panes))
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        self._workbook = workbook
        taken = {row.text("word").strip().casefold() for row in workbook.rows(WORDS)}
        offered = [sourced for _name, pane in word_sources(workbook) for sourced in pane]
        self.said.setText(OFFERED if any(sourced.words for sourced in offered) else NONE_YET)
        for shown, sourced in zip(self.chips, offered, strict=True):
            shown.show_words(short_of(sourced))
            shown.show_taken([word for word in shown.sourced.words if word.casefold() in taken])

    def _pane(self, name: str, offered: Sequence[SourcedWords]) -> Pane:
        pane = Pane(name)
        for sourced in offered:
            shown = SourceChips(short_of(sourced), name)
            shown.toggled.connect(self._toggle)
            shown.asked_source.connect(self.asked_source)
            self.chips.append(shown)
            pane.column.addWidget(shown)
            for long in (word for word in sourced.words if len(word) > LONGEST):
                pane.column.addWidget(Text(f"“{long}”", serif=True, own_side=True))
        if not any(sourced.words for sourced in offered):
            pane.column.addWidget(Caption("Nothing here yet."))
        pane.column.addStretch(1)
        return pane

    def _toggle(self, word: str) -> None:
        self.edited.emit(taking(self._workbook, word, self._fresh_id))


class ResultWindow(Extra):
    """E2.4: what we both see, what others see, what I see, and what nobody chose."""

    def __init__(self, workbook: Workbook) -> None:
        """Show the window of a workbook."""
        super().__init__(("E2.4.own", "E2.4.others"))
        self.body.setContentsMargins(0, look().px(8), 0, 0)
        self.said = Text(tone="ink2")
        self.words = tuple(Text(serif=True, own_side=True) for _ in NAMES)
        panes: list[Pane] = []
        for name, words in zip(NAMES, self.words, strict=True):
            pane = Pane(name)
            pane.column.addWidget(words)
            pane.column.addStretch(1)
            panes.append(pane)
        self.body.addWidget(Heading("The window", 3))
        self.body.addWidget(self.said)
        self.panes = Panes(panes)
        self.body.addWidget(self.panes)
        go = button("Take three words from here", "link", icon="arrow-right", icon_last=True)
        go.clicked.connect(lambda: self.asked_source.emit(WORDS))
        self.body.addWidget(go)
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        mine, theirs = own_window_words(workbook), chosen_by_others(workbook)
        both = [word for word in theirs if word in mine]
        listed = [item.id for item in item_list("window_words").items]
        lines = (
            ", ".join(f"{window_label(word)} ({theirs[word]})" for word in both),
            ", ".join(f"{window_label(word)} ({theirs[word]})" for word in theirs if word not in mine),
            ", ".join(window_label(word) for word in mine if word not in theirs),
            ", ".join(window_label(word) for word in listed if word not in mine and word not in theirs),
        )
        for label, line in zip(self.words, lines, strict=True):
            label.setText(line or "No word here.")
            label.with_tone("ink" if line else "ink3")
        self.words[3].with_tone("ink3")
        self.said.setText("The number says how many people chose a word." if theirs else WAITING)
        self.show_when(bool(mine or theirs))


NAMES = ("We both see", "Others see", "I see", "Not chosen")
WAITING = "The panes fill as others choose. No word is a flaw, and an empty pane is fine."


def short_of(sourced: SourcedWords) -> SourcedWords:
    """The words of a source that may be one of three words."""
    return replace(sourced, words=tuple(word for word in sourced.words if len(word) <= LONGEST))


def taking(workbook: Workbook, word: str, fresh_id: Callable[[str], str]) -> Edit:
    """The edit that takes `word` as one of the three words, or gives it back.

    A word goes into the first row without one. Giving back removes the row, unless a story stands beside the word.
    """
    present = workbook.rows(WORDS)
    has = next((row for row in present if row.text("word").strip().casefold() == word.casefold()), None)
    if has is not None:
        if has.text("story"):
            return SetCell(WORDS, has.id, "word", "", label="Word given back")
        return RemoveRow(WORDS, has.id, label="Word given back")
    empty = next((row for row in present if not row.text("word").strip()), None)
    if empty is not None:
        return SetCell(WORDS, empty.id, "word", word, label="Word taken")
    return PutRow(WORDS, RankedList, Row(id=fresh_id("r"), values={"word": word}), label="Word taken")
