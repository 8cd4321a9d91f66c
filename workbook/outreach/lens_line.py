"""One sentence of a message as the rules of the lens look at it."""

from functools import cached_property
from typing import Literal

from msgspec import Struct

from workbook.outreach.balance import ME, THEM
from workbook.outreach.draft import Draft
from workbook.outreach.theirs import speakers
from workbook.outreach.word_lists import Phrases, phrases
from workbook.outreach.words import Word

About = Literal["you", "us", "me", "nothing"]
COURTESY_WITHIN = 4
"""A courtesy that begins within so many words is what the sentence says."""


class Line(Struct, frozen=True, dict=True):
    """One sentence of a message, with the one before it, as the rules look at it."""

    draft: Draft
    places: range
    span: tuple[int, int]
    before: About

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.draft.reading.words[self.places.start : self.places.stop]

    @cached_property
    def them(self) -> int:
        """How many of its words are about them."""
        return self.draft.marks[self.places.start : self.places.stop].count(THEM)

    @cached_property
    def me(self) -> int:
        """How many of its words are about oneself."""
        return self.draft.marks[self.places.start : self.places.stop].count(ME)

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.draft.text[: self.span[1] + 1].rstrip("\"'»”’)] \n").endswith(("?", "？", "؟"))

    @cached_property
    def theirs(self) -> int:
        """How many of its words are theirs."""
        return sum(place in self.draft.theirs for place in self.places)

    @cached_property
    def is_exact(self) -> bool:
        """Whether something noticed, or a word of theirs, stands in it."""
        return any(place in self.draft.noticed_here or place in self.draft.theirs for place in self.places)

    @cached_property
    def has_own_word(self) -> bool:
        """Whether a word stands in it that would not fit into a message to anybody."""
        return self.is_exact or any(place in self.draft.own_places for place in self.places)

    @cached_property
    def opening(self) -> int:
        """Up to which of its words its main clause begins: a few, or to the first "you" or "I"."""
        known = speakers(self.draft.language)
        speaks = (place for place, word in enumerate(self.words) if word.base in known.all)
        return max(COURTESY_WITHIN, next(speaks, 0))

    @cached_property
    def begins_with(self) -> Literal["you", "me", "nobody"]:
        """Who speaks first: "you" or "I"; "me" and "us" only receive, and a name calls but does not speak."""
        known = speakers(self.draft.language)
        for word in self.words:
            if word.base in known.you:
                return "you"
            if word.base in known.mine:
                return "me"
        return "nobody"

    def has(self, name: str, key: str = "words") -> bool:
        """Whether a phrase of a list begins in this sentence."""
        return self.first_of(phrases(name, self.draft.language, key)) is not None

    def first_of(self, known: Phrases | None) -> int | None:
        """At which of its words a phrase of these begins first; None where none does."""
        spans = () if known is None or not self.words else known.spans(self.draft.reading)
        begins = [begin for begin, _ in spans if self.words[0].start <= begin < self.words[-1].end]
        return sum(word.start < min(begins) for word in self.words) if begins else None
