"""My words: what one says, what one never says, and what the spelling help should know."""

from functools import partial
from typing import Final, Literal

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import places
from ui.fields.writing import Line
from ui.pages.place_page import PlacePage
from ui.session import Change, Session
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from workbook.model.edits import SetOwner
from workbook.model.text import clean_text

Kept = Literal["words_i_use", "words_i_never_use", "known_words"]

LISTS: Final[tuple[tuple[Kept, str, str, str], ...]] = (
    (
        "words_i_use", "Words I use",
        "Words that sound like you. Where a text has one, it is shown among what works.", "A word or phrase I use",
    ),
    (
        "words_i_never_use", "Words I never use",
        "Where a text has one of these, the feedback asks about it, quietly.", "A word or phrase I never use",
    ),
    (
        "known_words", "Names and words of my trade",
        "The spelling help leaves these alone. Names of your people are known already.", "A name or a word",
    ),
)  # fmt: skip


class WordsPage(PlacePage):
    """Three lists of words; each word is one step to undo."""

    def __init__(self, session: Session) -> None:
        """Show the lists of a workbook."""
        super().__init__()
        self.setAccessibleName(places.TITLES[places.WORDS])
        self.session = session
        self.lists: dict[Kept, WordList] = {}
        self.column.addWidget(Heading(places.TITLES[places.WORDS]))
        self.column.addWidget(
            Text("These lists travel with this workbook. They are only for the feedback; nobody else sees them.",
                 "body_large", tone="ink2")
        )  # fmt: skip
        for kept, title, help_, hint in LISTS:
            one = self.lists[kept] = WordList(title, help_, hint)
            one.added.connect(partial(self._add, kept))
            one.removed.connect(partial(self._remove, kept))
            self.column.addWidget(one)
        self.column.addStretch(1)
        self._show()
        session.changed.connect(self._changed)

    def shows(self, touches: frozenset[str]) -> bool:
        return "owner" in touches

    def focus_first(self) -> None:
        self.lists["words_i_use"].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, _change: Change) -> None:
        self._show()

    def _show(self) -> None:
        for kept, one in self.lists.items():
            one.show_words(self._words(kept))

    def _words(self, kept: Kept) -> tuple[str, ...]:
        owner = self.session.workbook.owner
        return {
            "words_i_use": owner.words_i_use,
            "words_i_never_use": owner.words_i_never_use,
            "known_words": owner.known_words,
        }[kept]

    def _add(self, kept: Kept, written: str) -> None:
        words = self._words(kept)
        known = {word.casefold() for word in words}
        fresh = tuple(word for word in parts_of(written) if word.casefold() not in known)
        if not fresh:
            announce(self, "This word is in the list already.")
            return
        self._put(kept, tuple(dict.fromkeys((*words, *fresh))), "Word added")

    def _remove(self, kept: Kept, word: str) -> None:
        self._put(kept, tuple(one for one in self._words(kept) if one != word), "Word removed")
        announce(self, f"Removed: {word}. Undo brings it back.")

    def _put(self, kept: Kept, words: tuple[str, ...], label: str) -> None:
        owner = replace(self.session.workbook.owner, **{kept: words})
        self.session.apply(SetOwner(owner, label=label), origin=self)


class WordList(Card):
    """One list: its words as chips that can be taken out, and a line to add to it."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, title: str, help_: str, hint: str) -> None:
        """Make an empty list."""
        super().__init__("plain", padding=16, gap=8)
        self.setAccessibleName(title)
        self.title = title
        self._words: tuple[str, ...] | None = None
        self.column.addWidget(Heading(title, 2))
        self.column.addWidget(Text(help_, tone="ink2"))
        self.empty = Caption("Nothing here yet. Several at once are fine, with commas between.")
        self.column.addWidget(self.empty)
        self._place = self.column.count()
        self._chips: QWidget | None = None
        self.line = Line(f"{title}: {hint}", placeholder=hint)
        self.line.editingFinished.connect(self._add)  # leaving the line adds too: no word stays behind
        self.add = button("Add", "secondary", icon="plus", name=f"Add to {title}")
        self.add.clicked.connect(partial(self.line.setFocus, Qt.FocusReason.OtherFocusReason))
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        self.column.addLayout(row)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show the words of the list; equal ones stay as they are."""
        if words == self._words:
            return
        had_focus = self._chips is not None and self._chips.isAncestorOf(self.focusWidget() or self)
        self._words = words
        if self._chips is not None:
            self.column.removeWidget(self._chips)
            self._chips.hide()
            self._chips.deleteLater()
        chips = [button(word, "chip", icon="close", name=f"Remove {word}") for word in words]
        for word, chip in zip(words, chips, strict=True):
            chip.clicked.connect(partial(self.removed.emit, word))
        self._chips = flow_row(*chips)
        self._chips.setVisible(bool(words))
        self.column.insertWidget(self._place, self._chips)
        self.empty.setVisible(not words)
        if had_focus:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        written = clean_text(self.line.text()).strip()
        if written:
            self.line.set_text("")
            self.added.emit(written)


def parts_of(written: str) -> tuple[str, ...]:
    """The words or phrases of a line: parted by commas, semicolons or line breaks."""
    marked = written.replace("\n", ",").replace(";", ",").replace("،", ",").replace("、", ",")
    return tuple(dict.fromkeys(part.strip() for part in marked.split(",") if part.strip()))
